import { expect, it, vi } from 'vitest';
import { FakeSynthesis, fakeVoice } from './fake-synthesis';
import { allVoices, voicesFor } from './voices';

const names = (lang: string, ...voices: SpeechSynthesisVoice[]): string[] => voicesFor(voices, lang).map(({ name }) => name);

it('takes no voice that sends the text away', () => {
  expect(names('en', fakeVoice('en-US', 'far', { localService: false }), fakeVoice('en-GB', 'near'))).toEqual(['near']);
});

it('takes voices of the language alone, however they write it', () => {
  expect(names('de', fakeVoice('de_AT'), fakeVoice('de'), fakeVoice('en'), fakeVoice('del'))).toEqual(['de', 'de_AT']);
  expect(names('nb', fakeVoice('no-NO'))).toEqual(['no-NO']);
  expect(names('zh-Hant-TW', fakeVoice('zh-CN'), fakeVoice('zh-TW'))).toEqual(['zh-TW', 'zh-CN']);
});

it('puts the region of the text first, then the choice of the system', () => {
  const voices = [
    fakeVoice('fr-FR', 'b'),
    fakeVoice('fr-FR', 'a'),
    fakeVoice('fr-FR', 'z', { default: true }),
    fakeVoice('fr-CA', 'y'),
  ];
  expect(names('fr-CA', ...voices)).toEqual(['y', 'z', 'a', 'b']);
});

it('waits for voices that come late, and not for ever', async () => {
  const late = new FakeSynthesis();
  const asked = allVoices(late as unknown as SpeechSynthesis);
  vi.spyOn(late, 'getVoices').mockReturnValue([fakeVoice('en')]);
  late.dispatchEvent(new Event('voiceschanged'));
  expect(await asked).toHaveLength(1);
  vi.useFakeTimers();
  const none = allVoices(new FakeSynthesis() as unknown as SpeechSynthesis);
  await vi.runAllTimersAsync();
  expect(await none).toEqual([]);
  vi.useRealTimers();
});
