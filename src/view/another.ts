import { makeContext, say, type Host } from './context';
import { element } from './element';
import type { Translate } from './translate';
import { onTrusted } from './trusted';

/** A page's title is shown up to this many characters. */
const MOST_CHARS = 200;

/** Another article that the page has come to show. */
interface Another {
  /** The page's word. */
  readonly title: string;
  readonly accept: () => void;
  readonly translate: Translate;
}

/**
 * Offers another article above the one that is shown; an offer that stands there gives way.
 *
 * @param host - Where the reader stands.
 * @param another - What is offered.
 */
export function offerAnother(host: Host, { title, accept, translate }: Another): void {
  const context = makeContext(host, translate);
  const { root, document, signal } = context;
  root.querySelector('.another')?.remove();
  const button = say(context, 'button', { type: 'button', class: 'offer', part: 'offer' }, 'view.wholeArticle');
  onTrusted(button, 'click', accept, signal);
  const words = element(document, 'bdi', {}, title.slice(0, MOST_CHARS));
  const notice = element(document, 'div', { part: 'message', class: 'notice another', role: 'status' }, words, ' ', button);
  (root.querySelector('[part~="article"]') ?? root.querySelector('main'))?.prepend(notice);
}
