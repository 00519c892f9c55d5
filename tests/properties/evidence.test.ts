import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import type { EvidenceCode } from '../../src/article';
import { buildCase, type Findings } from '../../src/clean/evidence';
import { judge } from '../../src/clean/judge';
import { keptBlocks } from '../../src/clean/keep';
import type { Verdict } from '../../src/clean/verdict';
import weights from '../../src/data/evidence.json';
import { studySteps } from '../../src/extract-article';
import { runThrough } from '../../src/steps';
import { loadNews } from '../fixtures/fixtures';

type Removed = Verdict & { readonly role: 'removed' };

/** The blocks of each entry of the ledger that stands among the text, but for what is decided by sight: hidden and doubled text. */
function entries(verdicts: readonly Verdict[]): Map<number, { verdict: Removed; blocks: number[] }> {
  const found = new Map<number, { verdict: Removed; blocks: number[] }>();
  verdicts.forEach((verdict, i) => {
    if (verdict.role !== 'removed' || verdict.outside || verdict.kind === 'hidden') return;
    if (verdict.evidence.some(({ code }) => code === 'duplicate')) return;
    const entry = found.get(verdict.box);
    if (entry) entry.blocks.push(i);
    else found.set(verdict.box, { verdict, blocks: [i] });
  });
  return found;
}

/** Whether block `i` would stand in the article if certain evidence were not there. */
function wouldStay(i: number, findings: Findings, without: ReadonlySet<EvidenceCode>): boolean {
  const isKept = keptBlocks(findings).keep[i] === 1 || without.has('model');
  const p = Float32Array.from(findings.p, (value, j) => (j === i && without.has('model') ? Math.max(value, 0.5) : value));
  return isKept && buildCase(i, { ...findings, p }, null, without).score < weights.threshold;
}

describe('the evidence that the ledger names', () => {
  it.each(loadNews())('decided on $name: without it, a block of each entry would stay', ({ html, url }) => {
    const { findings, metadata } = runThrough(studySteps(new JSDOM(html, { url }).window.document, { url }))!;
    const undecided = [...entries(runThrough(judge(findings, metadata.places))).values()].filter(({ verdict, blocks }) => {
      const codes = new Set(verdict.evidence.map(({ code }) => code));
      return codes.size === 0 || !blocks.some((i) => wouldStay(i, findings, codes));
    });
    expect(undecided.map(({ verdict, blocks }) => [verdict.evidence, findings.stats.page.blocks[blocks[0]!]!.text])).toEqual([]);
  });
});
