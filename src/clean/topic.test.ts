// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { blockOf, findingsOf } from './testing/page';

/** Whether a line strays from the matter of a paragraph. */
function strays(paragraph: string, line: string, lang: string): boolean {
  const findings = findingsOf(`<p>${paragraph}</p><h3>${line}</h3>`, lang);
  return findings.isOffTopic(blockOf(findings, line));
}

describe('offTopicFinder', () => {
  it('tells by longer words whether a line speaks of what the text speaks of', () => {
    const text =
      'The wheel of the mill by the river turned on Monday, and half of the village stood there to see it, as the miller had hoped.';
    expect(strays(text, 'The wheel of the village', 'en')).toBe(false);
    expect(strays(text, 'Choir cancels its concert', 'en')).toBe(true);
    expect(strays(text, 'It is so', 'en')).toBe(false);
  });

  it('tells by characters in a row in scripts without spaces', () => {
    const text = '川辺の古い水車が月曜日に四十年ぶりに回り、村の半分の人が見に来た。粉屋の主人は涙を流して喜んだという。';
    expect(strays(text, '四十年ぶりに回り始めた川辺の水車', 'ja')).toBe(false);
    expect(strays(text, '合唱団が演奏会を取りやめる', 'ja')).toBe(true);
    const khmer = 'ទូកឈើពណ៌ខៀវមួយបានដឹកសៀវភៅចំនួនច្រើនទៅដល់ភូមិអណ្តែតទឹកកាលពីព្រឹកថ្ងៃសៅរ៍។ កុមារបានចែវទូកមករង់ចាំតាំងពីព្រឹក។';
    expect(strays(khmer, 'ទូកដឹកសៀវភៅទៅដល់ភូមិអណ្តែតទឹក', 'km')).toBe(false);
    expect(strays(khmer, 'អ្នកនេសាទចំណាស់បង្រៀនតម្បាញមង', 'km')).toBe(true);
  });

  it('takes two syllables of Korean for a longer word', () => {
    const text =
      '강가의 물레방아가 사십 년 만에 다시 돌았고 마을 사람 절반이 구경하러 나왔다. 방앗간 주인은 눈물을 흘리며 오래 기다린 보람이 있다고 말했고 모두 박수를 쳤다.';
    expect(strays(text, '마을 사람 절반이 구경', 'ko')).toBe(false);
    expect(strays(text, '장날 이발소 손님 하나', 'ko')).toBe(true);
  });
});
