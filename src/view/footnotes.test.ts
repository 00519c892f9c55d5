// @vitest-environment jsdom
import { beforeEach, expect, it, vi } from 'vitest';
import { englishLong } from '../../tools/gallery/samples/english-long';
import type { Block, Content, ContentElement } from '../article';
import { openSample } from './test-stage';

vi.mock('./trusted', () => ({
  onTrusted: (target: HTMLElement, type: string, handle: (event: Event) => void, signal: AbortSignal) =>
    target.addEventListener(type, handle, { signal }),
}));

const showPopover = vi.fn<() => void>();
beforeEach(() => {
  HTMLElement.prototype.showPopover = showPopover;
});

const node = (tag: string, attributes: Record<string, string>, ...content: Content[]): ContentElement => ({
  tag,
  attributes,
  content,
});
const link = (fragment: string, text: string) => node('a', { href: `${englishLong.address}#${fragment}` }, text);

function open(...content: Content[]) {
  const blocks: Block[] = [
    { kind: 'paragraph', tag: 'p', attributes: {}, content },
    { kind: 'heading', tag: 'h2', attributes: { id: 'part' }, content: ['The second part'] },
    {
      kind: 'list',
      tag: 'ol',
      attributes: {},
      content: [node('li', { id: 'n1' }, 'By ', node('em', {}, 'exception'), '. ', link('r1', '↩'))],
    },
  ];
  const { host } = openSample({
    ...englishLong,
    points: [],
    facts: [],
    article: { ...englishLong.article, removed: [], blocks },
  });
  const find = (selector: string) => host.dialog.querySelector<HTMLElement>(selector);
  return { host, find };
}

it('shows a note beside its reference, without the way back and without the ids of the text', () => {
  const { find } = open('It rose.', node('sup', { id: 'r1' }, link('n1', '1')));
  const reference = find('[role=doc-noteref]')!;
  expect(reference.textContent).toBe('1');
  expect(reference.getAttribute('aria-haspopup')).toBe('dialog');
  const press = new MouseEvent('click', { bubbles: true, cancelable: true });
  reference.dispatchEvent(press);
  expect(press.defaultPrevented).toBe(true);
  expect(showPopover).toHaveBeenCalledOnce();
  expect(find('#note-title')?.textContent).toBe('Note 1');
  expect(find('.note-text')?.innerHTML).toBe('By <em>exception</em>. ');
});

it('takes a note away with its reference, and not for a scroll that was over when it was shown', () => {
  const { host, find } = open('It rose.', node('sup', { id: 'r1' }, link('n1', '1')));
  const reference = find('[role=doc-noteref]')!;
  const hidePopover = vi.fn<() => void>();
  find('#note')!.hidePopover = hidePopover;
  let top = 300;
  reference.getBoundingClientRect = () => new DOMRect(0, top, 8, 12);
  reference.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true }));
  host.dialog.dispatchEvent(new Event('scroll'));
  expect(hidePopover).not.toHaveBeenCalled();
  top = 260;
  host.dialog.dispatchEvent(new Event('scroll'));
  expect(hidePopover).toHaveBeenCalledOnce();
});

it('leads back from a note to its reference, and says so where the link is an arrow', () => {
  const { host, find } = open('It rose.', node('sup', { id: 'r1' }, link('n1', '1')));
  const back = find('li a')!;
  expect(back.ariaLabel).toBe('Back to the text');
  back.click();
  expect(host.root.activeElement).toBe(find('sup'));
});

it('leads from a table of contents to the heading, which is no note', () => {
  const { host, find } = open('See ', link('part', 'below'), '.');
  expect(find('[part=footnote]')).toBeNull();
  find('p a')!.click();
  expect(host.root.activeElement).toBe(find('h2.heading'));
});

it('makes text of links to what is not in the article, and leaves links to elsewhere alone', () => {
  const { find } = open(
    'See ',
    link('comments', '12 comments'),
    ' or ',
    node('a', { href: 'https://elsewhere.example/#n1' }, '1'),
  );
  expect(find('.text p')?.textContent).toContain('12 comments');
  expect(find('.text p')?.querySelectorAll('a')).toHaveLength(1);
  expect(find('[role=doc-noteref]')).toBeNull();
});

it('takes none of the ids of the interface for a page', () => {
  const { host } = open(node('sup', { id: 'sidebar' }, 'x'));
  expect(host.dialog.querySelectorAll('#sidebar')).toHaveLength(1);
  expect(host.dialog.querySelector('#sidebar')?.localName).toBe('aside');
});
