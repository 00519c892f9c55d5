/** First version: direction only. */
export function guessLanguage(_text: string, _mark?: string): string | null {
  return null;
}
/**
 * Direction of a text by its strong characters.
 *
 * @returns `rtl` where most letters are of a script written from right to left.
 */
export function textDirection(text: string): 'ltr' | 'rtl' {
  const rtl = text.match(/[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}\p{Script=Adlam}]/gu)?.length ?? 0;
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  return rtl * 2 > letters ? 'rtl' : 'ltr';
}
