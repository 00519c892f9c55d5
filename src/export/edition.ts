import type { Article, Summary } from '../article';

/** What is saved: an article as it stands on screen, and the words of ours that stand with it. */
export interface Edition {
  /** Blocks that the person has hidden are left out by then. */
  readonly article: Article;
  /** Sentences whose paragraph is left out lead nowhere and are left out too. */
  readonly points: Summary;
  /** The page's address as the browser knows it. */
  readonly address: string;
  /** When it is saved. */
  readonly now: Date;
  readonly words: Words;
}

/** Words of the interface. */
export interface Words {
  /** BCP 47. */
  readonly language: string;
  readonly direction: 'ltr' | 'rtl';
  /** Heading of the summary. */
  readonly inShort: string;
  /** Stands for a picture that is not in the file and has no words of its own. */
  readonly picture: string;
  /** Says how many pictures are not in the file. */
  readonly missing: (count: number) => string;
  /** Says when the text was saved. */
  readonly saved: (date: string) => string;
}

/** A picture whose bytes are at hand. */
export interface Picture {
  readonly type: PictureType;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

export type PictureType = 'image/jpeg' | 'image/png' | 'image/gif' | 'image/webp';

/** Pictures by the address that the article gives them. */
export type Pictures = ReadonlyMap<string, Picture>;
