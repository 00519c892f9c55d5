// Rebuilds the weights of the page model: `npm run train:detect`. See docs/detection.md.
import path from 'node:path';
import { runPython } from '../python';
import { dumpPages } from './dump';

const file = path.join('.cache', 'train', 'detect', 'pages.jsonl');

console.log('Describing the corpora …');
await dumpPages(file);
runPython('tools/train/detect/train.py', file);
