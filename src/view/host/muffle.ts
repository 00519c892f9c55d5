/**
 * What the page must not hear: keys, and presses that would let it open windows or close the reader. Other kinds (moving, selecting,
 * double clicks) pass, since extensions that translate or look up words listen to them.
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

/**
 * Stops events at the reader's host on their way up. A page that listens on its window while they come down hears them first: no script
 * that starts on a press can prevent that.
 *
 * @param host - The reader's host.
 * @param signal - Ends it.
 */
export function muffle(host: HTMLElement, signal: AbortSignal): void {
  for (const kind of KINDS) host.addEventListener(kind, (event) => event.stopPropagation(), { signal });
}
