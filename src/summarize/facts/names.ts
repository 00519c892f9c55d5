import { languageRules } from '../../text/language-rules';
import { PARTICLES } from './fact-language';

/** A run of capitalised words in a sentence, offsets in it. */
export interface Name {
  readonly words: readonly string[];
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

const TOKEN = /(?<![\p{L}\p{M}\p{N}]-?)\p{Lu}[\p{L}\p{M}]*(?:['’-]\p{L}[\p{L}\p{M}]*)*\.?|\p{Ll}[\p{L}\p{M}]*/gu;

/**
 * Finds runs of capitalised words, with the small words inside names ("Ursula von der Leyen"). A word that opens the sentence and is known
 * to open sentences is left out, and so is the ending of a genitive ("Ellery's").
 */
export function findNames(sentence: string, lang: string): Name[] {
  const { starters } = languageRules(lang);
  const names: Name[] = [];
  let run: { word: string; start: number; end: number }[] = [];
  const close = (): void => {
    while (run.length > 0 && !/^\p{Lu}/u.test(run.at(-1)!.word)) run.pop();
    if (run.length > 0) {
      const [start, end] = [run[0]!.start, run.at(-1)!.end];
      const last = run.at(-1)!.word;
      const tail = /(?:['’]s|(?<=..)\.)$/u.exec(last)?.[0].length ?? 0;
      names.push({
        words: run.map(({ word }) => word.replace(/(?:['’]s|(?<=\p{L}{2})\.)$/u, '')),
        text: sentence.slice(start, end - tail),
        start,
        end: end - tail,
      });
    }
    run = [];
  };
  for (const match of sentence.matchAll(TOKEN)) {
    const [word] = match;
    const capital = /^\p{Lu}/u.test(word);
    const previous = run.at(-1);
    const gap = previous === undefined ? ' ' : sentence.slice(previous.end, match.index);
    const stopped = previous !== undefined && previous.word.endsWith('.') && previous.word.length > 3;
    if (!/^\s$/.test(gap) || stopped) close();
    if (capital && run.length === 0 && starters.has(word.toLowerCase())) continue;
    if (capital || (run.length > 0 && PARTICLES.has(word)))
      run.push({ word, start: match.index, end: match.index + word.length });
    else close();
  }
  close();
  return names;
}
