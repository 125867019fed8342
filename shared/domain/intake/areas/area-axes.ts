import { columnName } from '#shared/cells/address.ts';
import { positionOf } from '#shared/cells/grid.ts';
import type { CatalogueIndex } from '#shared/domain/catalogue/lookup.ts';
import { nameKey } from '#shared/domain/catalogue/names.ts';
import type { MeasureColumn } from '#shared/domain/intake/columns/column-roles.ts';
import type { ColumnPlan } from '#shared/domain/intake/columns/plan-columns.ts';
import type { AreaAxis } from '#shared/domain/intake/figures/proposal.ts';
import { columnValues, type LabelColumn } from '#shared/domain/intake/labels/label-columns.ts';
import type { FoundTable } from '#shared/domain/intake/layout/find-tables.ts';
import { labelText, type SheetView, shownText } from '#shared/domain/intake/layout/sheet-view.ts';
import { type Meaning, NOTHING } from '#shared/domain/intake/words/meaning.ts';
import { categoryOf, periodOf, withoutMarks } from '#shared/domain/intake/words/say-values.ts';
import { findTotalWord } from '#shared/domain/values/category-words.ts';
import { fold } from '#shared/lib/fold.ts';
import { type AreaRole, HOME, otherRole, roleOf, rolesOfCorner } from './area-roles.ts';

/** Countries of a table that is about many countries, or about pairs of them. */
export interface AreaAxes {
  readonly axes: readonly AreaAxis[];
  /** Whether Mali is one of the countries: the table is not about Mali alone. */
  readonly isWorld: boolean;
  /** Whether its figures of Mali are those of the table's indicator: money received, people who come from Mali. */
  readonly fitsHome: boolean;
  readonly plan: ColumnPlan;
}

/** The end at which Mali stands for an indicator; others have no such tables. */
const HOME_ROLE: Readonly<Record<string, AreaRole>> = { REMIT: 'to', EXT_STOCK: 'from', EXT_REGISTERED: 'from' };

/** So many other countries beside Mali make a table of the world, or of a part of it. */
const LEAST_COUNTRIES = 3;
const MOST_ROWS = 100_000;

interface Axis {
  readonly label: LabelColumn | undefined;
  readonly header: string;
  readonly countries: number;
  readonly hasHome: boolean;
}

/**
 * Tells which countries of a table are the reporting ones (REF_AREA: where people live, who receives money) and which the
 * others (COUNTERPART_AREA: where people come from, who sends), for tables in which Mali is one country of many and for
 * matrices of countries. Undefined for every other table: its countries are the counterparts of Mali.
 */
export function orientAreas(
  view: SheetView,
  found: FoundTable,
  plan: ColumnPlan,
  index: CatalogueIndex,
  indicator: string,
  onlyHome: boolean,
): AreaAxes | undefined {
  const all = [...labelAxes(view, found, plan, index), ...acrossAxis(found, plan, index)];
  const isWorld = all.some(({ hasHome, countries }) => hasHome && countries >= LEAST_COUNTRIES);
  if (!isWorld && all.length < 2) return undefined;
  const roles = rolesOf(found, all);
  const home = HOME_ROLE[indicator];
  const fitsHome = isWorld && home !== undefined && roles.includes(home);
  const isKept = onlyHome && fitsHome;
  // Where no word tells, what goes down is taken for the reporting side; the table is asked about in any case.
  const reporting = Math.max(0, roles.indexOf(isKept ? home : 'to'));
  const axes = all.map(
    ({ label, header }, n): AreaAxis => ({
      column: label ? columnName(label.column) : '',
      header,
      role: roles[n] ?? '',
      dimension: all.length === 1 || n === reporting ? 'refArea' : 'counterpart',
    }),
  );
  const hasCodes = (label: LabelColumn) => columnCodes(view, found, label).size > 0;
  const oriented = orient(plan, all, axes, {
    index,
    onlyHome: isKept,
    hasCodes,
    nameOf: (column) => areaName(found, column, index),
  });
  return { axes, isWorld, fitsHome, plan: fitsHome ? oriented : withoutIndicator(oriented) };
}

