import type { WriteOptions } from 'hucre';
import { dayOf } from '#electron/publish/long-date.ts';
import { PRINTED_SOURCE_COLUMNS, sourcesTable } from '#electron/publish/sources-table.ts';
import { inWords } from '#electron/publish/words.ts';
import type { Publication, PublishedTable, SourceLine } from '#shared/domain/tables/model.ts';
import type { Language } from '#shared/texts/languages.ts';
import { message, say, type TextKey } from '#shared/texts/say.ts';
import { contentsSheet } from './contents-sheet.ts';
import { coverSheet } from './cover-sheet.ts';
import { FONT } from './look.ts';
import { rangeNames } from './references.ts';
import { safeText } from './safe-text.ts';
import { sheetNames } from './sheet-names.ts';
import { type Sheet, type TableSheetOptions, tableSheet } from './table-sheet.ts';

/**
 * The workbook of an edition: cover, contents, one sheet a table, then sources, discrepancies and ledger. The same
 * publication gives the same bytes: every date in it is the edition's.
 */
export async function writeXlsx(publication: Publication, language: Language): Promise<Uint8Array> {
  const { writeXlsx: write } = await import('hucre');
  return write(workbookOf(publication, language));
}

const FIXED: readonly TextKey[] = [
  'publish.sheet.cover',
  'publish.sheet.contents',
  'publish.sheet.sources',
  'publish.sheet.discrepancies',
  'publish.sheet.ledger',
];

function workbookOf(publication: Publication, language: Language): WriteOptions {
  const { tables } = publication;
  const wishes = tables.map((table) => `${table.number}. ${inWords(language, table.tab ?? table.title)}`);
  const names = sheetNames([...FIXED.map((key) => say(language, { key })), ...wishes]);
  const [cover = '', contents = '', sources = '', discrepancies = '', ledger = '', ...own] = names;
  const annex = (name: string, rangeName: string): TableSheetOptions => ({
    name,
    kicker: name,
    rangeName,
    contents,
    filter: true,
  });
  const sourced = tableSheet(language, publication, sourcesTable(publication.sources), {
    ...annex(sources, 'T_sources'),
    printed: PRINTED_SOURCE_COLUMNS,
  });
  const ranges = rangeNames(tables.map(({ number, name }) => `T${String(number).padStart(2, '0')}_${name}`));
  const tableSheets = tables.map((table, i) =>
    tableSheet(language, publication, table, {
      name: own[i] ?? '',
      kicker: say(language, message('publish.table', { number: String(table.number) })),
      rangeName: ranges[i] ?? '',
      contents,
      origins: originsOf(publication.sources, table, sources, sourced.body),
      filter: false,
    }),
  );
  const annexes = [
    { table: sourcesTable([]), sheet: sourced },
    {
      table: publication.discrepancies,
      sheet: tableSheet(language, publication, publication.discrepancies, annex(discrepancies, 'T_discrepancies')),
    },
    {
      table: publication.ledger,
      sheet: tableSheet(language, publication, publication.ledger, annex(ledger, 'T_ledger')),
    },
  ];
  const entries = [
    ...tables.map((table, i) => ({ table, sheet: own[i] ?? '', annex: false })),
    ...annexes.map(({ table, sheet }) => ({ table, sheet: sheet.sheet.name, annex: true })),
  ];
  const sheets = [...tableSheets, ...annexes.map(({ sheet }) => sheet)];
  return {
    sheets: [
      coverSheet(language, publication, cover, contents),
      contentsSheet(language, publication, contents, entries),
      ...sheets.map(({ sheet }) => sheet),
    ],
    namedRanges: sheets.flatMap((sheet: Sheet) => sheet.names),
    defaultFont: FONT,
    properties: propertiesOf(publication, language),
  };
}

/** The first cell of *Sources* that is about this table. */
function originsOf(
  lines: readonly SourceLine[],
  table: PublishedTable,
  sheet: string,
  body: number,
): { sheet: string; cell: string } | undefined {
  const first = lines.findIndex((line) => line.table === table.number);
  return first < 0 ? undefined : { sheet, cell: `A${body + first + 1}` };
}

function propertiesOf(publication: Publication, language: Language): NonNullable<WriteOptions['properties']> {
  const date = dayOf(publication.editionDate) ?? new Date(0);
  return {
    title: safeText(inWords(language, publication.title)),
    subject:
      publication.period === ''
        ? ''
        : safeText(say(language, message('publish.period', { period: publication.period }))),
    creator: 'Kafo',
    lastModifiedBy: 'Kafo',
    company: safeText(inWords(language, publication.ministry)),
    created: date,
    modified: date,
  };
}
