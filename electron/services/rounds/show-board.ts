import {
  askingFiles,
  countDiscrepancies,
  leftOutYears,
  openSides,
  releasedCells,
  unreadFiles,
} from '#electron/db/queries/board.ts';
import { loadDelivered } from '#electron/db/queries/delivered.ts';
import { derivedAfter, isDerivedUpToDate } from '#electron/db/queries/derived-state.ts';
import { currentRound, loadExpectations } from '#electron/db/queries/rounds.ts';
import { liveSubmissions, withdrawalReason } from '#electron/db/queries/submissions.ts';
import { inWords } from '#electron/publish/words.ts';
import type { Desk } from '#electron/services/desk.ts';
import { namedCatalogue } from '#electron/services/registers/named-catalogue.ts';
import type { Board } from '#shared/contract/board.ts';
import { countProgress } from '#shared/domain/rounds/count-progress.ts';
import { cellKey, makeCells } from '#shared/domain/rounds/make-cells.ts';
import type { BoardCell } from '#shared/domain/rounds/model.ts';
import { nextSteps } from '#shared/domain/rounds/next-steps.ts';
import { ministryOn } from '#shared/domain/tables/ministry.ts';
import { datasetsOf, departmentsOf } from './name-cells.ts';
import { sidesByCell } from './open-sides.ts';

/** Where the round stands, and what is to be done now. Reads counts, never figures one by one: writes nothing. */
export function showBoard(desk: Desk): Board {
  const base = desk.readBase();
  const round = currentRound(base);
  const live = liveSubmissions(base);
  const standing = { today: desk.now().slice(0, 10), reconciled: live.length === 0 || isDerivedUpToDate(base) };
  const catalogue = desk.catalogue();
  const delivered = loadDelivered(base);
  const cells = makeCells({
    today: standing.today,
    comparedAfter: derivedAfter(base),
    expectations: loadExpectations(base),
    due: round?.due ?? '',
    delivered,
    released: releasedCells(base),
    discrepancies: sidesByCell(openSides(base), catalogue, live),
    missingYears: yearsByCell(leftOutYears(base)),
    reasonOf: (submission) => withdrawalReason(base, submission),
  });
  const unread = unreadFiles(base);
  const ministry = ministryOn(namedCatalogue(desk), standing.today);
  const { open, rule, decided } = countDiscrepancies(base);
  const { reconciled } = standing;
  const departments = departmentsOf(catalogue, cells, unread);
  const datasets = datasetsOf(catalogue, cells);
  const ordered = inOrder(cells, departments, datasets);
  const asking = askingFiles(base);
  const total = (count: (cell: BoardCell) => number) => cells.reduce((sum, cell) => sum + count(cell), 0);
  return {
    ...standing,
    round: round ? frameOf(round) : null,
    ministry: { fr: inWords('fr', ministry), en: inWords('en', ministry) },
    departments,
    datasets,
    cells: ordered,
    unread,
    progress: {
      ...countProgress(cells),
      files: live.length,
      figures: total(({ figures }) => figures),
      records: total(({ records }) => records),
      toDecide: open + rule + decided,
      decided: rule + decided,
      open,
    },
    next: nextSteps({ hasRound: round !== undefined, reconciled, cells: ordered, asking, unread, open }),
  };
}

function frameOf({ title, start, end, due, office, editionDate }: NonNullable<ReturnType<typeof currentRound>>) {
  return { title, start, end, due, office, editionDate };
}

function yearsByCell(years: ReturnType<typeof leftOutYears>): ReadonlyMap<string, readonly string[]> {
  const groups = Map.groupBy(years, ({ department, dataset }) => cellKey(department, dataset));
  return new Map([...groups].map(([key, own]) => [key, own.map(({ year }) => year)]));
}

/** Row by row, as the board is read. */
function inOrder(
  cells: readonly BoardCell[],
  departments: readonly { readonly code: string }[],
  datasets: readonly { readonly code: string }[],
): BoardCell[] {
  const row = new Map(departments.map(({ code }, i) => [code, i]));
  const column = new Map(datasets.map(({ code }, i) => [code, i]));
  const place = ({ department, dataset }: BoardCell) =>
    (row.get(department) ?? row.size) * (column.size + 1) + (column.get(dataset) ?? column.size);
  return [...cells].sort((a, b) => place(a) - place(b));
}
