import { isFigureText } from '#shared/cells/figure-text.ts';
import { cellsOf } from '#shared/domain/intake/layout/find-blocks.ts';
import { isHidden, type SheetView, shownText } from '#shared/domain/intake/layout/sheet-view.ts';
import type { Place } from './make-record.ts';
import { type RecordField, recordField } from './record-columns.ts';

/** One record written as a card: the name of each field on the left, what it holds on the right. */
export interface Card {
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
  readonly places: ReadonlyMap<RecordField, readonly Place[]>;
  /** Heading of the title: `Intitulé du projet`. */
  readonly titleHeading: string;
}

const LONGEST_HEADING = 45;
const FEWEST_FIELDS = 3;

interface Line {
  readonly row: number;
  readonly heading: string;
  readonly column: number;
  readonly value: number;
  readonly field: RecordField;
}

/** Finds the cards of a sheet: each begins with its title and names three different fields at least. */
export function findCards(view: SheetView): Card[] {
  const cards: Card[] = [];
  let lines: Line[] = [];
  const close = () => {
    const card = cardOf(lines);
    if (card) cards.push(card);
    lines = [];
  };
  for (let row = 0; row < view.grid.rowCount; row++) {
    const line = lineAt(view, row);
    if (!line) {
      if (cellsOf(view, row).length > 0) close();
      continue;
    }
    const first = lines[0];
    const begins = line.field === 'title' && isText(view, line);
    if (begins || (first && first.column !== line.column)) close();
    if (begins || lines.length > 0) lines.push(line);
  }
  close();
  return cards;
}

/** A row with the name of a field and one cell beside it. */
function lineAt(view: SheetView, row: number): Line | undefined {
  const cells = cellsOf(view, row).filter((i) => !isHidden(view, row, view.grid.columns[i] ?? 0));
  if (cells.length !== 2) return undefined;
  const [column = 0, value = 0] = cells.map((i) => view.grid.columns[i] ?? 0);
  const heading = shownText(view, row, column);
  if (heading.length > LONGEST_HEADING || isFigureText(heading)) return undefined;
  const field = recordField(heading);
  return field && { row, heading, column, value, field };
}

function isText(view: SheetView, { row, value }: Line): boolean {
  const text = shownText(view, row, value);
  return /\p{L}{3}/u.test(text) && recordField(text.replace(/ .*/, '')) !== 'rank' && !isFigureText(text);
}

function cardOf(lines: readonly Line[]): Card | undefined {
  const [first] = lines;
  const fields = new Set(lines.map(({ field }) => field));
  // In a list of activities each line may begin with a word of a title: a card names it once.
  const titles = lines.filter(({ field }) => field === 'title').length;
  if (!first || titles > 2 || fields.size < FEWEST_FIELDS) return undefined;
  const places = new Map<RecordField, Place[]>();
  for (const { field, row, value } of lines) if (!places.has(field)) places.set(field, [{ row, column: value }]);
  return {
    top: first.row,
    bottom: lines.at(-1)?.row ?? first.row,
    left: first.column,
    right: Math.max(...lines.map(({ value }) => value)),
    places,
    titleHeading: first.heading,
  };
}
