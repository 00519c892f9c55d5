import { mkdir, writeFile, rm } from 'node:fs/promises';
import { startWeb } from '../tests/serve/serve';
import { loadNews } from '../tests/fixtures/fixtures';
import { openDriver, type BrowserName } from '../tests/browser/driver/driver';
import { buildSpeaking } from '../tests/browser/spoken';
import { openedReader } from '../tests/browser/reader';
const pause = (ms: number) => new Promise((r) => setTimeout(r, ms));
const [browser = 'chromium', ...locales] = process.argv.slice(2);
await mkdir('/tmp/shots', { recursive: true });
const pages = new Map(loadNews().map((p) => [p.name, p]));
for (const locale of locales) {
  const web = await startWeb();
  const extension = await buildSpeaking(browser as BrowserName, locale);
  const driver = await openDriver(browser as BrowserName, { proxy: web.proxy, visible: false, extension });
  const shot = async (name: string) => writeFile(`/tmp/shots/${locale}-${browser}-${name}.png`, await driver.screenshot());
  
  const base = (process.env['ARTICLE'] ?? locale).slice(0, 2);
  const name = ['ar-right-to-left', 'de-newspaper-collapsed', 'ja-1', 'hi-1'].find((n) => n.startsWith(base));
  const page = [...pages.keys()].find((k) => k === name || (locale !== 'pseudo' && k.startsWith(`${base}-`))) ?? 'en-2-blog';
  await driver.goto(web.serve(pages.get(page)!));
  await driver.press();
  await openedReader(driver);
  await pause(500);
  await shot('reader');
  await driver.key('a'); await pause(400); await shot('look');
  await driver.key('?'); await pause(400); await shot('keys');
  await driver.key('Escape'); await pause(200); 
  await driver.resize(390, 844); await pause(500);
  await driver.evaluate(() => { const r = document.querySelector('lede-reader')?.shadowRoot; for (const o of r?.querySelectorAll<HTMLElement>('.panel:popover-open') ?? []) o.hidePopover(); });
  await driver.click(() => document.querySelector('lede-reader')?.shadowRoot?.querySelector('[part=sheet]')); await pause(600); await shot('sheet');
  await driver.evaluate(() => document.querySelector('lede-reader')?.shadowRoot?.querySelector('.sidebar')?.scrollTo(0, 700)); await pause(300); await shot('sheet2');
  await driver.resize(1280, 1600); await pause(500); await shot('tall');
  await driver.resize(1280, 1600);
  await driver.goto(await driver.own('options.html')); await pause(500); await shot('options');
  await driver.resize(360, 1600); await pause(300); await shot('options-narrow');
  await driver.resize(1280, 1600);
  await driver.goto(await driver.own('welcome.html')); await pause(500); await shot('welcome');
  await driver.close(); await web.close(); await rm(extension, { recursive: true });
}
