import type { BoardFacts } from '#shared/domain/rounds/make-cells.ts';
import type { BoardCell, Delivered } from '#shared/domain/rounds/model.ts';

/** Returns that the ministry sent in time, all read. */
export function delivered(changes: Partial<Delivered> = {}): Delivered {
  return {
    submission: 1,
    file: 'retours.xlsx',
    department: 'MMEIA',
    dataset: 'RETURN',
    receivedAt: '2022-02-10T10:30:00Z',
    figures: 12,
    records: 0,
    questions: 0,
    waiting: 0,
    live: true,
    entry: 5,
    withdrawn: false,
    ...changes,
  };
}

/** The ministry is asked for its returns until the end of February; today is a month later. */
export function boardFacts(changes: Partial<BoardFacts> = {}): BoardFacts {
  return {
    today: '2022-03-31',
    comparedAfter: 9,
    expectations: [{ department: 'MMEIA', dataset: 'RETURN', due: '2022-02-28' }],
    due: '2022-02-28',
    delivered: [],
    released: [],
    discrepancies: new Map(),
    missingYears: new Map(),
    reasonOf: () => 'remplacé par une lettre',
    ...changes,
  };
}

export function cell(changes: Partial<BoardCell> = {}): BoardCell {
  return {
    department: 'MMEIA',
    dataset: 'RETURN',
    state: 'complete',
    expected: true,
    due: '2022-02-28',
    receivedOn: '2022-02-10',
    cameLate: false,
    files: [],
    figures: 12,
    records: 0,
    questions: 0,
    waiting: 0,
    discrepancies: 0,
    missingYears: [],
    reason: '',
    ...changes,
  };
}
