// @vitest-environment jsdom
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { mountHost, type Host } from './host';
import { stubDialogs } from './host/dialog-stub';
import { openReaderHere } from './host/remains';

const PAGE = '<main><h1>A story</h1><input id="field" value="some words"><button id="button">Go</button></main>';

let open: Host[] = [];

const mount = (): Host => {
  const host = mountHost(document, 'Reader');
  open.push(host);
  return host;
};

const hostElement = (): HTMLElement | null => document.querySelector('lede-reader');

/** Observers are called in microtasks, close events in tasks. */
const settle = (): Promise<void> =>
  new Promise((resolve) => {
    setTimeout(resolve, 1);
  });

const press = (target: Element, kind: string, code: string, repeat = false): boolean =>
  target.dispatchEvent(new KeyboardEvent(kind, { code, repeat, bubbles: true, composed: true, cancelable: true }));

beforeAll(stubDialogs);

beforeEach(() => {
  document.body.innerHTML = PAGE;
});

afterEach(() => {
  for (const host of open) host.close();
  open = [];
  vi.restoreAllMocks();
});

describe('mountHost', () => {
  it('shows a modal dialog in a shadow root on the root element', () => {
    const { root, dialog } = mount();
    expect(hostElement()?.parentNode).toBe(document.documentElement);
    expect(hostElement()?.shadowRoot).toBe(root);
    expect(root.querySelector('dialog')).toBe(dialog);
    expect(dialog.open).toBe(true);
  });

  it('makes the page inert when the reader has been drawn, or at once where nothing outside a dialog of the page is alive', async () => {
    const showModal = vi.spyOn(HTMLDialogElement.prototype, 'showModal');
    const { dialog, close } = mount();
    expect([showModal.mock.calls.length, dialog.popover]).toEqual([0, 'manual']);
    await vi.waitFor(() => expect([showModal.mock.calls.length, dialog.popover, dialog.open]).toEqual([1, null, true]));
    close();
    vi.spyOn(document, 'querySelector').mockImplementation((what) => (what === ':modal' ? document.body : null));
    expect([mount().dialog.popover, showModal.mock.calls.length]).toEqual([null, 2]);
  });

  it('stays at the place to which it was led before it was drawn', async () => {
    const { dialog } = mount();
    dialog.scrollTop = 300;
    await vi.waitFor(() => expect(dialog.popover).toBeNull());
    expect(dialog.scrollTop).toBe(300);
  });

  it('stays modal where it had to come back before it was drawn', async () => {
    const showModal = vi.spyOn(HTMLDialogElement.prototype, 'showModal');
    const { dialog } = mount();
    hostElement()?.remove();
    await settle();
    expect(dialog.popover).toBeNull();
    await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve, 1)));
    expect(showModal).toHaveBeenCalledTimes(1);
  });

  it('leaves the page as it was, to the character, and changes nothing in it meanwhile', async () => {
    const before = document.documentElement.outerHTML;
    const records: MutationRecord[] = [];
    const observer = new MutationObserver((more) => records.push(...more));
    observer.observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
    const host = mount();
    const element = hostElement();
    await settle();
    host.close();
    await settle();
    observer.disconnect();
    expect(document.documentElement.outerHTML).toBe(before);
    expect(
      records.map(({ type, target, addedNodes, removedNodes }) => [type, target, [...addedNodes], [...removedNodes]]),
    ).toEqual([
      ['childList', document.documentElement, [element], []],
      ['childList', document.documentElement, [], [element]],
    ]);
  });

  it('gives back focus, selection and the place in the page', () => {
    const scrollTo = vi.spyOn(window, 'scrollTo').mockReturnValue();
    vi.spyOn(window, 'scrollY', 'get').mockReturnValue(777);
    const field = document.querySelector<HTMLInputElement>('#field')!;
    const words = document.querySelector('h1')!.firstChild!;
    field.focus();
    document.getSelection()?.setBaseAndExtent(words, 2, words, 7);
    const host = mount();
    const button = document.createElement('button');
    host.dialog.append(button);
    button.focus();
    document.getSelection()?.removeAllRanges();
    host.close();
    expect(document.activeElement).toBe(field);
    expect(document.getSelection()?.toString()).toBe('story');
    expect(scrollTo).toHaveBeenLastCalledWith({ left: 0, top: 777, behavior: 'instant' });
  });

  it('comes back where the page takes it away', async () => {
    const { dialog, signal } = mount();
    hostElement()?.remove();
    await settle();
    expect(hostElement()).not.toBeNull();
    expect(dialog.open).toBe(true);
    expect(signal.aborted).toBe(false);
  });

  it('stands in the new page where the root element is replaced', async () => {
    const { signal } = mount();
    const old = document.documentElement;
    const root = document.createElement('html');
    root.append(document.createElement('body'));
    old.replaceWith(root);
    await settle();
    expect(hostElement()?.parentNode).toBe(root);
    expect(signal.aborted).toBe(false);
    root.replaceWith(old);
    await settle();
    expect(hostElement()?.parentNode).toBe(old);
  });

  it('gives up and says so where the page takes it away again and again', async () => {
    let removals = 0;
    const page = new MutationObserver(() => {
      if (!hostElement()) return;
      removals += 1;
      hostElement()?.remove();
    });
    page.observe(document.documentElement, { childList: true });
    const { signal } = mount();
    await settle();
    page.disconnect();
    expect(removals).toBeGreaterThan(2);
    expect(removals).toBeLessThan(10);
    expect(signal.aborted).toBe(true);
    expect(signal.reason).toBe('contested');
    expect(hostElement()).toBeNull();
    expect(openReaderHere()).toBeNull();
  });

  it('leaves where the dialog is closed, as Escape and the close button do', async () => {
    const { dialog, signal } = mount();
    dialog.close();
    await settle();
    expect(signal.reason).toBe('closed');
    expect(hostElement()).toBeNull();
  });

  it('leaves where the page takes the dialog out of sight', async () => {
    const { dialog, signal } = mount();
    dialog.removeAttribute('open');
    await settle();
    expect(signal.reason).toBe('closed');
    expect(hostElement()).toBeNull();
  });

  it('ends everything once', () => {
    const host = mount();
    const ended = vi.fn<() => void>();
    host.signal.addEventListener('abort', ended);
    host.close();
    host.close();
    expect(ended).toHaveBeenCalledTimes(1);
  });

  it('is known in the page while it is open', () => {
    const host = mount();
    expect(openReaderHere()).toBe(host);
    host.close();
    expect(openReaderHere()).toBeNull();
  });

  it.each(['keydown', 'keypress', 'keyup', 'click', 'pointerdown', 'mousedown'])(
    'keeps %s from the page until it leaves',
    (kind) => {
      const heard = vi.fn<() => void>();
      const make = (): Event => new KeyboardEvent(kind, { code: kind, bubbles: true, composed: true });
      document.addEventListener(kind, heard);
      const host = mount();
      const button = document.createElement('button');
      host.dialog.append(button);
      button.dispatchEvent(make());
      expect(heard).not.toHaveBeenCalled();
      host.close();
      document.body.dispatchEvent(make());
      expect(heard).toHaveBeenCalledTimes(1);
      document.removeEventListener(kind, heard);
    },
  );

  it('keeps the end of the key that closed it from the page, and no other key', () => {
    const heard: string[] = [];
    const hear = (event: KeyboardEvent): number => heard.push(`${event.type} ${event.code}`);
    for (const kind of ['keydown', 'keyup'] as const) document.addEventListener(kind, hear);
    const host = mount();
    host.dialog.addEventListener('keydown', host.close);
    press(host.dialog, 'keydown', 'Escape');
    press(document.body, 'keydown', 'Escape', true);
    press(document.body, 'keydown', 'KeyA');
    press(document.body, 'keyup', 'KeyA');
    press(document.body, 'keyup', 'Escape');
    press(document.body, 'keydown', 'Escape');
    press(document.body, 'keyup', 'Escape');
    for (const kind of ['keydown', 'keyup'] as const) document.removeEventListener(kind, hear);
    expect(heard).toEqual(['keydown KeyA', 'keyup KeyA', 'keydown Escape', 'keyup Escape']);
  });

  it('does not act on a press that a script made up', () => {
    const { dialog, signal } = mount();
    const button = document.createElement('button');
    button.setAttribute('part', 'tool close');
    dialog.append(button);
    button.click();
    press(dialog, 'keydown', 'Escape');
    expect(signal.aborted).toBe(false);
  });

  it('leaves no trace where the page can’t show it', () => {
    const before = document.documentElement.outerHTML;
    vi.spyOn(HTMLElement.prototype, 'showPopover').mockImplementation(() => {
      throw new Error('Not here.');
    });
    expect(() => mount()).toThrow('Not here.');
    expect(document.documentElement.outerHTML).toBe(before);
    expect(openReaderHere()).toBeNull();
  });
});
