import { describe, expect, it } from 'vitest';
import { isVideoName } from './video';

describe('isVideoName', () => {
  it.each(['video', 'article-video', 'jwplayer big', 'VIDEO_player', 'x youtube'])('knows %s', (names) => {
    expect(isVideoName(names)).toBe(true);
  });

  it.each(['', 'videography', 'multiplayer', 'players-list'])('leaves %j', (names) => {
    expect(isVideoName(names)).toBe(false);
  });
});
