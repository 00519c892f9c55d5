import { styleText } from 'node:util';
import type { ReaderState } from '../../tests/browser/reader';

const WIDEST = 92;
const width = Math.min(process.stdout.columns || WIDEST, WIDEST);

/** Breaks a text into lines that fit, where its script breaks words by spaces. */
function wrap(text: string, first: string, rest = ' '.repeat(first.length)): string {
  const lines: string[] = [];
  let line = first;
  for (const word of text.split(' ')) {
    const fits = line.length + word.length + 1 <= width || line === first || line === rest;
    if (fits) line += line === first || line === rest ? word : ` ${word}`;
    else {
      lines.push(line);
      line = rest + word;
    }
  }
  return [...lines, line].join('\n');
}

const heading = (text: string): string => `\n${styleText('bold', text)}\n${styleText('dim', '─'.repeat(width))}`;

function removedLines(removed: ReaderState['removed']): string[] {
  const kinds = Map.groupBy(removed, ({ kind }) => kind);
  return [...kinds].flatMap(([kind, items]) => [
    styleText('yellow', `${kind} (${items.length})`),
    ...items.flatMap(({ text, reason }) => [
      wrap(text === '' ? '(text that the page hides)' : text, '  – '),
      styleText('dim', wrap(reason, '    ')),
    ]),
  ]);
}

/**
 * What the reader shows, for a terminal.
 *
 * @param address - Where the page stands.
 */
export function describe(state: ReaderState, address: string): string {
  if (state.blocks.length === 0) return [heading(address), wrap(state.message, '')].join('\n');
  const who = [state.byline, state.date].filter(Boolean).join(' · ');
  return [
    heading(address),
    styleText('bold', wrap(state.title, '')),
    ...(state.standfirst === '' ? [] : [styleText('italic', wrap(state.standfirst, ''))]),
    ...(who === '' ? [] : [styleText('dim', who)]),
    '',
    state.blocks.map((block) => wrap(block, '')).join('\n\n'),
    ...(state.captions.length > 0
      ? ['', ...state.captions.map((caption) => styleText('dim', wrap(caption, 'Picture: ', '  ')))]
      : []),
    heading(`In short (${state.points.length})`),
    ...state.points.map((point, index) => wrap(point, `${index + 1}. `)),
    heading(`Removed (${state.removed.length})`),
    ...(state.removed.length > 0 ? removedLines(state.removed) : ['Nothing.']),
  ].join('\n');
}
