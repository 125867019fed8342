import { contains, parseCell, parseRange, rangeName } from '#shared/cells/address.ts';
import type { CheckedInputOf } from '#shared/contract/registry.ts';
import { allowedValues, isAllowedValue } from '#shared/domain/intake/corrections/allowed.ts';
import { cutsTable } from '#shared/domain/intake/corrections/correct-tables.ts';
import { type Correction, FIELDS } from '#shared/domain/intake/corrections/grammar.ts';
import type { FileReading, TableReading } from '#shared/domain/intake/types.ts';
import type { Catalogue } from '#shared/domain/model/catalogue.ts';
import { AppError } from '#shared/errors/app-error.ts';

/** The table that is corrected; `isNew` where an officer says that there is one. */
export interface CorrectedTable {
  readonly sheet: string;
  readonly range: string;
  readonly indicator: string;
  readonly isNew: boolean;
}

/** The table that a request names, or the only one. @throws AppError `correct.table` */
export function findTable(
  reading: FileReading,
  file: string,
  { sheet, range, corrections }: CheckedInputOf<'intake.correct'>,
): CorrectedTable {
  const tables = reading.tables.map((table) => ({ ...table, name: rangeName(table.range) }));
  const named = tables.filter((one) => (range === '' || one.name === range) && (sheet === '' || one.sheet === sheet));
  const [found] = named;
  if (found && named.length === 1) {
    return { sheet: found.sheet, range: found.name, indicator: found.indicator, isNew: false };
  }
  const marks = corrections.some(({ target, field }) => target.on === 'table' && field === 'range');
  const isSheet = reading.outside.some((line) => line.sheet === sheet);
  if (marks && isSheet && !found && parseRange(range)) return { sheet, range, indicator: '', isNew: true };
  throw new AppError('correct.table', {
    table: `${sheet}!${range}`,
    file,
    allowed: tables.map((one) => `${one.sheet}!${one.name}`),
  });
}

/** Named in an error at most; codes of places and countries are many. */
const MOST_NAMED = 60;

/** Checks each correction by itself. @throws AppError `correct.outside`, `correct.field`, `correct.value`, `correct.cuts` */
export function checkCorrections(
  reading: FileReading,
  table: CorrectedTable,
  corrections: readonly Correction[],
  catalogue: Catalogue,
): void {
  const indicators = table.indicator.split('+');
  const freeKind = catalogue.indicators.some(({ code, freeKind: free }) => free && indicators.includes(code));
  for (const { target, field, value } of corrections) {
    const fields = FIELDS[target.on];
    if (!fields.includes(field))
      throw new AppError('correct.field', { field, target: target.on, allowed: [...fields] });
    if (!isAllowedValue(target, field, value, catalogue, freeKind)) {
      const allowed = allowedValues(target, field, catalogue);
      const named = allowed.length > MOST_NAMED ? [...allowed.slice(0, MOST_NAMED), '…'] : allowed;
      throw new AppError('correct.value', { field, value, allowed: named });
    }
    if (!isInside(table.range, target)) {
      const name = target.on === 'column' ? target.column : target.on === 'row' ? String(target.row) : '';
      throw new AppError('correct.outside', { target: name, range: table.range });
    }
    const to = field === 'range' ? parseRange(value) : undefined;
    const own = reading.tables.filter((one) => one.sheet === table.sheet);
    if (to && cutsTable(own, table.range, to)) {
      throw new AppError('correct.cuts', { range: value, allowed: own.map(({ range }) => rangeName(range)) });
    }
  }
}

function isInside(range: string, target: Correction['target']): boolean {
  const area = parseRange(range);
  if (!area) return false;
  if (target.on === 'row') return contains(area, target.row - 1, area.left);
  if (target.on !== 'column') return true;
  const cell = parseCell(`${target.column}1`);
  return cell !== undefined && contains(area, area.top, cell.column);
}

/** A correction that changes nothing was not understood by one of the two. @throws AppError `correct.no_effect` */
export function checkEffect(before: FileReading, after: FileReading, what: readonly string[]): void {
  const isSame =
    before.tables.length === after.tables.length &&
    before.tables.every((table, i) => {
      const other = after.tables[i];
      return other !== undefined && outline(table) === outline(other) && statesTheSame(table, other);
    });
  if (isSame) throw new AppError('correct.no_effect', { what: what.join(', ') });
}

function outline(table: TableReading): string {
  return JSON.stringify({ ...table, evidence: [], confidence: 0, learnable: undefined });
}

/** Whether two readings of a table state the same figures; they are compared one by one, because there may be millions. */
function statesTheSame(table: TableReading, other: TableReading): boolean {
  const others = other.observations()[Symbol.iterator]();
  for (const one of table.observations()) {
    const next = others.next();
    if (next.done || JSON.stringify(next.value) !== JSON.stringify(one)) return false;
  }
  return others.next().done === true;
}
