import { DAWN } from '../pictures';
import { a, cut, figure, h2, p, tell } from '../story';

/** Compounds that no narrow column holds. */
export const german = tell({
  locale: 'de',
  address: 'https://hafen.example/nachrichten/verordnung',
  article: {
    lang: 'de',
    title: 'Hafenstädte einigen sich auf Binnenschifffahrtsgebührenvereinfachungsverordnung',
    standfirst: 'Nach elf Jahren Verhandlung gilt ab Januar ein einziger Tarif auf allen Flüssen.',
    byline: 'Jule Brandt, Henrik Ostermann',
    published: '2026-11-23T17:45:00+01:00',
    siteName: 'Hafenbote',
  },
  parts: [
    p(
      'Vierzehn Hafenstädte haben am Montag eine gemeinsame ',
      a('Gebührenordnung'),
      ' beschlossen. Sie ersetzt 212 örtliche Regelungen, von denen die älteste aus dem Jahr 1897 stammt, und soll den Schiffern jährlich rund 40.000 Stunden Verwaltungsarbeit ersparen.',
    ),
    p(
      '„Wir haben nicht das Rad neu erfunden, sondern die Speichen gezählt“, sagte die Verhandlungsführerin Dorothea Klinger. Kritik kam vom Bundesverband der Hafenumschlagsunternehmen, der Einnahmeausfälle in zweistelliger Millionenhöhe befürchtet.',
    ),
    figure(DAWN, [1600, 1000], 'Frühschicht im Containerhafen. Foto: Hafenverwaltung'),
    cut(
      'related',
      [{ code: 'label', detail: 'Lesen Sie auch' }, { code: 'same-site' }],
      p('Lesen Sie auch: ', a('Niedrigwasser legt Fähren still')),
    ),
    p(
      'Die Verordnung tritt am 1. Januar 2027 in Kraft. Übergangsfristen gelten für Sondertransporte und für die Personenschifffahrt.',
    ),
  ],
  points: [
    'Vierzehn Hafenstädte haben am Montag eine gemeinsame Gebührenordnung beschlossen.',
    'Die Verordnung tritt am 1. Januar 2027 in Kraft.',
  ],
});

export const hebrew = tell({
  locale: 'en',
  address: 'https://namal.example/news/books',
  article: {
    lang: 'he',
    dir: 'rtl',
    title: 'ספרייה על גלגלים חוזרת לכפרי הגליל אחרי שלושים שנה',
    standfirst: 'האוטובוס הישן שופץ בידי מתנדבים, ועל מדפיו ארבעת אלפים ספרים.',
    byline: 'נועה ברק',
    published: '2026-11-22',
    siteName: 'הנמל',
  },
  parts: [
    p(
      'האוטובוס הכחול יצא אתמול בבוקר מן המוסך לנסיעתו הראשונה זה שלושים שנה. בתוך ארבעה חודשים שיפצו אותו עשרים מתנדבים, ועל מדפיו עומדים עתה ',
      a('ארבעת אלפים ספרים'),
      ' בשלוש שפות.',
    ),
    p('״לא חשבנו שמישהו עוד יחכה לנו״, אמרה הספרנית רות לוי, ״ובתחנה הראשונה כבר עמדו שבעה ילדים״.'),
    cut('related', [{ code: 'label', detail: 'קראו גם' }], p('קראו גם: ', a('עשרה מסלולים לחורף'))),
    p('העלות השנתית נאמדת ב-210 אלף שקלים. המועצה תממן מחצית, והשאר יגויס מתרומות עד סוף ינואר 2027.'),
  ],
  points: [
    'בתוך ארבעה חודשים שיפצו אותו עשרים מתנדבים, ועל מדפיו עומדים עתה ארבעת אלפים ספרים בשלוש שפות.',
    'העלות השנתית נאמדת ב-210 אלף שקלים.',
  ],
});

