import type { NamedRange, WriteSheet } from 'hucre';
import { inWords } from '#electron/publish/words.ts';
import { rangeName } from '#shared/cells/address.ts';
import { legendOf } from '#shared/domain/tables/marks.ts';
import type { Publication, PublishedTable } from '#shared/domain/tables/model.ts';
import type { Language } from '#shared/texts/languages.ts';
import { say } from '#shared/texts/say.ts';
import { type Draft, newDraft, putLine, putLink, setHeight } from './draft.ts';
import { LOOK } from './look.ts';
import { headerFooter, pageSetup } from './page.ts';
import { absoluteRange, printTitles } from './references.ts';
import { putHeadings, putRows } from './table-body.ts';
import { columnWidths } from './table-widths.ts';

/** A finished sheet with the names that point into it. */
export interface Sheet {
  readonly sheet: WriteSheet;
  readonly names: readonly NamedRange[];
  /** First row below the headings, counted from 0. */
  readonly body: number;
}

export interface TableSheetOptions {
  readonly name: string;
  /** Above the title: `Tableau 5`. */
  readonly kicker: string;
  /** Name that formulas can use for headings and rows. */
  readonly rangeName: string;
  readonly contents: string;
  /** Sheet and cell where the origins of these figures begin. */
  readonly origins?: { readonly sheet: string; readonly cell: string } | undefined;
  readonly filter: boolean;
  /** How many of the columns are printed; all if absent. */
  readonly printed?: number;
}

/** One sheet: title, headings, rows, notes, signs and source; ready to print. */
export function tableSheet(
  language: Language,
  publication: Publication,
  table: PublishedTable,
  options: TableSheetOptions,
): Sheet {
  const draft = newDraft(columnWidths(language, table));
  const top = putTitle(draft, language, table, options);
  const body = putHeadings(draft, top, language, table);
  const end = putRows(draft, body, language, table);
  const last = putFoot(draft, end, language, table, options);
  const block = { top, left: 0, bottom: Math.max(body, end) - 1, right: table.columns.length - 1 };
  const frozen = frozenColumns(table, draft.widths);
  const repeated = printTitles(options.name, frozen, top, body - 1);
  const titles = { name: '_xlnm.Print_Titles', range: repeated, scope: options.name };
  const area = { top: 0, left: 0, bottom: last, right: (options.printed ?? table.columns.length) - 1 };
  const printArea = { name: '_xlnm.Print_Area', range: absoluteRange(options.name, area), scope: options.name };
  const filtered = rangeName({ ...block, top: body - 1 });
  const page = pageSetup(draft.widths.slice(0, options.printed));
  return {
    sheet: {
      name: options.name,
      columns: draft.widths.map((width) => ({ width })),
      cells: draft.cells,
      merges: draft.merges,
      rowDefs: draft.rows,
      freezePane: { rows: body, columns: frozen },
      pageSetup: page,
      headerFooter: headerFooter(
        language,
        publication,
        `${options.kicker}. ${inWords(language, table.title)}`,
        page.orientation,
      ),
      view: { showGridLines: false },
      ...(options.filter && end > body ? { autoFilter: { range: filtered } } : {}),
    },
    names: [{ name: options.rangeName, range: absoluteRange(options.name, block) }, printArea, titles],
    body,
  };
}

function putTitle(
  draft: Draft,
  language: Language,
  table: PublishedTable,
  { kicker, contents }: TableSheetOptions,
): number {
  putLine(draft, 0, kicker, LOOK.kicker);
  putLine(draft, 1, inWords(language, table.title), LOOK.title);
  let row = 2;
  if (table.subtitle !== undefined) {
    putLine(draft, row, inWords(language, table.subtitle), LOOK.subtitle);
    row += 1;
  }
  putLink(draft, row, 0, say(language, { key: 'publish.backToContents' }), { sheet: contents }, LOOK.inlineLink);
  return row + 2;
}

function putFoot(
  draft: Draft,
  end: number,
  language: Language,
  table: PublishedTable,
  options: TableSheetOptions,
): number {
  let row = end;
  const line = (text: string, style: Parameters<typeof putLine>[3]) => {
    putLine(draft, row, text, style);
    row += 1;
  };
  if (table.rows.length === 0) line(say(language, { key: 'publish.noData' }), LOOK.note);
  setHeight(draft, row, 8);
  row += 1;
  for (const { sign, mark, text } of legendOf(language, table))
    line(`${mark}  ${text}`, sign === 'open' ? LOOK.openNote : LOOK.note);
  table.notes.forEach((note, n) => {
    line(`(${n + 1}) ${inWords(language, note)}`, LOOK.note);
  });
  const source = inWords(language, table.source);
  if (source !== '') line(say(language, { key: 'publish.source', params: { source } }), LOOK.source);
  if (options.origins)
    putLink(draft, row, 0, say(language, { key: 'publish.toSources' }), options.origins, LOOK.inlineLink);
  return row;
}

/** The leading columns of words stay in sight while one scrolls through numbers, unless they would fill the window. */
function frozenColumns(table: PublishedTable, widths: readonly number[]): number {
  const firstNumber = table.columns.findIndex(({ kind }) => kind === 'number');
  const width = widths.slice(0, Math.max(0, firstNumber)).reduce((sum, w) => sum + w, 0);
  return firstNumber > 0 && width <= 50 ? firstNumber : 0;
}
