import { describe, expect, it } from 'vitest';
import data from '../data/languages.json';
import { guessLanguage, textDirection } from './language';

/** Two sentences of ours in each language. */
const SAMPLES: Readonly<Record<string, string>> = {
  en: 'The old bridge was closed for a year because it had been damaged by the flood. Now the people of the village can cross the river again.',
  de: 'Die alte Brücke war ein Jahr lang gesperrt, weil sie von der Flut beschädigt worden war. Jetzt können die Menschen im Dorf den Fluss wieder überqueren.',
  fr: 'Le vieux pont a été fermé pendant un an parce que la crue l’avait abîmé. Les habitants du village peuvent maintenant traverser la rivière.',
  es: 'El viejo puente estuvo cerrado durante un año porque la crecida lo había dañado. Ahora los vecinos del pueblo pueden cruzar el río otra vez.',
  pt: 'A velha ponte esteve fechada durante um ano porque a cheia a tinha danificado. Agora os moradores da aldeia já podem atravessar o rio.',
  it: 'Il vecchio ponte è rimasto chiuso per un anno perché la piena lo aveva danneggiato. Ora gli abitanti del paese possono attraversare di nuovo il fiume.',
  nl: 'De oude brug was een jaar lang gesloten omdat hij door het hoge water was beschadigd. Nu kunnen de mensen van het dorp de rivier weer over.',
  sv: 'Den gamla bron var stängd i ett år eftersom den hade skadats av översvämningen. Nu kan människorna i byn gå över floden igen.',
  da: 'Den gamle bro var lukket i et år, fordi den var blevet skadet af oversvømmelsen. Nu kan folk i landsbyen komme over floden igen.',
  fi: 'Vanha silta oli suljettuna vuoden, koska tulva oli vaurioittanut sitä. Nyt kylän asukkaat voivat jälleen ylittää joen, mutta vain jalan.',
  pl: 'Stary most był zamknięty przez rok, ponieważ został uszkodzony przez powódź. Teraz mieszkańcy wsi mogą już przejść przez rzekę, ale tylko pieszo.',
  cs: 'Starý most byl rok uzavřen, protože ho poškodila povodeň. Nyní se lidé z vesnice mohou dostat přes řeku, ale jen pěšky a po jednom.',
  hu: 'A régi híd egy évig zárva volt, mert az árvíz megrongálta. Most már a falu lakói is átkelhetnek a folyón, de csak gyalog.',
  ro: 'Podul vechi a fost închis timp de un an pentru că a fost avariat de inundație. Acum oamenii din sat pot trece din nou râul, dar numai pe jos.',
  tr: 'Eski köprü, sel nedeniyle hasar gördüğü için bir yıl boyunca kapalıydı. Şimdi köy halkı nehri yeniden geçebiliyor ama bu her zaman böyle değil.',
  vi: 'Cây cầu cũ đã bị đóng trong một năm vì lũ làm hư hại. Bây giờ người dân trong làng có thể qua sông trở lại, nhưng chỉ đi bộ.',
  id: 'Jembatan tua itu ditutup selama satu tahun karena rusak oleh banjir. Sekarang warga desa dapat menyeberangi sungai dengan berjalan kaki, tetapi tidak pada malam hari.',
  sw: 'Daraja hilo la zamani lilifungwa kwa mwaka mmoja baada ya kuharibiwa na mafuriko. Sasa watu wa kijiji wanaweza kuvuka mto huo tena kwa miguu.',
  ru: 'Старый мост был закрыт на год, потому что его повредило наводнение. Теперь жители деревни снова могут перейти реку, но только пешком.',
  uk: 'Старий міст був закритий на рік, тому що його пошкодила повінь. Тепер жителі села знову можуть перейти річку, але лише пішки і не в темряві.',
  bg: 'Старият мост беше затворен за една година, защото е повреден от наводнението. Сега хората от селото могат да преминат реката, но само пеша.',
  'sr-Cyrl':
    'Стари мост је био затворен годину дана јер га је оштетила поплава. Сада људи из села могу да пређу реку, али само пешке.',
  ar: 'ظل الجسر القديم مغلقا لمدة عام بعد أن تضرر من الفيضان. الآن يمكن لأهل القرية أن يعبروا النهر من جديد، لكن على الأقدام فقط.',
  fa: 'پل قدیمی یک سال بسته بود چون سیل به آن آسیب زده بود. حالا مردم روستا می توانند از رودخانه بگذرند اما باید پیاده باشند.',
  ur: 'پرانا پل ایک سال تک بند رہا کیونکہ سیلاب سے اس کو نقصان پہنچا تھا۔ اب گاؤں کے لوگ دریا کو پیدل پار کر سکتے ہیں۔',
  he: 'הגשר הישן היה סגור במשך שנה כי השיטפון פגע בו. עכשיו אנשי הכפר יכולים לחצות את הנהר, אבל רק ברגל ולא בלילה.',
  hi: 'पुराना पुल एक साल तक बंद रहा क्योंकि बाढ़ से उसको नुकसान हुआ था। अब गाँव के लोग नदी को फिर से पार कर सकते हैं।',
  mr: 'जुना पूल एक वर्ष बंद होता कारण पुरामुळे त्याचे नुकसान झाले होते. आता गावातील लोक पुन्हा नदी पार करू शकतात आणि ते आनंदी आहेत.',
  bn: 'পুরোনো সেতুটি এক বছর বন্ধ ছিল কারণ বন্যায় তার ক্ষতি হয়। এখন গ্রামের মানুষ নদী পার হতে পারে, কিন্তু এই পথ আর নিরাপদ নয়।',
  th: 'สะพานเก่าถูกปิดเป็นเวลาหนึ่งปีเพราะน้ำท่วมทำให้เสียหาย ตอนนี้ชาวบ้านข้ามแม่น้ำได้อีกครั้ง',
  ja: '古い橋は洪水で傷んだため一年間閉じられていた。今、村の人々はまた川を渡ることができる。',
  ko: '낡은 다리는 홍수로 망가져 일 년 동안 닫혀 있었다. 이제 마을 사람들은 다시 강을 건널 수 있다.',
  'zh-Hans': '这座旧桥因为洪水受损，关闭了一年。现在村里的人们又可以过河了。',
  'zh-Hant': '這座舊橋因為洪水受損，關閉了一年。現在村裡的人們又可以過河了。',
  el: 'Η παλιά γέφυρα έμεινε κλειστή για έναν χρόνο επειδή την κατέστρεψε η πλημμύρα.',
};

