import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import { initWasm, Resvg } from '@resvg/resvg-wasm';

/** A picture of the extension: where it goes in the package, which drawing it is made from, and its side in pixels. */
interface Icon {
  readonly file: string;
  readonly drawing: string;
  readonly size: number;
}

const ICONS: readonly Icon[] = [
  ...[16, 32, 48, 96, 128].map((size) => ({
    file: `icons/${size}.png`,
    drawing: size > 32 ? 'mark.svg' : 'mark-small.svg',
    size,
  })),
  ...['idle', 'idle-light', 'article'].flatMap((state) =>
    [16, 32].map((size) => ({ file: `icons/${state}-${size}.png`, drawing: `toolbar-${state}.svg`, size })),
  ),
];

let ready: Promise<void> | undefined;

async function loadRenderer(): Promise<void> {
  const wasm = createRequire(import.meta.url).resolve('@resvg/resvg-wasm/index_bg.wasm');
  await initWasm(await readFile(wasm));
}

/**
 * Renders the drawings of this folder to PNG. The renderer is WebAssembly, so that every machine makes the same bytes.
 *
 * @param folder - This folder.
 * @returns The files as WXT's public assets, in a fixed order.
 */
export async function renderIcons(folder: string): Promise<{ relativeDest: string; contents: Uint8Array }[]> {
  await (ready ??= loadRenderer());
  return Promise.all(
    ICONS.map(async ({ file, drawing, size }) => {
      const svg = await readFile(path.join(folder, drawing), 'utf8');
      const contents = new Resvg(svg, { fitTo: { mode: 'width', value: size } }).render().asPng();
      return { relativeDest: file, contents };
    }),
  );
}
