/** A cell: text stands left, numbers right. */
export type Cell = string | number | null;

const width = (text: string): number => Array.from(text).length;

/**
 * Lays out rows as a Markdown table that is also read well in a terminal.
 *
 * @param digits - Decimals of numbers that are no integers.
 */
export function table(head: readonly string[], rows: readonly (readonly Cell[])[], digits = 3): string {
  const text = (cell: Cell): string =>
    typeof cell === 'number' ? cell.toFixed(Number.isInteger(cell) ? 0 : digits) : (cell ?? '–');
  const lines = rows.map((row) => row.map(text));
  const widths = head.map((_, column) => Math.max(...[[...head], ...lines].map((line) => width(line[column] ?? ''))));
  const pad = (cell: string, column: number, right: boolean): string => {
    const space = ' '.repeat(Math.max(0, (widths[column] ?? 0) - width(cell)));
    return right ? space + cell : cell + space;
  };
  const line = (cells: readonly string[], row?: readonly Cell[]): string =>
    `| ${cells.map((cell, column) => pad(cell, column, row ? typeof row[column] === 'number' : column > 0)).join(' | ')} |`;
  return [
    line(head),
    `|${widths.map((size, column) => (column > 0 ? `${'-'.repeat(size + 1)}:` : '-'.repeat(size + 2))).join('|')}|`,
    ...lines.map((cells, index) => line(cells, rows[index])),
  ].join('\n');
}
