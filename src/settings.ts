/** What a person can set, as plain data. The platform stores it, the view shows it and hands back changes. */

export type Theme = 'auto' | 'light' | 'sepia' | 'dark' | 'black' | 'contrast';

export type Typeface = 'serif' | 'sans' | 'system';

/** How the article is set. */
export interface Look {
  readonly theme: Theme;
  readonly typeface: Typeface;
  /** Size of the text in CSS px, 14–40. */
  readonly size: number;
  /** Characters of a full line in Latin script, 40–100; other scripts follow in proportion. */
  readonly width: number;
  /** Line height as a factor on what the script needs by itself, 0.8–1.5. */
  readonly leading: number;
  /** Extra space between letters in em, 0–0.2. */
  readonly letterSpacing: number;
  /** Extra space between words in em, 0–0.5. */
  readonly wordSpacing: number;
  /** Space between paragraphs in em, 0–2. */
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
  /** Sections of the sidebar that the person has folded away. */
  readonly folded: readonly Section[];
}

/** What a person gets who has set nothing. */
export const DEFAULT_SETTINGS: Settings = {
  look: {
    theme: 'auto',
    typeface: 'serif',
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
  folded: [],
};
