import { basename } from 'node:path';
import { loadSetAside } from '#electron/db/queries/ledger.ts';
import { eachObservation, loadMissing } from '#electron/db/queries/observations.ts';
import { loadQuestions } from '#electron/db/queries/questions.ts';
import { loadRecords } from '#electron/db/queries/records.ts';
import { loadTables } from '#electron/db/queries/sources.ts';
import { liveSubmissions, type Submission, submissionThatCounts } from '#electron/db/queries/submissions.ts';
import { loadTotals } from '#electron/db/queries/totals.ts';
import { writeAtomically } from '#electron/files/write-atomically.ts';
import type { Returned } from '#electron/publish/return-sheet/returned.ts';
import { type Desk, tell } from '#electron/services/desk.ts';
import { compute } from '#electron/services/reconcile/derive.ts';
import { editionDateOf, roundOf } from '#electron/services/reconcile/facts.ts';
import { namedCatalogue } from '#electron/services/registers/named-catalogue.ts';
import { positionOf, textAt } from '#shared/cells/grid.ts';
import type { OutputOf } from '#shared/contract/registry.ts';
import { indexOnce } from '#shared/domain/catalogue/index-once.ts';
import { labelsOf } from '#shared/domain/reconcile/labels.ts';
import { makeReturnSheet } from '#shared/domain/returns/mark-cells.ts';
import type { Delivery } from '#shared/domain/returns/model.ts';
import { ministryOn } from '#shared/domain/tables/ministry.ts';
import { HIDDEN_SHEET, returnMarks } from '#shared/domain/templates/identification.ts';
import { findPlace } from '#shared/domain/values/place-names.ts';
import { AppError } from '#shared/errors/app-error.ts';
import type { Language } from '#shared/texts/languages.ts';
import { reopen } from './reread-submission.ts';

/**
 * Writes what goes back to a department about one delivery: its own workbook, coloured and commented, and beside it a letter
 * on one page. Nothing is written where nothing is to be corrected.
 * @throws AppError `return.unknown`, `answer.no_original`, `file.*`
 */
export async function writeReturnSheet(
  desk: Desk,
  submission: number,
  target: string,
  language: Language,
): Promise<OutputOf<'intake.returnSheet'>> {
  const found = submissionOf(desk, submission);
  const delivery = await deliveryOf(desk, found);
  const sheet = makeReturnSheet(delivery);
  const { file, department } = found;
  const about = { file, department, corrections: sheet.corrections.length, remarks: sheet.remarks.length };
  if (sheet.corrections.length === 0) return { ...about, files: [] };
  const returned = await returnedOf(desk, found, sheet, delivery, language);
  const { writeAnnotated } = await import('#electron/publish/return-sheet/write-annotated.ts');
  const { writeLetter } = await import('#electron/publish/return-sheet/write-letter.ts');
  // Both are made before either is written: no workbook goes out without its letter.
  tell(desk, 'export', basename(target));
  const workbook = await writeAnnotated(returned);
  const letter = await writeLetter(returned);
  const files = [`${target}.xlsx`, `${target}.pdf`];
  await writeAtomically(`${target}.xlsx`, workbook);
  await writeAtomically(`${target}.pdf`, letter);
  return { ...about, files };
}

function submissionOf(desk: Desk, id: number): Submission {
  const base = desk.readBase();
  const found = submissionThatCounts(base, id);
  if (found) return found;
  const known = liveSubmissions(base).map(({ id: number, file }) => `${number} (${file})`);
  throw new AppError('return.unknown', { submission: id, known });
}

/** What the base holds of a delivery, with its cells as they were kept. */
async function deliveryOf(desk: Desk, submission: Submission): Promise<Delivery> {
  const base = desk.readBase();
  const { id, file, department } = submission;
  const own = <T extends { readonly submission: number }>(items: Iterable<T>) =>
    [...items].filter((item) => item.submission === id);
  const { sheets } = await reopen(desk, submission, undefined);
  const { discrepancies } = await compute(desk);
  return {
    file,
    department,
    sheets,
    tables: own(loadTables(base)),
    observations: own(eachObservation(base)),
    missing: own(loadMissing(base)),
    totals: own(loadTotals(base)),
    records: own(loadRecords(base)),
    setAside: loadSetAside(base, id),
    questions: own(loadQuestions(base)),
    discrepancies,
    labels: labelsOf(desk.catalogue()),
  };
}

async function returnedOf(
  desk: Desk,
  submission: Submission,
  sheet: Returned['sheet'],
  { sheets }: Delivery,
  language: Language,
): Promise<Returned> {
  const { isShortened } = await import('#electron/publish/return-sheet/annotated-sheet.ts');
  const base = desk.readBase();
  const catalogue = desk.catalogue();
  const round = roundOf(base);
  const date = editionDateOf(base);
  const { id, file, sha256, receivedAt } = submission;
  const isTown = findPlace(round.office, indexOnce(catalogue), '10', 'any') !== undefined;
  const named = namedCatalogue(desk);
  const department = named.departments.find(({ code }) => code === submission.department);
  const name = department ? `${department.short} – ${department[language]}` : submission.department;
  return {
    language,
    sheet,
    file,
    identification: identificationIn(sheets),
    about: [name, round.title].filter((part) => part !== '').join(' · '),
    shortened: sheet.sheets.filter(isShortened).map(({ sheet: { name: shown } }) => shown),
    ministry: ministryOn(named, date),
    // An office may be told by its town alone.
    ...(isTown ? { office: '', place: round.office } : { office: round.office, place: '' }),
    department: name,
    round: round.title,
    date,
    receivedAt: receivedAt.slice(0, 10),
    due: round.due > date ? round.due : '',
    reference: `${id}/${submission.department}/${sha256.slice(0, 8).toUpperCase()}`,
  };
}

/** What the hidden sheet of a template says of itself: the annotated workbook is then still known as that template. */
function identificationIn(sheets: Delivery['sheets']): string[] {
  const grid = sheets.find(({ name }) => name === HIDDEN_SHEET)?.grid;
  const texts: string[] = [];
  for (let row = 0; grid && row < grid.rowCount; row++) {
    const text = textAt(grid, positionOf(grid, row, 0));
    if (text === '' || returnMarks([text]).length > 0) break;
    texts.push(text);
  }
  return texts;
}
