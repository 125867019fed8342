import {
  type BrandVariants,
  createDarkTheme,
  createLightTheme,
  type Theme,
  teamsHighContrastTheme,
} from '@fluentui/react-components';
import {
  CONTRAST_PALETTE,
  DARK_PALETTE,
  LIGHT_PALETTE,
  type Palette,
  TINTS,
  type Tint,
  TONES,
  type Tone,
} from './palette.ts';

/** Deep green, from ink to leaf. */
const GREEN: BrandVariants = {
  10: '#020805',
  20: '#07190f',
  30: '#0a2a19',
  40: '#0d3822',
  50: '#10462b',
  60: '#145535',
  70: '#19643f',
  80: '#1f724a',
  90: '#2f8058',
  100: '#448f69',
  110: '#5a9d7b',
  120: '#72ac8e',
  130: '#8bbba2',
  140: '#a5cab6',
  150: '#c1dacd',
  160: '#dfece5',
};

const FONT = "'Noto Sans', 'Segoe UI', system-ui, sans-serif";

/** The library's colours and ours: `kafoToneInfoForeground` becomes the variable that `colours` names. */
export type KafoTheme = Theme & Readonly<Record<`kafo${string}`, string>>;

function capital(word: string): string {
  return word.slice(0, 1).toUpperCase() + word.slice(1);
}

function withPalette(theme: Theme, { tones, tints, accent, bar, series }: Palette): KafoTheme {
  const own: Record<`kafo${string}`, string> = { kafoAccent: accent };
  for (const tone of TONES) {
    for (const [part, colour] of Object.entries(tones[tone])) own[`kafoTone${capital(tone)}${capital(part)}`] = colour;
  }
  for (const [part, colour] of Object.entries(bar)) own[`kafoBar${capital(part)}`] = colour;
  for (const tint of TINTS) own[`kafoTint${capital(tint)}`] = tints[tint];
  for (const [i, colour] of series.entries()) own[`kafoSeries${i}`] = colour;
  return { ...theme, ...own, fontFamilyBase: FONT };
}

/** Ink on warm white. */
const LIGHT = withPalette(
  {
    ...createLightTheme(GREEN),
    colorNeutralBackground2: '#faf8f4',
    colorNeutralBackground3: '#f4f0e8',
    colorNeutralForeground1: '#1d2320',
    colorNeutralForeground2: '#3c4440',
    colorNeutralForeground3: '#565e59',
    colorNeutralForeground4: '#616863',
    colorNeutralStroke1: '#cfcabd',
    colorNeutralStroke2: '#e2ded3',
    colorNeutralStroke3: '#ece8df',
  },
  LIGHT_PALETTE,
);

const DARK = withPalette(
  {
    ...createDarkTheme(GREEN),
    colorNeutralBackground1: '#242826',
    colorNeutralBackground2: '#1d211f',
    colorNeutralBackground3: '#171a18',
    colorNeutralForeground1: '#f3f4f1',
    colorBrandForeground1: GREEN[130],
    colorBrandForeground2: GREEN[140],
    colorBrandForegroundLink: GREEN[130],
    colorBrandForegroundLinkHover: GREEN[140],
    colorCompoundBrandForeground1: GREEN[130],
    colorCompoundBrandStroke: GREEN[120],
  },
  DARK_PALETTE,
);

/**
 * The library turns words black on cyan where something is pointed at or chosen; words of ours inside would stay white.
 * Here what is pointed at or chosen has a dark ground, and words stay white whoever writes them.
 */
function withDarkChoices(theme: Theme): Theme {
  const isGround = /^color(?:Neutral|Subtle|Transparent)(?:Card)?Background(?!Inverted).*(?:Hover|Pressed|Selected)$/;
  const isWord = /^colorNeutralForeground\d(?:Brand)?(?:Hover|Pressed|Selected)$/;
  return Object.fromEntries(
    Object.entries(theme).map(([name, value]: [string, unknown]) => [
      name,
      isGround.test(name) ? '#00394a' : isWord.test(name) ? '#ffffff' : value,
    ]),
  ) as unknown as Theme;
}

export const THEMES = {
  light: LIGHT,
  dark: DARK,
  contrast: withPalette(withDarkChoices(teamsHighContrastTheme), CONTRAST_PALETTE),
} as const;
export type ThemeName = keyof typeof THEMES;

/** The three colours of a tone, as styles name them: `toneOf('info').background`. */
export function toneOf(tone: Tone): {
  readonly background: string;
  readonly foreground: string;
  readonly border: string;
} {
  const name = `--kafoTone${capital(tone)}`;
  return { background: `var(${name}Background)`, foreground: `var(${name}Foreground)`, border: `var(${name}Border)` };
}

/** The ground of a cell by what it became. */
export function tintOf(tint: Tint): string {
  return `var(--kafoTint${capital(tint)})`;
}

/** Colours of the bar at the top. */
export const BAR = {
  background: 'var(--kafoBarBackground)',
  hover: 'var(--kafoBarHover)',
  foreground: 'var(--kafoBarForeground)',
  quiet: 'var(--kafoBarQuiet)',
  border: 'var(--kafoBarBorder)',
  mark: 'var(--kafoBarMark)',
} as const;

export const ACCENT = 'var(--kafoAccent)';

/** Colour of the series of a chart, from 0 on. */
export function seriesColour(index: number): string {
  return `var(--kafoSeries${index % LIGHT_PALETTE.series.length})`;
}
