import { JSDOM } from 'jsdom';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { EvidenceCode } from '../../src/article';
import { findCuts } from '../../src/clean/cuts';
import type * as RealDuplicates from '../../src/clean/duplicates';
import type * as RealEvidence from '../../src/clean/evidence';
import type { Case, Findings } from '../../src/clean/evidence';
import type * as RealFraming from '../../src/clean/framing';
import type * as RealInterruptions from '../../src/clean/interruptions';
import { judge } from '../../src/clean/judge';
import { keptBlocks } from '../../src/clean/keep';
import type { Cause, Places, Verdict } from '../../src/clean/verdict';
import { studySteps } from '../../src/extract-article';
import { runThrough } from '../../src/steps';
import { loadNews } from '../fixtures/fixtures';

/** Evidence that is left out of the judgement on some blocks. */
const left = vi.hoisted(() => ({ blocks: new Set<number>(), codes: new Set<string>() }));

/** Whether block `i` would be taken out by evidence that is left out. */
const isLeftOut = (i: number, evidence: Cause['evidence']): boolean =>
  left.blocks.has(i) && evidence.every(({ code }) => left.codes.has(code));

vi.mock('../../src/clean/evidence', async (original) => {
  const real = await original<typeof RealEvidence>();
  const without = (i: number): ReadonlySet<EvidenceCode> | undefined =>
    left.blocks.has(i) ? (left.codes as ReadonlySet<EvidenceCode>) : undefined;
  return {
    ...real,
    buildCase: (i: number, findings: Findings, label: Parameters<typeof real.buildCase>[2]): Case =>
      real.buildCase(i, findings, label, without(i)),
    caseOf: (i: number, findings: Findings): Case =>
      left.blocks.has(i) ? real.buildCase(i, findings, null, without(i)) : real.caseOf(i, findings),
    labelOf: (i: number, findings: Findings) =>
      left.blocks.has(i) && left.codes.has('label') ? null : real.labelOf(i, findings),
  };
});
vi.mock('../../src/clean/framing', async (original) => {
  const real = await original<typeof RealFraming>();
  return {
    framing: (findings: Findings, places: Places, keep: Uint8Array) =>
      new Map([...real.framing(findings, places, keep)].filter(([i, { evidence }]) => !isLeftOut(i, evidence))),
    closing: (findings: Findings, keep: Uint8Array) =>
      [...real.closing(findings, keep)].filter(([i, { evidence }]) => !isLeftOut(i, evidence)),
  };
});
vi.mock('../../src/clean/interruptions', async (original) => {
  const real = await original<typeof RealInterruptions>();
  return {
    ...real,
    interruptions: (findings: Findings, keep: Uint8Array, sources: ReadonlySet<number>) =>
      [...real.interruptions(findings, keep, sources)].filter(
        ([i, { evidence }]) =>
          !isLeftOut(
            i,
            evidence.map(({ piece }) => piece),
          ),
      ),
    danglingLabels: (findings: Findings, keep: Uint8Array) =>
      [...real.danglingLabels(findings, keep)].filter(([i]) => !isLeftOut(i, [{ code: 'label' }])),
  };
});
vi.mock('../../src/clean/duplicates', async (original) => {
  const real = await original<typeof RealDuplicates>();
  return {
    ...real,
    findDuplicates: (...given: Parameters<typeof real.findDuplicates>) =>
      real.findDuplicates(...given).filter((i) => !isLeftOut(i, [{ code: 'duplicate' }])),
  };
});

type Removed = Verdict & { readonly role: 'removed' };

/** The blocks of each entry of the ledger, but for what the page hides: that is decided by sight. */
function entries(verdicts: readonly Verdict[]): { verdict: Removed; blocks: number[] }[] {
  const found = new Map<number, { verdict: Removed; blocks: number[] }>();
  verdicts.forEach((verdict, i) => {
    if (verdict.role !== 'removed' || verdict.kind === 'hidden') return;
    const entry = found.get(verdict.box);
    if (entry) entry.blocks.push(i);
    else found.set(verdict.box, { verdict, blocks: [i] });
  });
  return [...found.values()];
}

/** Probabilities by which the model takes some blocks for text. */
function likely(p: Float32Array, blocks: readonly number[]): Float32Array {
  return p.map((value, i) => (blocks.includes(i) ? Math.max(value, 0.5) : value));
}

/** Judges a page again without some of the evidence on some blocks; without the model's opinion means that it would take them for text. */
function judgeWithout(
  codes: ReadonlySet<EvidenceCode>,
  blocks: readonly number[],
  findings: Findings,
  places: Places,
): Verdict[] {
  left.blocks = new Set(blocks);
  left.codes = new Set(codes);
  const p = codes.has('model') ? likely(findings.p, blocks) : findings.p;
  return runThrough(judge({ ...findings, p }, places));
}

/** Every entry and cut of a page that would be there without the evidence that it names, with that. */
function undecided(findings: Findings, places: Places): unknown[] {
  const { blocks } = findings.stats.page;
  const verdicts = runThrough(judge(findings, places));
  const ofEntries = entries(verdicts).filter(({ verdict, blocks: own }) => {
    const codes = new Set(verdict.evidence.map(({ code }) => code));
    // What stands outside would be weighed if the model took it for text.
    if (codes.has('outside')) return own.every((i) => keptBlocks({ ...findings, p: likely(findings.p, own) }).keep[i] === 0);
    const again = judgeWithout(codes, own, findings, places);
    return codes.size === 0 || own.every((i) => again[i]!.role === 'removed');
  });
  const ofCuts = verdicts.flatMap((verdict, i) =>
    'cuts' in verdict
      ? verdict.cuts.filter(({ start, evidence }) => {
          const codes = new Set(evidence.map(({ code }) => code));
          const without: Findings = {
            ...findings,
            ...(codes.has('label') && { book: { ...findings.book, match: () => [] } }),
            ...(codes.has('same-site') && { isStoryLink: () => false }),
          };
          return codes.size === 0 || findCuts(blocks[i]!, without).some((cut) => cut.start === start);
        })
      : [],
  );
  return [...ofEntries.map(({ verdict, blocks: own }) => [verdict.evidence, own.map((i) => blocks[i]!.text)]), ...ofCuts];
}

describe('the evidence that the ledger names', () => {
  afterEach(() => left.blocks.clear());

  it.each(loadNews())(
    'decided on $name: without it, a block of each entry would stay, and no piece would be cut',
    ({ html, url }) => {
      const { findings, metadata } = runThrough(studySteps(new JSDOM(html, { url }).window.document, { url }))!;
      expect(undecided(findings, metadata.places)).toEqual([]);
    },
  );
});
