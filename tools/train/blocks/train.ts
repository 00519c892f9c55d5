// Rebuilds the weights of the block model: `npm run train`. See tools/train/README.md.
import path from 'node:path';
import { runPython } from '../python';
import { dumpBlocks } from './dump';

const folder = path.join('.cache', 'train', 'blocks');

console.log('Describing the corpora …');
await dumpBlocks(folder);
runPython('tools/train/blocks/train.py', folder);
