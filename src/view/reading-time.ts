import type { Article } from '../article';
import speeds from '../data/reading-speed.json';
import { primarySubtag } from '../text/language-tag';

const WORDS: Readonly<Record<string, number>> = speeds.words;
const CHARACTERS: Readonly<Record<string, number>> = speeds.characters;

/**
 * How long most people take to read an article silently.
 *
 * @param article - Its text, words and language.
 * @returns Whole minutes, at least 1. Speeds and their source are in `data/reading-speed.json`.
 */
export function readingMinutes({ text, words, lang }: Pick<Article, 'text' | 'words' | 'lang'>): number {
  const language = primarySubtag(lang);
  const characters = CHARACTERS[language];
  const minutes = characters ? text.replace(/\s/gu, '').length / characters : words / (WORDS[language] ?? speeds.words.default);
  return Math.max(1, Math.round(minutes));
}
