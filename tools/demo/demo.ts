import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { loadNews } from '../../tests/fixtures/fixtures';
import { openDriver, type Driver } from '../../tests/browser/driver/driver';
import { openedReader } from '../../tests/browser/reader';
import { startWeb, type ServedPage } from '../../tests/serve/serve';
import { describe } from './describe';

const DEFAULT_PAGE = 'fr-wordpress-classic';
const PICTURES = path.join('.cache', 'demo');

/** A file as a page at the address that it names itself. */
function pageOfFile(file: string): ServedPage {
  const html = readFileSync(file);
  const canonical = /<link\b[^>]*rel=["']?canonical["']?[^>]*href=["']?(https?:[^"'\s>]+)/i.exec(html.toString())?.[1];
  const url = canonical ?? `https://www.example.com/${encodeURIComponent(path.basename(file))}`;
  // Without a charset of ours the page's own mark decides, as it would from disk.
  return { url, html, headers: { 'content-type': file.endsWith('.txt') ? 'text/plain' : 'text/html' } };
}

function chosenPage(wish: string | undefined): ServedPage {
  if (wish !== undefined) return pageOfFile(wish);
  const news = loadNews();
  const page = news.find(({ name }) => name === DEFAULT_PAGE) ?? news[0];
  if (!page) throw new Error('There is no fixture page in tests/fixtures/news.');
  return page;
}

async function takePictures(driver: Driver): Promise<string[]> {
  mkdirSync(PICTURES, { recursive: true });
  const files: string[] = [];
  const keep = async (name: string): Promise<void> => {
    const file = path.join(PICTURES, `${name}.png`);
    writeFileSync(file, await driver.screenshot());
    files.push(file);
  };
  await driver.resize(1280, 900);
  await driver.dark(false);
  await keep('light');
  await driver.dark(true);
  await keep('dark');
  await driver.dark(false);
  await driver.resize(390, 844);
  await keep('narrow');
  await driver.resize(1280, 900);
  return files;
}

const wish = process.argv[2];
const isAddress = wish !== undefined && /^https?:\/\//.test(wish);
if (wish !== undefined && !isAddress && !existsSync(wish)) {
  console.error(`${wish} is neither a file nor an address that begins with http:// or https://.`);
  process.exit(1);
}
const visible =
  ['darwin', 'win32'].includes(process.platform) || Boolean(process.env['DISPLAY'] ?? process.env['WAYLAND_DISPLAY']);
const web = isAddress ? null : await startWeb();
const driver = await openDriver('chromium', { proxy: web?.proxy ?? null, visible });
try {
  const page = isAddress ? null : chosenPage(wish);
  await driver.goto(page && web ? web.serve(page) : (wish ?? ''));
  await driver.press();
  const state = await openedReader(driver);
  console.log(describe(state, page?.url ?? wish ?? ''));
  const pictures = await takePictures(driver);
  console.log(`\nPictures: ${pictures.join(', ')}`);
  if (visible) {
    console.log('Close the window to end.');
    await driver.ended;
  }
} catch (error) {
  console.error(`This did not work: ${error instanceof Error ? error.message : String(error)}`);
  process.exitCode = 1;
} finally {
  await driver.close().catch(() => undefined);
  await web?.close();
}
