import { expect, it } from 'vitest';
import { FakeSynthesis, FakeUtterance, fakeVoice } from './fake-synthesis';
import { makeSpeaker, type SpeakerState } from './speaker';

const SENTENCES = ['The ferry is back.', 'Nobody expected it.', 'It sails at noon.'];

function start(rate = 1) {
  const synthesis = new FakeSynthesis();
  const states: SpeakerState[] = [];
  const speaker = makeSpeaker({
    synthesis,
    makeUtterance: (text) => new FakeUtterance(text) as unknown as SpeechSynthesisUtterance,
    sentences: SENTENCES,
    voice: fakeVoice('en-GB'),
    rate,
    onChange: (state) => states.push(state),
  });
  return { synthesis, speaker, states };
}

it('reads one sentence after the other, and rests at the end ready to begin again', () => {
  const { synthesis, speaker, states } = start(1.5);
  speaker.play();
  synthesis.last.finish();
  synthesis.last.finish();
  expect(synthesis.said.map(({ text }) => text)).toEqual(SENTENCES);
  expect(synthesis.last).toMatchObject({ rate: 1.5, lang: 'en-GB' });
  synthesis.last.finish();
  expect(synthesis.said).toHaveLength(3);
  expect(states.at(-1)).toEqual({ index: 0, isSpeaking: false });
});

it('goes on at the word where it was paused', () => {
  const { synthesis, speaker } = start();
  speaker.play(1);
  synthesis.last.reach(7);
  speaker.pause();
  expect(speaker.state()).toEqual({ index: 1, isSpeaking: false });
  speaker.play();
  expect(synthesis.last.text).toBe('expected it.');
  synthesis.last.reach(9);
  speaker.pause();
  speaker.play();
  expect(synthesis.last.text).toBe('it.');
});

it('does not take the end of what it stopped for the end of the sentence', () => {
  const { synthesis, speaker } = start();
  speaker.play();
  const stopped = synthesis.last;
  speaker.pause();
  stopped.fail();
  stopped.finish();
  expect(speaker.state()).toEqual({ index: 0, isSpeaking: false });
  speaker.play();
  stopped.finish();
  expect(speaker.state()).toEqual({ index: 0, isSpeaking: true });
});

it('skips on and back, to the ends and no further', () => {
  const { synthesis, speaker } = start();
  speaker.play();
  speaker.skip(1);
  expect(synthesis.last.text).toBe(SENTENCES[1]);
  speaker.skip(-5);
  expect(synthesis.last.text).toBe(SENTENCES[0]);
  speaker.skip(9);
  expect(synthesis.last.text).toBe(SENTENCES[2]);
  speaker.pause();
  const before = synthesis.said.length;
  speaker.skip(-1);
  expect(synthesis.said).toHaveLength(before);
  expect(speaker.state().index).toBe(1);
});

it('changes voice and speed at once, at the word where it is', () => {
  const { synthesis, speaker } = start();
  speaker.play();
  synthesis.last.reach(4);
  speaker.change({ rate: 2, voice: fakeVoice('en-US') });
  expect(synthesis.last).toMatchObject({ text: 'ferry is back.', rate: 2, lang: 'en-US' });
  speaker.pause();
  const before = synthesis.said.length;
  speaker.change({ rate: 1 });
  expect(synthesis.said).toHaveLength(before);
});

it('rests where the voice fails', () => {
  const { synthesis, speaker } = start();
  speaker.play();
  synthesis.last.fail();
  expect(speaker.state()).toEqual({ index: 0, isSpeaking: false });
});
