/** What a person can set, as plain data. The platform stores it, the view shows it and hands back changes. */

export const THEMES = ['auto', 'light', 'sepia', 'dark', 'black', 'contrast'] as const;
export type Theme = (typeof THEMES)[number];

/** `legible`: made for people with dyslexia, its bytes come with the extension. `own`: an installed one, by its name. */
export const TYPEFACES = ['serif', 'sans', 'legible', 'system', 'own'] as const;
export type Typeface = (typeof TYPEFACES)[number];

/** Bounds of each figure of the look, and the steps in which a person sets it. */
export const BOUNDS = {
  size: { from: 14, to: 40, step: 1 },
  width: { from: 40, to: 100, step: 2 },
  leading: { from: 0.8, to: 1.5, step: 0.05 },
  paragraphSpacing: { from: 0, to: 2, step: 0.05 },
  letterSpacing: { from: 0, to: 0.2, step: 0.01 },
  wordSpacing: { from: 0, to: 0.5, step: 0.02 },
} as const;

/** Names of typefaces are no longer than this. */
export const LONGEST_FONT = 80;

/** Most points that a summary can be set to. */
export const MOST_POINTS = 10;

/** How the article is set. */
export interface Look {
  readonly theme: Theme;
  readonly typeface: Typeface;
  /** Name of an installed typeface, for `own`; empty where none is named. */
  readonly font: string;
  /** Size of the text in CSS px. */
  readonly size: number;
  /** Characters of a full line in Latin script; other scripts follow in proportion. */
  readonly width: number;
  /** Line height as a factor on what the script needs by itself. */
  readonly leading: number;
  /** Extra space between letters in em. */
  readonly letterSpacing: number;
  /** Extra space between words in em. */
  readonly wordSpacing: number;
  /** Space between paragraphs in em. */
  readonly paragraphSpacing: number;
  readonly justify: boolean;
  readonly images: boolean;
}

/** The parts of the sidebar that can be folded. */
export type Section = 'summary' | 'facts' | 'outline' | 'removed';

/** How articles are read aloud. */
export interface Listening {
  /** Speed as a factor on the voice's own, 0.5–3. */
  readonly rate: number;
  /** The browser's name (`voiceURI`) of the voice chosen for a language, by primary subtag. */
  readonly voices: Readonly<Record<string, string>>;
}

export interface Settings {
  readonly look: Look;
  readonly listening: Listening;
  /** Points of a summary, 1–10; null leaves it to the length of the article. */
  readonly points: number | null;
  /** Sections of the sidebar that the person has folded away. */
  readonly folded: readonly Section[];
}

/** What a person gets who has set nothing. */
export const DEFAULT_SETTINGS: Settings = {
  look: {
    theme: 'auto',
    typeface: 'serif',
    font: '',
    size: 20,
    width: 66,
    leading: 1,
    letterSpacing: 0,
    wordSpacing: 0,
    paragraphSpacing: 0.85,
    justify: false,
    images: true,
  },
  listening: { rate: 1, voices: {} },
  points: null,
  folded: [],
};
