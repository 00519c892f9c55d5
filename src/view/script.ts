/** Scripts that want a setting of their own; all others are set like Latin. */
const SCRIPTS = new Map([
  ['Arab', 'arabic'],
  ['Aran', 'nastaliq'],
  ['Syrc', 'arabic'],
  ['Hebr', 'hebrew'],
  ['Cyrl', 'cyrillic'],
  ['Grek', 'greek'],
  ['Armn', 'cyrillic'],
  ['Geor', 'cyrillic'],
  ['Jpan', 'japanese'],
  ['Hans', 'chinese'],
  ['Hant', 'chinese-traditional'],
  ['Kore', 'korean'],
  ['Thai', 'thai'],
  ['Laoo', 'thai'],
  ['Khmr', 'thai'],
  ['Mymr', 'thai'],
  ...['Deva', 'Beng', 'Gujr', 'Guru', 'Knda', 'Mlym', 'Orya', 'Sinh', 'Taml', 'Telu', 'Tibt', 'Ethi'].map(
    (script) => [script, 'indic'] as const,
  ),
]);

/**
 * The kind of script a language is written in, as the style sheet names it.
 *
 * @param lang - BCP 47; anything else counts as Latin.
 */
export function scriptOf(lang: string): string {
  try {
    const { language, script } = new Intl.Locale(lang).maximize();
    if (language === 'ur' && script === 'Arab') return 'nastaliq';
    return SCRIPTS.get(script ?? '') ?? 'latin';
  } catch (error) {
    if (error instanceof RangeError) return 'latin';
    throw error;
  }
}
