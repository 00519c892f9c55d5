// @vitest-environment jsdom
import { expect, it, vi } from 'vitest';
import type { Steps } from '../steps';
import { afterFirstFrame } from './later';

function* countTo(end: number, done: number[]): Steps<void> {
  for (let step = 1; step <= end; step += 1) {
    done.push(step);
    yield;
  }
}

const frame = (): Promise<unknown> => new Promise((resolve) => requestAnimationFrame(resolve));

it('does nothing before the frame, and all of it after', async () => {
  const done: number[] = [];
  afterFirstFrame(countTo(3, done), new AbortController().signal, vi.fn<() => void>());
  expect(done).toEqual([]);
  await frame();
  expect(done).toEqual([]);
  await vi.waitFor(() => expect(done).toEqual([1, 2, 3]));
});

it('does the rest at once for who can not wait, and none of it twice', async () => {
  const done: number[] = [];
  const finish = afterFirstFrame(countTo(3, done), new AbortController().signal, vi.fn<() => void>());
  finish();
  finish();
  await frame();
  await new Promise((resolve) => setTimeout(resolve));
  expect(done).toEqual([1, 2, 3]);
});

it('stops when the reader leaves, and tells what went wrong', async () => {
  const done: number[] = [];
  const leaving = new AbortController();
  afterFirstFrame(countTo(3, done), leaving.signal, vi.fn<() => void>());
  leaving.abort();
  const fault = new Error('It rained.');
  const onFailure = vi.fn<(error: unknown) => void>();
  // oxlint-disable-next-line require-yield -- fails at once
  const failing = (function* (): Steps<void> {
    throw fault;
  })();
  afterFirstFrame(failing, new AbortController().signal, onFailure);
  await vi.waitFor(() => expect(onFailure).toHaveBeenCalledWith(fault));
  expect(done).toEqual([]);
});
