import { createHash } from 'node:crypto';

/** Folds of the corpora: pages of one site stand in the same one, so that no model is judged on a site that it was trained on. */
export const FOLDS = 5;

/** Second-level names under which countries register domains. */
const SECOND_LEVEL = new Set('ac co com edu go gob gov ne net or org'.split(' '));

/** The registered domain of an address, near enough: the last two labels of its host, three under names such as `co.uk`. */
export function registeredDomain(url: string): string {
  const host = URL.canParse(url) ? new URL(url).hostname : url;
  const labels = host.toLowerCase().split('.');
  const country = labels.at(-1)?.length === 2 && SECOND_LEVEL.has(labels.at(-2) ?? '');
  return labels.slice(country ? -3 : -2).join('.');
}

/**
 * The fold that a page belongs to.
 *
 * @returns 0 to `FOLDS` − 1, the same for every page of a registered domain.
 */
export function foldOf(url: string): number {
  return createHash('sha1').update(registeredDomain(url)).digest().readUInt32BE(0) % FOLDS;
}
