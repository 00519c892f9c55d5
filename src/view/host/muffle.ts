/**
 * What the page must not hear: keys, and presses that would let it open windows. Other kinds (moving, selecting, double clicks) pass,
 * since extensions that translate or look up words listen to them.
 */
const KINDS = [
  'keydown',
  'keypress',
  'keyup',
  'beforeinput',
  'input',
  'change',
  'click',
  'auxclick',
  'mousedown',
  'pointerdown',
  'pointerup',
  'touchstart',
  'touchend',
] as const;

const KEYS = ['keydown', 'keypress', 'keyup'] as const;

/**
 * Stops events at the reader's host on their way up. A page that listens on its window while they come down hears them first: no script
 * that starts on a press can prevent that.
 *
 * @param host - The reader's host. It does so as long as it lives: the event that makes the reader leave is still on its way then.
 * @param signal - When it ends, what is left of a key that is down is kept from the page too.
 */
export function muffle(host: HTMLElement, signal: AbortSignal): void {
  for (const kind of KINDS) host.addEventListener(kind, (event) => event.stopPropagation());

  const down = new Set<string>();
  host.addEventListener('keydown', ({ code }) => down.add(code), { capture: true });
  host.addEventListener('keyup', ({ code }) => down.delete(code), { capture: true });
  signal.addEventListener('abort', () => {
    if (down.size > 0) swallowRest(host, down);
  });
}

/** The key that closed the reader is still down: its repeats would work on what has the focus now, and its end would puzzle the page. */
function swallowRest(host: HTMLElement, down: Set<string>): void {
  const { defaultView: window } = host.ownerDocument;
  const end = new AbortController();
  const swallow = (event: KeyboardEvent): void => {
    if (!down.has(event.code)) return;
    const isNew = event.type === 'keydown' && !event.repeat;
    if (!isNew) {
      event.stopImmediatePropagation();
      event.preventDefault();
    }
    if (isNew || event.type === 'keyup') down.delete(event.code);
    if (down.size === 0) end.abort();
  };
  for (const kind of KEYS) window?.addEventListener(kind, swallow, { capture: true, signal: end.signal });
  // Its end may go to another window.
  window?.addEventListener('blur', () => end.abort(), { signal: end.signal });
}
