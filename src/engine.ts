/**
 * The public face of the engine: what a page says, cleaned and summed up. Takes a document and plain data, changes nothing, knows no
 * extension, no storage and no clock.
 */
export { partOf } from './clean/part-of';
export { detect } from './detect/detect';
export { extract, extractSteps, extractTextSteps, type ExtractOptions } from './extract-article';
export { keyFacts } from './summarize/key-facts';
export { opening } from './summarize/opening';
export { summarize } from './summarize/summarize';
