/**
 * Runs in a page: finds the characters for which no font has a picture, so that a box stands for them. Chromium draws one box for all,
 * Firefox writes the character's number into it: what the boxes of unassigned characters have in common is a box.
 *
 * @param text - Anything; white space, controls and what is never drawn are passed over.
 * @param family - Fonts as CSS lists them.
 * @param lang - BCP 47.
 * @returns Each once.
 */
export function missingGlyphs(text: string, family: string, lang: string): string[] {
  const SIZE_PX = 40;
  const ROOM_PX = 2 * SIZE_PX;
  // Of all shapes of digits, so that they have no more than the frame in common.
  const UNASSIGNED = ['\u0378', '\u1cfd', '\u2fe0', '\ud7fc', '\uab6e', '\u{1fffd}'];
  const canvas = document.createElement('canvas');
  canvas.lang = lang;
  Object.assign(canvas, { width: ROOM_PX, height: ROOM_PX });
  const context = canvas.getContext('2d', { willReadFrequently: true })!;
  context.font = `${SIZE_PX}px ${family}`;
  const draw = (char: string): { width: number; ink: boolean[] } => {
    context.clearRect(0, 0, ROOM_PX, ROOM_PX);
    context.fillText(char, SIZE_PX / 4, SIZE_PX * 1.25);
    const { data } = context.getImageData(0, 0, ROOM_PX, ROOM_PX);
    return {
      width: context.measureText(char).width,
      ink: Array.from({ length: ROOM_PX ** 2 }, (_, at) => data[at * 4 + 3]! > 100),
    };
  };
  const boxes = UNASSIGNED.map(draw);
  const common = boxes[0]!.ink.flatMap((isInked, at) => (isInked && boxes.every(({ ink }) => ink[at]) ? [at] : []));
  const isBox = (char: string): boolean => {
    const { width, ink } = draw(char);
    return common.length > 0 && boxes.some((box) => Math.abs(box.width - width) < 0.01) && common.every((at) => ink[at]);
  };
  const chars = new Set(text.replaceAll(/[\p{Cc}\p{Cf}\p{Z}\p{Default_Ignorable_Code_Point}]/gu, ''));
  return [...chars].filter(isBox);
}
