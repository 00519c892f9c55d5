import { makeContext, say, type Context, type Host } from './context';
import { element } from './element';
import type { Translate } from './translate';
import { onTrusted } from './trusted';

/** A page's title is shown up to this many characters. */
const MOST_CHARS = 200;

/** Another article of the page. */
interface Another {
  /** The page's word. */
  readonly title: string;
  readonly accept: () => void;
}

/**
 * Offers another article that the page has come to show above the one that is shown; an offer that stands there gives way.
 *
 * @param host - Where the reader stands.
 * @param another - What is offered.
 * @param translate - The words of the interface.
 */
export function offerAnother(host: Host, another: Another, translate: Translate): void {
  const context = makeContext(host, translate);
  const { root, document } = context;
  root.querySelector('.another')?.remove();
  const notice = element(
    document,
    'div',
    { part: 'message', class: 'notice another', role: 'status' },
    ...makeOffer(context, another),
  );
  (root.querySelector('[part~="article"]') ?? root.querySelector('main'))?.prepend(notice);
}

/**
 * Offers the other articles of a page below the one that is shown.
 *
 * @param host - Where the reader stands, with an article in it.
 * @param others - In the page's order.
 * @param translate - The words of the interface.
 */
export function offerOthers(host: Host, others: readonly Another[], translate: Translate): void {
  const context = makeContext(host, translate);
  const { root, document } = context;
  const notices = others.map((other) => element(document, 'div', { class: 'notice other' }, ...makeOffer(context, other)));
  root.querySelector('[part~="article"]')?.append(...notices);
}

function makeOffer(context: Context, { title, accept }: Another): readonly (Node | string)[] {
  const words = element(context.document, 'bdi', {}, title.slice(0, MOST_CHARS));
  const button = say(context, 'button', { type: 'button', class: 'offer', part: 'offer' }, 'view.wholeArticle');
  button.ariaLabel = `${button.textContent}: ${words.textContent}`;
  onTrusted(button, 'click', accept, context.signal);
  return [words, ' ', button];
}
