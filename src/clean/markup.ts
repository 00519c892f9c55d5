import type { RemovalKind } from '../article';

/** What a class or id says of an element. */
export interface JunkMarkup {
  readonly kind: RemovalKind;
  readonly token: string;
  /** Decides alone. */
  readonly strong: boolean;
}

/** Placeholder until the token data is in. */
export function junkMarkup(names: string): JunkMarkup | null {
  const found =
    /(comment-respond|comments-area|comment-list|yarpp|IRPP_|sharedaddy|newsletter|related-posts|author-box|cookie)/.exec(names);
  if (!found) return null;
  const token = found[1]!;
  const kind = token.startsWith('comment')
    ? 'comments'
    : token === 'sharedaddy'
      ? 'share'
      : token === 'newsletter'
        ? 'newsletter'
        : token === 'author-box'
          ? 'author'
          : token === 'cookie'
            ? 'cookie'
            : 'related';
  return { kind, token, strong: true };
}
