import type { Label, LabelKind } from '../../article';
import data from '../../data/article-labels.json';
import { decoded } from '../../text/percent-encoding';
import { metaValues, type Declarations } from './declarations';
import { type JsonLd, type JsonNode, texts, typesOf } from './json-ld';

/** A kind of article by the type, meta name or section that says so. */
const TYPES = new Map(Object.entries(data.types) as [string, LabelKind][]);
const METAS = Object.entries(data.metas) as [string, LabelKind][];
const SECTIONS = new Map(
  (Object.entries(data.sections) as [LabelKind, string[]][]).flatMap(([kind, names]) =>
    names.map((name) => [plain(name), kind] as const),
  ),
);

/** Sections stand at the front of an address. */
const MOST_SEGMENTS = 3;

/** What may tell of the article. */
interface LabelPlaces {
  readonly declarations: Declarations;
  readonly ld: JsonLd;
  /** The page's article in its JSON-LD. */
  readonly article: JsonNode | null;
  /** The page's address. */
  readonly url: URL | null;
}

/**
 * Finds what a page says its article is, beside news: opinion, paid for, live, satire. Only what its markup, its own names of sections or its
 * address say counts; no words of the text do.
 *
 * @returns One label a kind at most, each with what says so; empty where nothing does.
 */
export function findLabels({ declarations, ld, article, url }: LabelPlaces): Label[] {
  const labels = new Map<LabelKind, string>();
  const add = (kind: LabelKind | undefined, evidence: string): void => {
    if (kind && !labels.has(kind)) labels.set(kind, evidence);
  };
  for (const type of article ? typesOf(article) : []) add(TYPES.get(type), type);
  for (const [name, kind] of METAS) if (metaValues(declarations, [name])[0]?.toLowerCase() === 'true') add(kind, name);
  const sponsor = article ? texts(ld, article, 'sponsor')[0] : undefined;
  if (sponsor) add('sponsored', sponsor);
  const sections = [
    ...metaValues(declarations, data.sectionMetas),
    ...(article ? [...texts(ld, article, 'articleSection'), ...texts(ld, article, 'genre')] : []),
    ...segmentsOf(url),
  ];
  for (const section of sections) add(SECTIONS.get(plain(section)), section);
  return Array.from(labels, ([kind, evidence]) => ({ kind, evidence }));
}

/** The parts of an address that can name a section: all but the story's own, which is last. */
function segmentsOf(url: URL | null): string[] {
  const segments = (url?.pathname ?? '').split('/').filter(Boolean).slice(0, -1);
  return segments.slice(0, MOST_SEGMENTS).map(decoded);
}

/** A name as it is compared: addresses write "Opinión" as "opinion" and "Live blog" as "live-blog". */
function plain(name: string): string {
  const letters = /^[\0-\x7f]*$/.test(name)
    ? name
    : name
        .normalize('NFD')
        .replace(/[\u0300-\u036f]/gu, '')
        .normalize('NFC');
  return letters
    .toLowerCase()
    .replace(/[-_\s]+/gu, ' ')
    .trim();
}
