import { geographyAt } from '#shared/domain/intake/words/dimensions.ts';
import type { Axis, FigureForm } from '#shared/domain/model/dataset.ts';
import { say, type TextKey } from '#shared/texts/say.ts';
import { type AxisSetting, axisHeader, entriesOf, isCountry, otherCountries } from './axes.ts';
import type { Entry, FigureColumn, FigureSheet } from './model.ts';

export interface FigureSetting extends Omit<AxisSetting, 'geo'> {
  /** Year of the whole sheet; '' where columns or rows tell. */
  readonly year: string;
  /** Period as the title says it. */
  readonly period: string;
}

/** Axes whose parts make a whole that a column of totals may state. */
const ADDITIVE = new Set<Axis>(['sex', 'people', 'month', 'kind']);

/** The sheet of one table of figures. */
export function figureSheet(form: FigureForm, setting: FigureSetting): FigureSheet {
  const { language, index, indicator, year, period, round } = setting;
  const words = (key: TextKey) => say(language, { key });
  const geo = geographyAt(round.end);
  const own = { ...setting, geo };
  const unit = index.catalogue.indicators.find(({ code }) => code === indicator)?.unit ?? '';
  const money = unit === 'XOF';
  return {
    form: 'figures',
    name: year === '' ? form.tab[language] : `${form.tab[language]} ${year}`,
    title: `${form.title[language]}, ${period}`,
    subtitle: say(language, {
      key: 'template.subtitle.figures',
      params: { unit: form.millions ? { key: 'template.unit.millions' } : { key: unitKey(unit) } },
    }),
    indicator,
    kind: form.kind ?? '',
    period: year,
    multiplier: form.millions ? 1_000_000 : 1,
    whole: !money,
    geo,
    labels: form.rows.map((axis) => ({ axis, header: axisHeader(axis, own) })),
    rows: rowsOf(form, own),
    columns: columnsOf(form, own),
    remarks: words('template.remarks'),
    total: words('template.total'),
  };
}

const UNITS: Readonly<Record<string, TextKey>> = {
  persons: 'template.unit.persons',
  projects: 'template.unit.projects',
  sessions: 'template.unit.sessions',
  centres: 'template.unit.centres',
  posts: 'template.unit.posts',
};

function unitKey(unit: string): TextKey {
  return UNITS[unit] ?? 'template.unit.amount';
}

/** Every combination of the label columns, then rows for other countries; or open rows alone. */
function rowsOf(form: FigureForm, setting: AxisSetting): (readonly (Entry | undefined)[])[] {
  if (form.openRows) return Array.from({ length: form.openRows }, () => form.rows.map(() => undefined));
  const fixed = combine(form.rows.map((axis) => entriesOf(axis, setting)));
  const [first] = form.rows;
  if (form.rows.length !== 1 || !first || !isCountry(first)) return fixed;
  const open = Array.from({ length: form.otherRows ?? 0 }, () => [undefined]);
  return [...fixed, ...open, [otherCountries(first, setting)]];
}

function combine(lists: readonly (readonly Entry[])[]): Entry[][] {
  return lists.reduce<Entry[][]>((rows, list) => rows.flatMap((row) => list.map((entry) => [...row, entry])), [[]]);
}

/** Columns to fill, each group of additive parts followed by its total. */
function columnsOf(form: FigureForm, setting: AxisSetting): FigureColumn[] {
  const last = form.columns.at(-1);
  if (!last) return [{ path: [datasetName(setting)], entries: [], parts: undefined }];
  const columns: FigureColumn[] = [];
  for (const group of combine(form.columns.slice(0, -1).map((axis) => entriesOf(axis, setting)))) {
    const path = group.map(({ text }) => text);
    const first = columns.length;
    for (const entry of entriesOf(last, setting))
      columns.push({ path: [...path, entry.text], entries: [...group, entry], parts: undefined });
    const parts = Array.from({ length: columns.length - first }, (_, i) => first + i);
    if (ADDITIVE.has(last) && parts.length > 1 && !form.noTotal)
      columns.push({ path: [...path, say(setting.language, { key: 'template.total' })], entries: group, parts });
  }
  return columns;
}

/** A single column of figures bears the name of what it counts. */
function datasetName({ index, indicator, language }: AxisSetting): string {
  return index.catalogue.datasets.find(({ code }) => code === indicator)?.[language] ?? indicator;
}
