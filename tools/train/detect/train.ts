// Rebuilds the weights of the page model: `npm run train:detect`. See docs/detection.md.
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { dumpPages } from './dump';

const file = path.join('.cache', 'train', 'detect', 'pages.jsonl');

console.log('Describing the corpora …');
await dumpPages(file);
// Debian's Python, which has the packages; another one on the path may not.
const { status } = spawnSync('/usr/bin/python3', ['tools/train/detect/train.py', file], { stdio: 'inherit' });
process.exit(status ?? 1);
