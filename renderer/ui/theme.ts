import {
  type BrandVariants,
  createDarkTheme,
  createLightTheme,
  type Theme,
  teamsHighContrastTheme,
} from '@fluentui/react-components';

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

/** Ink on warm white. */
const LIGHT: Theme = {
  ...createLightTheme(GREEN),
  fontFamilyBase: FONT,
  colorNeutralBackground2: '#faf8f4',
  colorNeutralBackground3: '#f4f0e8',
  colorNeutralForeground1: '#1d2320',
};

const DARK: Theme = {
  ...createDarkTheme(GREEN),
  fontFamilyBase: FONT,
  colorBrandForeground1: GREEN[120],
  colorBrandForeground2: GREEN[130],
};

const CONTRAST: Theme = { ...teamsHighContrastTheme, fontFamilyBase: FONT };

export const THEMES = { light: LIGHT, dark: DARK, contrast: CONTRAST } as const;
export type ThemeName = keyof typeof THEMES;
