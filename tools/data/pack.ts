// Packs the facts in src/data for shipping: `npm run data`. A test fails where a packed file is not up to date.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { packPhrases, type PhraseFile } from './pack-phrases';

const FOLDER = 'src/data/phrases/';
const files = readdirSync(FOLDER)
  .filter((name) => name.endsWith('.json') && name !== 'schema.json')
  .toSorted()
  .map((name) => JSON.parse(readFileSync(FOLDER + name, 'utf8')) as PhraseFile);

writeFileSync('src/data/phrases.json', `${JSON.stringify(packPhrases(files), null, 1)}\n`);
