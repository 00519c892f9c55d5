/** A picture is kept as the means of squares of so many pixels: small, and blind to how a letter's edge is drawn. */
const SQUARE_PX = 8;

/** A square differs where no square of those around the same place is as near as this, in each colour (0–255). */
const NEAR = 28;

/** A real difference moves or colours more than this share of the squares; other versions of a font or a browser move fewer. */
export const MOST_DIFFERENT = 0.008;

/** What a picture is beside the kept one. */
export interface Comparison {
  /** The picture in small, as the address of a PNG. */
  readonly small: string;
  /** Share of the squares that differ (0–1); 1 where the sizes do. */
  readonly different: number;
}

/** For {@link compare}, which runs in a page and sees nothing of this file. */
export const MEASURE = { squarePx: SQUARE_PX, near: NEAR };

/**
 * Runs in a page: compares a picture with one that was kept in small.
 *
 * @param shot - Address of the picture.
 * @param kept - Address of the one in small; null where there is none.
 * @param measure - {@link MEASURE}.
 */
export async function compare(shot: string, kept: string | null, measure: typeof MEASURE): Promise<Comparison> {
  const { squarePx, near } = measure;
  const read = async (address: string): Promise<ImageData> => {
    const image = new Image();
    image.src = address;
    await image.decode();
    const canvas = new OffscreenCanvas(image.naturalWidth, image.naturalHeight);
    const context = canvas.getContext('2d')!;
    context.drawImage(image, 0, 0);
    return context.getImageData(0, 0, canvas.width, canvas.height);
  };
  const large = await read(shot);
  const width = Math.floor(large.width / squarePx);
  const height = Math.floor(large.height / squarePx);
  const means = new ImageData(width, height);
  for (let square = 0; square < width * height; square += 1) {
    const left = (square % width) * squarePx;
    const top = Math.floor(square / width) * squarePx;
    for (let channel = 0; channel < 4; channel += 1) {
      let sum = 0;
      for (let y = top; y < top + squarePx; y += 1)
        for (let x = left; x < left + squarePx; x += 1) sum += large.data[(y * large.width + x) * 4 + channel]!;
      means.data[square * 4 + channel] = Math.round(sum / squarePx ** 2);
    }
  }
  const canvas = document.createElement('canvas');
  Object.assign(canvas, { width, height });
  canvas.getContext('2d')!.putImageData(means, 0, 0);
  const small = canvas.toDataURL('image/png');
  if (kept === null) return { small, different: 1 };

  const old = await read(kept);
  if (old.width !== width || old.height !== height) return { small, different: 1 };
  /** Whether a square of one has its like at the same place of the other, or beside it. */
  const hasLike = (one: ImageData, other: ImageData, x: number, y: number): boolean => {
    for (let v = Math.max(y - 1, 0); v <= Math.min(y + 1, height - 1); v += 1) {
      for (let u = Math.max(x - 1, 0); u <= Math.min(x + 1, width - 1); u += 1) {
        const isNear = (channel: number): boolean =>
          Math.abs(one.data[(y * width + x) * 4 + channel]! - other.data[(v * width + u) * 4 + channel]!) <= near;
        if (isNear(0) && isNear(1) && isNear(2)) return true;
      }
    }
    return false;
  };
  let count = 0;
  for (let y = 0; y < height; y += 1)
    for (let x = 0; x < width; x += 1) if (!hasLike(means, old, x, y) || !hasLike(old, means, x, y)) count += 1;
  return { small, different: count / (width * height) };
}
