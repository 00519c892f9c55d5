import { describe, expect, it } from 'vitest';
import { ALLOWED, COMMON_ATTRIBUTES, IMAGE_SCHEMES, LINK_SCHEMES } from '../../src/clean/allowed';
import { LOAD_HOST, loadPayloads, type Payload } from '../fixtures/payloads/payloads';
import { BROWSERS } from './driver/driver';
import { until } from './driver/until';
import { fireAll } from './payload-control';
import { payloadPage, slotOf } from './payload-page';
import { openedReader } from './reader';
import { isBrowsersOwn, startSession } from './session';
import { saved } from './saved-payloads';
import { audit, interfaceLook } from './shadow-audit';

/** So many stand on a page together. */
const BATCH = 12;

const RULES = { allowed: ALLOWED, common: COMMON_ATTRIBUTES, linkSchemes: LINK_SCHEMES, imageSchemes: IMAGE_SCHEMES };

declare let fired: number[];

/** Takes the handlers off the page's own elements, not their attributes: what runs from now on runs in the reader. Runs in the page. */
function disarm(): void {
  for (const element of document.querySelectorAll('*')) {
    for (const name of Element.prototype.getAttributeNames.call(element)) {
      if (name.startsWith('on')) Reflect.set(element, name, null);
    }
  }
  fired = [];
}

/** Pictures that the page's markup names, in its frames too. Runs in the page. */
function namedPictures(): string[] {
  const named: string[] = [];
  const documents: Document[] = [document];
  for (let inside = documents.pop(); inside; inside = documents.pop()) {
    for (const image of inside.querySelectorAll('img')) named.push(image.currentSrc, image.src);
    for (const element of inside.querySelectorAll<HTMLSourceElement>('img, picture source')) {
      for (const candidate of element.srcset.split(/,\s|\s+/)) if (candidate) named.push(new URL(candidate, inside.baseURI).href);
    }
    for (const frame of inside.querySelectorAll('iframe')) if (frame.contentDocument) documents.push(frame.contentDocument);
  }
  return named;
}

describe.each(BROWSERS)('payloads in %s', (browser) => {
  const session = startSession(browser);
  const payloads = loadPayloads().filter(({ browsers }) => browsers.includes(browser));
  const silence = () =>
    session.web.serve({ url: `http://${LOAD_HOST}/*`, html: '', status: 204, headers: { 'cache-control': 'no-store' } });

  it('each runs or loads where nothing sanitises it', async () => {
    silence();
    await session.visit({ url: 'http://control.example/', html: '<!doctype html><title>Control</title><body>' });
    const shots = payloads.map(({ id, way, html }) => ({ id, way, html }));
    const ran = await session.driver.evaluateInPage(fireAll, shots);
    const loaded = session.web.requests.flatMap((address) => new RegExp(`//${LOAD_HOST}/(\\d+)`).exec(address)?.[1] ?? []);
    await session.driver.takeErrors();
    const alive = new Set([...ran, ...loaded.map(Number)]);
    expect(payloads.filter(({ id }) => !alive.has(id)).map(({ html }) => html)).toEqual([]);
  });

  /** Reads a page of payloads. @returns Those that stood on it, and what is wrong. */
  async function read(batch: readonly Payload[]): Promise<{ read: Payload[]; faults: string[] }> {
    const { driver, web } = session;
    await driver.goto(web.serve(payloadPage(batch)));
    const slots = await driver.evaluate(
      (ids) => ids.filter((id) => document.getElementById(id)),
      batch.map(({ id }) => slotOf(id)),
    );
    let before = -1;
    await until('the page has asked for all it wants', async () => {
      const isQuiet = web.requests.length === before;
      before = web.requests.length;
      await new Promise((resolve) => setTimeout(resolve, 100));
      return isQuiet;
    });
    const markup = await driver.evaluate(() => document.documentElement.outerHTML);
    await driver.evaluateInPage(disarm);
    const named = new Set(await driver.evaluate(namedPictures));
    const asked = web.requests.length;
    await driver.press();
    await openedReader(driver);
    const { faults, pictures } = await driver.evaluate(audit, RULES);
    const looks = await driver.evaluate(interfaceLook);
    await session.idle();
    const ran = await driver.evaluateInPage(() => fired);
    await session.leave();
    const loads = web.requests.slice(asked).filter((address) => !named.has(address) && !isBrowsersOwn(address));
    const after = await driver.evaluate(() => document.documentElement.outerHTML);
    await driver.takeErrors();
    return {
      read: batch.filter(({ id }) => slots.includes(slotOf(id))),
      faults: [
        ...faults,
        ...ran.map((id) => `${id} ran`),
        ...loads.map((address) => `${address} was loaded`),
        ...pictures.filter((address) => !named.has(address)).map((address) => `picture ${address}`),
        ...(after === markup ? [] : ['the page was changed']),
        ...looks.filter((look) => !usual.includes(look)),
      ].map((fault) => `${fault} (${batch.map(({ id }) => id).join()})`),
    };
  }
  let usual: string[] = [];

  it('none runs, loads or looks through in the reader', { timeout: 300_000 }, async () => {
    silence();
    await session.read(payloadPage([]));
    usual = await session.driver.evaluate(interfaceLook);
    await session.leave();
    const faults: string[] = [];
    for (const isParsed of [false, true]) {
      let left = payloads.filter(({ way }) => (way === 'parser') === isParsed);
      while (left.length > 0) {
        const batch = left.slice(0, BATCH);
        const result = await read(batch);
        expect(result.read).not.toEqual([]);
        left = left.filter((payload) => !result.read.includes(payload));
        faults.push(...result.faults);
      }
    }
    expect(faults).toEqual([]);
  });

  it('none runs or loads in what is saved of them: web page, Markdown and EPUB', { timeout: 300_000 }, async () => {
    silence();
    const batches: Payload[][] = [];
    for (const payload of payloads) {
      const last = batches.at(-1);
      const isAlone = payload.way === 'parser' || last?.[0]?.way === 'parser';
      if (last && !isAlone && last.length < BATCH) last.push(payload);
      else batches.push([payload]);
    }
    const shots = batches.flatMap((batch) => saved(batch));
    await session.driver.goto(
      session.web.serve({ url: 'http://control.example/', html: '<!doctype html><title>Saved</title><body>' }),
    );
    const asked = session.web.requests.length;
    expect(await session.driver.evaluateInPage(fireAll, shots)).toEqual([]);
    expect(session.web.requests.slice(asked).filter((address) => address.includes(LOAD_HOST))).toEqual([]);
    await session.driver.takeErrors();
  });
});
