import type { Section } from '../settings';
import { say, type Context } from './context';
import { element } from './element';
import { icon } from './icon';
import type { MessageKey } from './translate';

/** What a section of the sidebar is made of. */
interface SectionParts {
  readonly name: Section;
  readonly title: MessageKey;
  /** Told beside the title. */
  readonly count?: number;
}

/**
 * Makes a section of the sidebar that folds.
 *
 * @param context - The view's context.
 * @param parts - Its name, which is its `part` too, title and count.
 * @param content - What it holds.
 */
export function makeSection(context: Context, { name, title, count }: SectionParts, ...content: Node[]): HTMLDetailsElement {
  const { document, language } = context;
  const head = element(document, 'summary', { class: 'section-head' }, say(context, 'h2', {}, title));
  if (count !== undefined)
    head.append(element(document, 'span', { class: 'count' }, new Intl.NumberFormat(language).format(count)));
  head.append(icon(document, 'fold'));
  return element(document, 'details', { class: 'section', part: name, open: true, 'data-section': name }, head, ...content);
}

/**
 * Folds the sections that the person has folded before, and remembers what they fold now.
 *
 * @param context - The view's context.
 * @param sections - As made by {@link makeSection}.
 * @param folded - Names of those to fold.
 * @param onChange - Called with the names after each change.
 */
export function rememberFolds(
  { signal }: Context,
  sections: readonly HTMLDetailsElement[],
  folded: readonly Section[],
  onChange: (folded: readonly Section[]) => void,
): void {
  const names = new Set(folded);
  for (const section of sections) {
    const name = section.dataset['section'] as Section;
    section.open = !names.has(name);
    section.addEventListener(
      'toggle',
      () => {
        if (section.open !== names.has(name)) return;
        if (section.open) names.delete(name);
        else names.add(name);
        onChange([...names]);
      },
      { signal },
    );
  }
}
