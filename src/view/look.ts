import type { Look } from '../settings';

/**
 * Gives the reader its look: the style sheet does the rest. Set through the style object, which no page policy forbids.
 *
 * @param dialog - The reader.
 * @param look - As the person wants it.
 */
export function applyLook(dialog: HTMLElement, look: Look): void {
  dialog.dataset['theme'] = look.theme;
  dialog.dataset['typeface'] = look.typeface;
  dialog.toggleAttribute('data-justify', look.justify);
  dialog.toggleAttribute('data-no-images', !look.images);
  const figures = {
    '--font': quoted(look.font),
    '--size': `${look.size}px`,
    '--width': look.width,
    '--leading-factor': look.leading,
    '--letter-spacing': `${look.letterSpacing}em`,
    '--word-spacing': `${look.wordSpacing}em`,
    '--paragraph-spacing': `${look.paragraphSpacing}em`,
  };
  for (const [name, value] of Object.entries(figures)) dialog.style.setProperty(name, String(value));
}

/** A name as CSS writes one. What could end it is no part of a name. */
function quoted(name: string): string {
  return `'${name.replace(/['\\\p{C}]/gu, '')}'`;
}
