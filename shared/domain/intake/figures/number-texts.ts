import { columnName } from '#shared/cells/address.ts';
import { CELL, positionOf, textAt } from '#shared/cells/grid.ts';
import type { ColumnPlan } from '#shared/domain/intake/columns/plan-columns.ts';
import type { FoundTable } from '#shared/domain/intake/layout/find-tables.ts';
import type { SheetView } from '#shared/domain/intake/layout/sheet-view.ts';
import type { Inquiry } from '#shared/domain/intake/questions.ts';
import type { FileContext } from '#shared/domain/intake/words/context.ts';
import { dashLegend } from '#shared/domain/intake/words/dash-legend.ts';
import {
  decideNumberStyle,
  type NumberRead,
  type NumberStyle,
  parseNumber,
} from '#shared/domain/values/number-style.ts';
import { findUnit } from '#shared/domain/values/unit-words.ts';
import { fold } from '#shared/lib/fold.ts';
import { message } from '#shared/texts/say.ts';
import { type ReadText, STATE } from './value-matrix.ts';

/** Reads the texts of measure columns in the style of each column; asks once a column what a dash or `1.234` means. */
export function textReader(
  view: SheetView,
  found: FoundTable,
  plan: ColumnPlan,
  file: FileContext,
  inquiry: Inquiry,
): { read(column: number, text: string): ReadText } {
  const texts = new Map(plan.measures.map(({ column }) => [column, columnTexts(view, found, column)]));
  // The same hand wrote the whole table: what one column proves helps a column that proves nothing.
  const table = decideNumberStyle([...texts.values()].flat());
  const styles = new Map<number, NumberStyle>();
  const dashes = new Map<number, string | undefined>();
  const legend = dashLegend([...found.notes, ...found.titles]);
  for (const { column, header } of plan.measures) {
    styles.set(column, columnStyle(texts.get(column) ?? [], table, column, header, inquiry));
    const dash = (texts.get(column) ?? []).filter((text) => /^\s*[-–—−]{1,3}\s*$/.test(text));
    if (dash.length > 0)
      dashes.set(
        column,
        inquiry.answered('dash', columnName(column)) ?? legend ?? askAboutDash(column, header, dash, inquiry),
      );
  }
  const units = new Map(plan.measures.map((measure) => [measure.column, unitOver(measure, view, found)]));
  return {
    read(column, text) {
      const style = styles.get(column) ?? table;
      const read = parseNumber(text, style, file.index.missing);
      return stateOf(read, dashes.get(column), units.get(column) ?? NO_UNIT);
    },
  };
}

interface Unit {
  readonly unit: string;
  readonly multiplier: number;
}

const NO_UNIT: Unit = { unit: '', multiplier: 0 };

/** Unit and multiplier that header, titles, sheet name or notes state for a column, the nearest first. */
function unitOver({ meaning }: ColumnPlan['measures'][number], view: SheetView, found: FoundTable): Unit {
  const around = [...found.titles, view.sheet.name, ...found.notes].flatMap((text) => findUnit(text) ?? []);
  return {
    unit: meaning.unit || (around.find(({ unit }) => unit !== '')?.unit ?? ''),
    multiplier: meaning.multiplier || (around.find(({ multiplier }) => multiplier !== 0)?.multiplier ?? 0),
  };
}

/** A cell may state its own unit: what contradicts the column's, and shares among counts, are not taken for figures. */
function ownUnit(read: NumberRead & { kind: 'value' }, { unit, multiplier }: Unit): ReadText | undefined {
  const foreign = read.unit !== undefined && read.unit !== (unit || 'XOF');
  if (read.percent || foreign) return { state: STATE.UNREADABLE, value: Number.NaN, status: 'A' };
  if (read.scale === undefined || multiplier <= 1) return undefined;
  // `12 MdF` in a column of millions: the multiplier of the column will be applied again, so it is taken off here.
  return { state: STATE.VALUE, value: Number((read.value / multiplier).toPrecision(15)), status: read.status };
}

function stateOf(read: NumberRead, dash: string | undefined, unit: Unit): ReadText {
  switch (read.kind) {
    case 'value':
      return ownUnit(read, unit) ?? { state: STATE.VALUE, value: read.value, status: read.status };
    case 'missing':
      return { state: STATE.MISSING, value: Number.NaN, status: read.status };
    case 'dash':
      if (dash === 'zero') return { state: STATE.VALUE, value: 0, status: 'A' };
      return { state: dash === undefined ? STATE.DASH : STATE.MISSING, value: Number.NaN, status: 'O' };
    case 'ditto':
    case 'unreadable':
      return { state: STATE.UNREADABLE, value: Number.NaN, status: 'A' };
  }
}

function columnTexts(view: SheetView, found: FoundTable, column: number): string[] {
  const texts: string[] = [];
  const { bodyRows } = found.layout;
  for (let index = 0; index < bodyRows.length; index++) {
    const position = positionOf(view.grid, bodyRows[index] ?? 0, column);
    if (position >= 0 && view.grid.kinds[position] === CELL.TEXT) texts.push(textAt(view.grid, position));
  }
  return texts;
}

function columnStyle(
  texts: readonly string[],
  table: NumberStyle,
  column: number,
  header: string,
  inquiry: Inquiry,
): NumberStyle {
  const own = decideNumberStyle(texts);
  if (own.ambiguous === '') return texts.some((text) => /\d[.,]\d/.test(text)) ? own : table;
  if (table.ambiguous === '') return table;
  const grouped = own.ambiguous.replace(/[.,]/, '\u202F');
  const answer = inquiry.ask({
    topic: 'number',
    detail: columnName(column),
    sentence: message('intake.ask.number', {
      column: columnName(column),
      header,
      example: own.ambiguous,
      thousands: grouped,
      decimal: own.ambiguous.replace(/[.,]/, ','),
    }),
    evidence: [
      message('intake.evidence.numbers', {
        examples: texts
          .filter((text) => /[.,]/.test(text))
          .slice(0, 5)
          .join(' ; '),
      }),
    ],
    options: ['thousands', 'decimal'],
    proposed: 'thousands',
  });
  const mark = own.ambiguous.includes('.') ? '.' : ',';
  const other = mark === '.' ? ',' : '.';
  return { decimal: fold(answer ?? 'thousands') === 'decimal' ? mark : other, ambiguous: '' };
}

function askAboutDash(column: number, header: string, dashes: readonly string[], inquiry: Inquiry): string | undefined {
  const answer = inquiry.ask({
    topic: 'dash',
    detail: columnName(column),
    sentence: message('intake.ask.dash', { column: columnName(column), header }),
    evidence: [
      message('intake.evidence.dashes', {
        token: dashes[0]?.trim() ?? '-',
        count: dashes.length,
        column: columnName(column),
      }),
    ],
    options: ['zero', 'missing'],
    proposed: 'missing',
  });
  if (answer === undefined) return undefined;
  return /^(?:0|zero|zeros)$/.test(fold(answer)) ? 'zero' : 'missing';
}
