import { strToU8, zipSync, type Zippable } from 'fflate';
import type { Content } from '../article';
import { isLanguage } from './allowed-content';
import type { Edition, Picture, Pictures, PictureType } from './edition';
import { escapeText, writeMarkup } from './markup';
import { make, tellStory, type Story } from './story';
import style from './epub.css?inline';
import { oneLine } from './text-fragment';
import { siteNameOf } from '../view/site-name';

const MIME = 'application/epub+zip';

const CONTAINER = `<?xml version="1.0" encoding="UTF-8"?>
<container xmlns="urn:oasis:names:tc:opendocument:xmlns:container" version="1.0">
  <rootfiles><rootfile full-path="EPUB/package.opf" media-type="application/oebps-package+xml"/></rootfiles>
</container>
`;

const EXTENSIONS: Readonly<Record<PictureType, string>> = {
  'image/jpeg': 'jpg',
  'image/png': 'png',
  'image/gif': 'gif',
  'image/webp': 'webp',
};

/** A picture with its place in the book. */
interface Plate extends Picture {
  readonly id: string;
  readonly path: string;
}

/**
 * Binds an article as a book: EPUB 3.3, one chapter with the summary in front.
 *
 * @param edition - What is saved.
 * @param pictures - Those that go into the book; the others become links.
 * @returns The bytes of the file.
 */
export function epub(edition: Edition, pictures: Pictures): Uint8Array<ArrayBuffer> {
  const plates = new Map<string, Plate>();
  const story = tellStory(edition, (src) => {
    const picture = pictures.get(src);
    if (!picture) return null;
    const number = plates.size + 1;
    const id = `picture-${number}`;
    const plate = plates.get(src) ?? { ...picture, id, path: `pictures/${number}.${EXTENSIONS[picture.type]}` };
    plates.set(src, plate);
    return plate.path;
  });
  const files: Zippable = {
    // First and stored, so that the kind of file can be told from its first bytes.
    mimetype: [strToU8(MIME), { level: 0 }],
    'META-INF/container.xml': strToU8(CONTAINER),
    'EPUB/package.opf': strToU8(writePackage(edition, story, [...plates.values()])),
    'EPUB/contents.xhtml': strToU8(writeContents(edition, story)),
    'EPUB/article.xhtml': strToU8(writeChapter(edition, story)),
    'EPUB/style.css': strToU8(style),
  };
  for (const { path, bytes } of plates.values()) files[`EPUB/${path}`] = [bytes, { level: 0 }];
  return zipSync(files, { level: 6, mtime: edition.now });
}

function writePackage({ article, address, now }: Edition, { title }: Story, plates: readonly Plate[]): string {
  const { authors, byline, published, dir } = article;
  const creators = authors.length > 0 ? authors : byline ? [byline] : [];
  const site = siteNameOf(article, address);
  const date = published && !Number.isNaN(new Date(published).getTime()) ? published : null;
  const metadata = [
    `<dc:identifier id="identifier">${escapeText(address)}</dc:identifier>`,
    `<dc:title>${text(title)}</dc:title>`,
    `<dc:language>${languageOf(article.lang)}</dc:language>`,
    ...creators.filter(isWord).map((name) => `<dc:creator>${text(name)}</dc:creator>`),
    ...(isWord(site) ? [`<dc:publisher>${text(site)}</dc:publisher>`] : []),
    ...(date === null ? [] : [`<dc:date>${escapeText(date)}</dc:date>`]),
    `<dc:source>${escapeText(address)}</dc:source>`,
    `<meta property="dcterms:modified">${now.toISOString().replace(/\.\d+/, '')}</meta>`,
  ];
  const items = [
    '<item id="contents" href="contents.xhtml" media-type="application/xhtml+xml" properties="nav"/>',
    '<item id="article" href="article.xhtml" media-type="application/xhtml+xml"/>',
    '<item id="style" href="style.css" media-type="text/css"/>',
    ...plates.map(({ id, path, type }) => `<item id="${id}" href="${path}" media-type="${type}"/>`),
  ];
  return `<?xml version="1.0" encoding="UTF-8"?>
<package xmlns="http://www.idpf.org/2007/opf" version="3.0" unique-identifier="identifier" xml:lang="${languageOf(article.lang)}" dir="${dir}">
<metadata xmlns:dc="http://purl.org/dc/elements/1.1/">
${metadata.join('\n')}
</metadata>
<manifest>
${items.join('\n')}
</manifest>
<spine page-progression-direction="${dir}"><itemref idref="article"/></spine>
</package>
`;
}

function writeContents(edition: Edition, { title, headings }: Story): string {
  const entries = [
    make('li', {}, make('a', { href: 'article.xhtml' }, title)),
    ...headings
      .filter(({ text: words }) => isWord(words))
      .map(({ id, text: words }) => make('li', {}, make('a', { href: `article.xhtml#${id}` }, words))),
  ];
  return writePage(edition, title, [make('nav', { 'epub:type': 'toc' }, make('ol', {}, ...entries))]);
}

function writeChapter(edition: Edition, { title, head, summary, text: body, foot }: Story): string {
  return writePage(edition, title, [
    make('header', {}, make('h1', {}, title), ...head),
    ...summary,
    ...body,
    make('footer', {}, ...foot),
  ]);
}

function writePage({ article }: Edition, title: string, body: readonly Content[]): string {
  const lang = languageOf(article.lang);
  return `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE html>
<html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops" lang="${lang}" xml:lang="${lang}" dir="${article.dir}">
<head><meta charset="utf-8"/><title>${text(title)}</title><link rel="stylesheet" href="style.css"/></head>
<body>
${writeMarkup(withXmlLang(body))}
</body>
</html>
`;
}

/** XML knows the language of an element by an attribute of its own. */
function withXmlLang(content: readonly Content[]): Content[] {
  return content.map((item) => {
    if (typeof item === 'string') return item;
    const { lang } = item.attributes;
    const attributes = lang === undefined ? item.attributes : { ...item.attributes, 'xml:lang': lang };
    return { ...item, attributes, content: withXmlLang(item.content) };
  });
}

/** Titles and names are one line, and may not be empty. */
function text(words: string): string {
  return escapeText(oneLine(words)) || '—';
}

function isWord(words: string): boolean {
  return words.trim() !== '';
}

function languageOf(lang: string): string {
  return isLanguage(lang) ? lang : 'und';
}
