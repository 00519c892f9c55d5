const BLOCKS = new Set(
  (
    'address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 ' +
    'header hgroup hr legend li main menu nav ol optgroup option p pre search section summary table tbody td tfoot th thead tr ul'
  ).split(' '),
);
const SILENT = new Set(['script', 'style', 'template', 'head']);

/**
 * The text of a tree with a line feed at each block boundary and each `br`; without recursion, so that any depth will do.
 *
 * @param root - Not changed.
 * @returns Lines without white space at their ends, none empty.
 */
export function renderText(root: Element): string {
  let text = '';
  let node: Node | null = root;
  while (node) {
    if (node.nodeType === Node.TEXT_NODE) text += (node.nodeValue ?? '').replace(/\s+/g, ' ');
    const name = node.nodeName.toLowerCase();
    if (name === 'br' || BLOCKS.has(name)) text += '\n';
    if (node.firstChild && !SILENT.has(name)) {
      node = node.firstChild;
      continue;
    }
    while (node && node !== root && !node.nextSibling) {
      node = node.parentNode;
      if (node && BLOCKS.has(node.nodeName.toLowerCase())) text += '\n';
    }
    if (!node || node === root) break;
    if (BLOCKS.has(name)) text += '\n';
    node = node.nextSibling;
  }
  return text
    .split('\n')
    .map((line) => line.replace(/\s+/g, ' ').trim())
    .filter(Boolean)
    .join('\n');
}
