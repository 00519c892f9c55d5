import { makeSpeaker, type Speaker } from '../../speech/speaker';
import { allVoices, spokenLanguage, voicesFor } from '../../speech/voices';
import { say, type Context } from '../context';
import { element } from '../element';
import { icon, type IconName } from '../icon';
import type { Opened, Player } from '../parts';
import type { MessageKey } from '../translate';
import { addStyle } from '../style-sheet';
import { onTrusted } from '../trusted';
import style from './player.css?inline';
import { findSentences, rangeOf, type Sentence } from './sentences';
import { makeSpokenMark, sentenceAt } from './spoken-mark';

/** Speeds to choose from, as factors on the voice's own. */
const RATES = [0.5, 0.75, 0.9, 1, 1.1, 1.25, 1.5, 1.75, 2, 2.5, 3];

/**
 * Makes the player that reads the article aloud; it is not shown yet.
 *
 * @param opened - The open reader.
 */
export function makePlayer(opened: Opened): Player {
  addStyle(opened.context, style);
  let showing: Showing | null = null;
  const close = (): void => {
    showing?.end();
    showing = null;
  };
  const open = async (): Promise<void> => {
    const shown = await show(opened, close);
    if (opened.context.signal.aborted) shown.end();
    else showing = shown;
  };
  return {
    press() {
      if (!showing) return open();
      showing.turn();
      return Promise.resolve();
    },
    async toggle() {
      if (showing) close();
      else await open();
    },
    skip: (by) => showing?.speaker?.skip(by),
  };
}

/** The player while it is shown. */
interface Showing {
  /** Null where no voice reads the article. */
  readonly speaker: Speaker | null;
  /** Reads on, or pauses. */
  readonly turn: () => void;
  readonly end: () => void;
}

async function show(opened: Opened, close: () => void): Promise<Showing> {
  const { context, page, tool, listening } = opened;
  const { document, dialog, signal, translate, language, direction } = context;
  const synthesis = globalThis.speechSynthesis as SpeechSynthesis | undefined;
  const voices = voicesFor(synthesis ? await allVoices(synthesis) : [], page.lang);
  const ending = new AbortController();
  const until = AbortSignal.any([signal, ending.signal]);

  const bar = element(document, 'section', { class: 'player', part: 'player', lang: language, dir: direction });
  bar.ariaLabel = translate('view.listen');
  const shut = makeButton(context, 'close', 'view.close');
  onTrusted(shut, 'click', close, until);
  dialog.querySelector('.toolbar')?.after(bar);
  dialog.toggleAttribute('data-listening', true);
  tool.ariaPressed = 'true';
  until.addEventListener('abort', () => {
    synthesis?.cancel();
    bar.remove();
    dialog.removeAttribute('data-listening');
    tool.ariaPressed = 'false';
  });
  const end = (): void => {
    if (bar.contains(context.root.activeElement)) tool.focus();
    ending.abort();
  };

  const [first] = voices;
  const sentences = findSentences(page.article, page.lang);
  if (!synthesis || !first || sentences.length === 0) {
    const named = new Intl.DisplayNames(language, { type: 'language' }).of(spokenLanguage(page.lang) || 'und') ?? page.lang;
    bar.append(say(context, 'p', { part: 'message', role: 'status' }, 'view.noVoice', named), shut);
    shut.focus();
    return { speaker: null, turn: close, end };
  }

  const mark = makeSpokenMark(context);
  until.addEventListener('abort', () => mark.clear());
  const kept = listening.voices[spokenLanguage(page.lang)];
  const voice = voices.find(({ voiceURI }) => voiceURI === kept) ?? first;
  const turnButton = makeButton(context, 'pause', 'view.pause');
  const speaker = makeSpeaker({
    synthesis,
    makeUtterance: (text) => new SpeechSynthesisUtterance(text),
    sentences: sentences.map(({ text }) => text),
    voice,
    rate: listening.rate,
    onChange({ index, isSpeaking }) {
      const sentence = sentences[index];
      if (sentence) mark.show(sentence);
      setFace(context, turnButton, isSpeaking ? 'pause' : 'play', isSpeaking ? 'view.pause' : 'view.resume');
    },
  });
  const turn = (): void => (speaker.state().isSpeaking ? speaker.pause() : speaker.play());
  const back = makeButton(context, 'back', 'view.sentenceBack');
  const on = makeButton(context, 'on', 'view.sentenceOn');
  onTrusted(back, 'click', () => speaker.skip(-1), until);
  onTrusted(turnButton, 'click', turn, until);
  onTrusted(on, 'click', () => speaker.skip(1), until);
  const rate = makeChoice(
    context,
    'view.speed',
    RATES.map(String),
    String(listening.rate),
    (value) => `${new Intl.NumberFormat(language).format(Number(value))} ×`,
  );
  onTrusted(
    rate,
    'change',
    () => {
      speaker.change({ rate: Number(rate.value) });
      opened.onListening({ rate: Number(rate.value) });
    },
    until,
  );
  const names = new Map(voices.map(({ voiceURI, name }) => [voiceURI, name]));
  const choice = makeChoice(context, 'view.voice', [...names.keys()], voice.voiceURI, (uri) => names.get(uri) ?? uri);
  onTrusted(
    choice,
    'change',
    () => {
      const chosen = voices.find(({ voiceURI }) => voiceURI === choice.value);
      if (chosen) speaker.change({ voice: chosen });
      opened.onListening({ voices: { [spokenLanguage(page.lang)]: choice.value } });
    },
    until,
  );
  bar.append(back, turnButton, on, rate, choice, shut);
  turnButton.focus();
  startOnPress(context, page.article, sentences, speaker, until);
  speaker.play(firstInView(context, sentences));
  return { speaker, turn, end };
}

