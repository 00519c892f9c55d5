import data from '../data/video-names.json';

const NAMES = new RegExp(`(?:^|[\\s_-])(?:${data.tokens.join('|')})(?:$|[\\s_-])`, 'i');

/** Whether class and id name an element as the place of a video. */
export function isVideoName(names: string): boolean {
  return names !== '' && NAMES.test(names);
}
