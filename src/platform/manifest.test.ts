import { describe, expect, it } from 'vitest';
import type { UserManifest } from 'wxt';
import config from '../../wxt.config';

async function manifestFor(browser: string): Promise<UserManifest> {
  const { manifest } = config;
  if (typeof manifest !== 'function') throw new TypeError('The manifest is a function of the browser.');
  return manifest({ browser, command: 'build', manifestVersion: 3, mode: 'production' });
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
