import { decimalsOf } from '#electron/publish/sources-table.ts';
import { inWords } from '#electron/publish/words.ts';
import { STATE_MARKS } from '#shared/domain/tables/marks.ts';
import type { PublishedTable, SourceLine } from '#shared/domain/tables/model.ts';
import { formatNumber } from '#shared/texts/format-number.ts';
import type { Language } from '#shared/texts/languages.ts';
import { message, say } from '#shared/texts/say.ts';
import { breakWords } from './break-words.ts';

/** Width of a character at the size of this annex, and the widest column of origins, in points. */
const CHARACTER = 3.8;
const WIDEST_ORIGIN = 78;

/** The annex of sources in little room: sheets are numbered once, figures name the number and the cell. */
export interface PrintedSources {
  /** Width of the column of origins, in points. */
  readonly originWidth: number;
  readonly sheets: readonly {
    readonly number: string;
    readonly department: string;
    readonly place: readonly string[];
  }[];
  readonly tables: readonly {
    readonly title: string;
    readonly figures: readonly {
      readonly label: readonly string[];
      readonly digits: string;
      readonly mark: string;
      readonly origin: string;
    }[];
  }[];
}

export function printedSources(
  language: Language,
  lines: readonly SourceLine[],
  tables: readonly PublishedTable[],
): PrintedSources {
  const numbers = new Map<string, number>();
  const sheets: { number: string; department: string; place: string[] }[] = [];
  const numberOf = (line: SourceLine): number => {
    const key = JSON.stringify([line.department, line.file, line.sheet]);
    const known = numbers.get(key);
    if (known !== undefined) return known;
    const number = numbers.size + 1;
    numbers.set(key, number);
    const place = line.sheet === '' ? line.file : `${line.file} › ${line.sheet}`;
    sheets.push({ number: String(number), department: line.department, place: breakWords(place) });
    return number;
  };
  const sections = groupBy(lines, (line) => String(line.table)).map(([number, own]) => ({
    title: titleOf(language, tables, number),
    figures: groupBy(own, (line) => line.figure).flatMap(([, cells]) => {
      const [first] = cells;
      if (!first) return [];
      const digits = Number.isFinite(first.value)
        ? formatNumber(language, first.value, decimalsOf(first.value))
        : say(language, message('publish.missing'));
      const origin = cells.map((line) => `[${numberOf(line)}]\u00A0${line.cell}`).join(', ');
      return [{ label: breakWords(inWords(language, first.label)), digits, mark: STATE_MARKS[first.state], origin }];
    }),
  }));
  const longest = sections
    .flatMap(({ figures }) => figures)
    .reduce((most, { origin }) => Math.max(most, origin.length), 0);
  return { sheets, tables: sections, originWidth: Math.min(WIDEST_ORIGIN, 12 + longest * CHARACTER) };
}

function titleOf(language: Language, tables: readonly PublishedTable[], number: string): string {
  const table = tables.find((candidate) => String(candidate.number) === number);
  const name = say(language, message('publish.table', { number }));
  return table ? `${name}. ${inWords(language, table.title)}` : name;
}

/** Groups in the order of their first member. */
function groupBy<T>(items: readonly T[], keyOf: (item: T) => string): [string, T[]][] {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group) group.push(item);
    else groups.set(key, [item]);
  }
  return [...groups];
}
