/** Numbers in the data files are written with the printable ASCII characters from `#` to `~` without the backslash. */
const BASE = 91;
const ZERO = 35;
const LEFT_OUT = 92;

/**
 * Reads whole numbers that stand one after another in base 91, as `tools/data/base91.ts` and `tools/train/base91.py` write them.
 *
 * @param text - Of a data file.
 * @param digits - How many digits each number has, the greatest first; 1 to 5, and none above 2^32 − 1. Five hold four bytes: take the
 *   `buffer` of what comes back.
 */
export function readBase91(text: string, digits: number): Uint32Array {
  const numbers = new Uint32Array(text.length / digits);
  for (let i = 0, at = 0; i < numbers.length; i++) {
    let number = 0;
    for (const end = at + digits; at < end; at++) {
      const code = text.charCodeAt(at);
      number = number * BASE + code - ZERO - (code > LEFT_OUT ? 1 : 0);
    }
    numbers[i] = number;
  }
  return numbers;
}
