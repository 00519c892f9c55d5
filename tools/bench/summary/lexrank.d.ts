declare module 'lexrank.js' {
  /** Paragraphs of sentences with their weights. */
  export default function lexrank(text: string): { weight: number; text: string; index: number }[][];
}
