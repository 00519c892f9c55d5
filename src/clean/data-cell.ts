import type { Container } from '../capture/page';

/** Whether a container stands in a cell that holds no paragraphs of text, as those of pages laid out by tables do. */
export function inDataCell(container: Container): boolean {
  let cell: Container | null = container;
  while (cell && cell.tag !== 'td' && cell.tag !== 'th') cell = cell.parent;
  return cell !== null && cell.prose < 2;
}
