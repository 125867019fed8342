/** Colours that the component library has no name for. Every pair that is read is AA in each theme: tests/window/frame/theme.test.ts. */

/** What a state means; never said by colour alone. */
export const TONES = ['neutral', 'info', 'success', 'warning', 'danger'] as const;
export type Tone = (typeof TONES)[number];

/** What cells of a sheet became. */
export const TINTS = ['header', 'data', 'total', 'wrongTotal', 'note', 'aside', 'unreadable', 'asked'] as const;
export type Tint = (typeof TINTS)[number];

interface ToneColours {
  readonly background: string;
  readonly foreground: string;
  readonly border: string;
}

interface BarColours {
  readonly background: string;
  readonly hover: string;
  readonly foreground: string;
  readonly quiet: string;
  readonly border: string;
  readonly mark: string;
}

export interface Palette {
  readonly tones: Readonly<Record<Tone, ToneColours>>;
  readonly tints: Readonly<Record<Tint, string>>;
  /** Ochre, for what is chosen or counted. */
  readonly accent: string;
  /** The bar at the top, deep green with a mark of ochre. */
  readonly bar: BarColours;
  /** Series of charts, in the order in which they are taken. */
  readonly series: readonly string[];
}

export const LIGHT_PALETTE: Palette = {
  tones: {
    neutral: { background: '#eeebe3', foreground: '#3c4440', border: '#cfcabd' },
    info: { background: '#e3edf6', foreground: '#1b4b74', border: '#aecbe2' },
    success: { background: '#dfeee5', foreground: '#125031', border: '#a3cbb3' },
    warning: { background: '#fbeed0', foreground: '#6f4504', border: '#e0c17c' },
    danger: { background: '#fbe3dd', foreground: '#8f2818', border: '#e8ada1' },
  },
  tints: {
    header: '#d9e6de',
    data: '#f1f8f3',
    total: '#fdefc9',
    wrongTotal: '#fbd5cc',
    note: '#ece7f5',
    aside: '#e9e6df',
    unreadable: '#f6c4ba',
    asked: '#d8e7f5',
  },
  accent: '#8f5f0a',
  bar: {
    background: '#10462b',
    hover: '#1a5e3c',
    foreground: '#ffffff',
    quiet: '#cfe2d7',
    border: '#3f7a5c',
    mark: '#e0a339',
  },
  series: ['#1f724a', '#b8760c', '#2c6a9f', '#b0472f', '#6b4f9e', '#17807f', '#74791c', '#ab437a'],
};

export const DARK_PALETTE: Palette = {
  tones: {
    neutral: { background: '#363b38', foreground: '#dadfdb', border: '#5a615d' },
    info: { background: '#173149', foreground: '#aed3f2', border: '#2f5b80' },
    success: { background: '#143823', foreground: '#a2dab6', border: '#2f6b48' },
    warning: { background: '#3f300d', foreground: '#f2d188', border: '#7b5e20' },
    danger: { background: '#47211a', foreground: '#f6bcb0', border: '#8a4535' },
  },
  tints: {
    header: '#2b4436',
    data: '#1f2f26',
    total: '#463810',
    wrongTotal: '#55291f',
    note: '#362f49',
    aside: '#383a37',
    unreadable: '#692d20',
    asked: '#1d3a55',
  },
  accent: '#e3b252',
  bar: {
    background: '#0d2a1b',
    hover: '#1b4530',
    foreground: '#f3f4f1',
    quiet: '#bcd6c7',
    border: '#3a6a50',
    mark: '#e0a339',
  },
  series: ['#5fb98a', '#dba23c', '#6fa8d8', '#e08a73', '#a78ddb', '#54b9b7', '#b3b853', '#de82b4'],
};

export const CONTRAST_PALETTE: Palette = {
  tones: {
    neutral: { background: '#000000', foreground: '#ffffff', border: '#ffffff' },
    info: { background: '#000000', foreground: '#1aebff', border: '#1aebff' },
    success: { background: '#000000', foreground: '#3ff23f', border: '#3ff23f' },
    warning: { background: '#000000', foreground: '#ffff00', border: '#ffff00' },
    danger: { background: '#000000', foreground: '#ffb3a7', border: '#ffb3a7' },
  },
  tints: {
    header: '#003a1d',
    data: '#000000',
    total: '#3d3300',
    wrongTotal: '#5c0f00',
    note: '#2a1a4d',
    aside: '#262626',
    unreadable: '#7a1400',
    asked: '#00395c',
  },
  accent: '#ffff00',
  bar: {
    background: '#000000',
    hover: '#2b2b2b',
    foreground: '#ffffff',
    quiet: '#ffffff',
    border: '#ffffff',
    mark: '#ffff00',
  },
  series: ['#3ff23f', '#ffff00', '#1aebff', '#ffb3a7', '#d9b3ff', '#ffffff', '#ffc04d', '#ff8ad8'],
};
