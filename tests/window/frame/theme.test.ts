import { expect, test } from 'vitest';
import { TINTS, TONES } from '#renderer/ui/palette.ts';
import { type KafoTheme, THEMES } from '#renderer/ui/theme.ts';

/** Relative luminance of sRGB `#rrggbb` (WCAG 2.2). */
function luminance(colour: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrast(a: string, b: string): number {
  const [light = 0, dark = 0] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return (light + 0.05) / (dark + 0.05);
}

function capital(word: string): string {
  return word.slice(0, 1).toUpperCase() + word.slice(1);
}

const GROUNDS = ['colorNeutralBackground1', 'colorNeutralBackground2', 'colorNeutralBackground3'];
/** What is pointed at, and what is chosen. */
const CHOSEN = ['colorNeutralBackground1Hover', 'colorNeutralBackground1Selected', 'colorNeutralBackground3Hover'];
const TINT_NAMES = TINTS.map((tint) => `kafoTint${capital(tint)}`);

/** What is written on what. */
const READ: readonly (readonly [text: string, grounds: readonly string[]])[] = [
  ['colorNeutralForeground1', [...GROUNDS, ...CHOSEN, ...TINT_NAMES]],
  ['colorNeutralForeground2', [...GROUNDS, ...CHOSEN]],
  ['colorNeutralForeground3', [...GROUNDS, ...CHOSEN]],
  ['colorBrandForeground1', GROUNDS],
  ['colorBrandForegroundLink', GROUNDS],
  ['kafoAccent', GROUNDS],
  ['kafoBarForeground', ['kafoBarBackground', 'kafoBarHover']],
  ['kafoBarQuiet', ['kafoBarBackground', 'kafoBarHover']],
  ['colorNeutralForegroundOnBrand', ['colorBrandBackground', 'colorBrandBackgroundHover']],
  ...TONES.map((tone) => [`kafoTone${capital(tone)}Foreground`, [`kafoTone${capital(tone)}Background`]] as const),
];

const SERIES = Array.from({ length: 8 }, (_, i) => `kafoSeries${i}`);

function tooWeak(theme: KafoTheme, pairs: typeof READ, least: number): string[] {
  const values: Readonly<Record<string, unknown>> = { ...theme };
  const colour = (name: string) => String(values[name]);
  return pairs.flatMap(([text, grounds]) =>
    grounds
      .filter((ground) => !(contrast(colour(text), colour(ground)) >= least))
      .map((ground) => `${text} ${colour(text)} on ${ground} ${colour(ground)}`),
  );
}

test.each(Object.entries(THEMES))('every word can be read on its ground in the theme %s (AA, 4.5)', (_name, theme) => {
  expect(tooWeak(theme, READ, 4.5)).toEqual([]);
});

test.each(Object.entries(THEMES))('every series of a chart is seen in the theme %s (AA, 3)', (_name, theme) => {
  expect(
    tooWeak(
      theme,
      SERIES.map((series) => [series, ['colorNeutralBackground1', 'colorNeutralBackground2']]),
      3,
    ),
  ).toEqual([]);
});
