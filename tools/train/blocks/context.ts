// Computes the second-pass features of all pages: `node … context.ts FOLDER`, where `p.bin` holds the first pass's probabilities.
import { closeSync, openSync, readFileSync, writeFileSync, writeSync } from 'node:fs';
import path from 'node:path';
import { CONTEXT_NAMES, contextFeatures } from '../../../src/extract/features/context';

const [folder = ''] = process.argv.slice(2);

function bytesOf(name: string): ArrayBuffer {
  const { buffer, byteOffset, byteLength } = readFileSync(path.join(folder, name));
  return buffer.slice(byteOffset, byteOffset + byteLength);
}

const words = new Float32Array(bytesOf('words.bin'));
const container = new Int32Array(bytesOf('container.bin'));
const parents = new Int32Array(bytesOf('parents.bin'));
const signature = new Int32Array(bytesOf('signature.bin'));
const p = new Float32Array(bytesOf('p.bin'));
const width = CONTEXT_NAMES.length;
const out = openSync(path.join(folder, 'context.bin'), 'w');
let block = 0;
let parent = 0;
for (const line of readFileSync(path.join(folder, 'pages.jsonl'), 'utf8').split('\n')) {
  const { lengths } = JSON.parse(line) as { lengths: Record<'words' | 'parents', number> };
  const end = block + lengths.words;
  const x = new Float32Array(lengths.words * width);
  const page = {
    words: words.subarray(block, end),
    container: container.subarray(block, end),
    parents: parents.subarray(parent, parent + lengths.parents),
    signature: signature.subarray(block, end),
    p: p.subarray(block, end),
  };
  contextFeatures(page, new Uint8Array(lengths.words).fill(1), x, width, 0);
  writeSync(out, new Uint8Array(x.buffer));
  block = end;
  parent += lengths.parents;
}
closeSync(out);
writeFileSync(path.join(folder, 'context-names.json'), JSON.stringify(CONTEXT_NAMES));
