import type { Range } from '#shared/cells/address.ts';
import { recordField } from '#shared/domain/intake/records/record-columns.ts';
import { fold, unaccent } from '#shared/lib/fold.ts';
import { CAPTION, titlesFromBelow } from './captions-below.ts';
import { type Block, cellsOf, findBlocks } from './find-blocks.ts';
import { FOOTER, findLayout, isYear, type Layout, numberAt } from './find-layout.ts';
import { headerPaths } from './header-paths.ts';
import { type SheetView, shownText } from './sheet-view.ts';
import { splitStacked } from './split-stacked.ts';
import { splitWrapped } from './split-wrapped.ts';

/** A table on a sheet with the words around it. */
export interface FoundTable {
  readonly layout: Layout;
  readonly paths: ReadonlyMap<number, readonly string[]>;
  readonly range: Range;
  /** Titles over the table, the nearest first: within the block, then free text above it. */
  readonly titles: readonly string[];
  /** Those of them that an earlier table has too. */
  readonly sharedTitles?: ReadonlySet<string>;
  /** Notes under the table and on its sheet. */
  readonly notes: readonly string[];
}

export interface FoundTables {
  readonly tables: readonly FoundTable[];
  /** Text of the sheet that belongs to no table: letterheads, free notes. */
  readonly freeText: readonly string[];
}

