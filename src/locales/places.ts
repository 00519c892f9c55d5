/** What a message may measure where it stands. */
interface Limit {
  /** Which messages; the first that matches counts. */
  readonly names: RegExp;
  /** In the widths of a Latin letter. */
  readonly most: number;
}

/**
 * How long a message may be. Stores and browsers cut names, descriptions and titles; the rest is what keeps the reader calm at its narrowest,
 * where labels may take two lines but no word may stand out of its place.
 */
export const LIMITS: readonly Limit[] = [
  // The add-on store for Firefox allows 50 characters, Chrome's 75 and shows 45.
  { names: /^shell\.name$/u, most: 45 },
  { names: /^shell\.description$/u, most: 132 },
  { names: /^shell\.(command|menu|action\.)/u, most: 50 },
  { names: /^view\.(restore|takeOut|restoreAll|takeOutAll|fewer|more|reset|close|look|keys)$/u, most: 26 },
  { names: /^view\.(theme|typeface)[A-Z]/u, most: 22 },
  { names: /^view\.(inShort|keyFacts|contents|removed|sidebar|toolbar|theme|typeface|fact[A-Z].*)$/u, most: 34 },
  { names: /^view\.(size|width|leading|\w+Spacing|justify|images|kind[A-Z].*)$/u, most: 36 },
  { names: /^view\.(is|by|key)[A-Z]/u, most: 75 },
  { names: /^shell\.(\w+\.)?(\w*[hH]eading|title|label|options|export|import|reset|back|showText)$/u, most: 60 },
  { names: /^shell\./u, most: 260 },
  { names: /^view\./u, most: 110 },
];

/** Characters that take the place of two Latin letters. */
const WIDE = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\u3000-\u303F\uFF00-\uFF60]/gu;

/** Marks that take no place of their own, and what steers the direction. */
const NONE = /[\p{Mn}\p{Me}\p{Cf}]/gu;

/** @returns How much place a text takes, in Latin letters. */
export function widthOf(text: string): number {
  return text.replace(NONE, '').replace(WIDE, 'xx').length;
}
