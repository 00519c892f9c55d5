// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { walk } from '../capture/walk';
import { linkResolver } from './inline-content';
import { type Embed, type Picture, readMedium } from './media';

const BASE = 'https://news.example/2026/story';
const PIXEL = 'data:image/gif;base64,R0lGODlhAQABAAAAACH5BAEKAAEALAAAAAABAAEAAAICTAEAOw==';

/** What the one medium of a page is read as. */
function read(html: string): Picture | Embed | null {
  const [medium] = walk(new DOMParser().parseFromString(html, 'text/html')).media;
  return readMedium(medium!, BASE, linkResolver(BASE));
}

const source = (html: string): string | null => {
  const medium = read(html);
  return medium?.kind === 'image' ? medium.src : null;
};

describe('readMedium', () => {
  it('reads a picture with its words and size', () => {
    expect(read('<img src="/a.jpg" alt="The wheel" width="800" height="600px">')).toEqual({
      kind: 'image',
      src: 'https://news.example/a.jpg',
      alt: 'The wheel',
      width: 800,
      height: 600,
    });
    expect(read('<img src="/a.jpg" width="100%">')).toMatchObject({ alt: '', width: null, height: null });
  });

  it('takes the address that a lazy loader keeps, not the placeholder', () => {
    expect(source(`<img src="${PIXEL}" data-src="/real.jpg">`)).toBe('https://news.example/real.jpg');
    expect(source(`<img src="/tiny.jpg" data-lazy-src="/real.jpg">`)).toBe('https://news.example/real.jpg');
    expect(source(`<img src="${PIXEL}" data-srcset="/s.jpg 400w, /l.jpg 1200w, /m.jpg 800w">`)).toBe(
      'https://news.example/l.jpg',
    );
  });

  it('takes the largest candidate of a set', () => {
    expect(source('<img src="/s.jpg" srcset="/m.jpg 1x, /l.jpg 2.5x">')).toBe('https://news.example/l.jpg');
    expect(source('<img srcset="/one.jpg">')).toBe('https://news.example/one.jpg');
  });

  it('reads addresses with commas in a set', () => {
    expect(source('<img srcset="/w_400,h_300/a.jpg 400w, /w_800,h_600/a.jpg 800w">')).toBe(
      'https://news.example/w_800,h_600/a.jpg',
    );
  });

  it('looks at the sources of a picture element', () => {
    expect(source(`<picture><source srcset="/l.webp 1200w, /s.webp 400w"><img src="${PIXEL}"></picture>`)).toBe(
      'https://news.example/l.webp',
    );
  });

  it('takes no placeholder for a picture', () => {
    expect(read(`<img src="${PIXEL}">`)).toBeNull();
    expect(read('<img src="data:image/svg+xml,%3Csvg%20viewBox=%220%200%20800%20600%22/%3E">')).toBeNull();
    expect(read('<img alt="The wheel">')).toBeNull();
  });

  it('keeps a picture that stands in the markup itself', () => {
    expect(source(`<img src="data:image/png;base64,${'A'.repeat(2000)}">`)).toMatch(/^data:image\/png/);
  });

  it('takes nothing for a picture that is too small to show something', () => {
    expect(read('<img src="/icon.png" width="32" height="32">')).toBeNull();
    expect(read('<img src="/line.png" width="600" height="2">')).toBeNull();
    expect(read('<img src="/icon.png" width="64" height="64">')).not.toBeNull();
  });

  it.each(['javascript:alert(1)', 'ftp://a.example/a.jpg', 'file:///a.jpg', 'http://['])('loads nothing from %j', (address) => {
    expect(read(`<img src="${address}">`)).toBeNull();
  });

  it('shows videos and frames as links with their titles', () => {
    expect(read('<iframe src="https://video.example/embed/41" title="The wheel turns"></iframe>')).toEqual({
      kind: 'embed',
      href: 'https://video.example/embed/41',
      title: 'The wheel turns',
      poster: null,
    });
    expect(read('<video aria-label="The wheel"><source src="/wheel.mp4"></video>')).toEqual({
      kind: 'embed',
      href: 'https://news.example/wheel.mp4',
      title: 'The wheel',
      poster: null,
    });
    expect(read('<iframe data-src="https://video.example/embed/41"></iframe>')).toMatchObject({
      href: 'https://video.example/embed/41',
    });
  });

  it.each([
    ['<video src="/wheel.mp4" poster="/wheel.jpg"></video>', 'https://news.example/wheel.jpg'],
    ['<video src="/wheel.mp4" data-poster="https://img.example/wheel.jpg"></video>', 'https://img.example/wheel.jpg'],
    ['<video src="/wheel.mp4" poster="data:image/gif;base64,R0lGODlhAQABAAAAACw="></video>', null],
    ['<video src="/wheel.mp4" poster="javascript:alert(1)"></video>', null],
  ])('takes the still picture that the page names: %s', (html, poster) => {
    expect(read(html)).toMatchObject({ kind: 'embed', poster });
  });

  it('leaves out frames that show nothing', () => {
    expect(read('<iframe src="about:blank"></iframe>')).toBeNull();
    expect(read('<iframe src="https://count.example/t" width="1" height="1"></iframe>')).toBeNull();
    expect(read('<iframe src="javascript:alert(1)"></iframe>')).toBeNull();
    expect(read('<iframe srcdoc="x"></iframe>')).toBeNull();
  });
});
