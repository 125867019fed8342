import type { PersonRow, PersonTwin } from '#shared/cells/persons.ts';
import type { FileContext } from '#shared/domain/intake/words/context.ts';
import { geographyAt } from '#shared/domain/intake/words/dimensions.ts';
import { DIMENSION_NAMES, type Dimensions } from '#shared/domain/model/observation.ts';
import { byText } from '#shared/lib/compare.ts';
import { isHiddenRow, type ListPlan, type ToldDimensions } from './plan-list.ts';
import { personReader, type Saying, type StrangeWord } from './say-person.ts';
import { UNKNOWN } from './tell-people.ts';

/** Rows of a list that name a person once more. */
export interface TwinRow {
  readonly row: number;
  readonly twin: PersonTwin;
}

/** The persons of a list, counted; every row is in exactly one of counted, twice, likely (where once) and hidden. */
export interface Counted {
  /** In order of dimensions. */
  readonly figures: readonly { readonly dimensions: Dimensions; readonly count: number }[];
  readonly counted: number;
  /** Counted with their first row. */
  readonly twice: readonly TwinRow[];
  /** The same name, and nothing that contradicts: asked. */
  readonly likely: readonly TwinRow[];
  readonly hidden: readonly number[];
  readonly foreign: readonly number[];
  /** Rows without a month, where others have one or nothing says a period. */
  readonly undated: readonly number[];
  readonly unknown: Readonly<Record<'sex' | 'age' | 'country' | 'place', readonly number[]>>;
  readonly strange: readonly StrangeWord[];
  /** Days of the events as stated, with the month that they are counted in. */
  readonly events: ReadonlyMap<string, string>;
}

export interface CountSetting {
  readonly file: FileContext;
  /** What some list of the workbook tells: where another does not, it is unknown there. */
  readonly told: ToldDimensions;
  /** Whether some list of the workbook is counted by months. */
  readonly byMonth: boolean;
  /** Whether a row of any sheet is hidden, and so not counted. */
  isLeftOut(sheet: string, row: number): boolean;
}

const MONTH = /^\d{4}-\d{2}(?:-\d{2})?$/;

/** Whether a list states months or days of its own. */
export function statesMonths(plan: ListPlan, file: FileContext): boolean {
  if (plan.isStock) return false;
  const read = personReader(plan, file);
  return plan.list.persons.some((person) => MONTH.test(read(person).period));
}

/** Counts the persons of a list by month, place, counterpart, sex, side of 18 and kind. */
export function countList(plan: ListPlan, setting: CountSetting): Counted {
  const { list, view, inquiry, isStock } = plan;
  const read = personReader(plan, setting.file);
  const once = inquiry.answeredExactly('column', 'twins') === 'once';
  const isForeignKept = inquiry.answeredExactly('category', 'nationality') !== 'exclude';
  const counts = new Map<string, { dimensions: Dimensions; count: number }>();
  const result = {
    twice: [] as TwinRow[],
    likely: [] as TwinRow[],
    hidden: [] as number[],
    foreign: [] as number[],
    undated: [] as number[],
    unknown: { sex: [] as number[], age: [] as number[], country: [] as number[], place: [] as number[] },
    strange: [] as StrangeWord[],
    events: new Map<string, string>(),
  };
  let counted = 0;
  for (const person of list.persons) {
    if (isHiddenRow(view, person.row)) {
      result.hidden.push(person.row);
      continue;
    }
    const twin = twinOf(person);
    if (twin?.certain) {
      result.twice.push({ row: person.row, twin });
      continue;
    }
    if (twin) result.likely.push({ row: person.row, twin });
    if (twin && once) continue;
    const said = read(person);
    if (said.isForeign) result.foreign.push(person.row);
    if (said.isForeign && !isForeignKept) continue;
    note(person, said);
    const dimensions = dimensionsOf(plan, said, setting);
    const key = DIMENSION_NAMES.map((name) => dimensions[name]).join('|');
    const found = counts.get(key);
    counts.set(key, { dimensions, count: (found?.count ?? 0) + 1 });
    counted += 1;
  }
  const figures = [...counts].sort(([a], [b]) => byText(a, b)).map(([, figure]) => figure);
  return { ...result, figures, counted };

  function twinOf({ twin }: PersonRow): PersonTwin | undefined {
    return twin && !setting.isLeftOut(twin.sheet, twin.row) ? twin : undefined;
  }

  function note({ row }: PersonRow, said: Saying): void {
    const { told } = setting;
    if (said.period === '' || (!isStock && setting.byMonth && !MONTH.test(said.period))) result.undated.push(row);
    for (const part of ['sex', 'age', 'country', 'place'] as const)
      if (said[part] === UNKNOWN || (said[part] === '' && told[part])) result.unknown[part].push(row);
    result.strange.push(...said.strange);
    if (said.event !== '') result.events.set(said.event, said.period);
  }
}

function dimensionsOf({ indicator }: ListPlan, said: Saying, { told }: CountSetting): Dimensions {
  const code = (value: string, isTold: boolean, whole: string) =>
    value === UNKNOWN || (value === '' && isTold) ? '_U' : value || whole;
  return {
    indicator,
    timePeriod: said.period,
    refArea: code(said.place, told.place, 'ML'),
    geo: said.geo || geographyAt(said.period),
    counterpartArea: code(said.country, told.country, '_T'),
    sex: code(said.sex, told.sex, '_T'),
    age: code(said.age, told.age, '_T'),
    kind: code(said.kind, told.kind, '_T'),
  };
}
