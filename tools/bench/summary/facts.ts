import type { KeyFactKind } from '../../../src/article';
import { keyFacts } from '../../../src/summarize/key-facts';
import { table } from '../table';
import type { Item } from './corpus';

/** Languages with words for facts. */
const LANGUAGES = ['en', 'fr', 'de', 'es', 'it', 'pt', 'nl'];
const FEWEST_WORDS = 400;
const FEWEST_FACTS = 3;

/** How many articles of some length have enough key facts, and of which kinds these are. */
export function factsTable(items: readonly Item[]): string {
  const kinds: readonly KeyFactKind[] = ['quotation', 'figure', 'date', 'person', 'place'];
  const long = items.filter(
    ({ lang, story }) => LANGUAGES.includes(lang) && story.paragraphs.join(' ').split(/\s+/).length >= FEWEST_WORDS,
  );
  const facts = new Map(long.map((item) => [item, keyFacts(item.story)]));
  const row = (name: string, list: readonly Item[]) => {
    const all = list.flatMap((item) => facts.get(item)!);
    const enough = list.filter((item) => facts.get(item)!.length >= FEWEST_FACTS).length;
    return [
      name,
      list.length,
      `${((100 * enough) / Math.max(1, list.length)).toFixed(1)} %`,
      ...kinds.map((kind) => all.filter((fact) => fact.kind === kind).length),
    ];
  };
  return table(
    ['key facts', 'articles', `${FEWEST_FACTS} or more`, ...kinds],
    [
      row('all', long),
      ...LANGUAGES.map((lang) =>
        row(
          lang,
          long.filter((item) => item.lang === lang),
        ),
      ),
    ],
  );
}
