// @vitest-environment jsdom
import axe from 'axe-core';
import { expect, it, vi } from 'vitest';
import { arabic } from '../../tools/gallery/samples/arabic';
import { englishLong } from '../../tools/gallery/samples/english-long';
import { frenchVisit } from '../../tools/gallery/samples/french-visit';
import type { Settings } from '../settings';
import { DEFAULT_SETTINGS } from '../settings';
import { makeLook } from './look/part';
import type { LoadPart } from './parts';
import { openSample } from './test-stage';

// Events made by a script count for nothing in the reader; here they stand for the person.
vi.mock('./trusted', () => ({
  onTrusted: (target: HTMLElement, type: string, handle: (event: Event) => void, signal: AbortSignal) =>
    target.addEventListener(type, handle, { signal }),
}));

it('shows headline, standfirst, who, when and where', () => {
  const { part } = openSample(englishLong);
  expect(part('title').textContent).toBe(englishLong.article.title);
  expect(part('standfirst').textContent).toBe(englishLong.article.standfirst);
  expect(part('byline').textContent).toBe('Ines Faro and Tomas Reed');
  expect(part('date').getAttribute('datetime')).toBe('2026-11-20T06:30:00Z');
  expect(part('date').textContent).toBe('4 days ago');
  expect(part('site').textContent).toBe('The Harbour Gazette');
  expect(part('reading-time').textContent).toBe('3 min read');
});

it('says before the headline what the page says the article is, and below it how much of it the page hides', () => {
  const labels = [
    { kind: 'opinion', evidence: 'opinionnewsarticle' },
    { kind: 'hidden', evidence: '1240' },
  ] as const;
  const { host, part } = openSample({ ...englishLong, article: { ...englishLong.article, labels } });
  const [kicker, hidden] = host.dialog.querySelectorAll('[part=label]');
  expect(kicker?.textContent).toBe('Opinion');
  expect(kicker?.compareDocumentPosition(part('title'))).toBe(Node.DOCUMENT_POSITION_FOLLOWING);
  expect(hidden?.textContent).toBe('Words that the page hides: 1,240');
  expect(openSample(englishLong).host.dialog.querySelector('[part=label]')).toBeNull();
});

it('carries the language and direction of the article, and those of the interface on its own words', () => {
  const { host, part } = openSample(arabic);
  expect(part('article').lang).toBe('ar');
  expect(part('article').dir).toBe('rtl');
  expect(host.dialog.dir).toBe('rtl');
  expect(part('reading-time').lang).toBe('en');
  expect(part('reading-time').dir).toBe('ltr');
  expect(part('point-text').lang).toBe('ar');
});

it('sets what the page says as text, whatever it looks like', () => {
  const markup = '<img src=x onerror=alert(1)><b>bold</b>';
  const article = { ...englishLong.article, title: markup, byline: markup, siteName: markup, standfirst: markup };
  const { host, part } = openSample({ ...englishLong, article });
  expect(part('title').textContent).toBe(markup);
  expect(part('byline').textContent).toBe(markup);
  expect(host.dialog.querySelector('[onerror], b')).toBeNull();
});

it('says where an embedded video leads', () => {
  const { part } = openSample(englishLong);
  const embed = part('article').querySelector('.embed a');
  expect(embed?.textContent).toBe('Two minutes on the gangway, before and aftervideo.example');
  expect(part('article').querySelector('iframe, video')).toBeNull();
});

it('shows a video as its still picture, which leads to the original and loads nothing of it', () => {
  const still = { tag: 'img', attributes: { src: 'https://img.example/wheel.jpg', alt: '' }, content: [] };
  const link = { tag: 'a', attributes: { href: 'https://www.video.example/41' }, content: [still, 'The wheel turns'] };
  const blocks = [{ kind: 'embed' as const, tag: 'figure', attributes: {}, content: [link] }];
  const { part } = openSample({
    ...englishLong,
    points: [],
    facts: [],
    article: { ...englishLong.article, removed: [], blocks },
  });
  const embed = part('article').querySelector<HTMLAnchorElement>('.embed a')!;
  expect(embed.href).toBe('https://www.video.example/41');
  expect(embed.textContent).toBe('The wheel turnsvideo.example');
  expect(embed.querySelector('.still img')?.getAttribute('loading')).toBe('lazy');
  expect(part('article').querySelector('iframe, video')).toBeNull();
});

