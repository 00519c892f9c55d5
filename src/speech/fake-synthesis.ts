/** For tests: something to say, whose events the test fires. */
export class FakeUtterance extends EventTarget {
  voice: SpeechSynthesisVoice | null = null;
  lang = '';
  rate = 1;
  constructor(readonly text: string) {
    super();
  }
  /** The voice comes to a word. */
  reach(charIndex: number): void {
    this.dispatchEvent(Object.assign(new Event('boundary'), { name: 'word', charIndex }));
  }
  /** The voice has said it. */
  finish(): void {
    this.dispatchEvent(new Event('end'));
  }
  /** The voice fails, or was stopped. */
  fail(): void {
    this.dispatchEvent(new Event('error'));
  }
}

/** For tests: a synthesizer that says nothing and keeps what it was given. */
export class FakeSynthesis extends EventTarget {
  readonly said: FakeUtterance[] = [];
  cancelled = 0;
  constructor(private readonly voices: readonly SpeechSynthesisVoice[] = []) {
    super();
  }
  getVoices(): SpeechSynthesisVoice[] {
    return [...this.voices];
  }
  speak(utterance: unknown): void {
    this.said.push(utterance as FakeUtterance);
  }
  cancel(): void {
    this.cancelled += 1;
  }
  /** What is said now. */
  get last(): FakeUtterance {
    const last = this.said.at(-1);
    if (!last) throw new Error('Nothing is said.');
    return last;
  }
}

/** For tests: a voice. */
export function fakeVoice(lang: string, name = lang, changed: Partial<SpeechSynthesisVoice> = {}): SpeechSynthesisVoice {
  return { lang, name, voiceURI: `urn:${name}`, localService: true, default: false, ...changed };
}
