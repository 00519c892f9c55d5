import { attribute } from '../../../capture/tree';
import type { Origin } from '../../../article';
import { primarySubtag } from '../../../text/language-tag';
import { own } from '../json-ld';
import { parseLoosely } from '../json-mend';
import type { OriginSources } from './origin';
import { webAddress } from '../site';

/**
 * Language marks of translated text: the private tag that Google's Cloud Translation asks for (`fr-x-mtfrom-en`), and BCP 47's
 * extension for transformed content with a machine as its mechanism (`fr-t-en-t0-und`, RFC 6497).
 */
const MARK = /^[a-z]{2,3}(?:-[a-z\d]{2,8})*?-(?:x-mtfrom-([a-z]{2,3}(?:-[a-z\d]{2,8})*)|t-([a-z]{2,3}(?:-[a-z\d]{2,8})*?)-t0-)/i;

/** Finds marks that the text was translated by a machine. */
export function translated({ document, declarations, url, siteName, lang, neighbourhood }: OriginSources): Origin | null {
  const origin = (name: string | null, address: string | null, evidence: string): Origin => ({
    name: name || siteName || url?.hostname || '',
    url: address,
    kind: 'machine-translated',
    evidence,
  });
  const original = declarations.links.get('machine-translated-from')?.[0];
  if (original) {
    const target = webAddress(original, url?.href);
    if (target) return origin(target.hostname.replace(/^www\d*\./, ''), target.href, 'rel=machine-translated-from');
  }
  for (const element of [document.documentElement, ...neighbourhood.around()]) {
    const mark = attribute(element, 'lang') ?? '';
    const from = MARK.exec(mark);
    if (from) return origin(languageName(from[1] ?? from[2] ?? '', lang), null, `lang="${mark.slice(0, 40)}"`);
  }
  // A page on the translating proxy carries its own host in the proxy's: "example-com.translate.goog".
  const proxied = url && /^(.+)\.translate\.goog$/.exec(url.hostname)?.[1];
  if (proxied) {
    const host = proxied.replace(/--|-/g, (dash) => (dash === '--' ? '-' : '.'));
    return origin(host.replace(/^www\d*\./, ''), `https://${host}${url.pathname}`, url.hostname);
  }
  const classes = `${document.documentElement.getAttribute('class') ?? ''} ${document.body?.getAttribute('class') ?? ''}`;
  const widget = /(?:^|\s)translated-(?:ltr|rtl)(?:\s|$)/.exec(classes);
  if (widget) return origin(null, null, `class="${widget[0].trim()}"`);
  const plugin = document.getElementById('weglot-data');
  const [settings] = plugin?.localName === 'script' ? parseLoosely(plugin.textContent ?? '') : [];
  const from =
    typeof settings === 'object' && settings !== null ? own(settings as Record<string, unknown>, 'language_from') : undefined;
  if (typeof from === 'string' && /^[a-z]{2,3}$/i.test(from) && from.toLowerCase() !== primarySubtag(lang))
    return origin(languageName(from, lang), null, '#weglot-data');
  return null;
}

/** A language's name in the language of the page; null where its tag says that it is unknown. */
function languageName(tag: string, lang: string): string | null {
  try {
    return tag === 'und' ? null : (new Intl.DisplayNames([lang], { type: 'language' }).of(tag) ?? null);
  } catch {
    // Not a language tag.
    return null;
  }
}
