import type { WriteSheet } from 'hucre';
import { inWords } from '#electron/publish/words.ts';
import { countFigures } from '#shared/domain/tables/marks.ts';
import type { Publication, PublishedTable } from '#shared/domain/tables/model.ts';
import type { Language } from '#shared/texts/languages.ts';
import { message, say, type TextKey } from '#shared/texts/say.ts';
import { type Draft, fitRow, newDraft, put, putLine, putLink, putText, setHeight, spanPoints } from './draft.ts';
import { LOOK, numberStyle, wordsStyle } from './look.ts';
import { numberFormat } from './number-format.ts';
import { headerFooter, pageSetup } from './page.ts';

const WIDTHS = [6, 66, 11, 14];
const HEADINGS: readonly TextKey[] = [
  'publish.contents.number',
  'publish.contents.table',
  'publish.contents.figures',
  'publish.contents.open',
];

export interface ContentsEntry {
  /** Name of the sheet. */
  readonly sheet: string;
  readonly table: PublishedTable;
  /** Annexes have no number and no count of figures. */
  readonly annex: boolean;
}

/** The list of sheets, each a link. */
export function contentsSheet(
  language: Language,
  publication: Publication,
  name: string,
  entries: readonly ContentsEntry[],
): WriteSheet {
  const draft = newDraft(WIDTHS);
  putLine(draft, 0, inWords(language, publication.title), LOOK.subtitle);
  putLine(draft, 1, name, LOOK.title);
  setHeight(draft, 2, 8);
  HEADINGS.forEach((key, c) => {
    putText(draft, 3, c, say(language, { key }), LOOK.heading);
  });
  setHeight(draft, 3, 18);
  let row = 4;
  if (publication.tables.length === 0) {
    putLine(draft, row, say(language, message('publish.noTables')), LOOK.words);
    row += 1;
  }
  for (const entry of entries) {
    putEntry(draft, row, language, entry);
    row += 1;
  }
  return {
    name,
    columns: WIDTHS.map((width) => ({ width })),
    cells: draft.cells,
    merges: draft.merges,
    rowDefs: draft.rows,
    freezePane: { rows: 4 },
    pageSetup: pageSetup(WIDTHS),
    headerFooter: headerFooter(language, publication, name, 'portrait'),
    view: { showGridLines: false },
  };
}

function putEntry(draft: Draft, row: number, language: Language, { sheet, table, annex }: ContentsEntry): void {
  const title = inWords(language, table.title);
  const words = wordsStyle('data', 0);
  const link = { ...words, font: LOOK.link.font ?? {} };
  const { figures, open } = countFigures(table);
  putText(draft, row, 0, annex ? '' : String(table.number), {
    ...words,
    alignment: { horizontal: 'center', vertical: 'top' },
  });
  putLink(draft, row, 1, title, { sheet }, link);
  fitRow(draft, row, title, spanPoints(draft, 1, 1), { size: 10 });
  [figures, open].forEach((count, i) => {
    const style = numberStyle('data', numberFormat(language, 0, '', 0), i === 1 && count > 0);
    put(
      draft,
      row,
      2 + i,
      annex ? { type: 'empty', value: null, style: words } : { type: 'number', value: count, style },
    );
  });
}
