import { describe, expect, it } from 'vitest';
import { SiteNames } from '../site';
import { candidate, withoutSite } from './site-suffix';

describe('the title without the site', () => {
  it.each([
    ['橋が再び開通｜社会｜例新聞', '例新聞', '橋が再び開通'],
    ['橋が再び開通、村に一年ぶりの往来｜社会｜例新聞', '例新聞', '橋が再び開通、村に一年ぶりの往来'],
    ['【例新聞】橋が再び開通', '例新聞', '橋が再び開通'],
    ['【速報】橋が再び開通【例新聞】', '例新聞', '【速報】橋が再び開通'],
    ['村里的桥时隔一年重新开通_社会_示例网', '示例网', '村里的桥时隔一年重新开通'],
    ['마을 다리가 다시 열렸다 : 사회 : 예시일보', '예시일보', '마을 다리가 다시 열렸다 : 사회'],
    ['سكان القرية يستعيدون الجسر بعد عام | أخبار | المثال', 'المثال', 'سكان القرية يستعيدون الجسر بعد عام'],
    ['جسر القرية: يفتح من جديد – المثال', 'المثال', 'جسر القرية: يفتح من جديد'],
    ['Мост снова открыт — Пример', 'Пример', 'Мост снова открыт'],
    ['Пример :: Мост снова открыт', 'Пример', 'Мост снова открыт'],
    ['गाँव का पुल एक साल बाद फिर खुला | उदाहरण', 'उदाहरण', 'गाँव का पुल एक साल बाद फिर खुला'],
    ['สะพานหมู่บ้านเปิดอีกครั้ง - ตัวอย่าง', 'ตัวอย่าง', 'สะพานหมู่บ้านเปิดอีกครั้ง'],
    ['Η γέφυρα άνοιξε ξανά » Παράδειγμα', 'Παράδειγμα', 'Η γέφυρα άνοιξε ξανά'],
    ['Dorfbrücke öffnet nach einem Jahr wieder | Panorama | Beispiel', 'Beispiel', 'Dorfbrücke öffnet nach einem Jahr wieder'],
    ['Bridges of the hills | Part 2 | Example', 'Example', 'Bridges of the hills | Part 2'],
    ['Budget 3 | The village gets its bridge back', 'Example', 'Budget 3 | The village gets its bridge back'],
    ['The village bridge opens again – at last', 'Example', 'The village bridge opens again – at last'],
  ])('of “%s” on %s is “%s”', (title, site, expected) => {
    expect(withoutSite(title, new SiteNames([site], 'www.example.org'), [])).toBe(expected);
  });

  it('is what another place of the head gives alone', () => {
    const site = new SiteNames([], '');
    const title = 'The bridge opens again – Hills Today';
    expect(withoutSite(title, site, [candidate('The bridge opens again', 'meta')])).toBe('The bridge opens again');
    expect(withoutSite(title, site, [])).toBe(title);
  });
});