/** The indicators of the catalogue are Mali's: `migrant stock` of all countries is none of them. */
function withoutIndicator(plan: ColumnPlan): ColumnPlan {
  const measures = plan.measures.map((one) => ({ ...one, meaning: { ...one.meaning, indicator: '', kind: '' } }));
  return { ...plan, measures };
}

function labelAxes(view: SheetView, found: FoundTable, plan: ColumnPlan, index: CatalogueIndex): Axis[] {
  const labels = plan.labels.filter(
    (label, n) => !plan.labels.slice(0, n).some((other) => areAlike(view, found, other, label)),
  );
  return labels.flatMap((label) => {
    if (label.dimension !== 'counterpart') return [];
    const codes = columnCodes(view, found, label);
    const hasHome = namesHome(view, found, label.column, index);
    return codes.size < 2 ? [] : [{ label, header: label.header, countries: codes.size, hasHome }];
  });
}

/** Whether a column names Mali, in a hidden row too: a filtered table of the world is one of the world. */
function namesHome(view: SheetView, { range }: FoundTable, column: number, index: CatalogueIndex): boolean {
  const last = Math.min(range.bottom, range.top + MOST_ROWS);
  for (let row = range.top; row <= last; row++) {
    const position = positionOf(view.grid, row, column);
    if (position >= 0 && isHome(labelText(view, position), index)) return true;
  }
  return false;
}

/** Countries that a column names, groups left out. */
function columnCodes(view: SheetView, found: FoundTable, label: LabelColumn): Set<string> {
  const { distinct } = columnValues(view, found, label.column);
  return new Set(distinct.map((text) => label.meaningOf(text)?.counterpart ?? '').filter(isCountry));
}

/** Whether two columns name the same country in every row: a country and its city, a name and its code. */
function areAlike(view: SheetView, found: FoundTable, one: LabelColumn, other: LabelColumn): boolean {
  if (one.dimension !== 'counterpart' || other.dimension !== 'counterpart') return false;
  return found.layout.bodyRows.slice(0, 500).every((row) => {
    const [a, b] = [one, other].map((label) => label.meaningOf(shownText(view, row, label.column))?.counterpart ?? '');
    return a === undefined || b === undefined || !isCountry(a) || !isCountry(b) || a === b;
  });
}

function acrossAxis(found: FoundTable, plan: ColumnPlan, index: CatalogueIndex): Axis[] {
  const codes = new Set(plan.measures.map(({ meaning }) => meaning.counterpart).filter(isCountry));
  if (codes.size < 2) return [];
  const groups = new Set(plan.measures.flatMap(({ column }) => found.paths.get(column)?.slice(0, -1) ?? []));
  const hasHome = plan.measures.some(({ column }) => isHome(areaName(found, column, index), index));
  return [{ label: undefined, header: [...groups].join(' '), countries: codes.size, hasHome }];
}

/** The heading of a column that names its country: Mali's before any other, else the last that is no period and no sex. */
function areaName(found: FoundTable, column: number, index: CatalogueIndex): string {
  const path = found.paths.get(column) ?? [];
  const home = path.find((text) => isHome(text, index));
  return home ?? path.findLast((text) => !periodOf(text) && !categoryOf(text, index)) ?? '';
}

function isCountry(code: string): boolean {
  return code !== '' && !code.startsWith('_');
}

/** Whether words name Mali itself. */
function isHome(text: string, index: CatalogueIndex): boolean {
  if (!/mali/i.test(text)) return false;
  const plain = withoutMarks(text);
  return index.countries.get(nameKey(plain))?.code === HOME || fold(plain) === 'mali';
}

/** Roles in the order of the axes: from their own headings, the corner over the labels, or titles. */
function rolesOf(found: FoundTable, all: readonly Axis[]): readonly (AreaRole | undefined)[] {
  const own = all.map(({ header }) => roleOf(header));
  const [first, second] = all;
  if (!first) return [];
  if (!second) return [own[0] ?? titleRole(found)];
  if (own[0] === undefined && own[1] === undefined && !second.label) {
    for (const text of [first.header, ...found.titles]) {
      const { down, across } = rolesOfCorner(text);
      if (down || across) return [down ?? (across && otherRole(across)), across ?? (down && otherRole(down))];
    }
  }
  const [a, b] = own;
  return [a ?? (b && otherRole(b)), b ?? (a && otherRole(a))];
}

