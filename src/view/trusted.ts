/**
 * Listens to what the person does, and not to what the page makes up: events that scripts dispatch are ignored.
 *
 * @param target - An element of the reader.
 * @param type - Name of the event.
 * @param handle - Called with each event that a person (or their assistive technology) caused.
 * @param signal - Ends the listening when the reader is left.
 */
export function onTrusted<K extends keyof HTMLElementEventMap>(
  target: HTMLElement,
  type: K,
  handle: (event: HTMLElementEventMap[K]) => void,
  signal: AbortSignal,
): void {
  target.addEventListener(
    type,
    (event) => {
      if (event.isTrusted) handle(event);
    },
    { signal },
  );
}
