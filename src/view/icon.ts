const SVG = 'http://www.w3.org/2000/svg';

/** Paths on a grid of 24, drawn as lines of 1.6. */
const PATHS = {
  close: 'M6 6l12 12M18 6L6 18',
  listen: 'M5 9.5v5h3l4.5 4v-13L8 9.5zM16 9a4.2 4.2 0 0 1 0 6M18.5 6.5a7.8 7.8 0 0 1 0 11',
  play: 'M8.5 6v12l9.5-6z',
  pause: 'M9 6.5v11M15 6.5v11',
  back: 'M17 7l-7 5 7 5zM7 7v10',
  on: 'M7 7l7 5-7 5zM17 7v10',
  save: 'M12 3.5v11M7.5 8L12 3.5 16.5 8M5 12.5v6a1.5 1.5 0 0 0 1.5 1.5h11a1.5 1.5 0 0 0 1.5-1.5v-6',
  look: 'M3 18.5L8.5 5.5 14 18.5M5 14h7M20.5 11.5v7M20.5 15.1a2.9 3.4 0 1 1-5.8 0 2.9 3.4 0 1 1 5.8 0',
  points: 'M4 6.5h.01M4 12h.01M4 17.5h.01M9 6.5h11M9 12h11M9 17.5h7',
  fold: 'M7 10l5 5 5-5',
} as const;

export type IconName = keyof typeof PATHS;

/**
 * Draws an icon that says nothing by itself: the button around it carries the words.
 *
 * @param document - The context's.
 * @param name - Which icon.
 */
export function icon(document: Document, name: IconName): SVGSVGElement {
  const svg = document.createElementNS(SVG, 'svg');
  svg.setAttribute('viewBox', '0 0 24 24');
  svg.setAttribute('aria-hidden', 'true');
  svg.setAttribute('class', `icon icon-${name}`);
  const path = document.createElementNS(SVG, 'path');
  path.setAttribute('d', PATHS[name]);
  svg.append(path);
  return svg;
}
