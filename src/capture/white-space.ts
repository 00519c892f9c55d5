const SPACE = /\s/;
const SPACES = /\s+/g;
const UNEVEN = /[\p{Cc}\u00a0\u2028\u2029\u3000]|\s\s/u;
/** Control characters show nothing, and neither HTML nor XML can carry all of them. */
const INVISIBLE = /[^\P{Cc}\t\n\v\f\r]/gu;

/** Whether a text shows nothing. */
export function isBlank(data: string): boolean {
  for (let i = 0; i < data.length; i++) {
    const code = data.charCodeAt(i);
    if (code > 32 && code !== 0xa0) return code > 127 ? data.trim().length === 0 : false;
  }
  return true;
}

/**
 * White space as a line of text shows it: one space for each run of it.
 *
 * @param data - Data of a text node.
 * @param afterSpace - Whether it starts a block or follows a blank: then it begins with none.
 */
export function collapse(data: string, afterSpace: boolean): string {
  const text = UNEVEN.test(data) ? withoutInvisible(data).replace(SPACES, ' ') : data;
  return afterSpace && SPACE.test(text[0] ?? '') ? text.slice(1) : text;
}

/** A text as it is, without the control characters that no document can carry. */
export function withoutInvisible(data: string): string {
  return data.replace(INVISIBLE, '');
}
