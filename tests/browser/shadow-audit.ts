/** What the audit holds the reader to. */
export interface AuditRules {
  /** Attributes by element: the engine's own list. */
  readonly allowed: Readonly<Record<string, readonly string[]>>;
  readonly common: readonly string[];
  readonly linkSchemes: readonly string[];
  readonly imageSchemes: readonly string[];
}

/**
 * Looks through the open reader for anything that is not on the allow-list. Runs in the page.
 *
 * @returns What is wrong, in words; and the pictures it shows.
 */
export function audit({ allowed, common, linkSchemes, imageSchemes }: AuditRules): { faults: string[]; pictures: string[] } {
  const root = Document.prototype.querySelector.call(document, 'lede-reader, [data-lede-reader]')?.shadowRoot;
  const text = root?.querySelector('.text');
  if (!root || !text) return { faults: ['There is no article.'], pictures: [] };
  /** What the view itself puts on the elements of an article. */
  const ours =
    'class part hidden loading decoding rel tabindex role aria-level aria-label aria-labelledby data-point aria-current'.split(
      ' ',
    );
  const parts = 'source block figure-box'.split(' ');
  const faults: string[] = [];
  const pictures: string[] = [];
  for (const element of text.querySelectorAll('*')) {
    const tag = element.localName;
    const names = element.getAttributeNames();
    if (element.namespaceURI !== 'http://www.w3.org/1999/xhtml' || !Object.hasOwn(allowed, tag)) faults.push(`<${tag}>`);
    for (const name of names) {
      const value = element.getAttribute(name) ?? '';
      if (!ours.includes(name) && !common.includes(name) && !allowed[tag]?.includes(name))
        faults.push(`<${tag} ${name}="${value}">`);
      if (name === 'part' && !parts.includes(value)) faults.push(`<${tag} part="${value}">`);
      if (name === 'class' && !/^[a-z][a-z -]*$/.test(value)) faults.push(`<${tag} class="${value}">`);
    }
    if (element instanceof HTMLAnchorElement && element.hasAttribute('href') && !linkSchemes.includes(element.protocol))
      faults.push(`link to ${element.href}`);
  }
  for (const image of root.querySelectorAll('img')) {
    pictures.push(image.src);
    if (!imageSchemes.includes(new URL(image.src).protocol)) faults.push(`picture ${image.src}`);
  }
  // In all of the reader: nothing that runs or loads, no style but our own.
  for (const element of root.querySelectorAll(
    'script, iframe, frame, object, embed, link, base, meta, math, video, audio, template',
  ))
    faults.push(`<${element.localName}>`);
  for (const element of root.querySelectorAll('*')) {
    for (const name of element.getAttributeNames()) if (name.startsWith('on')) faults.push(`<${element.localName} ${name}>`);
  }
  if (root.querySelectorAll('style:not(.lede)').length > 0) faults.push('a style of the page');
  return { faults, pictures };
}

/** How the interface looks, to be compared. Runs in the page. */
export function interfaceLook(): string[] {
  const root = Document.prototype.querySelector.call(document, 'lede-reader, [data-lede-reader]')?.shadowRoot;
  const looked = ['dialog', '[part~="close"]', '[part~="article"]', '[part~="summary"]'].map((part) => root?.querySelector(part));
  const properties =
    'color background-color background-image font-family font-size cursor position list-style-image border-image-source content'.split(
      ' ',
    );
  return looked.flatMap((element) => {
    if (!element) return ['none'];
    const style = getComputedStyle(element);
    return properties.map((name) => `${element.localName} ${name}: ${style.getPropertyValue(name)}`);
  });
}
