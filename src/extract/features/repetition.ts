import type { TextBlock } from '../../capture/page';
import { tally } from '../../tally';
import type { TextStats } from './text-stats';

/** So many characters of two texts are compared. */
const SAME = 200;
/** No text is counted oftener. */
const MOST = 65_535;

/** How often the text of each block stands on the page; the first 200 characters are compared, in any case. */
export function textRepeats(blocks: readonly TextBlock[], text: readonly TextStats[], hashes: Int32Array): Uint16Array {
  // Most texts are alone with their length and first word, so that they need not be compared.
  const kinds = blocks.map(({ text: { length } }, i) => {
    const { hashFrom, hashTo } = text[i]!;
    const first = hashFrom < hashTo ? hashes[hashFrom]! : 0;
    return (Math.imul(first, 401) + Math.min(length, SAME)) & 0x3fff_ffff;
  });
  const alike = tally(kinds);
  const keys = kinds.map((kind, i) => (alike.get(kind) === 1 ? kind : blocks[i]!.text.slice(0, SAME).toLowerCase()));
  const times = tally<number | string>(keys);
  return Uint16Array.from(keys, (key) => Math.min(times.get(key)!, MOST));
}

/** Shares (0–1) of each block's four-word runs that stand in an earlier and in a later block; −1 where it is too short. */
export function repetition(text: readonly TextStats[], hashes: Int32Array) {
  const count = text.length;
  let total = 0;
  for (let i = 0; i < count; i++) total += Math.max(0, text[i]!.hashTo - text[i]!.hashFrom - 3);
  // An open-addressed table, half empty: one more than the first and the last block of each run of words. `walk` makes 50,000 blocks at most.
  const mask = 2 ** (33 - Math.clz32(total)) - 1;
  const runs = new Int32Array(mask + 1);
  const first = new Uint16Array(mask + 1);
  const last = new Uint16Array(mask + 1);
  const slots = new Int32Array(total);
  let at = 0;
  for (let i = 0; i < count; i++) {
    const { hashFrom, hashTo } = text[i]!;
    for (let j = hashFrom; j + 3 < hashTo; j++) {
      const run = runHash(hashes, j);
      let slot = (run ^ (run >>> 15)) & mask;
      while (first[slot]! > 0 && runs[slot] !== run) slot = (slot + 1) & mask;
      if (first[slot] === 0) {
        first[slot] = i + 1;
        runs[slot] = run;
      }
      last[slot] = i + 1;
      slots[at++] = slot;
    }
  }
  const earlier = new Float32Array(count).fill(-1);
  const later = new Float32Array(count).fill(-1);
  at = 0;
  for (let i = 0; i < count; i++) {
    const length = text[i]!.hashTo - text[i]!.hashFrom - 3;
    if (length <= 0) continue;
    let before = 0;
    let after = 0;
    for (const end = at + length; at < end; at++) {
      const slot = slots[at]!;
      if (first[slot]! <= i) before++;
      if (last[slot]! > i + 1) after++;
    }
    earlier[i] = before / length;
    later[i] = after / length;
  }
  return { earlier, later };
}

/** Hash of the four words from `j` on. */
function runHash(hashes: Int32Array, j: number): number {
  return (Math.imul(Math.imul(Math.imul(hashes[j]!, 31) + hashes[j + 1]!, 31) + hashes[j + 2]!, 31) + hashes[j + 3]!) | 0;
}