/** The letterhead of a regional service names the place that it counts in. */
const REGIONAL = /^(?:direction|delegation|antenne|service|division) regionale? .*\b(?:de|d'|a) ?[a-z]+$/;

function isLetterhead(text: string): boolean {
  return LETTERHEAD.test(text) && !REGIONAL.test(text);
}

/** Lines of a letterhead are no titles: a ministry's name must not be taken for what its table counts. */
const LETTERHEAD =
  /^(?:[-–—_=*\s.]+|(?:la )?republique du mali.*|un peuple.*|(?:le )?ministere\b.*|secretariat general.*|cabinet\b.*|(?:direction|delegation|division|cellule|service|inspection) (?:generale?|nationale?|regionale?|de|des|du|d')\b.*|bamako,? le .*|n° ?[\d/ ].*|(?:suggested )?citation\b.*|copyright\b.*|.*©.*|workbook: .*)$/;

/** A text of the sheet with the column it stands in: of two titles on one row each belongs to the table below it. */
interface PlacedText {
  /** Whether it stands over an earlier table too. */
  readonly isShared?: boolean;
  readonly text: string;
  readonly row: number;
  readonly column: number;
}

interface Draft {
  block: Block;
  layout: Layout;
  /** Titles within its own block, the nearest first. */
  readonly own: readonly PlacedText[];
  titles: PlacedText[];
  notes: string[];
}

/** Finds the tables of a sheet; a band of text is title of what follows, or note of what precedes. */
export function findTables(view: SheetView, isHeading: (text: string) => boolean): FoundTables {
  const drafts: Draft[] = [];
  const freeText: string[] = [];
  let above: PlacedText[] = [];
  // Whether the titles above have told of a table already.
  let isTold = false;
  // Titles within the band of the last tables that may hold for the next band too.
  let carried: { readonly band: number | undefined; readonly titles: readonly PlacedText[] } | undefined;
  const leaveBand = (band: number | undefined) => {
    if (carried === undefined || carried.band === band) return;
    above = [...carried.titles, ...above];
    carried = undefined;
  };
  let header: Block | undefined;
  for (const { block, alone } of findBlocks(view).flatMap((whole) => partsOf(view, whole, isHeading))) {
    const layout = layoutOf(view, header, block, alone);
    header = undefined;
    const previous = drafts.at(-1);
    if (!layout) {
      const placed = textsOf(view, block);
      const texts = placed.map(({ text }) => text);
      freeText.push(...texts);
      if (
        previous &&
        isTold &&
        texts.every((text) => text.length > 60 || /^(?:source|nb|note|nota|n\.b|\*|\()/i.test(text))
      ) {
        previous.notes.push(...texts);
      } else {
        if (isTold) above = generalTitles(above);
        isTold = false;
        leaveBand(block.band);
        above = [...placed.reverse(), ...above];
      }
      if (couldBeHeader(view, block)) header = block;
      continue;
    }
    if (previous && continues(previous.layout, layout)) {
      previous.layout = {
        ...previous.layout,
        bodyRows: [...previous.layout.bodyRows, ...layout.bodyRows],
        noteRows: layout.noteRows,
      };
      previous.notes.push(...rowTexts(view, layout.noteRows, layout));
      continue;
    }
    const own = placedTexts(view, layout.titleRows, layout.columns).reverse();
    freeText.push(...own.map(({ text }) => text));
    const shared = sharedTitles(view, drafts, block);
    if (own.length > 0 && isTold && previous?.block.band !== block.band) above = generalTitles(above);
    leaveBand(block.band);
    if (own.length > 0) carried ??= { band: block.band, titles: generalTitles(own) };
    drafts.push({
      block,
      layout,
      own,
      titles: [...own, ...shared, ...above],
      notes: rowTexts(view, layout.noteRows, layout),
    });
    isTold = true;
  }
  titlesFromBelow(drafts, above);
  return { tables: drafts.map((draft) => finish(view, draft)), freeText };
}

/** Titles that may hold for the tables that follow too: all but the line right over the table, which is its own. */
function generalTitles(titles: readonly PlacedText[]): PlacedText[] {
  const nearest = titles[0]?.row;
  return asShared(titles.filter(({ row, text }) => row !== nearest && !CAPTION.test(text)));
}

function asShared(titles: readonly PlacedText[]): PlacedText[] {
  return titles.map((title) => ({ ...title, isShared: true }));
}

/** Titles of an earlier table of the same band: those over all of its columns, or above its own title. */
function sharedTitles(view: SheetView, drafts: readonly Draft[], block: Block): PlacedText[] {
  const first = drafts.find(({ block: { band } }) => band !== undefined && band === block.band);
  if (!first) return [];
  const isBeside = block.columns.every((column) => !first.block.columns.includes(column));
  if (!isBeside) return generalTitles(first.own);
  return asShared(first.own.filter(({ row }) => cellsOf(view, row).length === 1));
}

function partsOf(view: SheetView, block: Block, isHeading: (text: string) => boolean): readonly Part[] {
  const layout = findLayout(view, block);
  const stacked = layout ? splitStacked(view, block, layout, isHeading) : [block];
  return stacked.flatMap((whole) => {
    const own = whole === block ? layout : findLayout(view, whole);
    const parts = own ? splitWrapped(view, whole, own) : [whole];
    return parts.map((part) => ({ block: part, alone: part === whole ? own : findLayout(view, part) }));
  });
}

/** A block with its layout when it is read alone. */
interface Part {
  readonly block: Block;
  readonly alone: Layout | undefined;
}

/** A header that an empty row parts from its body is tried together with it. */
function layoutOf(
  view: SheetView,
  header: Block | undefined,
  block: Block,
  alone: Layout | undefined,
): Layout | undefined {
  if (header && (!alone || alone.headerRows.length === 0)) {
    const columns = [...new Set([...header.columns, ...block.columns])].sort((a, b) => a - b);
    const joined = findLayout(view, { band: header.band, rows: [...header.rows, ...block.rows], columns });
    if (joined && joined.headerRows.length > 0 && isTable(view, joined)) return joined;
  }
  return alone && isTable(view, alone) ? alone : undefined;
}

function isTable(view: SheetView, layout: Layout): boolean {
  const hasFigures = layout.figureColumns.size > 0 && !isFooter(view, layout) && !isLegend(view, layout);
  return hasFigures || isRecordHeader(view, layout);
}

const TOTAL = /^(?:sous |s |sub ?)?(?:total|totaux|ensemble)\b/;

/** Fewer than three figures without any header are a date, a telephone or a page number. */
function isFooter(view: SheetView, { headerRows, bodyRows, figureColumns }: Layout): boolean {
  if (headerRows.length > 0 || bodyRows.length > 3) return false;
  const labelled = bodyRows.some((row) => TOTAL.test(fold(shownText(view, row, cellColumn(view, row)))));
  let figures = 0;
  for (const row of bodyRows) {
    for (const i of cellsOf(view, row))
      figures += figureColumns.has(view.grid.columns[i] ?? -1) ? (view.figures[i] ?? 0) : 0;
  }
  return figures < 3 && !labelled;
}

/** `: | not available`, `ND | non disponible`: signs at the left with what they stand for. */
function isLegend(view: SheetView, { columns, bodyRows, figureColumns }: Layout): boolean {
  const [first = -1, second = -1] = columns;
  if (!figureColumns.has(first) || columns.length !== 2) return false;
  return bodyRows.every((row) => {
    const sign = shownText(view, row, first);
    const words = shownText(view, row, second);
    return sign.length <= 4 && words.length > 4 && !/\d/.test(sign + words);
  });
}

function cellColumn(view: SheetView, row: number): number {
  return view.grid.columns[cellsOf(view, row)[0] ?? -1] ?? 0;
}

/** Without figures only a list of records is a table: its header must name at least two of their fields. */
function isRecordHeader(view: SheetView, layout: Layout): boolean {
  const fields = [...headerPaths(view, layout).values()].map((path) => recordField(path.at(-1) ?? ''));
  return fields.includes('title') && new Set(fields.filter(Boolean)).size >= 2;
}

function couldBeHeader(view: SheetView, block: Block): boolean {
  const last = block.rows.at(-1);
  if (last === undefined || block.rows.length > 4) return false;
  const cells = cellsOf(view, last);
  const isHeading = (i: number) => view.figures[i] !== 1 || isYear(numberAt(view, i));
  return cells.length >= 2 && cells.every(isHeading) && !FOOTER.test(shownText(view, last, cellColumn(view, last)));
}

/** A block without a header of its own under a table of the same columns goes on with that table (a total after an empty row). */
function continues(previous: Layout, next: Layout): boolean {
  if (next.headerRows.length > 0 || next.titleRows.length > 0) return false;
  const own = new Set(previous.columns);
  return previous.headerRows.length > 0 && next.columns.every((column) => own.has(column));
}

function finish(view: SheetView, { layout, titles, notes }: Draft): FoundTable {
  const rows = [...layout.headerRows, ...layout.bodyRows];
  const over = titlesOver(titles, layout).filter(({ text }) => !isLetterhead(unaccent(text)));
  return {
    layout,
    paths: headerPaths(view, layout),
    range: {
      top: rows[0] ?? 0,
      bottom: rows.at(-1) ?? 0,
      left: layout.columns[0] ?? 0,
      right: layout.columns.at(-1) ?? 0,
    },
    titles: over.map(({ text }) => text),
    sharedTitles: new Set(over.flatMap(({ text, isShared }) => (isShared ? [text] : []))),
    notes,
  };
}

/** Titles over a table: of several on one row, only the one that stands over its columns or begins nearest to their left. */
function titlesOver(titles: readonly PlacedText[], { columns }: Layout): PlacedText[] {
  const left = columns[0] ?? 0;
  const right = columns.at(-1) ?? 0;
  return titles.filter(({ row, column }) => {
    const others = titles.filter((other) => other.row === row && other.column !== column);
    if (others.length === 0 || (column >= left && column <= right)) return true;
    const over = others.some((other) => other.column >= left && other.column <= right);
    const nearer = others.some((other) => other.column < left && other.column > column);
    return !over && column < left && !nearer;
  });
}

function textsOf(view: SheetView, block: Block): PlacedText[] {
  return placedTexts(view, block.rows, block.columns);
}

function placedTexts(view: SheetView, rows: readonly number[], columns: readonly number[]): PlacedText[] {
  const own = new Set(columns);
  return rows.flatMap((row) =>
    cellsOf(view, row)
      .map((i) => view.grid.columns[i] ?? 0)
      .filter((column) => own.has(column))
      .map((column) => ({ row, column, text: shownText(view, row, column) })),
  );
}

function rowTexts(view: SheetView, rows: readonly number[], layout: Layout): string[] {
  return placedTexts(view, rows, layout.columns).map(({ text }) => text);
}
