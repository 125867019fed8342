import type { ReadBase } from '#electron/db/handle.ts';
import { loadLedger, loadSetAside } from '#electron/db/queries/ledger.ts';
import { findObservationsAt } from '#electron/db/queries/observations.ts';
import { loadRecords } from '#electron/db/queries/records.ts';
import { loadTables } from '#electron/db/queries/sources.ts';
import { listSubmissions, liveSubmissions } from '#electron/db/queries/submissions.ts';
import { loadTotals } from '#electron/db/queries/totals.ts';
import type { Desk } from '#electron/services/desk.ts';
import { namesOf } from '#electron/services/reconcile/describe-item.ts';
import { cellName, contains, parseCell, parseRange } from '#shared/cells/address.ts';
import type { CellTrace } from '#shared/contract/provenance.ts';
import type { ConsolidatedFigure } from '#shared/domain/model/discrepancy.ts';
import type { Bucket } from '#shared/domain/model/ledger.ts';
import { cellReference } from '#shared/domain/reconcile/facts.ts';
import { isKept } from '#shared/domain/reconcile/figure-key.ts';
import { bilingual, describe, type Labels } from '#shared/domain/reconcile/labels.ts';
import { AppError } from '#shared/errors/app-error.ts';
import { invariant } from '#shared/lib/assert.ts';
import { type Message, message } from '#shared/texts/say.ts';
import { consolidated, published } from './published.ts';
import { type HowMuch, tracerOf } from './trace-figure.ts';
import { settlementTeller } from './trace-settlement.ts';
import { oldDelivery, traceOldCell } from './trace-stored-file.ts';

interface Place {
  readonly file: string;
  readonly sheet: string;
  readonly cell: string;
}

/** What a cell was read as. */
interface CellUse {
  readonly bucket: Bucket | '';
  readonly raw: string;
  readonly reasons: readonly Message[];
}

/**
 * A cell on to every figure that it feeds, and through which decision, or to why it feeds none: set aside, waiting for an answer, a total,
 * given way to another source, or in a delivery that does not count any more.
 * @throws AppError `trace.unknown_file`, `trace.unknown_sheet`
 */
export async function traceCell(desk: Desk, place: Place, how: HowMuch): Promise<CellTrace> {
  const base = desk.readBase();
  const sender = senderOf(desk, place.file);
  const old = oldDelivery(base, place.file);
  if (old) return { ...place, ...sender, ...traceOldCell(base, old, place), settlements: [], figures: [] };
  checkPlace(base, place);
  const all = how.places ? await published(desk) : await consolidated(desk);
  const trace = tracerOf(desk, all, how);
  // A cell of a nominal list leads to all that the list counts.
  const list = listAt(base, place);
  const reference = cellReference({ ...place, cell: list ?? place.cell });
  const figures = all.figuresAt({ ...place, cell: list ?? place.cell });
  const names = namesOf(desk);
  const settlementOf = settlementTeller(base, names);
  const settlements = all.derived.discrepancies
    .filter(({ candidates }) => candidates.some(({ cells }) => cells.includes(reference)))
    .map(settlementOf);
  const use: CellUse = list === undefined ? useOf(base, place) : { bucket: 'PERSONAL', raw: '', reasons: [] };
  const gaveWay = figures.filter((figure) => !isKept(figure)).map((figure) => gaveWayTo(names.labels, figure));
  const reasons = [...use.reasons, ...gaveWay];
  return { ...place, ...sender, ...use, reasons, settlements, figures: figures.map(trace) };
}

/** Who sent a file of that name last. */
function senderOf(desk: Desk, file: string): Pick<CellTrace, 'department' | 'departmentName' | 'submission'> {
  const all = listSubmissions(desk.readBase()).filter((one) => one.file === file);
  const { id = 0, department = '' } = all.findLast(({ live }) => live) ?? all.at(-1) ?? {};
  const known = desk.catalogue().departments.find(({ code }) => code === department);
  return { department, departmentName: known ? bilingual(known) : department, submission: id };
}

function gaveWayTo(labels: Labels, figure: ConsolidatedFigure): Message {
  const words = message('tables.list', { items: describe(labels, figure) });
  return message(figure.discrepancy === '' ? 'deed.trace.beside' : 'deed.trace.gaveWay', { figure: words });
}

function checkPlace(base: ReadBase, { file, sheet }: Place): void {
  const files = [...new Set(liveSubmissions(base).map((submission) => submission.file))];
  if (!files.includes(file)) throw new AppError('trace.unknown_file', { file, known: files });
  const sheets = [...new Set(loadLedger(base).flatMap((line) => (line.file === file ? [line.sheet] : [])))];
  if (!sheets.includes(sheet)) throw new AppError('trace.unknown_sheet', { file, sheet, known: sheets });
}

function useOf(base: ReadBase, place: Place): CellUse {
  const at = parseCell(place.cell);
  invariant(at, 'a place names a cell');
  const here = (one: { readonly file: string; readonly sheet: string }) =>
    one.file === place.file && one.sheet === place.sheet;
  const [observation] = findObservationsAt(base, place);
  if (observation) {
    const bucket = Number.isNaN(observation.value) ? 'MISSING' : 'OBSERVATION';
    return { bucket, raw: observation.raw, reasons: [] };
  }
  const total = loadTotals(base).find((one) => here(one) && one.cell === place.cell);
  if (total) return { bucket: 'TOTAL', raw: total.raw, reasons: [message('deed.trace.total', { parts: total.parts })] };
  for (const { id } of liveSubmissions(base).filter(({ file }) => file === place.file)) {
    const aside = loadSetAside(base, id).find(
      ({ sheet, row, column }) => sheet === place.sheet && cellName(row, column) === place.cell,
    );
    if (aside) return { bucket: aside.bucket, raw: aside.raw, reasons: [aside.reason] };
  }
  const table = loadTables(base).find((one) => here(one) && within(one.range, at));
  if (table && !table.certain) return { bucket: 'PENDING', raw: '', reasons: [message('deed.trace.pending')] };
  const record = loadRecords(base).find((one) => here(one) && one.row === at.row && table?.content === 'records');
  return record ? { bucket: 'RECORD', raw: record.title, reasons: [] } : { bucket: '', raw: '', reasons: [] };
}

/** The range of the nominal list that was counted and holds the cell. */
function listAt(base: ReadBase, { file, sheet, cell }: Place): string | undefined {
  const at = parseCell(cell);
  const lists = loadTables(base).filter(({ content, certain }) => content === 'nominal' && certain);
  return lists.find((one) => one.file === file && one.sheet === sheet && at && within(one.range, at))?.range;
}

function within(range: string, { row, column }: { readonly row: number; readonly column: number }): boolean {
  const found = parseRange(range);
  return found !== undefined && contains(found, row, column);
}
