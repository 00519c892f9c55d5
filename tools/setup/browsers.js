import { spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync, readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import path from 'node:path';
import process from 'node:process';

/** @typedef {'chromium' | 'firefox'} BrowserName */

/** Where each browser is looked for: the variable that names it, then names on the PATH, then the usual places. */
const PLACES = {
  chromium: {
    variable: 'LEDE_CHROMIUM',
    commands: ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome', 'chrome', 'microsoft-edge'],
    mac: ['Chromium.app/Contents/MacOS/Chromium', 'Google Chrome.app/Contents/MacOS/Google Chrome'],
    windows: [
      'Chromium\\Application\\chrome.exe',
      'Google\\Chrome\\Application\\chrome.exe',
      'Microsoft\\Edge\\Application\\msedge.exe',
    ],
  },
  firefox: {
    variable: 'LEDE_FIREFOX',
    commands: ['firefox', 'firefox-esr', 'firefox-developer-edition'],
    mac: ['Firefox.app/Contents/MacOS/firefox', 'Firefox Developer Edition.app/Contents/MacOS/firefox'],
    windows: ['Mozilla Firefox\\firefox.exe', 'Firefox Developer Edition\\firefox.exe'],
  },
};

/** Languages whose scripts the picture tests show. */
const FONT_LANGUAGES = ['ar', 'hi', 'ja', 'th'];

/** @param {string} file */
function runs(file) {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/**
 * Finds an installed browser.
 *
 * @param {BrowserName} name - Which one; any browser of Chromium's family counts as `chromium`.
 * @returns {string | null} The path of its program, null where none is found.
 */
export function findBrowser(name) {
  const { variable, commands, mac, windows } = PLACES[name];
  const named = process.env[variable];
  if (named) return runs(named) ? named : null;
  const suffix = process.platform === 'win32' ? '.exe' : '';
  const folders = (process.env['PATH'] ?? '').split(path.delimiter).filter(Boolean);
  const candidates = commands.flatMap((command) => folders.map((folder) => path.join(folder, command + suffix)));
  if (process.platform === 'darwin') {
    candidates.push(...mac.flatMap((app) => [path.join('/Applications', app), path.join(homedir(), 'Applications', app)]));
  }
  if (process.platform === 'win32') {
    const roots = ['ProgramFiles', 'ProgramFiles(x86)', 'LOCALAPPDATA'].map((root) => process.env[root]).filter(Boolean);
    candidates.push(...roots.flatMap((root) => windows.map((app) => path.join(String(root), app))));
  }
  return candidates.find(runs) ?? null;
}

/** @returns {boolean} Whether text of every script in the picture tests has a font. True where that can't be asked. */
function hasFonts() {
  if (process.platform !== 'linux') return true;
  return FONT_LANGUAGES.every((language) => spawnSync('fc-list', [`:lang=${language}`], { encoding: 'utf8' }).stdout?.trim());
}

/** @returns {boolean} Whether this is a Debian on which packages can be installed. */
function canInstall() {
  if (process.platform !== 'linux' || process.getuid?.() !== 0 || !existsSync('/etc/os-release')) return false;
  return /^ID=debian$/m.test(readFileSync('/etc/os-release', 'utf8'));
}

/**
 * @param {readonly string[]} command
 * @returns {boolean} Whether it succeeded. Its messages are hidden, its errors shown.
 */
function succeeds([program = '', ...options]) {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  return spawnSync(program, options, { stdio: ['ignore', 'ignore', 'inherit'], env }).status === 0;
}

/** @param {readonly string[]} packages */
function aptInstall(packages) {
  const names = packages.join(', ');
  console.log(`Installing ${names} with apt-get …`);
  succeeds(['apt-get', 'update', '-qq']);
  if (!succeeds(['apt-get', 'install', '-y', '-qq', '--no-install-recommends', ...packages])) {
    throw new Error(`apt-get could not install ${names}: install them by hand, then run this again.`);
  }
}

/**
 * Sees to it that both browsers and the fonts of the picture tests are there.
 *
 * @throws {Error} With one sentence that says what to install, where a browser is missing and can't be installed here.
 */
export function installBrowsersAndFonts() {
  const missing = [];
  if (!findBrowser('chromium')) missing.push('chromium');
  if (!findBrowser('firefox')) missing.push('firefox-esr');
  const browsers = missing.length;
  if (!hasFonts()) missing.push('fontconfig', 'fonts-noto-core', 'fonts-noto-cjk');
  if (missing.length === 0) return;
  if (canInstall()) return aptInstall(missing);
  if (browsers > 0) {
    throw new Error(
      `Install Chrome or Chromium, and Firefox, then run this again (LEDE_CHROMIUM and LEDE_FIREFOX may name their programs); missing here: ${missing.slice(0, browsers).join(', ')}.`,
    );
  }
  console.warn(
    'Some scripts have no font here, so their picture tests may fail: install the Noto fonts (fonts-noto-core and fonts-noto-cjk on Debian).',
  );
}
