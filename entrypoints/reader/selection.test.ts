// @vitest-environment jsdom
import { beforeEach, expect, it } from 'vitest';
import { extractTextSteps, partOf } from '../../src/engine';
import { runThrough } from '../../src/steps';
import { selectionIn } from './selection';

const URL = 'https://news.example/ferry';
const PARAGRAPHS = [
  'The ferry came back on Monday, after a year in which nobody had expected it to return.',
  'The harbour office opened again at noon, and the queue reached as far as the church.',
  'By evening the last of the crates had been carried ashore, and the bells were rung.',
  'Nobody could say what it would cost, or for how long the town would be able to pay.',
];

beforeEach(() => {
  document.body.innerHTML = `<main><h1>The ferry</h1>${PARAGRAPHS.map((text) => `<p>${text}</p>`).join('')}</main>`;
});

function select(from: Node, start: number, to: Node, end: number): void {
  document.getSelection()?.setBaseAndExtent(from, start, to, end);
}

const paragraph = (index: number): Element => document.querySelectorAll('p')[index]!;

function read(): string[] | undefined {
  const selected = selectionIn(document);
  const article = selected && runThrough(extractTextSteps(document, { url: URL }, selected.has));
  return article ? partOf(article, selected.text).text.split('\n') : undefined;
}

it('gives what is selected alone, to the letter', () => {
  select(paragraph(1).firstChild!, 4, paragraph(2).firstChild!, 20);
  expect(read()).toEqual([PARAGRAPHS[1]?.slice(4), PARAGRAPHS[2]?.slice(0, 20).trim()]);
});

it('leaves out the paragraph before whose first character the selection ends', () => {
  select(paragraph(1), 0, paragraph(2), 0);
  expect(read()).toEqual([PARAGRAPHS[1]]);
});

it('takes no word that was pressed twice for a selection', () => {
  select(paragraph(1).firstChild!, 4, paragraph(1).firstChild!, 11);
  expect(selectionIn(document)).toBeNull();
  document.getSelection()?.removeAllRanges();
  expect(selectionIn(document)).toBeNull();
});
