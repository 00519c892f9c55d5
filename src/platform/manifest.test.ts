import { readdir } from 'node:fs/promises';
import { generateChromeMessages, parseMessagesFile } from '@wxt-dev/i18n/build';
import { describe, expect, it } from 'vitest';
import type { UserManifest } from 'wxt';
import config from '../../wxt.config';

async function manifestFor(browser: string): Promise<UserManifest> {
  const { manifest } = config;
  if (typeof manifest !== 'function') throw new TypeError('The manifest is a function of the browser.');
  return manifest({ browser, command: 'build', manifestVersion: 3, mode: 'production' });
}

async function messagesOf(file: string): Promise<Record<string, string>> {
  const messages = generateChromeMessages(await parseMessagesFile(`src/locales/${file}`));
  return Object.fromEntries(Object.entries(messages).map(([name, { message }]) => [name, message]));
}

/** The substitutions that a text takes. */
function holes(text: string | undefined): string[] {
  return [...(text?.match(/\$\d/g) ?? [])].toSorted();
}

describe.each(['chrome', 'firefox'])('the manifest for %s', (browser) => {
  it('asks for these permissions and no more', async () => {
    const manifest = await manifestFor(browser);
    expect(manifest.permissions).toEqual(['activeTab', 'scripting', 'storage', 'contextMenus']);
    expect(manifest.optional_host_permissions).toEqual(['*://*/*']);
    expect(manifest.host_permissions).toBeUndefined();
    expect(manifest.optional_permissions).toBeUndefined();
  });

  it('gives pages nothing by which they could find the extension', async () => {
    const manifest = await manifestFor(browser);
    expect(manifest.web_accessible_resources).toBeUndefined();
    expect(manifest.externally_connectable).toBeUndefined();
  });

  it("lets its own pages run and load nothing but the extension's own", async () => {
    const { content_security_policy: policy } = await manifestFor(browser);
    const pages = (policy as { extension_pages: string }).extension_pages;
    expect(pages).toMatch(/^default-src 'none';/);
    expect(
      pages
        .matchAll(/-src ([^;]*)/g)
        .toArray()
        .map(([, sources]) => sources),
    ).toEqual(["'none'", ...Array<string>(4).fill("'self'")]);
  });
});

describe('each language', async () => {
  const files = (await readdir('src/locales')).filter((file) => file.endsWith('.yml'));
  const english = await messagesOf('en.yml');

  it.each(files)('has every text, and none that English lacks: %s', async (file) => {
    expect(Object.keys(await messagesOf(file)).toSorted()).toEqual(Object.keys(english).toSorted());
  });

  it.each(files)('keeps name and description within what the stores show: %s', async (file) => {
    const messages = await messagesOf(file);
    expect(messages['shell_name']?.length).toBeLessThanOrEqual(45);
    expect(messages['shell_description']?.length).toBeLessThanOrEqual(132);
  });

  it.each(files)('takes the same substitutions in each text: %s', async (file) => {
    const messages = await messagesOf(file);
    for (const [name, text] of Object.entries(english)) expect([name, holes(messages[name])]).toEqual([name, holes(text)]);
  });
});
