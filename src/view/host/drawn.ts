/**
 * Does what the reader's first frame can do without, in the next task after it has been drawn. A tab in the background draws nothing.
 *
 * @param signal - Ends it.
 * @param task - What is to be done.
 */
export function whenDrawn(signal: AbortSignal, task: () => void): void {
  const soon = (): unknown => setTimeout(() => signal.aborted || task());
  if (document.hidden) soon();
  else requestAnimationFrame(soon);
}
