import type { FileSummary, QuestionSummary, TableSummary } from '#shared/contract/intake.ts';
import type { LedgerSummary } from '#shared/contract/method.ts';
import { message, type TextKey } from '#shared/texts/say.ts';
import type { Cli } from './cli.ts';
import { printable } from './printable.ts';
import { textTable } from './text-table.ts';

const STATUS: Readonly<Record<FileSummary['status'], TextKey>> = {
  certain: 'cli.status.certain',
  imported: 'cli.status.imported',
  to_confirm: 'cli.status.to_confirm',
  refused: 'cli.status.refused',
};

/** The table of files: status, sender, tables, figures, name; below it, what each still needs. */
export function describeFiles(cli: Cli, files: readonly FileSummary[]): string[] {
  const count = (status: FileSummary['status']) => files.filter((file) => file.status === status).length;
  const parts = (['certain', 'imported', 'to_confirm', 'refused'] as const)
    .filter((status) => count(status) > 0)
    .map((status) => message(`cli.files.count.${status}`, { count: count(status) }));
  if (files.length === 0) return [cli.words('cli.files.none')];
  const isNumbered = files.some(({ submission }) => submission > 0);
  const titles = [
    ...(isNumbered ? (['number'] as const) : []),
    ...(['status', 'department', 'tables', 'figures', 'records', 'file'] as const),
  ];
  const rows = files.map((file) => [
    ...(isNumbered ? [file.submission === 0 ? '' : String(file.submission)] : []),
    cli.words(STATUS[file.status]),
    file.department === '_U' ? cli.words('cli.files.no_sender') : file.department,
    String(file.tables.length),
    String(sum(file.tables, (table) => (table.certain ? table.observations : 0))),
    String(sum(file.tables, (table) => (table.certain ? table.records : 0))),
    file.file,
  ]);
  return [
    cli.words('cli.files', { count: files.length, parts }),
    ...indent(
      textTable(
        [titles.map((title) => cli.words(`cli.files.${title}`)), ...rows],
        isNumbered ? [0, 3, 4, 5] : [2, 3, 4],
      ),
    ),
    ...files.flatMap((file) => leftOver(cli, file)),
  ];
}

/** Questions of one file that a summary names; all are in the JSON document. */
const NAMED = 12;

/** What a person has to know or do about a file; nothing for one that is plainly imported. */
function leftOver(cli: Cli, file: FileSummary): string[] {
  const asked = [...file.questions, ...file.tables.flatMap((table) => table.questions)];
  const notes = [
    ...file.reasons.map((reason) => cli.say(reason)),
    ...asked.slice(0, NAMED).map((question) => describeQuestion(cli, question)),
    ...(asked.length > NAMED ? [cli.words('cli.question.more', { count: asked.length - NAMED })] : []),
    ...file.tables
      .filter((table) => table.unreadable.length > 0)
      .map((table) => cli.words('cli.unreadable', { sheet: table.sheet, cells: table.unreadable.slice(0, 20) })),
  ];
  return notes.length === 0 ? [] : ['', `  ${printable(file.file)}`, ...notes.map((note) => `    ${note}`)];
}

/** A question by its number in the base and by its stable name, which campaign.json uses. */
function describeQuestion(cli: Cli, { id, number, sheet, sentence, options, proposed }: QuestionSummary): string {
  const name = [number > 0 ? String(number) : '', sheet, id].filter((part) => part !== '').join(' · ');
  const choices = [...options];
  if (proposed !== '' && !choices.includes(proposed)) choices.unshift(proposed);
  return choices.length === 0
    ? cli.words('cli.question.free', { name, sentence })
    : cli.words('cli.question.options', { name, sentence, options: choices });
}

const DIMENSIONS: Readonly<Record<string, TextKey>> = {
  period: 'cli.dimension.period',
  refArea: 'cli.dimension.refArea',
  counterpart: 'cli.dimension.counterpart',
  category: 'cli.dimension.category',
  kind: 'cli.dimension.kind',
  indicator: 'cli.dimension.indicator',
  unit: 'cli.dimension.unit',
};

function describeDimension(cli: Cli, dimension: string): string {
  const key = DIMENSIONS[dimension];
  return key ? cli.words(key) : dimension;
}

/** How one table is read, for `inspect`. */
export function describeTable(cli: Cli, table: TableSummary): string[] {
  const what = table.indicator || table.recordType || cli.words('cli.table.unknown');
  return [
    cli.words('cli.table', {
      sheet: table.sheet,
      range: table.range,
      what,
      observations: table.observations,
      records: table.records,
      confidence: Math.round(table.confidence * 100),
    }),
    ...table.evidence.map((one) => `  ${cli.say(one)}`),
    ...table.matches
      .filter((match) => match.stated !== match.code)
      .slice(0, 30)
      .map(({ dimension, stated, code }) => `  ${describeDimension(cli, dimension)} : ${printable(stated)} → ${code}`),
    `  ${describeLedger(cli, table.ledger)}`,
  ];
}

export function describeLedger(cli: Cli, { read, kept, setAside, unreadable, balance }: LedgerSummary): string {
  return cli.words('cli.ledger', { read, kept, setAside, unreadable, balance });
}

export function sum<T>(items: readonly T[], of: (item: T) => number): number {
  return items.reduce((total, item) => total + of(item), 0);
}

export function indent(lines: readonly string[]): string[] {
  return lines.map((line) => `  ${line}`);
}
