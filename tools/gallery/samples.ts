import { arabic } from './samples/arabic';
import { englishInline, englishLong } from './samples/english-long';
import { frenchVisit } from './samples/french-visit';
import { hindi } from './samples/hindi';
import { japanese } from './samples/japanese';
import { chinese, german, hebrew, korean, urdu } from './samples/more-scripts';
import { russian } from './samples/russian';
import { thai } from './samples/thai';
import type { Sample } from './story';

/** Every article of the gallery, by name. */
export const SAMPLES: Readonly<Record<string, Sample>> = {
  'french-visit': frenchVisit,
  'english-long': englishLong,
  'english-inline': englishInline,
  arabic,
  japanese,
  hindi,
  thai,
  russian,
  german,
  hebrew,
  urdu,
  chinese,
  korean,
};
