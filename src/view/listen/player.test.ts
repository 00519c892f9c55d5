// @vitest-environment jsdom
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { englishLong } from '../../../tools/gallery/samples/english-long';
import { FakeSynthesis, FakeUtterance, fakeVoice } from '../../speech/fake-synthesis';
import type { Settings } from '../../settings';
import { openSample } from '../test-stage';
import { makePlayer } from './player';

// Events made by a script count for nothing in the reader; here they stand for the person.
vi.mock('../trusted', () => ({
  onTrusted: (target: HTMLElement, type: string, handle: (event: Event) => void, signal: AbortSignal) =>
    target.addEventListener(type, handle, { signal }),
}));

beforeEach(() => {
  vi.stubGlobal('CSS', { ...CSS, highlights: new Map() });
  vi.stubGlobal(
    'Highlight',
    class extends Set {
      constructor(range: Range) {
        super([range]);
      }
    },
  );
  vi.stubGlobal('SpeechSynthesisUtterance', FakeUtterance);
  Range.prototype.getBoundingClientRect = () => new DOMRect(0, 300, 100, 20);
  Range.prototype.getClientRects = () => [] as unknown as DOMRectList;
  Element.prototype.scrollBy = () => undefined;
});

afterEach(() => vi.unstubAllGlobals());

const marked = (): string => [...(CSS.highlights.get('lede-spoken') ?? [])].map((range) => (range as Range).toString()).join('');

async function listen(synthesis: FakeSynthesis, changed: Partial<Parameters<typeof openSample>[1]> = {}) {
  vi.stubGlobal('speechSynthesis', synthesis);
  const opened = openSample(englishLong, { load: () => Promise.resolve(makePlayer as never), ...changed });
  opened.part('listen').click();
  await vi.waitFor(() => opened.part('player'));
  const press = (name: string): void => opened.part('player').querySelector<HTMLElement>(`[part="player-${name}"]`)!.click();
  return { ...opened, press };
}

it('reads the headline first and marks what it reads', async () => {
  const synthesis = new FakeSynthesis([fakeVoice('en-GB')]);
  await listen(synthesis);
  expect(synthesis.last.text).toBe(englishLong.article.title);
  expect(marked()).toBe(englishLong.article.title);
  synthesis.last.finish();
  expect(marked()).toBe(synthesis.last.text);
});

it('reads headings and text, but no caption, table, note or embed', async () => {
  const synthesis = new FakeSynthesis([fakeVoice('en')]);
  const { part } = await listen(synthesis);
  for (let spoken = 0; spoken < 500 && synthesis.said.length > spoken; spoken += 1) synthesis.said[spoken]?.finish();
  const said = synthesis.said.map(({ text }) => text).join(' ');
  for (const heading of part('article').querySelectorAll('.heading')) expect(said).toContain(heading.textContent);
  for (const paragraph of englishLong.article.paragraphs) expect(said).toContain(paragraph.slice(0, 20));
  for (const caption of part('article').querySelectorAll('figcaption, caption, .note, .embed'))
    expect(said).not.toContain(caption.textContent.slice(0, 20));
});

it('pauses, reads on and skips by its buttons', async () => {
  const synthesis = new FakeSynthesis([fakeVoice('en')]);
  const { press, part } = await listen(synthesis);
  press('on');
  const second = synthesis.last.text;
  press('pause');
  expect(part('player').querySelector('[part="player-play"]')?.ariaLabel).toBe('Read on');
  const before = synthesis.said.length;
  press('play');
  expect(synthesis.said).toHaveLength(before + 1);
  expect(synthesis.last.text).toBe(second);
  press('back');
  expect(synthesis.last.text).toBe(englishLong.article.title);
});

it('keeps speed, and the voice for the language', async () => {
  const kept: Settings[] = [];
  const synthesis = new FakeSynthesis([fakeVoice('en-GB', 'Ann'), fakeVoice('en-US', 'Bob')]);
  const { part } = await listen(synthesis, { onSettings: (settings: Settings) => kept.push(settings) });
  const [rate, voice] = part('player').querySelectorAll('select');
  rate!.value = '1.5';
  rate!.dispatchEvent(new Event('change'));
  voice!.value = 'urn:Bob';
  voice!.dispatchEvent(new Event('change'));
  expect(kept.at(-1)?.listening).toEqual({ rate: 1.5, voices: { en: 'urn:Bob' } });
  expect(synthesis.last).toMatchObject({ rate: 1.5, lang: 'en-US' });
});

it('says so where no voice on the device reads the language, and reads nothing', async () => {
  const synthesis = new FakeSynthesis([fakeVoice('en', 'far', { localService: false }), fakeVoice('fr')]);
  const { part, parts, press } = await listen(synthesis);
  expect(part('player').textContent).toContain('No voice on this device speaks English.');
  expect(synthesis.said).toEqual([]);
  press('close');
  expect(parts('player')).toEqual([]);
});

it('is silent and leaves no mark when it is closed, and when the reader is', async () => {
  const synthesis = new FakeSynthesis([fakeVoice('en')]);
  const { press, host } = await listen(synthesis);
  press('close');
  expect(synthesis.cancelled).toBeGreaterThan(0);
  expect(CSS.highlights.size).toBe(0);
  const again = await listen(synthesis);
  const before = synthesis.cancelled;
  again.host.close();
  expect(synthesis.cancelled).toBeGreaterThan(before);
  expect(CSS.highlights.size).toBe(0);
  host.close();
});

it('starts at the sentence that is pressed', async () => {
  const synthesis = new FakeSynthesis([fakeVoice('en')]);
  const { part } = await listen(synthesis);
  Range.prototype.getClientRects = function rects(this: Range) {
    const isThere = this.toString().startsWith(englishLong.article.paragraphs[1]!.slice(0, 15));
    return (isThere ? [new DOMRect(0, 0, 100, 20)] : []) as unknown as DOMRectList;
  };
  const paragraph = [...part('article').querySelectorAll('p')].find(
    ({ textContent }) => textContent === englishLong.article.paragraphs[1],
  );
  paragraph!.dispatchEvent(new MouseEvent('click', { bubbles: true, clientX: 10, clientY: 10 }));
  expect(englishLong.article.paragraphs[1]!.startsWith(synthesis.last.text)).toBe(true);
});
