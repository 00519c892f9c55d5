/** Fewer letters are a word that was pressed twice, not something to be read alone. */
const FEWEST_LETTERS = 25;

/** What is to be read alone. */
export interface Selected {
  readonly text: string;
  /** Whether an element is at least partly in it. */
  readonly has: (element: Element) => boolean;
}

/**
 * What the person has selected in the page, to be read alone.
 *
 * @param document - The page.
 * @returns Null where nothing worth reading is selected.
 */
export function selectionIn(document: Document): Selected | null {
  const selection = Document.prototype.getSelection.call(document);
  const text = selection?.toString().trim() ?? '';
  if (!selection || selection.rangeCount === 0 || text.length < FEWEST_LETTERS) return null;
  const range = selection.getRangeAt(0).cloneRange();
  const { startContainer, endContainer, startOffset, endOffset } = range;
  // A press that selects a paragraph ends before the next one.
  if (endOffset === 0 && endContainer !== startContainer) range.setEndBefore(endContainer);
  else if (startContainer instanceof Text && startOffset === startContainer.length) range.setStartAfter(startContainer);
  return { text, has: (element) => range.intersectsNode(element) };
}
