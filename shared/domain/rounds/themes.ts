import { RECORD_TYPES } from '#shared/domain/model/observation.ts';

/** What datasets are about, in the order in which the board shows them. */
export const THEMES = ['persons', 'diaspora', 'means', 'records'] as const;
export type Theme = (typeof THEMES)[number];

/** What the code of an indicator begins with; what is named nowhere counts persons. */
const BEGINNINGS: readonly (readonly [beginning: string, theme: Theme])[] = [
  ['DIA_', 'diaspora'],
  ['REMIT', 'diaspora'],
  ['TRAIN', 'means'],
  ['CENTRE', 'means'],
  ['CORDON', 'means'],
  ['BUDGET', 'means'],
];

export function themeOf(dataset: string): Theme {
  if (RECORD_TYPES.some((type) => type === dataset)) return 'records';
  return BEGINNINGS.find(([beginning]) => dataset.startsWith(beginning))?.[1] ?? 'persons';
}

/** Puts datasets together by theme; within one they stay in the order given. */
export function byTheme<T extends { readonly code: string }>(
  datasets: readonly T[],
): (T & { readonly theme: Theme })[] {
  const themed = datasets.map((dataset) => ({ ...dataset, theme: themeOf(dataset.code) }));
  return THEMES.flatMap((theme) => themed.filter((dataset) => dataset.theme === theme));
}
