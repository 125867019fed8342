import { letterheadOf } from '#electron/publish/letterhead.ts';
import { dayOf, longDate } from '#electron/publish/long-date.ts';
import { summaryOf } from '#electron/publish/summary.ts';
import { inWords } from '#electron/publish/words.ts';
import { fullLegend } from '#shared/domain/tables/marks.ts';
import type { Publication, PublishedTable } from '#shared/domain/tables/model.ts';
import type { Language } from '#shared/texts/languages.ts';
import { message, say } from '#shared/texts/say.ts';
import { shortened, shortenedSources } from './shorten.ts';
import { printedSources } from './sources-data.ts';
import { splitColumns } from './split-columns.ts';
import { printedTable } from './table-data.ts';

/** Columns of figures that a page across takes at a size one can read. */
const MOST_FIGURES = 30;

/** All that the template prints, already in words: the template only sets type. */
export function documentData(language: Language, publication: Publication): object {
  const { tables } = publication;
  const sources = shortenedSources(publication.sources);
  const words = (key: Parameters<typeof message>[0], params?: Parameters<typeof message>[1]) =>
    say(language, message(key, params));
  const date = longDate(language, publication.editionDate);
  const table = ({ number }: PublishedTable) => words('publish.table', { number: String(number) });
  return {
    language,
    title: inWords(language, publication.title),
    ministry: inWords(language, publication.ministry),
    letterhead: letterheadOf(language, publication),
    kicker: words('publish.document'),
    period: publication.period === '' ? '' : words('publish.period', { period: publication.period }),
    edition: words('publish.edition', { date }),
    day: dayOf(publication.editionDate) ? publication.editionDate.split('-').map(Number) : [],
    summary: summaryOf(language, tables),
    legendTitle: words('publish.legend.title'),
    legend: fullLegend(language),
    contents: words('publish.sheet.contents'),
    page: words('publish.page'),
    annexes: words('publish.annexes'),
    tables: tables.flatMap((published) => partsOf(language, published, table(published))),
    noTables: tables.length === 0 ? words('publish.noTables') : '',
    discrepancies: printedTable(language, shortened(publication.discrepancies), words('publish.sheet.discrepancies')),
    ledger: printedTable(language, shortened(publication.ledger), words('publish.sheet.ledger')),
    sources: {
      ...printedSources(language, sources, tables),
      kicker: words('publish.sheet.sources'),
      title: words('publish.sources.title'),
      subtitle: sourcesSubtitle(language, sources.length, publication.sources.length),
      sheetsTitle: words('publish.sources.workbooks'),
      label: words('publish.sources.label'),
      value: words('publish.sources.value'),
      origin: words('publish.sources.origin'),
      department: words('publish.sources.department'),
      place: `${words('publish.sources.file')} › ${words('publish.sources.sheet')}`,
      number: words('publish.contents.number'),
    },
  };
}

function sourcesSubtitle(language: Language, most: number, count: number): string {
  if (count === 0) return say(language, message('publish.noSources'));
  const subtitle = say(language, message('publish.sources.subtitlePrint'));
  return most < count ? `${subtitle} ${say(language, message('publish.shortened', { most, count }))}` : subtitle;
}

function partsOf(language: Language, table: PublishedTable, kicker: string) {
  const parts = splitColumns(table, MOST_FIGURES);
  return parts.map((part, i) =>
    printedTable(language, part, parts.length > 1 ? `${kicker} (${i + 1}/${parts.length})` : kicker),
  );
}
