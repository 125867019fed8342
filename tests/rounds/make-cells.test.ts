import { describe, expect, test } from 'vitest';
import type { BoardFacts } from '#shared/domain/rounds/make-cells.ts';
import { makeCells } from '#shared/domain/rounds/make-cells.ts';
import type { BoardCell } from '#shared/domain/rounds/model.ts';
import { boardFacts, delivered } from './build-board.ts';

function only(changes: Partial<BoardFacts>): BoardCell | undefined {
  const cells = makeCells(boardFacts(changes));
  expect(cells).toHaveLength(1);
  return cells[0];
}

const KEY = 'MMEIA/RETURN';

describe('what did not come', () => {
  test('is expected through the day it is due, and late from the next', () => {
    expect(only({ today: '2022-02-27' })?.state).toBe('expected');
    expect(only({ today: '2022-02-28' })?.state).toBe('expected');
    expect(only({ today: '2022-03-01' })?.state).toBe('late');
  });

  test('is never late where nobody said until when', () => {
    const expectations = [{ department: 'MMEIA', dataset: 'RETURN', due: '' }];
    expect(only({ expectations, due: '' })?.state).toBe('expected');
  });

  test('is due with the round where it has no date of its own', () => {
    const expectations = [{ department: 'MMEIA', dataset: 'RETURN', due: '' }];
    expect(only({ expectations })).toMatchObject({ state: 'late', due: '2022-02-28' });
  });
});

describe('what came', () => {
  test('is complete once sources were compared and nothing is left to settle', () => {
    expect(only({ delivered: [delivered()] })).toMatchObject({
      state: 'complete',
      figures: 12,
      receivedOn: '2022-02-10',
      cameLate: false,
    });
    expect(only({ delivered: [delivered()], comparedAfter: 4 })?.state).toBe('received');
  });

  test('is late by the day on which it came, whatever today is', () => {
    const late = delivered({ receivedAt: '2022-03-14T10:30:00Z' });
    for (const today of ['2022-03-14', '2030-01-01']) {
      expect(only({ delivered: [late], today })).toMatchObject({ state: 'complete', cameLate: true });
    }
    expect(only({ delivered: [delivered()], today: '2030-01-01' })?.cameLate).toBe(false);
  });

  test('is as early as its first delivery: a correction after the date is not late', () => {
    const replaced = delivered({ live: false });
    const correction = delivered({ submission: 2, file: 'rectifié.xlsx', receivedAt: '2022-03-20T08:00:00Z' });
    expect(only({ delivered: [replaced, correction] })).toMatchObject({
      cameLate: false,
      receivedOn: '2022-02-10',
      files: [{ submission: 2, file: 'rectifié.xlsx' }],
      figures: 12,
    });
  });

  test('waits for answers before it is compared, and is in conflict before it is incomplete', () => {
    const asked = delivered({ questions: 2, waiting: 1, figures: 0 });
    const discrepancies = new Map([[KEY, 3]]);
    const missingYears = new Map([[KEY, ['2020']]]);
    expect(only({ delivered: [asked], discrepancies })?.state).toBe('to_confirm');
    expect(only({ delivered: [delivered()], discrepancies, missingYears })?.state).toBe('conflict');
    expect(only({ delivered: [delivered()], missingYears })).toMatchObject({
      state: 'partial',
      missingYears: ['2020'],
    });
  });

  test('adds up over all its files', () => {
    const second = delivered({ submission: 2, file: 'b.xlsx', figures: 5, records: 3, receivedAt: '2022-02-01' });
    const found = only({ delivered: [delivered(), second] });
    expect(found).toMatchObject({ figures: 17, records: 3, receivedOn: '2022-02-01' });
    expect(found?.files.map(({ file }) => file)).toEqual(['retours.xlsx', 'b.xlsx']);
  });

  test('is on the board though nobody asked for it, never late', () => {
    const extra = delivered({ department: 'MEF', receivedAt: '2022-05-01' });
    const cells = makeCells(boardFacts({ delivered: [extra], expectations: [] }));
    expect(cells).toMatchObject([{ department: 'MEF', expected: false, state: 'complete', cameLate: false, due: '' }]);
  });
});

test('what was compared stays as it was found while a later file waits to be', () => {
  const other = delivered({ submission: 2, department: 'MEF', entry: 12 });
  const states = makeCells(boardFacts({ delivered: [delivered(), other] })).map(({ state }) => state);
  expect(states).toEqual(['complete', 'received']);
});

describe('what counts no more', () => {
  test('is withdrawn with its reason', () => {
    const gone = delivered({ live: false, withdrawn: true });
    expect(only({ delivered: [gone] })).toMatchObject({
      state: 'withdrawn',
      reason: 'remplacé par une lettre',
      receivedOn: '',
      figures: 0,
    });
  });

  test('gives way to what came instead', () => {
    const gone = delivered({ live: false, withdrawn: true });
    expect(only({ delivered: [gone, delivered({ submission: 2 })] })).toMatchObject({ state: 'complete', reason: '' });
  });

  test('leaves no cell where only a replaced delivery gave it and nobody asked', () => {
    const replaced = delivered({ live: false, dataset: 'REPAT' });
    expect(makeCells(boardFacts({ delivered: [replaced], expectations: [] }))).toEqual([]);
  });

  test('is released with its reason, and stays expected where it was asked for again', () => {
    const released = [{ department: 'MMEIA', dataset: 'RETURN', reason: 'donné par la police' }];
    expect(only({ released, expectations: [] })).toMatchObject({
      state: 'released',
      expected: false,
      reason: 'donné par la police',
    });
    expect(only({ released })).toMatchObject({ state: 'late', expected: true, reason: '' });
  });
});
