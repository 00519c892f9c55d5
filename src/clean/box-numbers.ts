import type { RemovalKind } from '../article';
import { type Findings, labelOf } from './evidence';
import type { Verdict } from './verdict';

/** Gives boxes inside the article numbers of their own, and what stands outside it one a kind; labels speak for their whole box. */
export function numberBoxes(verdicts: readonly Verdict[], first: number, findings: Findings): Verdict[] {
  const outside = new Map<RemovalKind, number>();
  let next = 0;
  const numbered: Verdict[] = [];
  for (let i = 0; i < verdicts.length; i++) {
    const verdict = verdicts[i]!;
    if (verdict.role !== 'removed') {
      numbered.push(verdict);
      continue;
    }
    if ((verdict.outside && !verdict.beside) || verdict.kind === 'hidden') {
      let box = outside.get(verdict.kind);
      if (box === undefined) outside.set(verdict.kind, (box = next++));
      numbered.push({ ...verdict, box });
      continue;
    }
    const previous = numbered[i - 1];
    const before = verdicts[i - 1];
    const continues =
      previous?.role === 'removed' &&
      before?.role === 'removed' &&
      i - 1 > first &&
      !verdict.beside &&
      !before.outside &&
      (before.box === verdict.box || followsLabel(i, findings));
    numbered.push({ ...verdict, box: continues && previous.kind !== 'hidden' ? previous.box : next++ });
  }
  return numbered.map(boxKinds(numbered));
}

/** Gives all blocks of a box the kind and evidence of the first that tells. */
function boxKinds(verdicts: readonly Verdict[]): (verdict: Verdict) => Verdict {
  const telling = new Map<number, Verdict & { role: 'removed' }>();
  for (const verdict of verdicts) {
    if (verdict.role !== 'removed') continue;
    const first = telling.get(verdict.box);
    if (!first || (first.kind === 'other' && verdict.kind !== 'other')) telling.set(verdict.box, verdict);
  }
  return (verdict) => {
    const first = verdict.role === 'removed' ? telling.get(verdict.box) : undefined;
    return first && verdict.role === 'removed' ? { ...verdict, kind: first.kind, evidence: first.evidence } : verdict;
  };
}

/** Whether the block before is a label on a line of its own. */
function followsLabel(i: number, findings: Findings): boolean {
  const label = labelOf(i - 1, findings);
  return label?.standing === 'whole';
}