it('sets tables in boxes that scroll, with figures flush at their end', () => {
  const { part } = openSample(englishLong);
  const box = part('article').querySelector('.wide')!;
  expect(box.getAttribute('aria-label')).toBe('Crossings in three winters');
  const figures = [...box.querySelectorAll('tbody tr:first-child .figures')].map(({ textContent }) => textContent);
  expect(figures).toEqual(['364', '323', '8', '41', '3']);
});

it('skips no heading level, whatever the page does', () => {
  const blocks = ['h4', 'h2', 'h5', 'h5'].map((tag) => ({ kind: 'heading' as const, tag, attributes: {}, content: [tag] }));
  const { part } = openSample({
    ...englishLong,
    points: [],
    facts: [],
    article: { ...englishLong.article, removed: [], blocks },
  });
  expect([...part('article').querySelectorAll('.heading')].map(({ ariaLevel }) => ariaLevel)).toEqual(['2', null, '3', '3']);
});

it('keeps captions as captions and loads pictures when they come near', () => {
  const { part } = openSample(englishLong);
  const captions = [...part('article').querySelectorAll('figcaption')].map(({ textContent }) => textContent);
  expect(captions).toEqual([
    'The pier at noon, seen from the ticket office. The sensor hangs from the last post on the left. Photograph: Harbour Office',
    'Salt Island at dusk.',
  ]);
  for (const img of part('article').querySelectorAll('img')) expect(img.getAttribute('loading')).toBe('lazy');
});

it('shows the lead image once', () => {
  const { part } = openSample(englishLong);
  expect(part('article').querySelectorAll('.lead img')).toHaveLength(1);
  const opening = englishLong.article.blocks.find(({ kind }) => kind === 'figure')!;
  const again = openSample({
    ...englishLong,
    article: { ...englishLong.article, blocks: [opening, ...englishLong.article.blocks] },
  });
  expect(again.part('article').querySelectorAll('.lead img')).toHaveLength(0);
});

it('says where the article claims to come from, with a link only to a safe address', () => {
  const { part } = openSample(frenchVisit);
  expect(part('origin').textContent).toBe('Se présente comme la traduction automatique d’un texte de Northern Wire');
  expect(part('origin').querySelector('a')?.href).toBe('https://northernwire.example/');
  const origin = { ...frenchVisit.article.origin!, url: 'javascript:alert(1)' };
  const unsafe = openSample({ ...frenchVisit, article: { ...frenchVisit.article, origin } });
  expect(unsafe.part('origin').querySelector('a[href]')).toBeNull();
});

it('puts a source around each point, whose pieces join to its sentence', () => {
  const { parts } = openSample(frenchVisit);
  const points = parts('point');
  expect(points).toHaveLength(frenchVisit.points.length);
  for (const point of points) {
    const number = point.dataset['point'];
    const sentence = point.querySelector('[part="point-text"]')?.textContent;
    const sources = parts('source').filter(({ dataset }) => dataset['point'] === number);
    expect(sources.map(({ textContent }) => textContent).join('')).toBe(sentence);
  }
});

it('numbers the points in the order of the text', () => {
  const { parts } = openSample(frenchVisit);
  const numbers = (name: string) => [...new Set(parts(name).map(({ dataset }) => dataset['point']))];
  expect(numbers('point')).toEqual(['1', '2', '3', '4', '5']);
  expect(numbers('source')).toEqual(['1', '2', '3', '4', '5']);
});