/** A press on a sentence starts there; one that selects, or that is meant for a link, does not. */
function startOnPress(
  { root }: Context,
  article: HTMLElement,
  sentences: readonly Sentence[],
  speaker: Speaker,
  until: AbortSignal,
): void {
  onTrusted(
    article,
    'click',
    (event) => {
      const { target } = event;
      if (!(target instanceof Element) || target.closest('a, button, summary')) return;
      const selection = (root as { getSelection?: () => Selection | null }).getSelection?.() ?? root.ownerDocument.getSelection();
      if (selection && !selection.isCollapsed) return;
      const index = sentenceAt(sentences, target, event);
      if (index >= 0) speaker.play(index);
    },
    until,
  );
}

/** Whoever has read on a while wants to hear the rest. */
function firstInView({ dialog }: Context, sentences: readonly Sentence[]): number {
  if (dialog.scrollTop < innerHeight / 2) return 0;
  const index = sentences.findIndex((sentence) => rangeOf(sentence).getBoundingClientRect().top >= 60);
  return Math.max(index, 0);
}

function makeButton(context: Context, name: IconName, key: MessageKey): HTMLButtonElement {
  const button = element(context.document, 'button', { type: 'button', class: 'tool' });
  setFace(context, button, name, key);
  return button;
}

function setFace({ document, translate }: Context, button: HTMLButtonElement, name: IconName, key: MessageKey): void {
  // Named apart from the reader's own: whatever is `close` there leaves the page.
  const part = `player-${name}`;
  if (button.getAttribute('part') === part) return;
  button.setAttribute('part', part);
  button.ariaLabel = translate(key);
  button.title = translate(key);
  button.replaceChildren(icon(document, name));
}

function makeChoice(
  { document, translate }: Context,
  key: MessageKey,
  values: readonly string[],
  chosen: string,
  nameOf: (value: string) => string,
): HTMLSelectElement {
  const select = element(document, 'select', { title: translate(key) });
  select.ariaLabel = translate(key);
  for (const value of values) select.append(element(document, 'option', { value }, nameOf(value)));
  select.value = chosen;
  return select;
}
