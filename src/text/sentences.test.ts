import { array, assert, constantFrom, property } from 'fast-check';
import { expect, it } from 'vitest';
import { splitSentences } from './sentences';

const cut = (text: string, lang: string): string[] => splitSentences(text, lang).map(({ start, end }) => text.slice(start, end));

it.each([
  ['en', 'Dr. Lee met Mr. Smith. They left at 5 p.m. on Jan. 20.', ['Dr. Lee met Mr. Smith.', 'They left at 5 p.m. on Jan. 20.']],
  [
    'en',
    'It went to the U.S. Supreme Court. It cost 3.5 million.',
    ['It went to the U.S. Supreme Court.', 'It cost 3.5 million.'],
  ],
  ['en', 'The river was a dump. 1987 was its year.', ['The river was a dump.', '1987 was its year.']],
  ['en', 'A saint and martyr.[1] The emperor disagreed.', ['A saint and martyr.[1]', 'The emperor disagreed.']],
  ['en', 'No. He would not.', ['No.', 'He would not.']],
  [
    'de',
    'Am 3. Oktober, z. B. um 1900 v. Chr., war es kalt. Dann kam der 8. Mai.',
    ['Am 3. Oktober, z. B. um 1900 v. Chr., war es kalt.', 'Dann kam der 8. Mai.'],
  ],
  ['de', 'Er wurde 1999 geboren. Der Rest ist bekannt.', ['Er wurde 1999 geboren.', 'Der Rest ist bekannt.']],
  [
    'fr',
    'M. Dupont part. « On verra. » Il revient…  Puis rien.',
    ['M. Dupont part.', '« On verra. »', 'Il revient…', 'Puis rien.'],
  ],
  [
    'pl',
    'W 1955 r. Mishima zaczął. — Nie wiem — powiedział. — Tak.',
    ['W 1955 r. Mishima zaczął.', '— Nie wiem — powiedział.', '— Tak.'],
  ],
  ['ka', 'ლენტი ვერ შენიშნა. ხიდზე გადაიარა.', ['ლენტი ვერ შენიშნა.', 'ხიდზე გადაიარა.']],
  ['ru', 'Это был А. И. Иванов. Он ушёл в 1990 г. домой.', ['Это был А. И. Иванов.', 'Он ушёл в 1990 г. домой.']],
  ['tr', '"Bu bir başarı!" dedi. Sonra gitti.', ['"Bu bir başarı!" dedi.', 'Sonra gitti.']],
  ['hi', 'डॉ. सिंह आये। वे जी.डी.पी. पर बोले।', ['डॉ. सिंह आये।', 'वे जी.डी.पी. पर बोले।']],
  ['zh', '他说：“好。我们走。”然后走了。天黑了！', ['他说：“好。我们走。”', '然后走了。', '天黑了！']],
  ['ja', '「行きます。必ず。」と述べた。その後、帰国した。', ['「行きます。必ず。」と述べた。', 'その後、帰国した。']],
  ['el', 'Πού είναι; Δεν ξέρω.', ['Πού είναι;', 'Δεν ξέρω.']],
  ['ur', 'وہ گیا۔ وہ آیا۔', ['وہ گیا۔', 'وہ آیا۔']],
])('cuts %s: %s', (lang, text, expected) => {
  expect(cut(text, lang)).toEqual(expected);
});

it('never cuts a quotation open', () => {
  expect(cut('She said: “It is over. We go home. Now!” Nobody moved.', 'en')).toEqual([
    'She said: “It is over. We go home. Now!”',
    'Nobody moved.',
  ]);
});

it('keeps a remark in brackets whole', () => {
  expect(cut('It failed (see p. 5. And below) again. So be it.', 'en')).toEqual([
    'It failed (see p. 5. And below) again.',
    'So be it.',
  ]);
});

it('ends a sentence at every line break', () => {
  expect(cut('A first line\nand a second', 'en')).toEqual(['A first line', 'and a second']);
});

it('cuts Thai at the spaces that part sentences', () => {
  const first = 'นายกรัฐมนตรีเดินทางถึงกรุงโตเกียวเพื่อเข้าร่วมการประชุมสุดยอดผู้นำในวันจันทร์ที่ผ่านมา';
  const second = 'อย่างไรก็ตามการประชุมถูกเลื่อนออกไปอย่างไม่มีกำหนดเนื่องจากพายุ';
  expect(cut(`${first} ${second}`, 'th')).toEqual([first, second]);
});

it('takes any language tag', () => {
  expect(cut('One. Two.', '')).toEqual(['One.', 'Two.']);
  expect(cut('One. Two.', 'not a tag!')).toEqual(['One.', 'Two.']);
});

it('gives trimmed spans in order that lose nothing but white space', () => {
  const piece = constantFrom(
    'A b. ',
    '“x. ',
    'y”',
    '\n',
    'Mr. ',
    '1. ',
    '… ',
    '。',
    '「',
    '」',
    "'",
    '(',
    ') ',
    ' ',
    'Zed',
    '»',
    '«',
    '[1]',
    'ü! ',
  );
  assert(
    property(array(piece, { maxLength: 40 }), constantFrom('en', 'de', 'zh', 'th', 'und'), (pieces, lang) => {
      const text = pieces.join('');
      let at = 0;
      for (const { start, end } of splitSentences(text, lang)) {
        expect(start).toBeGreaterThanOrEqual(at);
        expect(end).toBeGreaterThan(start);
        expect(text.slice(at, start).trim()).toBe('');
        expect(text.slice(start, end)).toBe(text.slice(start, end).trim());
        at = end;
      }
      expect(text.slice(at).trim()).toBe('');
    }),
  );
});
