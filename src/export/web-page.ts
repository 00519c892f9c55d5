import type { Edition, Picture, Pictures } from './edition';
import { escapeText, writeMarkup } from './markup';
import { make, tellStory } from './story';
import style from './web-page.css?inline';

/** Nothing runs and nothing loads, whatever should have slipped through. */
const POLICY = "default-src 'none'; img-src data:; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";

/**
 * Writes an article as a page in one file, which needs nothing from the net.
 *
 * @param edition - What is saved.
 * @param pictures - Those that stand in the file; the others become links.
 * @returns HTML.
 */
export function webPage(edition: Edition, pictures: Pictures): string {
  const { article, address } = edition;
  const story = tellStory(edition, (src) => {
    const picture = pictures.get(src);
    return picture ? dataAddress(picture) : null;
  });
  const { title, head, summary, text, foot } = story;
  const body = make(
    'article',
    {},
    make('header', {}, make('h1', {}, title), ...head),
    ...summary,
    ...text,
    make('footer', {}, ...foot),
  );
  const meta = [
    ['author', article.authors.join(', ')],
    ['date', article.published ?? ''],
    ['source', address],
  ]
    .filter(([, value]) => value !== '')
    .map(([name = '', value = '']) => `<meta name="${name}" content="${escapeText(value)}">\n`)
    .join('');
  return `<!doctype html>
<html lang="${escapeText(article.lang)}" dir="${article.dir}">
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${POLICY}">
<meta name="viewport" content="width=device-width">
<title>${escapeText(title)}</title>
${meta}<style>${style}</style>
<body>
${writeMarkup([body])}
</body>
</html>
`;
}

function dataAddress({ type, bytes }: Picture): string {
  let binary = '';
  for (let at = 0; at < bytes.length; at += 8192) binary += String.fromCharCode(...bytes.subarray(at, at + 8192));
  return `data:${type};base64,${btoa(binary)}`;
}
