import type { PublishedTable, SourceLine, TableCell, TableColumn } from '#shared/domain/tables/model.ts';
import { message } from '#shared/texts/say.ts';
import { unitWords } from '#shared/texts/unit-words.ts';

const COLUMNS: readonly TableColumn[] = [
  { title: message('publish.sources.table'), kind: 'number', width: 9 },
  { title: message('publish.sources.label'), kind: 'words', width: 40 },
  { title: message('publish.sources.value'), kind: 'number', width: 12 },
  { title: message('publish.sources.unit'), kind: 'words', width: 11 },
  { title: message('publish.sources.state'), kind: 'words', width: 18 },
  { title: message('publish.sources.department'), kind: 'words', width: 14 },
  { title: message('publish.sources.file'), kind: 'words', width: 36 },
  { title: message('publish.sources.sheet'), kind: 'words', width: 15 },
  { title: message('publish.sources.cell'), kind: 'words', width: 9 },
  { title: message('publish.sources.raw'), kind: 'words', width: 14 },
  { title: message('publish.sources.key'), kind: 'words', width: 34 },
];

/** The key serves those who filter and look up; it is not printed. */
export const PRINTED_SOURCE_COLUMNS = COLUMNS.length - 1;

/** Where each published figure comes from, as a table to filter: one row a cell of origin. */
export function sourcesTable(lines: readonly SourceLine[]): PublishedTable {
  return {
    number: 0,
    name: 'sources',
    title: message('publish.sources.title'),
    subtitle: message(lines.length > 0 ? 'publish.sources.subtitle' : 'publish.noSources'),
    groups: [],
    columns: COLUMNS,
    rows: lines.map((line) => ({ level: 'data', cells: cellsOf(line) })),
    notes: [],
    source: '',
  };
}

function cellsOf(line: SourceLine): TableCell[] {
  const value: TableCell = {
    value: line.value,
    decimals: decimalsOf(line.value),
    figure: line.figure,
    state: line.state,
    notes: [],
  };
  const state = message(`publish.state.${line.state}`);
  const texts = [line.department, line.file, line.sheet, line.cell, line.raw, line.figure];
  return [
    { value: line.table, decimals: 0, figure: '', state: 'single', notes: [] },
    { words: line.label },
    value,
    { words: unitWords(line.unit) },
    { words: state },
    ...texts.map((words) => ({ words })),
  ];
}

/** Decimals that show the number whole, at most six. */
export function decimalsOf(value: number): number {
  for (let decimals = 0; decimals < 6; decimals++) {
    if (Number(value.toFixed(decimals)) === value) return decimals;
  }
  return 6;
}
