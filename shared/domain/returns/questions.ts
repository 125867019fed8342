import { cellName, contains, parseCell, parseRange, type Range } from '#shared/cells/address.ts';
import { textAt } from '#shared/cells/grid.ts';
import type { Sheet } from '#shared/cells/workbook.ts';
import type { QuestionTopic } from '#shared/domain/intake/types.ts';
import { fold } from '#shared/lib/fold.ts';
import { message, type TextKey } from '#shared/texts/say.ts';
import { type Correction, type Delivery, mayNamePersons } from './model.ts';

/** What a department can do so that the question does not arise; an officer may also answer it in its place. */
const ASKED: Readonly<Record<QuestionTopic, TextKey>> = {
  department: 'return.asked.department',
  indicator: 'return.asked.indicator',
  period: 'return.asked.period',
  dash: 'return.asked.dash',
  number: 'return.asked.number',
  unit: 'return.asked.unit',
  place: 'return.asked.label',
  country: 'return.asked.label',
  category: 'return.asked.label',
  date: 'return.asked.date',
  column: 'return.asked.column',
  unreadable: 'return.asked.unreadable',
  uncomputed: 'return.asked.uncomputed',
  personal: 'return.asked.persons',
  encoding: 'return.asked.file',
  damage: 'return.asked.file',
  recipe: 'return.asked.layout',
  template: 'return.asked.layout',
};

/** Open questions as requests to the department. Those about lists of persons are asked once, without quoting a cell. */
export function askedByQuestions(delivery: Delivery): Correction[] {
  const { questions, tables, sheets } = delivery;
  const silent = new Set(
    tables.filter((table) => mayNamePersons(table, questions)).map(({ sheet, range }) => `${sheet}|${range}`),
  );
  return questions.flatMap((question): Correction[] => {
    if (silent.has(`${question.sheet}|${question.range}`)) return [];
    const sheet = sheets.find(({ name }) => name === question.sheet);
    const cell = sheet ? anchorOf(question, sheet) : '';
    const place = cell === '' ? message('return.wholeFile') : cell;
    const asked = message(ASKED[question.topic]);
    return [{ sheet: question.sheet, cell, place, cells: cell === '' ? [] : [cell], found: question.sentence, asked }];
  });
}

/** The cell that a question is about: named by it, the first of its column, the first that holds its text, or the table's. */
function anchorOf({ id, range }: Delivery['questions'][number], sheet: Sheet): string {
  const inside = parseRange(range);
  if (!inside) return '';
  const detail = id.split(':').slice(1).join(':').replace(range, '').replace(/^:/, '');
  const cell = parseCell(detail);
  if (cell && contains(inside, cell.row, cell.column)) return cellName(cell.row, cell.column);
  const column = /^[A-Z]{1,3}$/.test(detail) ? parseCell(`${detail}1`)?.column : undefined;
  const found = findCell(sheet, inside, (text, at) =>
    column === undefined ? fold(text) === fold(detail) : at === column,
  );
  return found ?? cellName(inside.top, inside.left);
}

function findCell({ grid }: Sheet, inside: Range, test: (text: string, column: number) => boolean): string | undefined {
  for (let i = 0; i < grid.size; i++) {
    const row = grid.rows[i] ?? 0;
    const column = grid.columns[i] ?? 0;
    if (contains(inside, row, column) && test(textAt(grid, i), column)) return cellName(row, column);
  }
  return undefined;
}