function titleRole(found: FoundTable): AreaRole | undefined {
  for (const text of found.titles) {
    const role = roleOf(text);
    if (role) return role;
  }
  return undefined;
}

interface Orienting {
  readonly index: CatalogueIndex;
  readonly onlyHome: boolean;
  /** Whether a column of labels names countries. */
  readonly hasCodes: (label: LabelColumn) => boolean;
  /** The heading over a column that names its country. */
  readonly nameOf: (column: number) => string;
}

/**
 * The plan with the countries of each axis in their dimension; names that are no country stay as they are stated. With
 * `onlyHome` all but Mali is left out of the reporting side, and names of the other side that are not known are asked.
 */
function orient(plan: ColumnPlan, all: readonly Axis[], axes: readonly AreaAxis[], how: Orienting): ColumnPlan {
  const axisOf = (label: LabelColumn | undefined) => axes[all.findIndex((axis) => axis.label === label)];
  const across = all.some(({ label }) => !label) ? axisOf(undefined) : undefined;
  // A second column of the same countries: their codes, or their names in another language.
  const isTwin = (label: LabelColumn) => label.dimension === 'counterpart' && !axisOf(label) && how.hasCodes(label);
  const twins = all.some(({ label }) => label) ? plan.labels.filter(isTwin) : [];
  return {
    ...plan,
    others: [...plan.others, ...twins.map(({ column, header }) => ({ column, header, breaksDown: false }))],
    labels: plan.labels
      .filter((label) => !twins.includes(label))
      .map((label) => {
        const axis = axisOf(label);
        return axis ? orientLabel(label, axis.dimension, how) : label;
      }),
    measures: across ? plan.measures.map((measure) => orientMeasure(measure, across.dimension, how)) : plan.measures,
    strange: across ? [] : plan.strange,
  };
}

function orientLabel(
  label: LabelColumn,
  dimension: AreaAxis['dimension'],
  { index, onlyHome }: Orienting,
): LabelColumn {
  const memo = new Map<string, Meaning | undefined>();
  const meaningOf = (text: string) => {
    if (!memo.has(text)) {
      const code = label.meaningOf(text)?.counterpart ?? '';
      memo.set(text, areaMeaning(text, code, dimension, index, onlyHome));
    }
    return memo.get(text);
  };
  return {
    ...label,
    understood: onlyHome ? label.understood : 1,
    meaningOf,
    isGroup: (text) => text !== '' && !/^[A-Z]{2}$/.test(meaningOf(text)?.[dimension] ?? ''),
  };
}

function orientMeasure(
  measure: MeasureColumn,
  dimension: AreaAxis['dimension'],
  { index, onlyHome, nameOf }: Orienting,
): MeasureColumn {
  const { meaning, column } = measure;
  const saysNothing = meaning.counterpart === '' && meaning.rest === '' && meaning.refArea === '';
  if (meaning.total || meaning.derived || saysNothing) {
    const excluded = onlyHome && dimension === 'refArea';
    return { ...measure, meaning: { ...meaning, excluded } };
  }
  const area = areaMeaning(nameOf(column), meaning.counterpart, dimension, index, onlyHome) ?? {
    ...NOTHING,
    excluded: true,
  };
  const { excluded } = area;
  const own = { ...meaning, refArea: '', counterpart: '', rest: '', excluded, [dimension]: area[dimension] };
  return { ...measure, meaning: own };
}

function areaMeaning(
  text: string,
  code: string,
  dimension: AreaAxis['dimension'],
  index: CatalogueIndex,
  onlyHome: boolean,
): Meaning | undefined {
  if (findTotalWord(text, index)) return NOTHING;
  const area = isHome(text, index) ? HOME : code;
  if (!onlyHome) return { ...NOTHING, [dimension]: area || withoutMarks(text) };
  if (dimension === 'refArea') return { ...NOTHING, refArea: area, excluded: area !== HOME };
  return area === '' ? undefined : { ...NOTHING, counterpart: area };
}
