/**
 * Parses JSON of a page, mending what is certain: comment and CDATA wrappers, raw control characters and needless escapes inside
 * strings, trailing commas and semicolons, quotes written as character references, several values one after another.
 *
 * @param text - At most `MAX_JSON` characters are read.
 * @returns The values; empty where it can't be mended. Never throws.
 */
export function parseLoosely(text: string): unknown[] {
  if (text.length > MAX_JSON) return [];
  const direct = tryParse(text);
  if (direct !== undefined) return [direct];
  let source = text.replace(/^[\s\uFEFF;]*(?:\/\*\s*)?(?:\/\/\s*)?(?:<!--|<!\[CDATA\[)?(?:\s*\*\/)?/, '');
  if (!source.includes('"') && source.includes('&quot;')) source = source.replaceAll('&quot;', '"').replaceAll('&amp;', '&');
  return mend(source)
    .map(tryParse)
    .filter((value) => value !== undefined);
}

/** Longest JSON text that is read; the largest of 2,226 pages at hand has 0.3 MB. */
const MAX_JSON = 500_000;

function tryParse(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    // A page's broken JSON is expected, and mended or left out.
    return undefined;
  }
}

const ESCAPES = new Set('"\\/bfnrtu');
const CONTROLS: Readonly<Record<string, string>> = { '\n': '\\n', '\r': '\\r', '\t': '\\t' };

/** Rewrites JSON in one pass. Each complete top-level object or array is one result; what stands around them is dropped. */
function mend(source: string): string[] {
  const values: string[] = [];
  let out: string[] = [];
  let depth = 0;
  /** A comma waits for what follows it: before a closing bracket it goes. */
  let comma = false;
  let at = 0;
  while (at < source.length) {
    const char = source[at]!;
    if (char === '{' || char === '[') depth++;
    if (depth === 0 || char <= ' ') {
      at++;
      continue;
    }
    if (char === ',') {
      comma = true;
      at++;
      continue;
    }
    const closes = char === '}' || char === ']';
    if (comma && !closes) out.push(',');
    comma = false;
    if (char === '"') {
      const end = stringEnd(source, at + 1);
      out.push(`"${mendString(source.slice(at + 1, end))}"`);
      at = end + 1;
      continue;
    }
    out.push(char);
    at++;
    if (closes && --depth === 0) {
      values.push(out.join(''));
      out = [];
    }
  }
  return values;
}

/** Index of the quote that ends a string: the next unescaped one. */
function stringEnd(source: string, from: number): number {
  for (let at = from; at < source.length; at++) {
    if (source[at] === '\\') at++;
    else if (source[at] === '"') return at;
  }
  return source.length;
}

function mendString(body: string): string {
  return body
    .replace(/\\([\s\S])/g, (whole, char: string) => (ESCAPES.has(char) ? whole : char === '\n' ? '\\n' : char))
    .replace(/\p{Cc}/gu, (char) => CONTROLS[char] ?? ' ');
}
