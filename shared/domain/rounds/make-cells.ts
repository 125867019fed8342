import type { Expectation } from '#shared/domain/model/round.ts';
import { cameLate, cellState, type Standing } from './cell-state.ts';
import type { BoardCell, Delivered, Held } from './model.ts';

/** What the board is made from. */
export interface BoardFacts extends Standing {
  readonly expectations: readonly Expectation[];
  /** Due date of the round, for expectations without one. */
  readonly due: string;
  /** What came of every dataset, in order of arrival. */
  readonly delivered: readonly Delivered[];
  /** Journal entry after which sources were last compared; 0 for never. */
  readonly comparedAfter: number;
  /** What somebody said is not expected any more, the latest last. */
  readonly released: readonly { readonly department: string; readonly dataset: string; readonly reason: string }[];
  /** Open discrepancies by `department/dataset`. */
  readonly discrepancies: ReadonlyMap<string, number>;
  /** Years left out by `department/dataset`. */
  readonly missingYears: ReadonlyMap<string, readonly string[]>;
  /** Why a submission was withdrawn. */
  reasonOf(submission: number): string;
}

export function cellKey(department: string, dataset: string): string {
  return `${department}/${dataset}`;
}

/** One cell for each dataset that a department was asked for or sent, in no order that matters. */
export function makeCells(facts: BoardFacts): BoardCell[] {
  const expected = new Map(facts.expectations.map((one) => [cellKey(one.department, one.dataset), one]));
  const released = new Map(facts.released.map((one) => [cellKey(one.department, one.dataset), one.reason]));
  const delivered = Map.groupBy(facts.delivered, ({ department, dataset }) => cellKey(department, dataset));
  const keys = new Set([...expected.keys(), ...delivered.keys(), ...released.keys()]);
  return [...keys].flatMap((key) => {
    const [department = '', dataset = ''] = key.split('/');
    const expectation = expected.get(key);
    const due = expectation && (expectation.due || facts.due);
    const own = delivered.get(key) ?? [];
    // What only a replaced delivery gave is asked of nobody and held by nobody.
    const isAbout = expectation || released.has(key) || own.some(({ live, withdrawn }) => live || withdrawn);
    return isAbout ? [{ department, dataset, ...makeCell(facts, key, due, own, released.get(key)) }] : [];
  });
}

function makeCell(
  facts: BoardFacts,
  key: string,
  due: string | undefined,
  delivered: readonly Delivered[],
  released: string | undefined,
): Omit<BoardCell, 'department' | 'dataset'> {
  const counting = delivered.filter(({ live }) => live);
  const held = holdingsOf(counting);
  // What came before the last comparison stays as it was found then.
  const compared = counting.every(({ entry }) => entry <= facts.comparedAfter);
  const gone = delivered.filter(({ withdrawn }) => withdrawn);
  const discrepancies = held ? (facts.discrepancies.get(key) ?? 0) : 0;
  const missingYears = held ? (facts.missingYears.get(key) ?? []) : [];
  const isReleased = due === undefined && released !== undefined;
  const state = cellState(
    { due, released: isReleased, held, gone: gone.length, discrepancies, compared, missingYears },
    facts,
  );
  const receivedOn = held ? firstDay(delivered.filter(({ withdrawn }) => !withdrawn)) : '';
  const last = gone.at(-1);
  return {
    ...(held ?? { files: [], figures: 0, records: 0, questions: 0, waiting: 0 }),
    state,
    expected: due !== undefined,
    due: due ?? '',
    receivedOn,
    cameLate: cameLate(receivedOn, due ?? ''),
    discrepancies,
    missingYears,
    reason: held ? '' : isReleased ? released : last ? facts.reasonOf(last.submission) : '',
  };
}

/** A correction that comes after the date does not make the first delivery late. */
function firstDay(delivered: readonly Delivered[]): string {
  return delivered.reduce((first, { receivedAt }) => {
    const day = receivedAt.slice(0, 10);
    return first === '' || (day !== '' && day < first) ? day : first;
  }, '');
}

function holdingsOf(live: readonly Delivered[]): Held | undefined {
  if (live.length === 0) return undefined;
  const sum = (count: (one: Delivered) => number) => live.reduce((total, one) => total + count(one), 0);
  return {
    files: live.map(({ submission, file, receivedAt }) => ({ submission, file, receivedAt })),
    figures: sum(({ figures }) => figures),
    records: sum(({ records }) => records),
    questions: sum(({ questions }) => questions),
    waiting: sum(({ waiting }) => waiting),
  };
}
