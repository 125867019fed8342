import { basename, join } from 'node:path';
import { loadLedger } from '#electron/db/queries/ledger.ts';
import { writeAtomically } from '#electron/files/write-atomically.ts';
import { type Desk, tell } from '#electron/services/desk.ts';
import { importSources } from '#electron/services/intake/import-sources.ts';
import { summarizeLedger } from '#electron/services/intake/ledger-summary.ts';
import { derive } from '#electron/services/reconcile/derive.ts';
import { countFigures } from '#electron/services/reconcile/facts.ts';
import { summarize } from '#electron/services/reconcile/reconcile-base.ts';
import { writeExports } from '#electron/services/tables/export-tables.ts';
import { jsonOfConsolidation } from '#shared/contract/plain-json.ts';
import type { ConsolidateOutput } from '#shared/contract/rounds.ts';
import { EXPORT_FORMATS } from '#shared/contract/tables.ts';
import { AppError } from '#shared/errors/app-error.ts';
import type { Language } from '#shared/texts/languages.ts';
import { listFolder } from './list-folder.ts';

interface Request {
  readonly folder: string;
  readonly target: string;
  readonly language: Language;
}

/** The whole main job on one folder: import, reconcile, publish, and a summary beside the results. */
export async function consolidate(desk: Desk, { folder, target, language }: Request): Promise<ConsolidateOutput> {
  const found = await listFolder(folder, [target]);
  if (found.files.length + found.folders.length === 0) {
    throw new AppError('call.empty_folder', { folder: basename(folder) });
  }
  const request = { sources: [folder], department: '', round: '', except: [target] };
  const { files, warnings, times } = await importSources(desk, request);
  tell(desk, 'reconcile', '');
  const started = performance.now();
  const derived = await derive(desk);
  const reconciled = performance.now();
  const exports = await writeExports(desk, derived, { target, language, formats: EXPORT_FORMATS, tables: [] });
  const ms = { ...times, reconcile: reconciled - started, export: performance.now() - reconciled };
  const { discrepancies: list, ...counts } = summarize(derived.discrepancies);
  const summary = join(target, 'summary.json');
  const output: ConsolidateOutput = {
    title: derived.facts.round.title,
    files,
    observations: countFigures(derived.facts.facts),
    records: derived.facts.records.length,
    ledger: summarizeLedger(loadLedger(desk.base())),
    discrepancies: { ...counts, list },
    warnings: [...warnings, ...derived.warnings],
    exports: [...exports, summary],
    ms: rounded(ms),
  };
  await writeAtomically(summary, `${JSON.stringify(jsonOfConsolidation(language, output), null, 2)}\n`);
  return output;
}

/** Tenths of a millisecond are noise. */
function rounded<Times extends Readonly<Record<string, number>>>(ms: Times): Times {
  return Object.fromEntries(Object.entries(ms).map(([name, time]) => [name, Math.round(time)])) as Times;
}
