import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { until } from './driver/until';
import { BROWSERS, BUILDS } from './driver/driver';
import { openedReader } from './reader';
import { isBrowsersOwn, news, startSession } from './session';
import { storyPage } from './story';

const OPENINGS = 200;

/** Ways to run text as code, and ways to the network. */
const FORBIDDEN =
  /\beval\s*\(|\bnew Function\b|\bFunction\s*\(\s*["'`]|setTimeout\(\s*["'`]|\bimportScripts\b|\bfetch\s*\(|\bXMLHttpRequest\b|\bWebSocket\b|\bsendBeacon\b|\bEventSource\b|\bRTCPeerConnection\b/;

function files(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) => path.join(folder, name));
}

describe.each(BROWSERS)('the build for %s', (browser) => {
  const scripts = files(BUILDS[browser]).filter((file) => file.endsWith('.js'));

  it.each(scripts.map((file) => path.relative(BUILDS[browser], file)))(
    'runs no text as code and knows no way to the network: %s',
    (name) => {
      expect(FORBIDDEN.exec(readFileSync(path.join(BUILDS[browser], name), 'utf8'))?.[0]).toBeUndefined();
    },
  );

  it('has pages that name no script, style or picture but its own', () => {
    const pages = files(BUILDS[browser]).filter((file) => file.endsWith('.html'));
    const named = pages.flatMap((file) =>
      [...readFileSync(file, 'utf8').matchAll(/<(?:script|link|img)\b[^>]*?(?:src|href)="([^"]*)"/g)].map(
        ([, address]) => address ?? '',
      ),
    );
    expect(named.length).toBeGreaterThan(0);
    expect(named.filter((address) => !address.startsWith('/'))).toEqual([]);
  });

  it('gives pages no file of the extension', () => {
    const manifest = JSON.parse(readFileSync(path.join(BUILDS[browser], 'manifest.json'), 'utf8')) as Record<string, unknown>;
    expect(Object.keys(manifest)).not.toContain('web_accessible_resources');
    expect(Object.keys(manifest)).not.toContain('externally_connectable');
  });
});

describe.each(BROWSERS)('trust in %s', (browser) => {
  const session = startSession(browser);

  it('the extension asks the network for nothing, on pages of others and on its own', async () => {
    const { driver, web } = session;
    const asked = web.requests.length;
    const address = await session.visit(news('fr-wordpress-classic'));
    const { origin } = new URL(address);
    await driver.press();
    await openedReader(driver);
    await session.leave();
    for (const own of ['options.html', 'welcome.html', 'unavailable.html?reason=pdf']) {
      await driver.goto(await driver.own(own));
      await driver.evaluateInPage(() => document.title);
    }
    const requests = web.requests.slice(asked).filter((each) => !isBrowsersOwn(each));
    expect(requests).toContain(address);
    expect(requests.filter((each) => !each.startsWith(`${origin}/`))).toEqual([]);
  });

  it('writes nothing of what was read to the disk', async () => {
    const { driver } = session;
    await session.read(news('fr-wordpress-classic'));
    await session.leave();
    await driver.goto(await driver.own('options.html'));
    const kept = await driver.evaluateInPage(async () => {
      const { storage } = (globalThis as unknown as { chrome: { storage: Record<string, { get(keys: null): Promise<object> }> } })
        .chrome;
      const areas = await Promise.all(['sync', 'local'].map(async (area) => (await storage[area]?.get(null)) ?? {}));
      return areas.flatMap((area) => Object.keys(area));
    });
    expect(kept.filter((key) => !['settings', 'own'].includes(key))).toEqual([]);
  });

  it(`opening the reader ${OPENINGS} times leaves nothing behind`, { timeout: 300_000 }, async () => {
    const { driver } = session;
    await session.visit({ url: 'http://trust.example/2026/again', html: storyPage({}) });
    const open = async (times: number): Promise<void> => {
      for (let turn = 0; turn < times; turn += 1) {
        await driver.press();
        await openedReader(driver);
        await session.leave();
      }
    };
    const markup = await driver.evaluate(() => document.documentElement.outerHTML);
    // The first few fill what is kept for good: compiled phrases and models.
    await open(10);
    const before = await driver.memory();
    await open(OPENINGS - 10);
    expect(await driver.evaluate(() => document.documentElement.outerHTML)).toBe(markup);
    // What is let go is not gone at once: the last reader may still be on its way out.
    await until('what the readers held is gone', async () => {
      const after = await driver.memory();
      return after.heapMb - before.heapMb < 15 && after.listeners - before.listeners <= 5 && after.nodes - before.nodes < 500;
    });
  });
});
