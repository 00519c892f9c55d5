// Rebuilds the weights of the block model: `npm run train`. See tools/train/README.md.
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { dumpBlocks } from './dump';

const folder = path.join('.cache', 'train', 'blocks');

console.log('Describing the corpora …');
await dumpBlocks(folder);
// Debian's Python, which has the packages; another one on the path may not.
const { status } = spawnSync('/usr/bin/python3', ['tools/train/blocks/train.py', folder], { stdio: 'inherit' });
process.exit(status ?? 1);
