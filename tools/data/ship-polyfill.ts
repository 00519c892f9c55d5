/**
 * The interfaces that stay in the polyfill's list: those of the scripts in pages. The others give promises by themselves in the oldest Chrome
 * that Lede runs in, and the whole list would be a hundredth of what a press injects.
 */
const LISTED = ['runtime', 'storage'];

/** Where the polyfill's file lists how many arguments each function takes. */
const LIST = /(const apiMetadata = )(\{[\s\S]*?\n {6}\})(;)/;

/**
 * Makes the polyfill ready to ship: with a short list.
 *
 * @param source - Its file.
 * @throws Where the file has no such list.
 */
export function shipPolyfill(source: string): string {
  const list = LIST.exec(source)?.[2];
  if (list === undefined) throw new Error('The polyfill lists its interfaces in another way.');
  const all = JSON.parse(list) as Record<string, unknown>;
  const short = Object.fromEntries(LISTED.map((name) => [name, all[name]]));
  return source.replace(LIST, (_, before: string, __, after: string) => before + JSON.stringify(short) + after);
}

/** Does so in the build. */
export const shippedPolyfill = {
  name: 'shipped-polyfill',
  enforce: 'pre' as const,
  transform: { filter: { id: /\/webextension-polyfill\/dist\/browser-polyfill\.js/ }, handler: shipPolyfill },
};
