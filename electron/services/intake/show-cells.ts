import type { ReadBase } from '#electron/db/handle.ts';
import { loadOriginalKind } from '#electron/db/queries/originals.ts';
import { listSubmissions, type Submission } from '#electron/db/queries/submissions.ts';
import { tableAround } from '#electron/db/queries/table-around.ts';
import type { Desk } from '#electron/services/desk.ts';
import { parseRange, type Range, rangeName } from '#shared/cells/address.ts';
import type { Sheet, Workbook } from '#shared/cells/workbook.ts';
import { type CellsWindow, MOST_PLACES } from '#shared/contract/cells.ts';
import type { CheckedInputOf } from '#shared/contract/registry.ts';
import { AppError } from '#shared/errors/app-error.ts';
import { openOriginal } from './opened-originals.ts';
import { pictureOf } from './picture-cells.ts';
import { headingsOf } from './table-headings.ts';

type Request = CheckedInputOf<'intake.cells'>;

/**
 * A window of a file as it was received; of a list of persons only the copy without names.
 * @throws AppError `cells.unknown` for no submission, sheet or place of it, `answer.no_original` where nothing is kept
 */
export async function showCells(desk: Desk, request: Request): Promise<CellsWindow> {
  const base = desk.readBase();
  const submission = findSubmission(base, request);
  const workbook = await openOriginal(desk, submission);
  const sheet = findSheet(workbook, request.sheet);
  if (!sheet) throw new AppError('cells.unknown', { what: request.sheet });
  const focus = request.place === '' ? undefined : parseRange(request.place);
  if (request.place !== '' && !focus) throw new AppError('cells.unknown', { what: request.place });
  const asked = focus ? widened(focus, request.margin, wholeOf(sheet)) : wholeOf(sheet);
  const range = cut(asked);
  const table = request.headings && focus ? tableAround(base, submission.id, sheet.name, focus) : undefined;
  const headings = table ? headingsOf(sheet, table, range) : { rows: [], columns: [] };
  return {
    submission: submission.id,
    file: submission.file,
    blanked: loadOriginalKind(base, submission.sha256) === 'blanked',
    sheets: workbook.sheets.map(({ name, hidden, grid }) => ({
      name,
      hidden,
      rows: grid.rowCount,
      columns: grid.columnCount,
    })),
    sheet: sheet.name,
    range: rangeName(range),
    ...pictureOf(sheet, range, headings, request.language),
    focus: focus ? overlap(focus, range) : null,
    complete: range.bottom === asked.bottom && range.right === asked.right,
  };
}

function findSubmission(base: ReadBase, { submission, sha256 }: Request): Submission {
  const all = listSubmissions(base);
  const found = submission > 0 ? all.find(({ id }) => id === submission) : all.findLast((one) => one.sha256 === sha256);
  if (!found) throw new AppError('cells.unknown', { what: submission > 0 ? String(submission) : sha256 });
  return found;
}

function findSheet({ sheets }: Workbook, name: string): Sheet | undefined {
  if (name !== '') return sheets.find((sheet) => sheet.name === name);
  return sheets.find(({ hidden }) => !hidden) ?? sheets[0];
}

function wholeOf({ grid }: Sheet): Range {
  return { top: 0, left: 0, bottom: Math.max(0, grid.rowCount - 1), right: Math.max(0, grid.columnCount - 1) };
}

/** A place with a margin around it, as far as the sheet has cells. */
function widened({ top, left, bottom, right }: Range, margin: number, whole: Range): Range {
  return {
    top: Math.max(0, top - margin),
    left: Math.max(0, left - margin),
    bottom: Math.max(bottom, Math.min(whole.bottom, bottom + margin)),
    right: Math.max(right, Math.min(whole.right, right + margin)),
  };
}

const MOST_COLUMNS = 400;

/** What one answer gives of it, from its upper left corner. */
function cut({ top, left, bottom, right }: Range): Range {
  const columns = Math.min(right - left + 1, MOST_COLUMNS);
  const rows = Math.min(bottom - top + 1, Math.floor(MOST_PLACES / columns));
  return { top, left, bottom: top + rows - 1, right: left + columns - 1 };
}

function overlap(focus: Range, range: Range): CellsWindow['focus'] {
  const bottom = Math.min(focus.bottom, range.bottom);
  const right = Math.min(focus.right, range.right);
  return { row: focus.top, column: focus.left, rows: bottom - focus.top + 1, columns: right - focus.left + 1 };
}