describe('guessLanguage', () => {
  it.each(Object.entries(SAMPLES))('knows %s', (lang, text) => {
    expect(guessLanguage(text)).toBe(lang);
  });

  it.each(Object.entries(SAMPLES).filter(([lang]) => lang !== 'en'))(
    'does not believe a page in %s that calls itself English',
    (lang, text) => {
      expect(guessLanguage(text, 'en-US')).toBe(lang);
    },
  );

  it('believes the page between languages that look alike, and keeps its region', () => {
    expect(guessLanguage(SAMPLES['da'] ?? '', 'nb-NO')).toBe('nb-NO');
    expect(guessLanguage(SAMPLES['id'] ?? '', 'ms')).toBe('ms');
    expect(guessLanguage(SAMPLES['pt'] ?? '', 'pt-BR')).toBe('pt-BR');
    expect(guessLanguage(SAMPLES['zh-Hans'] ?? '', 'zh-CN')).toBe('zh-CN');
  });

  it.each(['', '2024', '!!!', 'Ann Lee', 'Lorem Park Example'])('says nothing of %s', (text) => {
    expect(guessLanguage(text)).toBeNull();
  });
});

describe('textDirection', () => {
  it('follows the script of most letters', () => {
    expect(['ar', 'fa', 'ur', 'he'].map((lang) => textDirection(SAMPLES[lang] ?? ''))).toEqual(['rtl', 'rtl', 'rtl', 'rtl']);
    expect(['en', 'ru', 'ja', 'hi'].map((lang) => textDirection(SAMPLES[lang] ?? ''))).toEqual(['ltr', 'ltr', 'ltr', 'ltr']);
    expect(textDirection(`iPhone 15 Pro: ${SAMPLES['ar'] ?? ''}`)).toBe('rtl');
    expect(textDirection('')).toBe('ltr');
  });
});

describe('the language data', () => {
  it('has words for every language that shares its script, each once', () => {
    const words: Readonly<Record<string, string>> = data.words;
    const sharing = Object.values(data.scripts).filter((languages) => languages.length > 1);
    for (const language of sharing.flat()) expect(words[language], language).toBeTruthy();
    for (const [language, list] of Object.entries(words)) {
      const each = list.split(' ');
      expect(new Set(each).size, language).toBe(each.length);
      expect(list.toLowerCase(), language).toBe(list);
    }
  });
});
