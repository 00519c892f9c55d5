import { describe, expect, it } from 'vitest';
import { openedReader } from './reader';
import { news, startSession } from './session';

const page = news('fr-wordpress-classic');

describe('where a person withholds access to sites in firefox', () => {
  const session = startSession('firefox', { withholdSites: true });

  it('the button stays dark until a press, which does everything all the same', async () => {
    await session.visit(page);
    await session.idle();
    expect((await session.driver.button()).badge).toBe('');
    await session.driver.press();
    const { title, points, removed } = await openedReader(session.driver);
    expect(title).toBe(page.expected.title);
    expect(points.length).toBeGreaterThanOrEqual(3);
    expect(removed.length).toBeGreaterThan(0);
    await session.leave();
  });
});
