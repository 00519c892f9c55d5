import type { Container } from '../capture/page';

/** Paragraphs of text from which a table lays the page out. */
const LAYOUT_PROSE = 4;

/** Whether a container stands in a cell of a table that holds hardly any paragraphs of text, as those by which pages are laid out do. */
export function inDataCell(container: Container): boolean {
  let cell: Container | null = container;
  while (cell && cell.tag !== 'td' && cell.tag !== 'th') cell = cell.parent;
  if (cell === null || cell.prose > 1) return false;
  let table = cell.parent;
  while (table && table.tag !== 'table') table = table.parent;
  return table === null || table.prose < LAYOUT_PROSE;
}
