import { readFile, readdir, mkdir, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import { parseMessagesFile } from '@wxt-dev/i18n/build';
import { build as bundle, type Plugin } from 'esbuild';

/** Gives `*.css?inline` as text and `*.woff2?inline` as an address that holds the bytes, as WXT does. */
const inlined: Plugin = {
  name: 'inlined',
  setup(build) {
    build.onResolve({ filter: /\.woff2\?inline$/ }, ({ path: file }) => ({
      path: createRequire(import.meta.url).resolve(file.replace('?inline', '')),
      namespace: 'font',
    }));
    build.onLoad({ filter: /.*/, namespace: 'font' }, async ({ path: file }) => ({
      loader: 'dataurl',
      contents: await readFile(file),
    }));
    build.onResolve({ filter: /\.css\?inline$/ }, ({ path: file, resolveDir }) => ({
      path: path.resolve(resolveDir, file.replace('?inline', '')),
      namespace: 'css-as-text',
    }));
    build.onLoad({ filter: /.*/, namespace: 'css-as-text' }, async ({ path: file }) => ({
      loader: 'text',
      contents: await readFile(file, 'utf8'),
    }));
  },
};

/**
 * Bundles the view with the samples into one page that opens the reader by itself, without an extension.
 *
 * @param folder - Where to write it.
 * @returns Path of the page. Its query says what to show.
 */
export async function bundleGallery(folder: string): Promise<string> {
  const { outputFiles } = await bundle({
    entryPoints: ['tools/gallery/in-page.ts'],
    bundle: true,
    write: false,
    format: 'iife',
    target: 'es2023',
    charset: 'utf8',
    plugins: [inlined],
    define: { MESSAGES: JSON.stringify(await readMessages()) },
    logLevel: 'warning',
  });
  await mkdir(folder, { recursive: true });
  const page = path.join(folder, 'reader.html');
  const script = (outputFiles[0]?.text ?? '').replaceAll('</script', '<\\/script');
  await writeFile(
    page,
    `<!doctype html><html lang="en"><meta charset="utf-8"><title>Gallery</title><style>html{overflow:hidden}body *{all:unset!important;font-size:40px!important}</style><body><p>The page.</p><script>${script}</script>`,
  );
  return path.resolve(page);
}

/** All messages by language and key. */
export async function readMessages(): Promise<Record<string, Record<string, string>>> {
  const folder = 'src/locales';
  const files = (await readdir(folder)).filter((file) => file.endsWith('.yml'));
  const locales = await Promise.all(
    files.map(async (file) => {
      const messages = await parseMessagesFile(path.join(folder, file));
      const texts = messages.map((message) => [message.key.join('.'), message.type === 'simple' ? message.message : ''] as const);
      return [path.parse(file).name, Object.fromEntries(texts)] as const;
    }),
  );
  return Object.fromEntries(locales);
}
