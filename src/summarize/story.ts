import type { Article } from '../article';

/** What a summary and key facts are made from: the part of an `Article` that holds its prose. */
export type Story = Pick<Article, 'title' | 'lang' | 'paragraphs'> & Partial<Pick<Article, 'standfirst' | 'published'>>;
