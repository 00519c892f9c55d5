import weights from '../../../src/data/evidence.json';

/** Kinds of evidence by the weights that they have in `src/data/evidence.json`. */
const EVIDENCE: Readonly<Record<string, readonly (keyof typeof weights)[]>> = {
  'known labels': ['labelWhole', 'labelSeparated', 'labelTitle'],
  'any words before a link': ['anyLabel'],
  'label over a box': ['boxLabel'],
  'label before a story and its teaser': ['labelledStory'],
  'whose the page is': ['owner'],
  'what addresses say': ['address'],
  'offers as boxes': ['offer', 'bracketed'],
  wording: ['wording'],
  links: ['wholeLink', 'halfLink'],
  'same site': ['sameSite'],
  'shape of a headline': ['headline'],
  'difference of topic': ['offTopic'],
  markup: ['strongMarkup', 'markup'],
  forms: ['form'],
  'link to press': ['box'],
  'block model': ['model'],
  'against: headings': ['heading', 'headingOfText'],
  'against: sentences': ['sentence', 'linkedSentence'],
  'against: prose': ['prose'],
};

/** The weights without each kind of evidence, as JSON. */
export const ABLATIONS: readonly (readonly [name: string, evidence: string])[] = Object.entries(EVIDENCE).map(([name, keys]) => [
  name,
  JSON.stringify({ ...weights, ...Object.fromEntries(keys.map((key) => [key, 0])) }),
]);
