const BASE = 91;
const ZERO = 35;
const LEFT_OUT = 92;

/**
 * Writes whole numbers in base 91, as `src/extract/base91.ts` reads them.
 *
 * @param digits - How many digits each gets; throws where one needs more.
 */
export function writeBase91(numbers: Iterable<number>, digits: number): string {
  let text = '';
  for (const number of numbers) {
    if (!Number.isInteger(number) || number < 0 || number >= BASE ** digits) throw new Error(`${number} in ${digits} digits`);
    for (let place = digits - 1; place >= 0; place--) {
      const code = ZERO + (Math.floor(number / BASE ** place) % BASE);
      text += String.fromCharCode(code < LEFT_OUT ? code : code + 1);
    }
  }
  return text;
}
