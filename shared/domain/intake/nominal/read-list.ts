import { rangeName } from '#shared/cells/address.ts';
import { claimRest, claimRows, listSetAside } from '#shared/domain/intake/figures/claim-cells.ts';
import { claim, countBuckets, isHidden } from '#shared/domain/intake/layout/sheet-view.ts';
import { listAnatomy } from '#shared/domain/intake/list-anatomy.ts';
import type { TableReading } from '#shared/domain/intake/types.ts';
import { unitOf } from '#shared/domain/intake/words/dimensions.ts';
import { EXCLUDE } from '#shared/domain/intake/words/words-setting.ts';
import type { Observation } from '#shared/domain/model/observation.ts';
import { type Message, message } from '#shared/texts/say.ts';
import { askAboutList, rowNumbers, twinNumbers } from './ask-list.ts';
import { type Counted, type CountSetting, countList } from './count-list.ts';
import { totalsOf } from './list-totals.ts';
import type { ListPlan } from './plan-list.ts';
import { filledCells } from './sheet-rows.ts';

/** Reads one list of persons: what it counts, what must be asked, and where every figure cell goes. */
export function readPersonList(plan: ListPlan, setting: CountSetting): TableReading {
  const { view, list, found, inquiry, context, indicator } = plan;
  const sheet = view.sheet.name;
  const excluded = isExcluded(plan);
  const counted = countList(plan, setting);
  if (!excluded) askAboutList(plan, counted, setting);
  claimList(plan, excluded);
  const { figures: cellsRead, buckets } = countBuckets(view, list.range);
  const unit = unitOf(indicator, { index: setting.file.index });
  const figures =
    excluded || unit !== 'persons' ? [] : counted.figures.filter(({ dimensions }) => dimensions.timePeriod !== '');
  const reason = message('intake.excluded.answer');
  const columns = new Map(list.columns.map(({ column }): [number, Message] => [column, reason]));
  return {
    sheet,
    range: list.range,
    content: 'nominal',
    indicator: indicator === EXCLUDE ? '' : indicator,
    recordType: '',
    confidence: Math.round((inquiry.open.length > 0 ? 0.5 : 1) * context.confidence * 100) / 100,
    evidence: [...context.evidence, ...evidenceOf(plan, counted, excluded)],
    questions: inquiry.open,
    ledger: { sheet, range: rangeName(list.range), cellsRead, buckets },
    *observations() {
      for (const { dimensions, count } of figures) yield observationOf(plan, dimensions, count);
    },
    observationCount: figures.length,
    missing: [],
    totals: excluded ? [] : totalsOf(plan, counted),
    records: [],
    setAside: listSetAside(view, found.range, new Map(), columns),
    anatomy: () => listAnatomy(found, new Map(list.columns.map(({ column, role }) => [column, role]))),
    matches: excluded ? [] : [...counted.events].sort().map(([stated, code]) => ({ dimension: 'event', stated, code })),
  };
}

function isExcluded({ context, inquiry }: ListPlan): boolean {
  return (
    context.meaning.excluded ||
    inquiry.answered('personal') === EXCLUDE ||
    inquiry.answeredExactly('category', 'title') === EXCLUDE
  );
}

function observationOf(
  { list, indicator }: ListPlan,
  dimensions: Counted['figures'][number]['dimensions'],
  value: number,
): Observation {
  return {
    ...dimensions,
    indicator,
    value,
    unit: 'persons',
    status: 'A',
    row: list.range.top,
    column: list.range.left,
    raw: String(value),
  };
}

const KEPT: ReadonlySet<string> = new Set([
  'sex',
  'age',
  'tick',
  'date',
  'month',
  'year',
  'country',
  'place',
  'nationality',
  'kind',
  'rank',
]);

function claimList({ view, list, found }: ListPlan, excluded: boolean): void {
  claimRows(view, found, list.headerRows, 'DIMENSION');
  claimRows(view, found, list.totals, excluded ? 'EXCLUDED' : 'TOTAL');
  claimRows(view, found, list.sections, 'DIMENSION');
  const kept = new Set(list.columns.filter(({ role }) => KEPT.has(role)).map(({ column }) => column));
  for (const { row } of list.persons) {
    for (const i of filledCells(view, row, list.range.left, list.range.right)) {
      const column = view.grid.columns[i] ?? 0;
      if (!isHidden(view, row, column))
        claim(view, i, kept.has(column) ? (excluded ? 'EXCLUDED' : 'DIMENSION') : 'PERSONAL');
    }
  }
  claimRest(view, found, 'PERSONAL');
}

/** How the rows add up, and what of them is unknown: numbers of rows, never a name. */
function evidenceOf({ view, list }: ListPlan, counted: Counted, excluded: boolean): Message[] {
  const headers = list.columns.map(({ header }) => header).filter((header) => header !== '');
  const evidence = [headers.length > 0 ? message('persons.list', { columns: headers }) : message('persons.list.bare')];
  const { twice, hidden, undated, unknown, likely, foreign } = counted;
  const rows = list.persons.length;
  if (excluded) return [...evidence, message('persons.excluded', { rows })];
  evidence.push(
    message('persons.rows', {
      rows,
      counted: counted.counted,
      twice: twice.length,
      hidden: hidden.length,
      left: rows - counted.counted - twice.length - hidden.length,
    }),
  );
  if (twice.length > 0) evidence.push(message('persons.twice', { rows: twinNumbers(twice, view.sheet.name) }));
  if (likely.length > 0) evidence.push(message('persons.likely', { rows: twinNumbers(likely, view.sheet.name) }));
  if (hidden.length > 0) evidence.push(message('persons.hidden', { rows: rowNumbers(hidden) }));
  if (foreign.length > 0) evidence.push(message('persons.foreign', { rows: rowNumbers(foreign) }));
  if (undated.length > 0) evidence.push(message('persons.undated', { rows: rowNumbers(undated) }));
  for (const part of ['sex', 'age', 'country', 'place'] as const) {
    const own = unknown[part];
    if (own.length > 0) evidence.push(message(`persons.unknown.${part}`, { count: own.length, rows: rowNumbers(own) }));
  }
  if (list.others.length > 0) evidence.push(message('persons.others', { rows: rowNumbers(list.others) }));
  return evidence;
}
