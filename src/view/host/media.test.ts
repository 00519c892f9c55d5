// @vitest-environment jsdom
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { pauseMedia } from './media';

/** jsdom has no player. */
const playing = new WeakSet<HTMLMediaElement>();

beforeEach(() => {
  document.body.innerHTML = '<video id="plays"></video><audio id="rests"></audio><div id="card"></div><iframe></iframe>';
  const { prototype } = HTMLMediaElement;
  vi.spyOn(prototype, 'paused', 'get').mockImplementation(function paused(this: HTMLMediaElement) {
    return !playing.has(this);
  });
  vi.spyOn(prototype, 'pause').mockImplementation(function pause(this: HTMLMediaElement) {
    playing.delete(this);
  });
  vi.spyOn(prototype, 'play').mockImplementation(function play(this: HTMLMediaElement) {
    playing.add(this);
    return Promise.resolve();
  });
});

afterEach(() => vi.restoreAllMocks());

const player = (id: string): HTMLMediaElement => document.querySelector<HTMLMediaElement>(`#${id}`)!;

it('pauses what plays and lets it play on', () => {
  playing.add(player('plays'));
  const resume = pauseMedia(document);
  expect(playing.has(player('plays'))).toBe(false);
  resume();
  expect(playing.has(player('plays'))).toBe(true);
});

it('does not start what rested', () => {
  pauseMedia(document)();
  expect(playing.has(player('rests'))).toBe(false);
});

it('finds players in open shadow roots', () => {
  const inner = document.createElement('video');
  document.querySelector('#card')!.attachShadow({ mode: 'open' }).append(inner);
  playing.add(inner);
  const resume = pauseMedia(document);
  expect(playing.has(inner)).toBe(false);
  resume();
  expect(playing.has(inner)).toBe(true);
});

it('lets a video in a window of its own play on', () => {
  playing.add(player('plays'));
  Object.defineProperty(document, 'pictureInPictureElement', { value: player('plays'), configurable: true });
  pauseMedia(document);
  expect(playing.has(player('plays'))).toBe(true);
  Reflect.deleteProperty(document, 'pictureInPictureElement');
});

it('bears with a browser that does not start sound without a press', async () => {
  playing.add(player('plays'));
  const resume = pauseMedia(document);
  const refusal = Promise.reject(new DOMException('No press.', 'NotAllowedError'));
  vi.spyOn(HTMLMediaElement.prototype, 'play').mockReturnValue(refusal);
  resume();
  await expect(refusal).rejects.toThrow('No press.');
  expect(playing.has(player('plays'))).toBe(false);
});