export const urdu = tell({
  locale: 'en',
  address: 'https://sahil.example/news/canal',
  article: {
    lang: 'ur',
    dir: 'rtl',
    title: 'گاؤں والوں نے چالیس سال پرانی نہر خود صاف کر لی',
    standfirst: 'چھ سو رضاکاروں نے تین ہفتے کام کیا اور پانی دوبارہ کھیتوں تک پہنچ گیا۔',
    byline: 'ثنا قریشی',
    published: '2026-11-21',
    siteName: 'ساحل',
  },
  parts: [
    p(
      'ضلع کے آخری گاؤں تک پانی پہنچانے والی نہر چالیس سال سے مٹی سے بھری ہوئی تھی۔ اس مہینے چھ سو رضاکاروں نے اسے تین ہفتوں میں صاف کر لیا۔',
    ),
    p(
      'کسان محمد اسلم نے کہا کہ ',
      a('اس سال'),
      ' پہلی بار گندم وقت پر بوئی جا سکے گی۔ محکمہ آبپاشی نے نہر کی دیکھ بھال کے لیے دو ملازم مقرر کیے ہیں۔',
    ),
    cut('related', [{ code: 'label', detail: 'یہ بھی پڑھیں' }], p('یہ بھی پڑھیں: ', a('پہاڑوں میں برف باری'))),
    p('گاؤں کی عورتوں نے روزانہ ڈیڑھ سو لوگوں کا کھانا پکایا۔'),
  ],
  points: [
    'اس مہینے چھ سو رضاکاروں نے اسے تین ہفتوں میں صاف کر لیا۔',
    'محکمہ آبپاشی نے نہر کی دیکھ بھال کے لیے دو ملازم مقرر کیے ہیں۔',
  ],
});

export const chinese = tell({
  locale: 'en',
  address: 'https://gang.example/news/bridge',
  article: {
    lang: 'zh-Hans',
    title: '山村自建石桥，孩子上学不再绕行十公里',
    standfirst: '全村一百二十户用了两个冬天，桥上没有一颗钉子。',
    byline: '林晓燕',
    published: '2026-11-20T08:00:00+08:00',
    siteName: '港湾日报',
  },
  parts: [
    p('在海拔一千四百米的石门村，一座全长三十八米的石拱桥上周正式通行。从此，村里的六十多个孩子上学不必再绕行十公里山路。'),
    p(
      '“我们请教了',
      a('邻县的老石匠'),
      '，又翻了不少旧书。”村主任周国平说，“第一个冬天拱圈塌过一次，大家把石头一块一块捡回来，重新再来。”',
    ),
    h2('两个冬天'),
    cut('related', [{ code: 'label', detail: '延伸阅读' }], p('延伸阅读：', a('冬季出行指南'))),
    p(
      '石料全部取自附近的废弃采石场，总造价不到二十万元，约为混凝土桥的五分之一。县交通局已完成检测，认为其承载能力符合乡村道路标准。',
    ),
  ],
  points: [
    '在海拔一千四百米的石门村，一座全长三十八米的石拱桥上周正式通行。',
    '石料全部取自附近的废弃采石场，总造价不到二十万元，约为混凝土桥的五分之一。',
  ],
});

export const korean = tell({
  locale: 'en',
  address: 'https://hangu.example/news/market',
  article: {
    lang: 'ko',
    title: '문 닫은 어시장, 바닷가 도서관으로 다시 태어나다',
    standfirst: '상인들이 쓰던 얼음 창고는 어린이 열람실이 됐다.',
    byline: '한지민 기자',
    published: '2026-11-24T06:10:00+09:00',
    siteName: '항구신문',
  },
  parts: [
    p(
      '십이 년 동안 비어 있던 남포 어시장이 지난 토요일 도서관으로 문을 열었다. 첫날에만 천팔백 명이 찾았고, 개관 행사에는 옛 상인 마흔 명이 초대됐다.',
    ),
    p('“생선 냄새가 날까 걱정했는데 책 냄새가 나네요.” 이곳에서 삼십 년간 장사를 했던 ', a('박순자'), ' 씨가 웃으며 말했다.'),
    cut('related', [{ code: 'label', detail: '관련 기사' }], p('관련 기사: ', a('겨울 바다로 가는 기차'))),
    p('시는 사업비 칠십억 원 가운데 절반을 국비로 충당했다. 내년 봄에는 옥상에 작은 천문대가 들어선다.'),
  ],
  points: [
    '십이 년 동안 비어 있던 남포 어시장이 지난 토요일 도서관으로 문을 열었다.',
    '내년 봄에는 옥상에 작은 천문대가 들어선다.',
  ],
});
