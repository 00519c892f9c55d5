// Measures what is taken out of articles and what is lost: `npm run bench:clean`; `-- --quick` leaves out the peers, the ablation and the languages.
import { parseArgs } from 'node:util';
import type { Expected } from '../../../tests/fixtures/fixtures';
import { loadNews } from '../../../tests/fixtures/fixtures';
import { packPhrases } from '../../data/pack-phrases';
import { readPhraseFiles } from '../../data/phrase-files';
import { type BenchBrowser, openBenchBrowser } from '../browser';
import { loadPages, type Page } from '../corpus';
import { judge, type Verdict } from '../judge';
import { median } from '../report';
import { type Cell, table } from '../table';
import { ABLATIONS } from './ablation';
import { sum, type Tally, tallyOf } from './tally';

const { values } = parseArgs({ options: { quick: { type: 'boolean', default: false } } });
const expectations = new Map(loadNews().map(({ name, expected }) => [`${name}.html`, expected]));
const pages = [...loadPages(null)].filter(({ corpus, injections }) => corpus === 'fixtures' || injections !== null);
const fixtures = pages.filter(({ corpus, type }) => corpus === 'fixtures' && type === 'article');
const checked = pages.filter(({ injections }) => injections !== null);
const expectedOf = (page: Page): Expected => expectations.get(page.file.split('/').at(-1)!)!;

const share = (part: number, whole: number): Cell => (whole === 0 ? null : (100 * part) / whole);
const cells = ({ pages: count, junk, removed, sentences, lost, right }: Tally): Cell[] => [
  count,
  junk,
  share(removed, junk),
  sentences,
  lost,
  right,
];
const HEAD = ['pages', 'junk', 'removed %', 'sentences', 'lost', 'pages wholly right'];

/** What each system makes of each page. */
async function read(browser: BenchBrowser, all: readonly Page[], only: readonly string[]) {
  const tallies = new Map<string, Map<Page, Tally>>(only.map((name) => [name, new Map()]));
  const verdicts = new Map<string, Verdict[]>(only.map((name) => [name, []]));
  for (const [turn, page] of all.entries()) {
    const result = await browser.readPage(page, { turn, repetitions: 1, only, extract: true });
    for (const name of only) {
      const run = typeof result === 'string' ? result : (result.runs[name] ?? 'It was not run.');
      const reading = typeof run === 'string' ? null : run.reading;
      if (page.injections) verdicts.get(name)!.push(judge(page, run));
      else tallies.get(name)!.set(page, tallyOf(expectedOf(page), `${reading?.standfirst ?? ''}\n${reading?.text ?? ''}`));
    }
  }
  return { tallies, verdicts };
}

function checkedCells(verdicts: readonly Verdict[]): Cell[] {
  const part = (pick: 'inside' | 'around' | 'kept'): string => {
    const each = verdicts.flatMap(({ junk }) => junk?.[pick] ?? []);
    return `${each.filter(Boolean).length} of ${each.length}`;
  };
  return [part('inside'), part('around'), part('kept')];
}

function languageTable(tallies: ReadonlyMap<Page, Tally>): string {
  const groups = Map.groupBy(tallies, ([page]) => expectedOf(page).lang);
  const rows = [...groups].map(([lang, group]): Cell[] => [lang, ...cells(sum(group.map(([, tally]) => tally)))]);
  return table(['language', ...HEAD], rows, 1);
}

/** What Lede makes of the pages of each language when the phrases of that language are taken out. */
async function withoutPhrases(browser: BenchBrowser): Promise<string> {
  const sources = readPhraseFiles();
  const rows: [string, Tally][] = [];
  for (const [lang, own] of Map.groupBy(fixtures, (page) => expectedOf(page).lang.split('-')[0]!)) {
    const names = new Set(lang === 'nb' ? ['no'] : [lang]);
    const files = sources.map(({ file }) => file).filter(({ language }) => !names.has(language.split('-')[0]!));
    const other = await browser.withData({ phrases: JSON.stringify(packPhrases(files)) });
    const { tallies } = await read(other, own, ['lede']);
    await other.close();
    rows.push([lang, sum([...tallies.get('lede')!.values()])]);
  }
  const all = sum(rows.map(([, tally]) => tally));
  const least = rows.toSorted(([, a], [, b]) => a.removed / a.junk - b.removed / b.junk);
  return table(
    ['phrases of the language taken out', ...HEAD],
    [['all languages', ...cells(all)], ...least.map(([lang, tally]): Cell[] => [lang, ...cells(tally)])],
    1,
  );
}

async function ablation(browser: BenchBrowser, whole: Tally, verdicts: readonly Verdict[]): Promise<string> {
  const rows: Cell[][] = [['nothing', whole.junk - whole.removed, whole.lost, ...checkedCells(verdicts)]];
  for (const [name, evidence] of ABLATIONS) {
    const other = await browser.withData({ evidence });
    const without = await read(other, [...fixtures, ...checked], ['lede']);
    await other.close();
    const tally = sum([...without.tallies.get('lede')!.values()]);
    rows.push([name, tally.junk - tally.removed, tally.lost, ...checkedCells(without.verdicts.get('lede')!)]);
  }
  return table(['left out', 'junk stays', 'sentences lost', 'inside removed', 'around', 'kept'], rows);
}

async function times(browser: BenchBrowser): Promise<string> {
  const rows = await Promise.all(
    [
      { name: 'fixtures', list: fixtures },
      { name: 'hand-checked pages', list: checked },
    ].map(async ({ name, list }): Promise<Cell[]> => {
      const measured = [];
      for (const page of list) measured.push(await browser.timeCleaning(page));
      const given = measured.filter((time) => time !== null);
      const middle = (pick: (time: (typeof given)[number]) => number): number => median(given.map(pick));
      return [
        name,
        middle(({ extract }) => extract),
        middle(({ cleaning }) => cleaning),
        100 * middle(({ cleaning, extract }) => cleaning / extract),
      ];
    }),
  );
  const head = ['time, medians', 'extract ms', 'cleaning ms', 'share %'];
  return `${table(head, rows, 2)}\nCalibration loop: ${(await browser.calibrate()).toFixed(1)} ms.`;
}

const browser = await openBenchBrowser();
try {
  const names = values.quick ? ['lede'] : browser.names;
  const { tallies, verdicts } = await read(browser, [...fixtures, ...checked], names);
  const own = tallies.get('lede')!;
  const whole = sum([...own.values()]);
  if (checked.length > 0) {
    const rows = [...verdicts].map(([name, list]): Cell[] => [name, ...checkedCells(list)]);
    console.log(
      `${table(['hand-checked, weights of the folds', 'inside removed', 'around removed', 'true sentences kept'], rows)}\n`,
    );
  }
  const rows = [...tallies].map(([name, each]): Cell[] => [name, ...cells(sum([...each.values()]))]);
  console.log(`${table(['fixtures', ...HEAD], rows, 1)}\n`);
  console.log(`${await times(browser)}\n`);
  if (!values.quick) {
    console.log(`${languageTable(own)}\n`);
    console.log(`${await withoutPhrases(browser)}\n`);
    console.log(await ablation(browser, whole, verdicts.get('lede')!));
  }
} finally {
  await browser.close();
}
