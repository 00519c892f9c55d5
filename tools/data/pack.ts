// Puts the facts in order and packs them for shipping: `npm run data`. Tests fail where that was forgotten.
import { writeFileSync } from 'node:fs';
import { formatMarkupFile, MARKUP_FILE, readMarkupFile } from './markup-file';
import { packMarkup } from './pack-markup';
import { packPhrases } from './pack-phrases';
import { formatPhraseFile, readPhraseFiles } from './phrase-files';

const sources = readPhraseFiles();
for (const { name, text, file } of sources) {
  const formatted = formatPhraseFile(file);
  if (formatted !== text) writeFileSync(`src/data/phrases/${name}`, formatted);
}
writeFileSync('src/data/phrases.json', `${JSON.stringify(packPhrases(sources.map(({ file }) => file)), null, 1)}\n`);

const markup = readMarkupFile();
const formatted = formatMarkupFile(markup.file);
if (formatted !== markup.text) writeFileSync(MARKUP_FILE, formatted);
writeFileSync('src/data/markup.json', `${JSON.stringify(packMarkup(markup.file), null, 1)}\n`);
