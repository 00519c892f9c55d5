// Makes a clone ready to build and test: packages, browsers, fonts. Plain JavaScript for Node 20, since it runs before anything is installed.
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { installBrowsersAndFonts } from './browsers.js';
import { installPackages, prepareTypes } from './packages.js';

process.chdir(fileURLToPath(new URL('../..', import.meta.url)));
try {
  installPackages();
  prepareTypes();
  installBrowsersAndFonts();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
}