it('gives a numeral in the margin to one sentence a line, and to the next one a numeral in the text', () => {
  const { host } = openSample(frenchVisit);
  const numbers = (name: string) => [...host.dialog.querySelectorAll<HTMLElement>(name)].map(({ dataset }) => dataset['point']);
  expect(numbers('.source-start')).toEqual(['1', '2', '3', '4']);
  expect(numbers('.source-inline')).toEqual(['5']);
});

it('leads from a point to its source, which is then the current one', () => {
  const { host, parts } = openSample(frenchVisit);
  const current = () => parts('source').filter((source) => source.getAttribute('aria-current') === 'true');
  parts('point')[2]!.click();
  expect(current().map(({ dataset }) => dataset['point'])).toEqual(['3']);
  expect(host.root.activeElement).toBe(current()[0]);
  expect(host.scrolled).toHaveBeenCalledOnce();
  parts('point')[0]!.click();
  expect(new Set(current().map(({ dataset }) => dataset['point']))).toEqual(new Set(['1']));
});

it('gives fewer and more points, with sources to match', () => {
  const all = frenchVisit.points;
  const { host, part, parts } = openSample(
    { ...frenchVisit, points: all.slice(0, 2) },
    { summarize: (count) => all.slice(0, count) },
  );
  const before = part('article').textContent;
  const [fewer, more] = host.dialog.querySelectorAll<HTMLButtonElement>('.length button');
  const numbers = () => [...new Set(parts('source').map(({ dataset }) => dataset['point']))];
  more!.click();
  expect(parts('point')).toHaveLength(3);
  expect(numbers()).toEqual(['1', '2', '3']);
  expect(host.dialog.querySelector('[role="status"]')?.textContent).toBe('3 phrases');
  for (let press = 0; press < 3; press += 1) more!.click();
  expect(parts('point')).toHaveLength(5);
  expect(more!.disabled).toBe(true);
  for (let press = 0; press < 6; press += 1) fewer!.click();
  expect(numbers()).toEqual(['1']);
  expect(fewer!.disabled).toBe(true);
  expect(more!.disabled).toBe(false);
  expect(part('article').textContent).toBe(before);
});

it('shows the sentences around a point, and describes it by them', () => {
  const { part, parts } = openSample(frenchVisit);
  const button = parts('point')[2]!;
  const card = parts('around')[2]!;
  expect(button.getAttribute('aria-describedby')).toBe(card.id);
  const sentence = card.querySelector('.around-point')!.textContent;
  expect(sentence).toBe(parts('point-text')[2]!.textContent);
  const around = card.textContent;
  expect(around.length).toBeGreaterThan(sentence.length);
  for (const other of around.split(sentence)) expect(part('article').textContent).toContain(other.trim());
  expect(card.matches('[data-open]')).toBe(false);
  button.dispatchEvent(new MouseEvent('pointerenter'));
  expect(card.matches('[data-open]')).toBe(true);
  button.dispatchEvent(new MouseEvent('pointerleave'));
  expect(card.matches('[data-open]')).toBe(false);
});

