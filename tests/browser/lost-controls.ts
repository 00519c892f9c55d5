/** What a control shows stands out from its ground by this much at least: WCAG 2.2, 1.4.11. */
export const LEAST_CONTRAST = 3;

/**
 * Runs in a page, where it sees nothing of this file: finds the reader's controls that are in the window and can't be seen in a picture of it.
 *
 * @param shot - Address of the picture, a pixel of it for each of the window.
 * @param least - {@link LEAST_CONTRAST}.
 * @returns What each of them is called, and the contrast of what it shows. And how many were looked at.
 */
export async function lostControls(shot: string, least: number): Promise<{ lost: string[]; seen: number }> {
  const image = new Image();
  image.src = shot;
  await image.decode();
  const canvas = new OffscreenCanvas(image.naturalWidth, image.naturalHeight);
  const context = canvas.getContext('2d', { willReadFrequently: true })!;
  context.drawImage(image, 0, 0);
  const linear = (value: number): number => (value <= 10 ? value / 3295 : ((value / 255 + 0.055) / 1.055) ** 2.4);
  const luminance = (pixel: number): number =>
    0.2126 * linear((pixel >> 16) & 255) + 0.7152 * linear((pixel >> 8) & 255) + 0.0722 * linear(pixel & 255);
  /** The most contrast of any pixel with the colour that most of them have. Beyond round corners stands what is below. */
  const contrastIn = ({ left, top, width, height }: DOMRect): number => {
    const corner = Math.ceil(Math.min(width, height) * 0.18);
    const { data } = context.getImageData(
      Math.round(left) + corner,
      Math.round(top) + corner,
      Math.max(1, Math.round(width) - 2 * corner),
      Math.max(1, Math.round(height) - 2 * corner),
    );
    const counts = new Map<number, number>();
    for (let at = 0; at < data.length; at += 4) {
      const pixel = (data[at]! << 16) | (data[at + 1]! << 8) | data[at + 2]!;
      counts.set(pixel, (counts.get(pixel) ?? 0) + 1);
    }
    const [[ground] = [0]] = [...counts].toSorted((a, b) => b[1] - a[1]);
    const below = luminance(ground);
    const ratios = [...counts.keys()].map((pixel) => {
      const above = luminance(pixel);
      return (Math.max(above, below) + 0.05) / (Math.min(above, below) + 0.05);
    });
    return Math.max(...ratios);
  };
  const root = document.querySelector('lede-reader')!.shadowRoot!;
  const shown = [...root.querySelectorAll<HTMLElement>('button, a[href], summary')].flatMap((control) => {
    const box = control.getBoundingClientRect();
    const isWithin = box.top >= 0 && box.left >= 0 && box.bottom <= innerHeight && box.right <= innerWidth;
    const top = isWithin ? root.elementFromPoint(box.left + box.width / 2, box.top + box.height / 2) : null;
    const isOnTop = top !== null && (control.contains(top) || top.contains(control));
    return isOnTop && box.width > 2 && box.height > 2 ? [{ control, contrast: contrastIn(box) }] : [];
  });
  const lost = shown.filter(({ contrast }) => contrast < least);
  return {
    lost: lost.map(
      ({ control, contrast }) => `${control.getAttribute('part') ?? control.textContent.trim()}: ${contrast.toFixed(1)}`,
    ),
    seen: shown.length,
  };
}
