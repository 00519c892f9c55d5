import { type Container, isHeading, Role } from '../capture/page';
import { caseOf, type Findings, INNOCENT, isSentence, KEEP, labelOf } from './evidence';
import { standsIn } from './home';
import { structureBelow, structureBeside, STRUCTURES, TEXT_WORDS } from './kept-structures';

/** Probability from which a heading stays that stands between paragraphs of the article. */
const HEADING = 0.05;
/** The same for a line in bold that is no heading by its markup, and its words at most. */
const BOLD_HEADING = 0.15;
const BOLD_WORDS = 12;

/** Keeps the headings that stand side by side with the article's paragraphs, or look like those of its parts, right above one of them or a list, table or the like. */
export function keepHeadings(home: Container, findings: Findings, keep: Uint8Array): void {
  const { stats, p } = findings;
  const { blocks } = stats.page;
  const last = keep.lastIndexOf(1);
  const known = new Set<number>();
  for (let i = 0; i < last; i++) if (keep[i] && isHeading(blocks[i]!)) known.add(stats.signatureOf[i]!);
  for (let i = keep.indexOf(1) + 1; i < last; i++) {
    const { container } = blocks[i]!;
    if (keep[i] || !keep[i + 1] || !(isHeading(blocks[i]!) ? p[i]! >= HEADING : p[i]! >= BOLD_HEADING && isBoldLine(i))) continue;
    const next = blocks[i + 1]!.container;
    const leads = standsIn(home, container)
      ? leadsOnTo(i + 1, next) || structureBelow(home, next) !== null || structureBeside(next, findings, keep) !== null
      : (known.has(stats.signatureOf[i]!) && stats.text[i + 1]!.prose) || opensPart(i);
    if (leads && caseOf(i, findings).score < INNOCENT) keep[i] = 1;
  }

  /** Whether a heading stands side by side with the sure paragraph below it, or with a list or the like, in a part that nothing speaks against. */
  function opensPart(i: number): boolean {
    const own = blocks[i]!.container.parent;
    const below = blocks[i + 1]!.container.parent;
    if (!isHeading(blocks[i]!) || below === null || caseOf(i + 1, findings).score >= INNOCENT) return false;
    if (STRUCTURES.has(below.tag)) return below.parent === own;
    return below === own && p[i + 1]! >= KEEP && (stats.text[i + 1]!.prose || isSentence(i + 1, stats));
  }

  /** Whether a line is set in bold, above a paragraph, and no label. */
  function isBoldLine(i: number): boolean {
    const { text, boldChars, links } = blocks[i]!;
    if (links > 0 || boldChars < 0.95 * text.length || stats.text[i]!.words > BOLD_WORDS) return false;
    const leads = stats.text[i + 1]!.prose || (blocks[i + 1]!.container.flags & Role.list) !== 0;
    return leads && labelOf(i, findings) === null;
  }

  /** Whether a heading may lead to the line below it: one beside the paragraphs, or a paragraph. */
  function leadsOnTo(i: number, container: Container): boolean {
    const { words, prose } = stats.text[i]!;
    return standsIn(home, container) ? words >= TEXT_WORDS : prose && p[i]! >= KEEP;
  }
}
