import { cellName, contains, parseCell, parseRange, type Range } from '#shared/cells/address.ts';
import { textAt } from '#shared/cells/grid.ts';
import type { Sheet } from '#shared/cells/workbook.ts';
import type { QuestionTopic } from '#shared/domain/intake/types.ts';
import { fold } from '#shared/lib/fold.ts';
import { message, type TextKey } from '#shared/texts/say.ts';
import { type Correction, type Delivery, mayNamePersons } from './model.ts';
import { placeOf } from './place.ts';

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
    const cells = sheet ? cellsOf(question, sheet) : [];
    const [cell = ''] = cells;
    const place = cell === '' ? message('return.wholeFile') : placeOf(cells);
    const asked = message(ASKED[question.topic]);
    return [{ sheet: question.sheet, cell, place, cells, found: question.sentence, asked }];
  });
}

/** Texts that a question of this topic is about, in the column that it names. */
const TEXTS: Readonly<Partial<Record<QuestionTopic, RegExp>>> = {
  dash: /^\s*[-–—−]{1,3}\s*$/,
  number: /\d[.,]\d/,
};

/** The cells that a question is about: those of its column that raise it, the one that it names, the first that holds its text, or the table's. */
function cellsOf(question: Delivery['questions'][number], sheet: Sheet): string[] {
  const { topic, range } = question;
  const inside = parseRange(range);
  if (!inside) return [];
  const detail = detailOf(question);
  const named = parseCell(detail);
  if (named && contains(inside, named.row, named.column)) return [cellName(named.row, named.column)];
  const column = /^[A-Z]{1,3}$/.test(detail) ? parseCell(`${detail}1`)?.column : undefined;
  const test = TEXTS[topic];
  if (column !== undefined && test) {
    const cells = findCells(sheet, inside, (text, at) => at === column && test.test(text));
    if (cells.length > 0) return cells;
  }
  const found = findCells(sheet, inside, (text, at) =>
    column === undefined ? fold(text) === fold(detail) : at === column,
  );
  return found.length > 0 ? found.slice(0, 1) : [cellName(inside.top, inside.left)];
}

/** What stands behind topic and range in the name of a question: `dash:A2:B6:B`. */
function detailOf({ id, range }: Delivery['questions'][number]): string {
  return id.split(':').slice(1).join(':').replace(range, '').replace(/^:/, '');
}

function findCells({ grid }: Sheet, inside: Range, test: (text: string, column: number) => boolean): string[] {
  const cells: string[] = [];
  for (let i = 0; i < grid.size; i++) {
    const row = grid.rows[i] ?? 0;
    const column = grid.columns[i] ?? 0;
    if (contains(inside, row, column) && test(textAt(grid, i), column)) cells.push(cellName(row, column));
  }
  return cells;
}
