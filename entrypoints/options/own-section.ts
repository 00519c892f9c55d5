import { i18n } from '#i18n';
import { askForSite, writeOwn } from '../../src/platform/own';
import { LONGEST_STYLE, loads, siteOf, type Own } from '../../src/sites';
import { element } from '../../src/view/element';
import { makeSiteList } from './site-list';

/** Parts of the reader that a style sheet can reach, as the view names them. */
const PARTS = 'article title standfirst byline date site label article summary point source facts outline removed removed-item';

/** A style sheet is kept this long after the last key. */
const KEEP_AFTER_MS = 600;

/**
 * Sets up what a person keeps for sites, and their style sheet.
 *
 * @param find - Finds an element of the options page by its id.
 * @param said - Told after each change whether it was kept.
 * @returns Shows what is kept.
 */
export function makeOwnSection(find: (id: string) => HTMLElement, said: (isKept: boolean) => void): (own: Own) => void {
  let own: Own | undefined;
  const change = async (changed: Partial<Own>): Promise<void> => {
    if (!own) return;
    own = { ...own, ...changed };
    try {
      await writeOwn(own);
      said(true);
    } catch (error) {
      console.debug('Lede:', error);
      said(false);
    }
  };
  const asked = siteOf(new URLSearchParams(location.search).get('site') ?? '') ?? '';
  const always = makeSiteList(find('always'), {
    title: i18n.t('shell.options.always'),
    suggested: asked,
    mayAdd: askForSite,
    onChange: (sites) => void change({ always: sites }),
  });
  const never = makeSiteList(find('never'), {
    title: i18n.t('shell.options.never'),
    suggested: asked,
    onChange: (sites) => void change({ never: sites }),
  });
  const showStyle = makeStyleField(find, (style) => void change({ style }));
  if (asked) find('always-site').focus();
  return (shown) => {
    own = shown;
    always.show(own.always);
    never.show(own.never);
    showStyle(own.style);
  };
}

function makeStyleField(find: (id: string) => HTMLElement, onChange: (style: string) => void): (style: string) => void {
  const field = find('style') as HTMLTextAreaElement;
  const status = find('style-status');
  const document = field.ownerDocument;
  const parts = new Set(PARTS.split(' '));
  const examples = [...parts].flatMap((part) => [' ', element(document, 'code', { dir: 'ltr' }, `[part~='${part}']`)]);
  find('parts').append(i18n.t('shell.options.style'), ...examples);
  let timer: ReturnType<typeof setTimeout> | undefined;
  const check = (afterMs: number): void => {
    clearTimeout(timer);
    const style = field.value;
    status.textContent = '';
    if (style.length > LONGEST_STYLE) {
      status.textContent = i18n.t('shell.options.styleTooLong', [
        new Intl.NumberFormat(i18n.t('shell.language')).format(LONGEST_STYLE),
      ]);
    } else if (loads(style)) status.textContent = i18n.t('shell.options.styleRefused');
    else timer = setTimeout(() => onChange(style), afterMs);
  };
  field.addEventListener('input', () => check(KEEP_AFTER_MS));
  field.addEventListener('change', () => check(0));
  return (style) => {
    field.value = style;
  };
}
