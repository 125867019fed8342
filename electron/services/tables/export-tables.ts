import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { loadLedger } from '#electron/db/queries/ledger.ts';
import { loadMissing, observationsByIndicator } from '#electron/db/queries/observations.ts';
import { statedIntervals } from '#electron/db/queries/stated-intervals.ts';
import { explainWriteFailure, writeAtomically } from '#electron/files/write-atomically.ts';
import { type Desk, tell } from '#electron/services/desk.ts';
import { type Derived, derive } from '#electron/services/reconcile/derive.ts';
import type { OutputOf } from '#shared/contract/registry.ts';
import type { ExportFormat } from '#shared/contract/tables.ts';
import type { Publication } from '#shared/domain/tables/model.ts';
import { AppError } from '#shared/errors/app-error.ts';
import type { Language } from '#shared/texts/languages.ts';
import { publicationOf } from './publication.ts';

export interface ExportRequest {
  /** Folder, made when it is missing. */
  readonly target: string;
  readonly language: Language;
  readonly formats: readonly ExportFormat[];
  /** Numbers of standard tables for the formats that people read; none for all. */
  readonly tables: readonly number[];
}

/**
 * Brings what is derived up to date and writes it.
 * @throws AppError `file.disk-full`, `file.cannot-write`, `file.locked`, `export.cancelled`, `reconcile.cancelled`
 */
export async function exportTables(desk: Desk, request: ExportRequest): Promise<OutputOf<'tables.export'>> {
  tell(desk, 'reconcile', '');
  const derived = await derive(desk);
  const started = performance.now();
  const files = await writeExports(desk, derived, request);
  return { files, ms: Math.round(performance.now() - started) };
}

/** Writes the files of an edition one after the other, each whole or not at all; gives their paths. */
export async function writeExports(desk: Desk, derived: Derived, request: ExportRequest): Promise<string[]> {
  const { target, language, formats, tables } = request;
  await mkdir(target, { recursive: true }).catch((error) => {
    throw explainWriteFailure(error, target);
  });
  const signal = desk.signal();
  const csv = formats.includes('csv') ? await csvFiles(desk, derived) : [];
  const printed = formats.filter((format) => format !== 'csv');
  const total = csv.length + printed.length;
  const written: string[] = [];
  const write = async (name: string, make: () => Promise<Uint8Array | string>) => {
    desk.progress({ stage: 'export', subject: name, done: written.length, total });
    // Whoever waits to be heard, a wish to end it among them, is heard before each file.
    await setImmediate();
    const bytes = await make().catch((error: unknown) => {
      throw signal.aborted ? new AppError('export.cancelled') : error;
    });
    if (signal.aborted) throw new AppError('export.cancelled');
    const path = join(target, name);
    await writeAtomically(path, bytes);
    written.push(path);
  };
  for (const [name, rows] of csv) await write(name, () => csvOf(rows));
  let publication: Publication | undefined;
  for (const format of printed) {
    await write(`consolidated-${language}.${format}`, async () => {
      publication ??= await publicationOf(desk, derived, tables);
      return WRITERS[format](publication, language, signal);
    });
  }
  return written;
}

type Writer = (publication: Publication, language: Language, signal: AbortSignal) => Promise<Uint8Array>;

const WRITERS: Readonly<Record<Exclude<ExportFormat, 'csv'>, Writer>> = {
  xlsx: async (publication, language) => {
    const { writeXlsx } = await import('#electron/publish/xlsx/write-xlsx.ts');
    return writeXlsx(publication, language);
  },
  pdf: async (publication, language, signal) => {
    const { writePdf } = await import('#electron/publish/pdf/write-pdf.ts');
    return writePdf(publication, language, signal);
  },
};

type CsvRows = Generator<string[]>;

/** The files for programs by name, each made when it is written. */
async function csvFiles(desk: Desk, derived: Derived): Promise<[string, CsvRows][]> {
  const rows = await import('#shared/domain/tables/csv-rows.ts');
  const { facts, figures, discrepancies } = derived;
  const base = desk.base();
  const { periodSpelling } = await import('#shared/domain/tables/period-spelling.ts');
  const spell = periodSpelling(statedIntervals(base));
  return [
    ['observations.csv', rows.observationRows(observationsByIndicator(base), spell)],
    ['missing.csv', rows.missingRows(loadMissing(base), spell)],
    ['records.csv', rows.recordRows(facts.records)],
    ['ledger.csv', rows.ledgerRows(loadLedger(base))],
    ['discrepancies.csv', rows.discrepancyRows(discrepancies, spell)],
    ['consolidated.csv', rows.consolidatedRows(figures, spell)],
  ];
}

/** The first row is the header. */
async function csvOf(rows: CsvRows): Promise<string> {
  const { csvText } = await import('#electron/publish/csv/write-csv.ts');
  const header = rows.next();
  return csvText(header.done ? [] : header.value, rows);
}