it('copies the summary with an address for each sentence', () => {
  const copied: string[] = [];
  Document.prototype.execCommand = function (this: Document) {
    const field = this.querySelector('lede-reader')!.shadowRoot!.querySelector('textarea')!;
    copied.push(field.value);
    return true;
  };
  const { part, parts } = openSample(frenchVisit);
  part('copy-summary').click();
  for (const { textContent } of parts('point-text')) expect(copied[0]).toContain(textContent);
  expect(copied[0]!.match(/#:~:text=/g)).toHaveLength(parts('point').length);
});

it('says that a text is too short to be summed up', () => {
  const { part } = openSample(frenchVisit, { sumUp: () => [] });
  expect(part('summary').textContent).toContain('Ce texte est trop court pour être résumé.');
});

it('goes to a point, and makes the text larger, by one key', () => {
  const { host, parts } = openSample(frenchVisit);
  const press = (key: string, how: KeyboardEventInit = {}) =>
    host.dialog.dispatchEvent(new KeyboardEvent('keydown', { key, cancelable: true, ...how }));
  expect(press('2')).toBe(false);
  expect(parts('source').find((source) => source.hasAttribute('aria-current'))?.dataset['point']).toBe('2');
  press('+');
  expect(host.dialog.style.getPropertyValue('--size')).toBe('21px');
  expect(press('-', { ctrlKey: true })).toBe(true);
  expect(press('x')).toBe(true);
  expect(host.dialog.style.getPropertyValue('--size')).toBe('21px');
});

it('leads from a fact to its sentence', () => {
  const { host, parts } = openSample(englishLong);
  parts('fact')[3]!.click();
  const current = [...host.dialog.querySelectorAll('[aria-current="true"]')].map(({ textContent }) => textContent).join('');
  expect(current).toBe('The council will vote on 3 December.');
  expect(parts('fact')[3]!.textContent).toContain('December 3, 2026');
});

it('writes figures as the article does, with what stands around them', () => {
  const paragraphs = [`${'Un mot. '.repeat(20)}La tour a coûté 3500000 euros en tout.`];
  const { parts } = openSample(
    { ...frenchVisit, article: { ...frenchVisit.article, paragraphs } },
    { findFacts: () => [{ kind: 'figure', text: '3500000 euros', value: '3500000 €', paragraph: 0, start: 176, end: 189 }] },
  );
  expect(parts('fact')[0]!.querySelector('.fact-value')?.textContent).toBe('3\u202f500\u202f000 €');
  expect(parts('fact')[0]!.querySelector('.fact-text')?.textContent).toMatch(/^…Un mot\. .*a coûté 3500000 euros en tout\.$/u);
});

it('lists contents from three headings on, and leads to them', () => {
  const { host, part } = openSample(englishLong);
  const entries = [...part('outline').querySelectorAll('button')];
  expect(entries.map(({ textContent }) => textContent)).toEqual([
    'A number on a post',
    'What it changed',
    'Late for everything',
    'The words of the pier',
  ]);
  entries[2]!.click();
  expect(host.root.activeElement?.textContent).toBe('Late for everything');
  expect(openSample(frenchVisit).parts('outline')).toEqual([]);
});

it('lists what was removed by kind, with its reason', () => {
  const { part, parts } = openSample(frenchVisit);
  expect(parts('removed-item').map(({ dataset }) => dataset['kind'])).toEqual([
    'related',
    'related',
    'related',
    'related',
    'share',
    'comments',
    'hidden',
  ]);
  expect(parts('reason')[0]!.textContent).toContain('«\u00A0READ\u00A0»');
  expect(part('article').textContent).not.toContain('READ');
});

it('lists what stood within the story before what stood around it', () => {
  const [inside] = frenchVisit.article.removed;
  const outside = { ...inside!, kind: 'navigation' as const, evidence: [{ code: 'outside' as const }] };
  const { parts } = openSample({ ...frenchVisit, article: { ...frenchVisit.article, removed: [outside, inside!] } });
  expect(parts('removed-item').map(({ dataset }) => dataset['kind'])).toEqual(['related', 'navigation']);
});

it('puts a removal back in its place, and takes it out again', () => {
  const { part, parts } = openSample(frenchVisit);
  const before = part('article').textContent;
  const button = parts('restore')[0]!;
  button.click();
  const back = part('restored');
  expect(back.textContent).toContain('Driane Plessier');
  expect(back.previousElementSibling?.textContent).toContain('Les rues ont été décorées');
  expect(back.nextElementSibling?.textContent).toContain('La visite sera étroitement surveillée');
  expect(button.textContent).toBe('Retirer');
  button.click();
  expect(part('article').textContent).toBe(before);
  button.click();
  part('restored').querySelector('button')!.click();
  expect(part('article').textContent).toBe(before);
});

it('tells who cannot see it what was put back and taken out', () => {
  const { host, parts } = openSample(frenchVisit);
  const status = host.dialog.querySelector('[role="status"]')!;
  parts('restore')[0]!.click();
  expect(status.textContent).toBe('Remis\u00A0: Autres articles');
  expect(parts('restore')[0]!.ariaLabel).toMatch(/^Retirer: READ\s+Driane/u);
  parts('restore')[0]!.click();
  expect(status.textContent).toBe('Retiré\u00A0: Autres articles');
});

it('takes away a picture that cannot be loaded and has nothing to say', () => {
  const { part } = openSample(englishLong);
  const [lead, captioned] = part('article').querySelectorAll('img');
  lead!.dispatchEvent(new Event('error'));
  captioned!.dispatchEvent(new Event('error'));
  expect(lead!.closest('figure')!.hidden).toBe(true);
  expect(captioned!.hidden).toBe(true);
  expect(captioned!.closest('figure')!.hidden).toBe(false);
});

it('keeps sources true when something is put back before them', () => {
  const { parts } = openSample(frenchVisit);
  for (const button of parts('restore')) button.click();
  parts('point')[2]!.click();
  const current = parts('source').filter((source) => source.hasAttribute('aria-current'));
  expect(current.map(({ textContent }) => textContent).join('')).toBe(parts('point-text')[2]!.textContent);
});

it('puts all of a kind back at once', () => {
  const { part, parts } = openSample(frenchVisit);
  part('restore-all').click();
  expect(parts('restored')).toHaveLength(4);
  part('restore-all').click();
  expect(parts('restored')).toEqual([]);
});

it('only tells what it cannot show', () => {
  const { parts } = openSample(frenchVisit);
  const hidden = parts('removed-item').find(({ dataset }) => dataset['kind'] === 'hidden')!;
  expect(hidden.querySelector('button')).toBeNull();
});

it('puts items back into a list as items', () => {
  const list = englishLong.article.blocks.findIndex(({ kind }) => kind === 'list');
  const item = { tag: 'li', attributes: {}, content: ['Subscribe!'] };
  const gone = { ...englishLong.article.removed[0]!, path: [list, 1], content: [item] };
  const { part, parts } = openSample({ ...englishLong, article: { ...englishLong.article, removed: [gone] } });
  parts('restore')[0]!.click();
  expect(part('restored').localName).toBe('li');
  expect(part('restored').previousElementSibling?.textContent).toContain('Cancelled crossings');
});

it('puts a piece back into its paragraph', () => {
  const gone = {
    ...englishLong.article.removed[0]!,
    path: [1, 1],
    content: ['Read ', { tag: 'a', attributes: { href: 'https://a.example/' }, content: ['this'] }],
  };
  const { part, parts } = openSample({ ...englishLong, article: { ...englishLong.article, removed: [gone] } });
  parts('restore')[0]!.click();
  expect(part('restored').localName).toBe('span');
  expect(part('restored').parentElement?.localName).toBe('p');
});

it('says when nothing was removed', () => {
  const { part } = openSample({ ...englishLong, article: { ...englishLong.article, removed: [] } });
  expect(part('removed').textContent).toContain('Nothing was taken out.');
});

it('remembers what is folded', async () => {
  const onSettings = vi.fn<(settings: Settings) => void>();
  const { host } = openSample(frenchVisit, { settings: { ...DEFAULT_SETTINGS, folded: ['facts'] }, onSettings });
  const section = (name: string) => host.dialog.querySelector<HTMLDetailsElement>(`[data-section="${name}"]`)!;
  expect(section('facts').open).toBe(false);
  section('removed').open = false;
  await vi.waitFor(() => expect(onSettings).toHaveBeenLastCalledWith(expect.objectContaining({ folded: ['facts', 'removed'] })));
});

HTMLElement.prototype.showPopover = () => undefined;
const loadLook = (() => Promise.resolve(makeLook)) as LoadPart;

it('shows each change of the look at once and hands it back', async () => {
  const onSettings = vi.fn<(settings: Settings) => void>();
  const { host, part } = openSample(frenchVisit, { onSettings, load: loadLook });
  part('look').click();
  const sepia = await vi.waitUntil(() => host.dialog.querySelector<HTMLInputElement>('input[value="sepia"]'));
  sepia.checked = true;
  sepia.dispatchEvent(new Event('change'));
  expect(host.dialog.dataset['theme']).toBe('sepia');
  expect(onSettings).toHaveBeenLastCalledWith({ ...DEFAULT_SETTINGS, look: { ...DEFAULT_SETTINGS.look, theme: 'sepia' } });
});

it('sets an installed typeface by its name, and lets no name say more', async () => {
  const { host, part } = openSample(englishLong, { load: loadLook });
  part('look').click();
  const choice = await vi.waitUntil(() => host.dialog.querySelector<HTMLInputElement>('[value=own]'));
  const field = host.dialog.querySelector<HTMLInputElement>('.font input')!;
  expect(field.closest('label')?.hidden).toBe(true);
  choice.checked = true;
  choice.dispatchEvent(new Event('change'));
  expect(field.closest('label')?.hidden).toBe(false);
  field.value = "Atkinson'; color: red";
  field.dispatchEvent(new Event('input'));
  expect(host.dialog.dataset['typeface']).toBe('own');
  expect(host.dialog.style.getPropertyValue('--font')).toBe("'Atkinson; color: red'");
  expect(host.dialog.style.color).toBe('');
});

it('brings the typeface that comes with the extension once, when it is first shown, and takes it away when it leaves', async () => {
  const add = vi.fn<(fonts: FontFaceSet) => void>();
  const bring = vi.fn<(name: string) => Promise<unknown>>();
  bring.mockImplementation((name) => Promise.resolve(name === 'look' ? makeLook : add));
  const faces = new Set([{ family: '"Lede Legible"' }, { family: 'Of the page' }]);
  Object.defineProperty(Document.prototype, 'fonts', { get: () => faces, configurable: true });
  const { host, part } = openSample(englishLong, { load: bring as unknown as LoadPart });
  part('look').click();
  await vi.waitUntil(() => host.dialog.querySelector('[value=legible]'));
  expect(bring).toHaveBeenCalledExactlyOnceWith('look');
  for (const value of ['legible', 'serif', 'legible']) {
    host.dialog.querySelector(`[value=${value}]`)!.dispatchEvent(new Event('change'));
  }
  await vi.waitFor(() => expect(add).toHaveBeenCalledExactlyOnceWith(faces));
  expect(bring.mock.calls).toEqual([['look'], ['typeface']]);
  host.close();
  expect([...faces]).toEqual([{ family: 'Of the page' }]);
  Reflect.deleteProperty(Document.prototype, 'fonts');
});

it('keeps how many points a person wants', () => {
  const onSettings = vi.fn<(settings: Settings) => void>();
  const { points } = englishLong;
  const { host } = openSample(englishLong, { onSettings, summarize: (count) => points.slice(0, count) });
  host.dialog.querySelector<HTMLElement>('.length button')!.click();
  expect(onSettings.mock.lastCall?.[0].points).toBe(points.length - 1);
});

it('says beside the article that only a part of the page was read', () => {
  expect(openSample(frenchVisit).parts('message')).toEqual([]);
  const { part } = openSample(frenchVisit, { article: { ...frenchVisit.article, readShare: 0.123 } });
  expect(part('message').textContent).toMatch(/très longue.*12\s%/);
});

it('closes by a form of the dialog, so that no script is needed', () => {
  const { part } = openSample(frenchVisit);
  expect(part('close').closest('form')?.getAttribute('method')).toBe('dialog');
});

it.each([frenchVisit, englishLong, arabic])('gives axe nothing to complain of', async (sample) => {
  const { parts } = openSample(sample);
  for (const button of parts('restore')) button.click();
  // Colours and sizes are for real browsers.
  const rules = { 'color-contrast': { enabled: false }, 'target-size': { enabled: false }, region: { enabled: false } };
  document.documentElement.lang = 'en';
  document.title = 'The page';
  const { violations } = await axe.run(document.documentElement, { rules });
  expect(violations.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([]);
});
