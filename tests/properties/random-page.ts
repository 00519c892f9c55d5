import { array, constantFrom, letrec, oneof, record, string, type Arbitrary } from 'fast-check';
import { ATTRIBUTES, TAGS } from './page-changes';

const SENTENCES = [
  'The mill by the river, silent for forty years, began to turn on Monday morning, and half of the village stood on the bridge.',
  'Nobody had asked them to do it, the oldest of them said.',
  'Read more:',
  'Choir cancels concert after contest',
  'Photo: Ada Brook',
  'Correction: the wheel has twelve spokes.',
  '四十年間止まっていた川辺の水車が、月曜日の朝に再び回り始めた。',
  'دارت الطاحونة يوم الاثنين، ووقفت القرية على الجسر.',
  ' ',
];

const text: Arbitrary<string> = oneof(
  { weight: 5, arbitrary: constantFrom(...SENTENCES) },
  { weight: 1, arbitrary: string({ unit: 'binary', maxLength: 20 }) },
);
const tags = constantFrom(...TAGS, 'p', 'p', 'p', 'div', 'br', 'hr', 'img', 'iframe', 'video', 'input');

/** A tree of elements as plain data. */
export interface Tree {
  readonly tag: string;
  readonly attributes: readonly (readonly [name: string, value: string])[];
  readonly children: readonly (Tree | string)[];
}

const { tree } = letrec<{ tree: Tree }>((tie) => ({
  tree: record({
    tag: tags,
    attributes: array(constantFrom(...ATTRIBUTES), { maxLength: 2 }),
    children: array(oneof({ depthSize: 'small' }, text, tie('tree')), { maxLength: 6 }),
  }),
}));

/** Pages of a few dozen elements in any nesting, whatever parsers would make of it. */
export const randomPages: Arbitrary<readonly Tree[]> = array(tree, { minLength: 1, maxLength: 8 });

/** Sets a tree's elements below a parent. */
export function grow(parent: Element, trees: readonly (Tree | string)[]): void {
  for (const one of trees) {
    if (typeof one === 'string') {
      parent.append(one);
      continue;
    }
    const element = parent.ownerDocument.createElement(one.tag);
    for (const [name, value] of one.attributes) element.setAttribute(name, value);
    grow(element, one.children);
    parent.append(element);
  }
}
