import bcd from '@mdn/browser-compat-data' with { type: 'json' };
import { expect, it } from 'vitest';
import config from '../../wxt.config';

/**
 * What every press and page needs, by its name in MDN's browser-compat-data. What is tested for where it is used (the Navigation API) or
 * only makes things finer (`text-wrap: pretty`) has no place here.
 */
const NEEDED = [
  'api.AbortSignal.any_static',
  'api.Document.adoptedStyleSheets',
  'api.Element.attachShadow',
  'api.Element.checkVisibility',
  'api.HTMLDialogElement.showModal',
  'api.URL.canParse_static',
  'css.selectors.has',
  'css.selectors.popover-open',
  'css.types.color.color-mix',
  'css.types.color.light-dark',
  'html.global_attributes.popover',
  'javascript.builtins.Array.toSorted',
  'javascript.builtins.Intl.Segmenter',
  'javascript.builtins.Map.groupBy',
  'webextensions.api.action.setBadgeTextColor',
  'webextensions.api.scripting.executeScript',
  'webextensions.api.scripting.insertCSS.origin',
  'webextensions.api.scripting.removeCSS',
  'webextensions.manifest.action',
  'webextensions.manifest.optional_host_permissions',
];

/** Since which version of a browser a feature is there. */
function since(feature: string, browser: 'chrome' | 'firefox'): number {
  let node: unknown = bcd;
  for (const step of [...feature.split('.'), '__compat', 'support', browser]) node = (node as Record<string, unknown>)[step];
  const [latest] = [node as { version_added: string } | { version_added: string }[]].flat();
  return Number(latest?.version_added.replace('≤', ''));
}

function manifestFor(browser: string): Record<string, unknown> {
  const { manifest } = config;
  if (typeof manifest !== 'function') throw new TypeError('The manifest is a function of the browser.');
  return manifest({ browser, command: 'build', manifestVersion: 3, mode: 'production' }) as Record<string, unknown>;
}

it('installs on the first Chrome that has all that is needed, and not before', () => {
  const needed = Math.max(...NEEDED.map((feature) => since(feature, 'chrome')));
  expect(Number(manifestFor('chrome')['minimum_chrome_version'])).toBe(needed);
});

it('leaves the polyfill work to do: Chrome has a browser object of its own from 148 on', () => {
  expect(Number(manifestFor('chrome')['minimum_chrome_version'])).toBeLessThan(148);
});

it('installs on no Firefox that lacks something needed', () => {
  const needed = Math.max(...NEEDED.map((feature) => since(feature, 'firefox')));
  const consent = since('webextensions.manifest.browser_specific_settings.gecko.data_collection_permissions', 'firefox');
  const { gecko } = manifestFor('firefox')['browser_specific_settings'] as { gecko: { strict_min_version: string } };
  expect(Number.parseFloat(gecko.strict_min_version)).toBeGreaterThanOrEqual(Math.max(needed, consent));
});
