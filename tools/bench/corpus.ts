import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync } from 'node:fs';
import path from 'node:path';
import { loadNews, loadOther } from '../../tests/fixtures/fixtures';

/** Junk that must go and sentences that must stay, checked by hand. */
export interface Injections {
  /** `inside`: between or in the article's paragraphs; `around`: before, after or beside them. */
  readonly remove: readonly { readonly text: string; readonly place: 'inside' | 'around' }[];
  readonly keep: readonly string[];
}

/** A page with what is known about it. */
export interface Page {
  readonly file: string;
  readonly url: string;
  readonly html: string;
  readonly corpus: 'trafilatura' | 'wcxb' | 'news' | 'fixtures' | 'folder';
  /** `article`, or what else the page is: `listing`, `product`, `forum`, `service`, `documentation`, `collection`, `other`. */
  readonly type: string;
  /** Segments the text must hold, and must not. */
  readonly segments: { readonly present: readonly string[]; readonly absent: readonly string[] } | null;
  /** The whole reference text. */
  readonly text: string | null;
  readonly injections: Injections | null;
  readonly title: string | null;
  /** As the reference words them: one string may hold several names. */
  readonly authors: readonly string[];
  readonly date: string | null;
}

interface CorpusRow {
  readonly file: string;
  readonly url: string;
  readonly corpus: 'trafilatura' | 'wcxb' | 'news';
  readonly type?: string;
  readonly present?: readonly string[];
  readonly absent?: readonly string[];
  readonly text?: string;
  readonly title?: string | null;
  readonly author?: string | readonly string[] | null;
  readonly date?: string | null;
  readonly standfirst?: readonly string[];
  readonly sections?: readonly { readonly headline: readonly string[]; readonly paragraphs: readonly string[] }[];
  readonly authors?: readonly string[];
  readonly published?: string | null;
}

interface InjectionRow {
  readonly file: string;
  readonly must_remove: readonly { readonly text: string; readonly place: 'inside' | 'around' }[];
  readonly must_keep: readonly string[];
}

const SHARED = path.join('..', 'shared', 'corpus');
const CACHE = path.join('.cache', 'corpus');

const rows = <Row>(file: string): Row[] =>
  readFileSync(file, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as Row);

/** Unpacks an archive of pages into the cache, once, and again where the archive is newer. */
function unpack(archive: string): string {
  const folder = path.join(CACHE, path.basename(archive, '.tar.xz'));
  if (existsSync(folder) && statSync(folder).mtimeMs >= statSync(archive).mtimeMs) return folder;
  const partial = `${folder}.partial`;
  rmSync(partial, { recursive: true, force: true });
  mkdirSync(partial, { recursive: true });
  const { status } = spawnSync('tar', ['-xJf', path.resolve(archive), '-C', partial, '--touch'], { stdio: 'inherit' });
  if (status !== 0) throw new Error(`tar could not unpack ${archive}: it needs xz.`);
  rmSync(folder, { recursive: true, force: true });
  renameSync(partial, folder);
  return folder;
}

function corpusPage(folder: string, row: CorpusRow, injections: InjectionRow | undefined): Page {
  const sections = row.sections?.flatMap(({ headline, paragraphs }) => [...headline, ...paragraphs]);
  return {
    file: row.file,
    url: row.url,
    html: readFileSync(path.join(folder, 'pages', row.file), 'utf8'),
    corpus: row.corpus,
    type: row.type ?? 'article',
    segments: row.present ? { present: row.present, absent: row.absent ?? [] } : null,
    text: sections ? [...(row.standfirst ?? []), ...sections].join('\n') : (row.text ?? null),
    injections: injections ? { remove: injections.must_remove, keep: injections.must_keep } : null,
    title: row.title || null,
    authors: row.authors ?? [row.author || []].flat(),
    date: (row.date ?? row.published)?.slice(0, 10) || null,
  };
}

/** The pages of a corpus folder: rows in `pages.jsonl` or `news.jsonl`, pages in `pages/`, hand-checked strings in `injections.json`. */
function* corpusPages(folder: string): Generator<Page> {
  const list = ['pages.jsonl', 'news.jsonl'].map((name) => path.join(folder, name)).find(existsSync);
  if (list === undefined) return;
  const checked = path.join(folder, 'injections.json');
  const injections = existsSync(checked) ? (JSON.parse(readFileSync(checked, 'utf8')) as InjectionRow[]) : [];
  const byFile = new Map(injections.map((row) => [row.file, row]));
  for (const row of rows<CorpusRow>(list)) yield corpusPage(folder, row, byFile.get(row.file));
}

/** What is known of a page without reference. */
const UNKNOWN = { segments: null, text: null, injections: null, title: null, authors: [], date: null };

function* fixturePages(): Generator<Page> {
  for (const { name, url, html, expected } of loadNews()) {
    const standing = [...expected.paragraphs, ...expected.keep];
    yield {
      file: `${name}.html`,
      url,
      html,
      corpus: 'fixtures',
      type: 'article',
      segments: {
        present: expected.paragraphs,
        absent: expected.removed.map(({ text }) => text).filter((text) => text.length > 20),
      },
      text: [expected.standfirst ?? '', ...expected.headings, ...standing].join('\n'),
      injections: null,
      title: expected.title,
      authors: expected.authors,
      date: expected.published?.slice(0, 10) ?? null,
    };
  }
  for (const { name, url, html } of loadOther()) {
    yield { file: `${name}.html`, url, html, corpus: 'fixtures', type: 'other', ...UNKNOWN };
  }
}

/** Bare pages, of which nothing is known. */
function* barePages(folder: string): Generator<Page> {
  for (const file of readdirSync(folder, { recursive: true, encoding: 'utf8' }).toSorted()) {
    if (!/\.x?html?$/.test(file)) continue;
    const html = readFileSync(path.join(folder, file), 'utf8');
    const canonical = /<link\b[^>]*rel=["']?canonical["']?[^>]*href=["']?(https?:[^"'\s>]+)/i.exec(html)?.[1];
    const url = canonical ?? `https://www.example.com/${encodeURI(file)}`;
    yield { file, url, html, corpus: 'folder', type: 'article', ...UNKNOWN };
  }
}

/**
 * The pages to measure on, one at a time.
 *
 * @param folder - A corpus folder or any folder of HTML files; null for our fixtures and each archive in `../shared/corpus`.
 */
export function* loadPages(folder: string | null): Generator<Page> {
  if (folder !== null) {
    const corpus = ['pages.jsonl', 'news.jsonl'].some((name) => existsSync(path.join(folder, name)));
    yield* corpus ? corpusPages(folder) : barePages(folder);
    return;
  }
  yield* fixturePages();
  if (!existsSync(SHARED)) return;
  for (const name of readdirSync(SHARED).toSorted()) {
    if (name.endsWith('.tar.xz')) yield* corpusPages(unpack(path.join(SHARED, name)));
  }
}
