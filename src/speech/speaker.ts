/** What is used of the browser's `speechSynthesis`. */
export type Synthesis = Pick<SpeechSynthesis, 'speak' | 'cancel'>;

/** What a speaker needs. */
export interface Speech {
  readonly synthesis: Synthesis;
  /** Makes something to say; passed in, so that a test can. */
  readonly makeUtterance: (text: string) => SpeechSynthesisUtterance;
  readonly sentences: readonly string[];
  readonly voice: SpeechSynthesisVoice;
  /** As a factor on the voice's own speed. */
  readonly rate: number;
  /** Called after each change. */
  readonly onChange: (state: SpeakerState) => void;
}

/** Where a speaker is. */
export interface SpeakerState {
  /** Index of the sentence being read or to be read next. */
  readonly index: number;
  readonly isSpeaking: boolean;
}

/** Reads sentences aloud, one after the other. */
export interface Speaker {
  /** Reads on where it was, or from the start of a sentence. */
  play(index?: number): void;
  /** Stops within the sentence; {@link play} goes on at that word, where the voice tells its words. */
  pause(): void;
  /** Goes so many sentences on or back, speaking or not. */
  skip(by: number): void;
  /** Changes voice or speed, at once. */
  change(to: { readonly voice?: SpeechSynthesisVoice; readonly rate?: number }): void;
  readonly state: () => SpeakerState;
}

/**
 * Makes a speaker. Pausing is stopping and remembering the word: browsers' own pause loses voices, or the rest of the sentence.
 *
 * @param speech - See {@link Speech}.
 */
export function makeSpeaker({ synthesis, makeUtterance, sentences, onChange, ...start }: Speech): Speaker {
  let { voice, rate } = start;
  let index = 0;
  // Where in the sentence the last word began.
  let offset = 0;
  // Kept, since a browser may forget an utterance that nobody holds, and with it the event of its end.
  let current: SpeechSynthesisUtterance | null = null;

  const state = (): SpeakerState => ({ index, isSpeaking: current !== null });

  function say(): void {
    const from = offset;
    const utterance = makeUtterance((sentences[index] ?? '').slice(from));
    utterance.voice = voice;
    utterance.lang = voice.lang;
    utterance.rate = rate;
    utterance.addEventListener('boundary', ({ name, charIndex }) => {
      if (utterance === current && name === 'word') offset = from + charIndex;
    });
    utterance.addEventListener('end', () => utterance === current && next());
    utterance.addEventListener('error', () => {
      if (utterance !== current) return;
      current = null;
      onChange(state());
    });
    current = utterance;
    synthesis.speak(utterance);
  }

  function next(): void {
    offset = 0;
    if (index + 1 < sentences.length) {
      index += 1;
      say();
    } else {
      index = 0;
      current = null;
    }
    onChange(state());
  }

  function hush(): void {
    current = null;
    synthesis.cancel();
  }

  function again(): void {
    if (!current) return;
    hush();
    say();
  }

  return {
    state,
    play(from) {
      hush();
      if (from !== undefined) {
        index = Math.min(Math.max(from, 0), sentences.length - 1);
        offset = 0;
      }
      say();
      onChange(state());
    },
    pause() {
      hush();
      onChange(state());
    },
    skip(by) {
      index = Math.min(Math.max(index + by, 0), sentences.length - 1);
      offset = 0;
      again();
      onChange(state());
    },
    change(to) {
      voice = to.voice ?? voice;
      rate = to.rate ?? rate;
      again();
    },
  };
}
