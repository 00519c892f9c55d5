// Runs a TypeScript tool: `node tools/run.js tools/bench/bench.ts [arguments]`. Node alone resolves neither extensionless imports nor JSON.
import { spawn } from 'node:child_process';
import path from 'node:path';
import process from 'node:process';
import { pathToFileURL } from 'node:url';
import { readFile } from 'node:fs/promises';
import { build as bundle } from 'esbuild';

const [entry, ...rest] = process.argv.slice(2);
if (!entry) throw new Error('Usage: node tools/run.js FILE.ts [arguments]');
/** Lets each file find its neighbours although all stand in one bundle. @type {import('esbuild').Plugin} */
const ownAddress = {
  name: 'own-address',
  setup(build) {
    build.onLoad({ filter: /\.ts$/ }, async ({ path: file }) => ({
      loader: 'ts',
      contents: (await readFile(file, 'utf8')).replaceAll('import.meta.url', JSON.stringify(pathToFileURL(file).href)),
    }));
  },
};
const outfile = path.join('.cache', 'tools', entry.replace(/\.ts$/, '.mjs'));
await bundle({
  entryPoints: [entry],
  outfile,
  bundle: true,
  platform: 'node',
  format: 'esm',
  target: 'node22',
  packages: 'external',
  plugins: [ownAddress],
  sourcemap: 'inline',
  logLevel: 'warning',
});
// Whatever Node runs this file, the tool gets the one that the project brings.
const node = path.join('node_modules', 'node', 'bin', process.platform === 'win32' ? 'node.exe' : 'node');
const child = spawn(node, ['--enable-source-maps', outfile, ...rest], { stdio: 'inherit' });
process.on('SIGINT', () => child.kill('SIGINT'));
process.on('SIGTERM', () => child.kill('SIGTERM'));
child.on('exit', (code) => process.exit(code ?? 1));
