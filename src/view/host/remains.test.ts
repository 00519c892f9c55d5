// @vitest-environment jsdom
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { stubDialogs } from './dialog-stub';
import { removeDeadHost } from './remains';

beforeAll(stubDialogs);

afterEach(() => {
  for (const left of document.querySelectorAll('html > :not(head, body)')) left.remove();
});

function addHost(name: string, isShowing: boolean): { host: HTMLElement; dialog: HTMLDialogElement } {
  const host = document.createElement(name);
  if (name === 'div') host.setAttribute('data-lede-reader', '');
  const dialog = document.createElement('dialog');
  host.attachShadow({ mode: 'open' }).append(dialog);
  document.documentElement.append(host);
  dialog.open = isShowing;
  return { host, dialog };
}

describe('removeDeadHost', () => {
  it.each(['lede-reader', 'div'])('removes a %s whose script is gone, and says that it was showing', async (name) => {
    const { host } = addHost(name, true);
    expect(await removeDeadHost(document)).toBe(true);
    expect(host.isConnected).toBe(false);
  });

  it('removes one that was closed without its script, and says that it was not showing', async () => {
    const { host } = addHost('lede-reader', false);
    expect(await removeDeadHost(document)).toBe(false);
    expect(host.isConnected).toBe(false);
  });

  it('lets a script that still runs leave in order', async () => {
    const { host, dialog } = addHost('lede-reader', true);
    let wasInPage = false;
    dialog.addEventListener('close', () => {
      wasInPage = host.isConnected;
    });
    await removeDeadHost(document);
    expect(wasInPage).toBe(true);
  });

  it('does nothing on a page without one', async () => {
    const before = document.documentElement.outerHTML;
    expect(await removeDeadHost(document)).toBe(false);
    expect(document.documentElement.outerHTML).toBe(before);
  });

  it("leaves an element of the page's own alone", async () => {
    const own = document.createElement('lede-reader');
    document.documentElement.append(own);
    expect(await removeDeadHost(document)).toBe(false);
    expect(own.isConnected).toBe(true);
  });
});
