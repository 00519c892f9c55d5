import data from '../data/languages.json';

/** Characters that are looked at; more says nothing new. */
const MAX_TEXT = 2000;
/** Letters below which a text says nothing of its language. */
const MIN_LETTERS = 20;
/** Share of the words of a text that must be function words of a language for it to be that: prose has 0.3 and more, names have none. */
const MIN_SHARE = 0.1;
/** Words of a language that a text must have. */
const MIN_HITS = 5;
/**
 * Share of the best language's score at which the language that the page names is believed. Neighbours (Norwegian and Danish, Croatian
 * and Serbian) score alike; strangers reach a third at most.
 */
const BELIEVED = 0.6;

interface Script {
  readonly name: string;
  readonly pattern: RegExp;
  readonly languages: readonly string[];
}

const SCRIPTS: readonly Script[] = Object.entries(data.scripts).map(([name, languages]) => ({
  name,
  pattern: new RegExp(`\\p{Script=${name}}`, 'gu'),
  languages,
}));
const RTL = new Set(['Arabic', 'Hebrew', 'Thaana']);

/** Languages by word, with the word's weight: what several languages share tells less. */
let lexicon: Map<string, { languages: string[]; weight: number }> | null = null;

/**
 * Guesses the language of a text: by its script, and within a script that several languages write by their most common words.
 *
 * @param mark - Language that the page names (BCP 47), believed where the text could be of it.
 * @returns BCP 47, the mark itself where it is believed; null where the text tells nothing.
 */
export function guessLanguage(source: string, mark = ''): string | null {
  const text = source.slice(0, MAX_TEXT).normalize('NFC');
  const script = mainScript(text);
  if (!script) return null;
  const [only] = script.languages;
  const named = mark.toLowerCase().split('-')[0] ?? '';
  if (script.name === 'Han') return chinese(text, mark);
  if (script.languages.length === 1 && only) return named === only ? mark : only;
  const { scores, words } = scoresOf(text, script.languages);
  const [best, top] = [...scores].toSorted((a, b) => b[1].score - a[1].score)[0] ?? ['', { score: 0, hits: 0 }];
  const own =
    scores.get(named)?.score ??
    scores.get(`${named}-Cyrl`)?.score ??
    (named === 'nb' || named === 'nn' ? scores.get('no')?.score : undefined);
  if (top.hits < MIN_HITS || top.hits < words * MIN_SHARE) return null;
  return own !== undefined && own >= top.score * BELIEVED ? mark : best;
}

/**
 * Direction of a text by its strong characters.
 *
 * @returns `rtl` where its main script is written from right to left.
 */
export function textDirection(source: string): 'ltr' | 'rtl' {
  const script = mainScript(source.slice(0, MAX_TEXT));
  return script && RTL.has(script.name) ? 'rtl' : 'ltr';
}

/** The script of most letters; kana mark a text as Japanese however many Han characters it has. Null for a text without letters. */
function mainScript(text: string): Script | null {
  const sample = text.slice(0, SCRIPT_SAMPLE);
  if ((sample.match(/[a-zA-Z]/g)?.length ?? 0) * 2 > sample.length) return LATIN;
  let best: Script | null = null;
  let most = 0;
  for (const script of SCRIPTS) {
    const count = (text.match(script.pattern)?.length ?? 0) * (script.languages[0] === 'ja' ? KANA_WEIGHT : 1);
    if (count > most) [best, most] = [script, count];
  }
  return most >= Math.min(MIN_LETTERS, text.length / 4) ? best : null;
}

/** Characters that tell a text in Latin script. */
const SCRIPT_SAMPLE = 400;
const LATIN = SCRIPTS.find(({ name }) => name === 'Latin')!;
/** Japanese prose has at least one kana for two Han characters. */
const KANA_WEIGHT = 3;

function chinese(text: string, mark: string): string {
  if (/^(?:zh|yue|wuu|lzh)\b/i.test(mark) && mark.length > 2) return mark;
  const count = (characters: string) => Array.from(text).filter((char) => characters.includes(char)).length;
  return count(data.traditional) > count(data.simplified) ? 'zh-Hant' : 'zh-Hans';
}

function scoresOf(
  text: string,
  languages: readonly string[],
): { scores: Map<string, { score: number; hits: number }>; words: number } {
  const known = (lexicon ??= buildLexicon());
  const scores = new Map(languages.map((language) => [language, { score: 0, hits: 0 }]));
  const words = text.toLowerCase().match(/[\p{L}\p{M}’ʻ‘]+/gu) ?? [];
  for (const word of words) {
    const entry = known.get(word);
    if (!entry) continue;
    for (const language of entry.languages) {
      const score = scores.get(language);
      if (!score) continue;
      score.score += entry.weight;
      score.hits++;
    }
  }
  return { scores, words: words.length };
}

function buildLexicon(): Map<string, { languages: string[]; weight: number }> {
  const built = new Map<string, { languages: string[]; weight: number }>();
  for (const [language, words] of Object.entries(data.words)) {
    for (const word of words.split(' ')) {
      const entry = built.get(word);
      if (entry) entry.languages.push(language);
      else built.set(word, { languages: [language], weight: 1 });
    }
  }
  for (const entry of built.values()) entry.weight = 1 / Math.sqrt(entry.languages.length);
  return built;
}
