import type { Host } from '../../src/view/context';
import type { Settings } from '../../src/settings';
import { DEFAULT_SETTINGS } from '../../src/settings';
import { showMessage } from '../../src/view/message';
import type { Parts } from '../../src/view/parts';
import { makePlayer } from '../../src/view/listen/player';
import { FakeSynthesis, FakeUtterance, fakeVoice } from '../../src/speech/fake-synthesis';
import { openReader } from '../../src/view/reader';
import { makeLook } from '../../src/view/look/part';
import { makeSavePanel } from '../../src/view/save/panel';
import type { Translate } from '../../src/view/translate';
import vertical from '../../src/view/styles/vertical.css?inline';
import { addLegible } from '../../src/view/typeface';
import { SAMPLES } from './samples';

/** What the address of the gallery's page asks for. */
interface Wish {
  readonly sample: string;
  readonly theme: Settings['look']['theme'];
  readonly message: string | null;
  readonly size: number;
  readonly typeface: Settings['look']['typeface'];
  readonly justify: boolean;
  /** The person's own style sheet. */
  readonly style: string;
}

/** All messages by language and key, put in by the build. */
declare const MESSAGES: Readonly<Record<string, Readonly<Record<string, string>>>>;

// The same voices on every machine; they say nothing, and no language of the other samples.
const voices = [fakeVoice('fr-FR', 'Amélie'), fakeVoice('en-GB', 'Daniel'), fakeVoice('en-GB', 'Serena (premium)')];
Object.defineProperty(globalThis, 'speechSynthesis', { value: new FakeSynthesis(voices) });
Object.defineProperty(globalThis, 'SpeechSynthesisUtterance', { value: FakeUtterance });

const PARTS: Parts = {
  save: makeSavePanel,
  listen: makePlayer,
  look: makeLook,
  typeface: addLegible,
  vertical,
};

const query = new URLSearchParams(location.search);
open({
  sample: query.get('sample') ?? 'english-long',
  theme: (query.get('theme') ?? 'auto') as Wish['theme'],
  message: query.get('message'),
  size: Number(query.get('size') ?? DEFAULT_SETTINGS.look.size),
  typeface: (query.get('typeface') ?? DEFAULT_SETTINGS.look.typeface) as Wish['typeface'],
  justify: query.has('justify'),
  style: query.get('style') ?? '',
});

function open({ sample, message, style, ...look }: Wish): void {
  const host = mount();
  const shown = SAMPLES[sample];
  if (!shown) throw new Error(`No sample ${sample}`);
  const translate: Translate = (key, substitutions = []) =>
    (MESSAGES[query.get('locale') ?? shown.locale]?.[key] ?? key).replaceAll(
      /\$(\d)/gu,
      (_, index: string) => substitutions[Number(index) - 1] ?? '',
    );
  const settings: Settings = { ...DEFAULT_SETTINGS, look: { ...DEFAULT_SETTINGS.look, ...look } };
  if (message !== null) {
    showMessage(host, {
      text: message,
      offer: { label: 'Show the text of the page', accept: () => undefined },
      settings,
      translate,
    });
    return;
  }
  const { article, points, facts, address } = shown;
  const now = new Date('2026-11-24T09:00:00Z');
  openReader(host, {
    article,
    sumUp: () => points,
    findFacts: () => facts,
    onFailure: console.error,
    address,
    settings,
    ...(query.has('vertical') && { vertical }),
    ownStyle: style,
    translate,
    now,
    onSettings: () => undefined,
    load: (name) => Promise.resolve(PARTS[name]),
    summarize: (count) => points.slice(0, count),
  });
}

function mount(): Host {
  const carrier = document.createElement('lede-reader');
  const root = carrier.attachShadow({ mode: 'open' });
  const dialog = document.createElement('dialog');
  root.append(dialog);
  document.documentElement.append(carrier);
  dialog.showModal();
  const ending = new AbortController();
  const close = (): void => {
    ending.abort();
    carrier.remove();
  };
  dialog.addEventListener('close', close);
  return { root, dialog, signal: ending.signal, close };
}
