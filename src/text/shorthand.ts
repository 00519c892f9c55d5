/** What each character up to U+00FF stands for: itself or, where an entry says so, something else. */
export type Shorthand = readonly string[];

/** @param entries - Divided by `;`: a character and what it stands for. */
export function openShorthand(entries: string): Shorthand {
  const shorthand = Array.from({ length: 256 }, (_, code) => String.fromCharCode(code));
  for (const entry of entries.split(';')) shorthand[entry.charCodeAt(0)] = entry.slice(1);
  return shorthand;
}

/** A text as it was before `tools/data/shorthand.ts` wrote it in shorthand. */
export function spellOut(text: string, shorthand: Shorthand): string {
  let spelled = '';
  for (let at = 0; at < text.length; at++) spelled += shorthand[text.charCodeAt(at)] ?? text.charAt(at);
  return spelled;
}
