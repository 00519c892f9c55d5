import type { RemovalKind } from '../article';
import { type Findings, labelOf } from './evidence';
import type { Cause, Verdict } from './verdict';

/** Gives boxes inside the article numbers of their own, and what stands outside it one a kind; labels speak for their whole box. */
export function numberBoxes(verdicts: readonly Verdict[], first: number, findings: Findings): Verdict[] {
  const outside = new Map<RemovalKind, number>();
  const boxes = new Int32Array(verdicts.length);
  let next = 0;
  for (let i = 0; i < verdicts.length; i++) {
    const verdict = verdicts[i]!;
    if (verdict.role !== 'removed') continue;
    if ((verdict.outside && !verdict.beside) || verdict.kind === 'hidden') {
      let box = outside.get(verdict.kind);
      if (box === undefined) outside.set(verdict.kind, (box = next++));
      boxes[i] = box;
      continue;
    }
    const before = verdicts[i - 1];
    const continues =
      before?.role === 'removed' &&
      i - 1 > first &&
      !verdict.beside &&
      !before.outside &&
      before.kind !== 'hidden' &&
      (before.box === verdict.box || followsLabel(i, findings));
    boxes[i] = continues ? boxes[i - 1]! : next++;
  }
  const telling = tellingOf(verdicts, boxes);
  return verdicts.map((verdict, i) => {
    if (verdict.role !== 'removed') return verdict;
    const { kind, evidence } = telling.get(boxes[i]!)!;
    return { ...verdict, kind, evidence, box: boxes[i]! };
  });
}

/** The first verdict of each box that tells what it is, by its number. */
function tellingOf(verdicts: readonly Verdict[], boxes: Int32Array): ReadonlyMap<number, Cause> {
  const telling = new Map<number, Cause>();
  for (let i = 0; i < verdicts.length; i++) {
    const verdict = verdicts[i]!;
    if (verdict.role !== 'removed') continue;
    const first = telling.get(boxes[i]!);
    if (!first || (first.kind === 'other' && verdict.kind !== 'other')) telling.set(boxes[i]!, verdict);
  }
  return telling;
}

/** Whether the block before is a label on a line of its own. */
function followsLabel(i: number, findings: Findings): boolean {
  const label = labelOf(i - 1, findings);
  return label?.standing === 'whole';
}
