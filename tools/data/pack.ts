// Puts the phrase files in order and packs the facts for shipping: `npm run data`. A test fails where that was forgotten.
import { writeFileSync } from 'node:fs';
import { packPhrases } from './pack-phrases';
import { formatPhraseFile, readPhraseFiles } from './phrase-files';

const sources = readPhraseFiles();
for (const { name, text, file } of sources) {
  const formatted = formatPhraseFile(file);
  if (formatted !== text) writeFileSync(`src/data/phrases/${name}`, formatted);
}
writeFileSync('src/data/phrases.json', `${JSON.stringify(packPhrases(sources.map(({ file }) => file)), null, 1)}\n`);
