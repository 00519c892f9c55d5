/** What matters of a voice. */
export type Voice = Pick<SpeechSynthesisVoice, 'lang' | 'localService' | 'name' | 'voiceURI' | 'default'>;

/** Browsers load voices after the first question; where none has come by then there are none. */
const PATIENCE_MS = 1500;

/** Written forms of one spoken language. */
const SAME = new Map([
  ['no', 'nb'],
  ['nn', 'nb'],
  ['tl', 'fil'],
  ['iw', 'he'],
  ['in', 'id'],
  ['cmn', 'zh'],
  ['yue', 'zh'],
]);

/**
 * The voices that read a language on this device. Others would send the text away.
 *
 * @param voices - All that the browser has.
 * @param lang - BCP 47 of the text.
 * @returns Those of the text's own region first, then the system's choice, then by name.
 */
export function voicesFor<Kind extends Voice>(voices: readonly Kind[], lang: string): Kind[] {
  const own = partsOf(lang);
  const rank = (voice: Kind): number => {
    const { region } = partsOf(voice.lang);
    return (own.region !== undefined && region === own.region ? 2 : 0) + (voice.default ? 1 : 0);
  };
  return voices
    .filter((voice) => voice.localService && partsOf(voice.lang).language === own.language)
    .toSorted((a, b) => rank(b) - rank(a) || a.name.localeCompare(b.name));
}

/** The language by which a voice is remembered. */
export function spokenLanguage(lang: string): string {
  return partsOf(lang).language;
}

function partsOf(tag: string): { language: string; region?: string | undefined } {
  const [language = '', ...rest] = tag.toLowerCase().split(/[-_]/u);
  return { language: SAME.get(language) ?? language, region: rest.find((part) => /^(?:[a-z]{2}|\d{3})$/u.test(part)) };
}

/**
 * Waits for the browser's voices.
 *
 * @param synthesis - The browser's.
 * @returns None where it has none.
 */
export async function allVoices(synthesis: SpeechSynthesis): Promise<SpeechSynthesisVoice[]> {
  const voices = synthesis.getVoices();
  if (voices.length > 0) return voices;
  await new Promise((resolve) => {
    synthesis.addEventListener('voiceschanged', resolve, { once: true });
    setTimeout(resolve, PATIENCE_MS);
  });
  return synthesis.getVoices();
}
