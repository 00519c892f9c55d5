/** Draws a landscape of ours as the address of a picture: a sky, a sun and three ranges in the tones given. */
export function landscape(
  width: number,
  height: number,
  [sky, glow, far, near, front]: readonly [string, string, string, string, string],
): string {
  const at = (x: number, y: number): string => `${Math.round(x * width)} ${Math.round(y * height)}`;
  const range = (level: number, swell: number, fill: string): string =>
    `<path fill="${fill}" d="M${at(0, level)}C${at(0.2, level - swell)} ${at(0.3, level - swell)} ${at(0.48, level)}S${at(0.8, level + swell * 0.6)} ${at(1, level - swell * 0.7)}V${height}H0z"/>`;
  const svg =
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">` +
    `<defs><linearGradient id="s" x2="0" y2="1"><stop stop-color="${sky}"/><stop offset=".75" stop-color="${glow}"/></linearGradient></defs>` +
    `<rect width="${width}" height="${height}" fill="url(#s)"/>` +
    `<circle cx="${width * 0.68}" cy="${height * 0.44}" r="${height * 0.07}" fill="#fff" fill-opacity=".75"/>` +
    range(0.58, 0.1, far) +
    range(0.7, 0.07, near) +
    range(0.86, 0.05, front) +
    `</svg>`;
  return `data:image/svg+xml,${encodeURIComponent(svg)}`;
}

export const DAWN = landscape(1600, 1000, ['#31506b', '#f0c9a4', '#7f8f9c', '#4c6478', '#22384a']);
export const NOON = landscape(1200, 800, ['#6fa3c4', '#dceaf0', '#93b1a2', '#5f8a70', '#34543f']);
export const DUSK = landscape(900, 1100, ['#2b2440', '#d98e6a', '#7d5a6b', '#54405c', '#241f33']);
