import path from 'node:path';
import { defineConfig } from 'wxt';
import { shippedFacts } from './tools/data/ship-facts';
import { shippedPolyfill } from './tools/data/ship-polyfill';
import { renderIcons } from './tools/icons/render';

/**
 * The oldest browsers that have what every press needs; src/platform/minimum-versions.test.ts names it and checks these numbers.
 *
 * Chrome: the first with `light-dark()`. It stays under 148, which has a `browser` object of its own, so that the polyfill has work to do.
 *
 * Firefox: `Intl.Segmenter` and popovers came with 125, optional host permissions with 128, `data_collection_permissions` with 140 (with
 * 142 in every kind of Firefox, which the stores' check asks for).
 */
const MINIMUM = { chrome: '123', firefox: '142.0' };

/** The extension's own pages: their own scripts, styles and pictures, and nothing else in the world. */
const PAGE_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self'",
  "font-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
].join('; ');

const sizes = (...all: number[]) => Object.fromEntries(all.map((size) => [size, `icons/${size}.png`]));

export default defineConfig({
  imports: false,
  manifestVersion: 3,
  modules: ['@wxt-dev/i18n/module'],
  i18n: { localesDir: path.resolve('src/locales') },
  // Its polyfill would fetch; both browsers preload modules by themselves.
  vite: () => ({
    plugins: [shippedFacts, shippedPolyfill],
    build: { modulePreload: false, target: [`chrome${MINIMUM.chrome}`, `firefox${MINIMUM.firefox}`] },
  }),
  // What a store's reviewer needs to build the same bytes.
  zip: {
    includeSources: [
      'entrypoints/**',
      'public/**',
      'src/**',
      'tests/fixtures/build/content/**',
      'tests/fixtures/build/content.ts',
      'tools/data/**',
      'tools/icons/**',
      'wxt.config.ts',
      'tsconfig.json',
      'package*.json',
      '*.md',
      'LICENSE',
    ],
  },
  hooks: {
    'build:publicAssets': async (wxt, files) => {
      // Interface texts: white space would be a seventh of them.
      for (const file of files) if ('contents' in file) file.contents = JSON.stringify(JSON.parse(file.contents));
      files.push(...(await renderIcons(path.resolve('tools/icons'), path.join(wxt.config.wxtDir, 'icons'))));
      files.push({
        relativeDest: 'typeface-licence.txt',
        absoluteSrc: path.resolve('node_modules/@fontsource/opendyslexic/LICENSE'),
      });
      // Chrome's store calls Norwegian `no`, which is the only name that the framework takes; browsers themselves ask for `nb`.
      const norwegian = files.find(({ relativeDest }) => relativeDest === path.join('_locales', 'no', 'messages.json'));
      if (norwegian) files.push({ ...norwegian, relativeDest: path.join('_locales', 'nb', 'messages.json') });
    },
  },
  manifest: ({ browser, command }) => ({
    name: '__MSG_shell_name__',
    short_name: 'Lede',
    description: '__MSG_shell_description__',
    default_locale: 'en',
    icons: sizes(16, 32, 48, 96, 128),
    permissions: ['activeTab', 'scripting', 'storage', 'contextMenus'],
    optional_host_permissions: ['*://*/*'],
    action: {
      default_title: '__MSG_shell_action_idle__',
      default_icon: { 16: 'icons/idle-16.png', 32: 'icons/idle-32.png' },
      ...(browser === 'firefox' && {
        default_area: 'navbar',
        theme_icons: [16, 32].map((size) => ({
          light: `icons/idle-light-${size}.png`,
          dark: `icons/idle-dark-${size}.png`,
          size,
        })),
      }),
    },
    commands: {
      _execute_action: { suggested_key: { default: 'Alt+Shift+L' }, description: '__MSG_shell_command__' },
    },
    // Declared here and not by WXT's content-script wrapper, which posts a message to the page: pages could tell who has Lede.
    content_scripts: [{ matches: ['*://*/*'], js: ['finder.js'], run_at: 'document_idle' }],
    ...(command === 'build' && { content_security_policy: { extension_pages: PAGE_POLICY } }),
    ...(browser === 'firefox'
      ? {
          browser_specific_settings: {
            gecko: {
              id: 'lede@reader',
              strict_min_version: MINIMUM.firefox,
              data_collection_permissions: { required: ['none'] },
            },
          },
        }
      : { minimum_chrome_version: MINIMUM.chrome }),
  }),
});
