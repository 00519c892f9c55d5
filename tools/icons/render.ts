import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import { initWasm, Resvg } from '@resvg/resvg-wasm';

/** A picture of the extension: its name, which drawing it is made from, and its side in pixels. */
interface Icon {
  readonly file: string;
  readonly drawing: string;
  readonly size: number;
}

const ICONS: readonly Icon[] = [
  ...[16, 32, 48, 96, 128].map((size) => ({
    file: `${size}.png`,
    drawing: size > 48 ? 'mark.svg' : 'mark-small.svg',
    size,
  })),
  ...['idle', 'idle-dark', 'idle-light', 'article'].flatMap((state) =>
    [16, 32].map((size) => ({ file: `${state}-${size}.png`, drawing: `toolbar-${state}.svg`, size })),
  ),
];

let renderer: Promise<void> | undefined;

/**
 * Renders the drawings of a folder to PNG. The renderer is WebAssembly, so that every machine makes the same bytes.
 *
 * @param from - The folder of the drawings.
 * @param to - Where the pictures are written.
 * @returns The files as WXT's public assets, in a fixed order.
 */
export async function renderIcons(from: string, to: string): Promise<{ relativeDest: string; absoluteSrc: string }[]> {
  await (renderer ??= loadRenderer());
  await mkdir(to, { recursive: true });
  return Promise.all(
    ICONS.map(async ({ file, drawing, size }) => {
      const svg = await readFile(path.join(from, drawing), 'utf8');
      const absoluteSrc = path.join(to, file);
      await writeFile(absoluteSrc, new Resvg(svg, { fitTo: { mode: 'width', value: size } }).render().asPng());
      return { relativeDest: `icons/${file}`, absoluteSrc };
    }),
  );
}

/** Once in a process: `wxt dev` builds many times. */
async function loadRenderer(): Promise<void> {
  await initWasm(await readFile(createRequire(import.meta.url).resolve('@resvg/resvg-wasm/index_bg.wasm')));
}
