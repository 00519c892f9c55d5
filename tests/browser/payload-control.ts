import type { Payload } from '../fixtures/payloads/payloads';

/** What the control needs of a payload. */
export type Shot = Pick<Payload, 'id' | 'html'> & { readonly way: Payload['way'] | 'xhtml' };

/**
 * Puts payloads into frames of a page without any sanitiser, and does what a person might: hovers, presses, types. Runs in the page.
 *
 * @returns The numbers of those that ran. What they loaded stands in the log of the web.
 */
export async function fireAll(shots: readonly Shot[]): Promise<number[]> {
  const fired = new Set<number>();
  const top = globalThis as unknown as { fire: (id: number) => void };
  top.fire = (id) => fired.add(id);
  addEventListener('message', ({ data }) => typeof data === 'number' && fired.add(data));
  const wait = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

  function place({ way, html }: Shot): HTMLIFrameElement {
    const frame = document.createElement('iframe');
    frame.width = '300';
    frame.height = '200';
    if (way === 'parser') frame.srcdoc = `<!doctype html><script>fire = (id) => parent.fire(id)</script>${html}`;
    document.body.append(frame);
    if (way === 'parser') return frame;
    if (way === 'xhtml') {
      const whole = html.replace('<head>', '<head><script>fire = (id) => parent.fire(id)</script>');
      frame.src = URL.createObjectURL(new Blob([whole], { type: 'application/xhtml+xml' }));
      return frame;
    }
    const inner = frame.contentDocument!;
    (frame.contentWindow as unknown as typeof top).fire = top.fire;
    if (way === 'markup') {
      inner.body.innerHTML = html;
      return frame;
    }
    if (way === 'again') {
      const first = inner.implementation.createHTMLDocument('').body;
      first.innerHTML = html;
      inner.body.innerHTML = first.innerHTML;
      return frame;
    }
    inner.body.innerHTML = way + html + (way === '<!--' ? '-->' : way.replace('<', '</'));
    return frame;
  }

  /** The elements of a frame, unless it went elsewhere. */
  function elementsOf(frame: HTMLIFrameElement): Element[] {
    try {
      return [...(frame.contentDocument?.querySelectorAll('*') ?? [])];
    } catch {
      return [];
    }
  }

  function provoke(element: Element): void {
    const view = element.ownerDocument.defaultView;
    if (!view) return;
    for (const name of Element.prototype.getAttributeNames.call(element)) {
      if (!name.startsWith('on')) continue;
      EventTarget.prototype.dispatchEvent.call(element, new view.Event(name.slice(2)));
      // Some handlers of the body are the window's.
      if (element.localName === 'body') view.dispatchEvent(new view.Event(name.slice(2)));
    }
    // Where a link leads is the person's choice.
    if (element instanceof view.HTMLAnchorElement && element.protocol.startsWith('http') && !element.ping) return;
    const press = new view.MouseEvent('click', { bubbles: true, cancelable: true, composed: true, view });
    if (/^(?:a|area|button|input|mrow|maction|math|rect|text)$/.test(element.localName)) element.dispatchEvent(press);
  }

  for (let from = 0; from < shots.length; from += 40) {
    const frames = shots.slice(from, from + 40).map(place);
    await wait(300);
    for (const frame of frames) for (const element of elementsOf(frame)) provoke(element);
    await wait(300);
    for (const frame of frames) frame.remove();
  }
  return [...fired];
}
