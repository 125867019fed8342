import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { writeAtomically } from '#electron/files/write-atomically.ts';
import { type Desk, tell } from '#electron/services/desk.ts';
import { roundOf } from '#electron/services/reconcile/facts.ts';
import { namedCatalogue } from '#electron/services/registers/named-catalogue.ts';
import type { CheckedInputOf, OutputOf } from '#shared/contract/registry.ts';
import { indexOnce } from '#shared/domain/catalogue/index-once.ts';
import { ministryOn } from '#shared/domain/tables/ministry.ts';
import { makeTemplate } from '#shared/domain/templates/make-template.ts';
import type { TemplateRound } from '#shared/domain/templates/model.ts';
import { MOST_YEARS, roundOfPeriod } from '#shared/domain/templates/periods.ts';
import { AppError } from '#shared/errors/app-error.ts';

type Request = CheckedInputOf<'intake.template'>;

/**
 * Writes the blank workbook for a department, a dataset and a round. A file of that name that holds anything else stays
 * as it is: it may be the one that came back.
 * @throws AppError `call.choice`, `template.no_period`, `template.period`, `template.due`, `template.exists`, `file.*`
 */
export async function writeBlankTemplate(desk: Desk, request: Request): Promise<OutputOf<'intake.template'>> {
  const { target } = request;
  tell(desk, 'export', basename(target));
  const { bytes, id, sheets } = await makeBlankTemplate(desk, request);
  const before = await readFile(target).catch(() => undefined);
  if (before && Buffer.compare(before, bytes) !== 0) throw new AppError('template.exists', { file: basename(target) });
  if (!before) await writeAtomically(target, bytes);
  return { file: target, id, sheets };
}

/** The bytes of that workbook. @throws AppError `call.choice`, `template.no_period`, `template.period`, `template.due` */
export async function makeBlankTemplate(
  desk: Desk,
  request: Omit<Request, 'target'>,
): Promise<{ readonly bytes: Uint8Array; readonly id: string; readonly sheets: readonly string[] }> {
  const catalogue = desk.catalogue();
  const { department, dataset, language, contact } = request;
  oneOf(
    '--department',
    department,
    catalogue.departments.map(({ code }) => code),
  );
  oneOf(
    '--dataset',
    dataset,
    catalogue.datasets.map(({ code }) => code),
  );
  const { round, office } = settle(desk, request);
  const index = indexOnce(catalogue);
  const template = makeTemplate({ department, dataset, language, round }, index);
  if (!template) throw new AppError('call.choice', { option: '--dataset', value: dataset, allowed: [] });
  const { writeTemplate } = await import('#electron/publish/template/write-template.ts');
  const named = request.fromBase ? namedCatalogue(desk) : catalogue;
  const ministry = ministryOn(named, round.due || round.end);
  const bytes = await writeTemplate(template, index, { ministry, office, contact });
  return { bytes, id: template.id, sheets: template.sheets.map(({ name }) => name) };
}

function oneOf(option: string, value: string, allowed: readonly string[]): void {
  if (!allowed.includes(value)) throw new AppError('call.choice', { option, value, allowed });
}

/** The round that the workbook is for: as told, what is not told from the base. */
function settle(
  desk: Desk,
  { fromBase, period, due, round }: Omit<Request, 'target'>,
): { round: TemplateRound; office: string } {
  const known = fromBase ? roundOf(desk.readBase()) : undefined;
  const span = period === '' ? known : roundOfPeriod(period);
  if (!span) throw new AppError(period === '' ? 'template.no_period' : 'template.period', { period, most: MOST_YEARS });
  if (span.start === '' || span.end === '') throw new AppError('template.no_period', { period, most: MOST_YEARS });
  const until = due || (known?.due ?? '');
  if (until !== '' && !isDay(until)) throw new AppError('template.due', { due: until });
  return {
    round: { title: round || (known?.title ?? ''), start: span.start, end: span.end, due: until },
    office: known?.office || desk.office,
  };
}

function isDay(text: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(`${text}T00:00:00Z`));
}
