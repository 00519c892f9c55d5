import { fakeBrowser } from 'wxt/testing/fake-browser';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { openUnavailable, pressButton } from './press';

const execute = vi.fn<(injection: unknown) => Promise<unknown>>();
const create = vi.spyOn(fakeBrowser.tabs, 'create');

const opened = (): (string | undefined)[] => create.mock.calls.map(([options]) => options?.url);

beforeEach(() => {
  fakeBrowser.reset();
  vi.clearAllMocks();
  fakeBrowser.scripting.executeScript = execute as unknown as typeof fakeBrowser.scripting.executeScript;
  execute.mockResolvedValue([{ frameId: 0, documentId: 'a', result: undefined }]);
});

describe('pressButton', () => {
  it('runs the reader in the tab', async () => {
    await pressButton({ id: 3, index: 0 });
    expect(execute.mock.calls).toEqual([[{ target: { tabId: 3 }, files: ['/reader.js'], injectImmediately: true }]]);
    expect(opened()).toEqual([]);
  });

  it('takes two presses at once for one, and the next for another', async () => {
    await Promise.all([pressButton({ id: 3, index: 0 }), pressButton({ id: 3, index: 0 })]);
    expect(execute).toHaveBeenCalledTimes(1);
    await pressButton({ id: 3, index: 0 });
    expect(execute).toHaveBeenCalledTimes(2);
  });

  it('does not hold up another tab', async () => {
    await Promise.all([pressButton({ id: 3, index: 0 }), pressButton({ id: 4, index: 1 })]);
    expect(execute).toHaveBeenCalledTimes(2);
  });

  it('says why where no script may run, and works again afterwards', async () => {
    execute.mockRejectedValueOnce(new Error('Cannot access a chrome:// URL'));
    await pressButton({ id: 3, index: 0 });
    expect(opened()).toEqual([expect.stringMatching(/\/unavailable\.html\?reason=browser$/)]);
    await pressButton({ id: 3, index: 0 });
    expect(execute).toHaveBeenCalledTimes(2);
  });

  it('says nothing where the tab went away meanwhile', async () => {
    execute.mockRejectedValueOnce(new Error('No tab with id: 3.'));
    await pressButton({ id: 3, index: 0 });
    expect(opened()).toEqual([]);
  });
});

describe('openUnavailable', () => {
  it('opens its page beside the tab', async () => {
    await openUnavailable({ id: 3, index: 5 }, 'pdf');
    expect(create.mock.calls).toEqual([[{ url: expect.stringContaining('reason=pdf') as string, index: 6, openerTabId: 3 }]]);
  });

  it('opens it in an ordinary window where the tab is private', async () => {
    await openUnavailable({ id: 3, index: 5, incognito: true }, 'pdf');
    expect(create.mock.calls).toEqual([[{ url: expect.stringContaining('reason=pdf') as string }]]);
  });
});
