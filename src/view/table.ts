import { element } from './element';

/** What stands in a column of figures: digits of any script with their signs, or nothing. */
const FIGURE = /^[\p{Nd}\s.,'’%‰+±−–—/:()$€£¥₹-]*$/u;

/**
 * Puts a table in a box of its own that scrolls, and sets columns of figures flush at their end.
 *
 * @param document - The context's.
 * @param table - Built and gated, still in its place; the box takes it.
 */
export function setTable(document: Document, table: HTMLTableElement): void {
  const box = element(document, 'div', { class: 'wide', tabindex: 0, role: 'group' });
  const caption = table.caption?.textContent.trim();
  if (caption) box.setAttribute('aria-label', caption);
  table.replaceWith(box);
  box.append(table);
  alignFigures(table);
}

function alignFigures(table: HTMLTableElement): void {
  const rows = [...table.rows].map((row) => [...row.cells]);
  // Cells that span say nothing about a column.
  if (rows.flat().some(({ colSpan, rowSpan }) => colSpan > 1 || rowSpan > 1)) return;
  const columns = Math.max(0, ...rows.map((cells) => cells.length));
  for (let column = 0; column < columns; column += 1) {
    const cells = rows.map((row) => row[column]).filter((cell) => cell !== undefined);
    const body = cells.filter((cell) => cell.localName === 'td');
    const isFigures =
      body.every(({ textContent }) => FIGURE.test(textContent)) && body.some(({ textContent }) => /\p{Nd}/u.test(textContent));
    if (column > 0 && isFigures) for (const cell of cells) cell.classList.add('figures');
  }
}
