import { i18n } from '#i18n';
import { MOST_SITES, siteOf } from '../../src/sites';
import { element } from '../../src/view/element';

/** A list of sites that a person keeps. */
interface SiteList {
  /** Shows other sites. */
  show(sites: readonly string[]): void;
}

interface SiteListOptions {
  readonly title: string;
  /** Written into the field at first. */
  readonly suggested: string;
  /** Asked in the press itself before a site is taken; a refusal is told. */
  readonly mayAdd?: (site: string) => Promise<boolean>;
  /** Called with the whole list after each change. */
  readonly onChange: (sites: readonly string[]) => void;
}

/**
 * Makes a list of sites with a field to add one.
 *
 * @param place - An empty element of the page.
 * @param options - See {@link SiteListOptions}.
 */
export function makeSiteList(place: HTMLElement, { title, suggested, mayAdd, onChange }: SiteListOptions): SiteList {
  const { ownerDocument: document, id } = place;
  let sites: readonly string[] = [];
  const list = element(document, 'ul', { class: 'sites' });
  const field = element(document, 'input', {
    id: `${id}-site`,
    type: 'text',
    autocomplete: 'off',
    spellcheck: 'false',
    dir: 'ltr',
  });
  field.value = suggested;
  const status = element(document, 'p', { role: 'status' });
  const form = element(
    document,
    'form',
    { class: 'field' },
    element(document, 'label', { for: field.id }, i18n.t('shell.options.site')),
    field,
    element(document, 'button', { type: 'submit' }, i18n.t('shell.options.add')),
  );
  place.append(element(document, 'h3', {}, title), list, form, status);

  const change = (changed: readonly string[]): void => {
    show(changed);
    onChange(sites);
  };
  const show = (changed: readonly string[]): void => {
    sites = [...new Set(changed)].toSorted();
    list.replaceChildren(
      ...sites.map((site) => {
        const remove = element(document, 'button', { type: 'button', class: 'small' }, i18n.t('shell.options.remove', [site]));
        remove.addEventListener('click', () => {
          change(sites.filter((each) => each !== site));
          field.focus();
        });
        return element(document, 'li', {}, element(document, 'bdi', {}, site), remove);
      }),
    );
  };
  const add = async (site: string): Promise<void> => {
    // Nothing may come before the question: browsers ask only in a press.
    if (mayAdd && !(await mayAdd(site))) {
      status.textContent = i18n.t('shell.options.siteRefused', [site]);
      return;
    }
    field.value = '';
    change([...sites, site]);
  };
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    status.textContent = '';
    const site = siteOf(field.value);
    if (site === null) status.textContent = i18n.t('shell.options.siteInvalid');
    else if (sites.length >= MOST_SITES) status.textContent = i18n.t('shell.options.sitesFull', [String(MOST_SITES)]);
    else void add(site);
  });
  return { show };
}
