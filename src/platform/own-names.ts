/**
 * A page can put something of its own where scripts look for the extension's interfaces: `<form id="browser">` or `<iframe name="browser">`
 * is `window.browser` in our world too, wherever the browser has none. A property of our own goes before it. To be imported before
 * anything that looks.
 */
if (!isInterface(() => Reflect.get(globalThis, 'browser'))) {
  Object.defineProperty(globalThis, 'browser', { value: undefined, configurable: true, writable: true });
}

function isInterface(find: () => unknown): boolean {
  try {
    const { runtime } = find() as { runtime?: { sendMessage?: unknown } };
    return typeof runtime?.sendMessage === 'function';
  } catch {
    // Nothing there, or a frame of another site, of which nothing may be read.
    return false;
  }
}
