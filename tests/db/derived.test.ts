import { expect, test } from 'vitest';
import { loadConsolidated, loadDiscrepancies, saveDerived } from '#electron/db/queries/derived.ts';
import type { ConsolidatedFigure, SettledDiscrepancy } from '#shared/domain/model/discrepancy.ts';
import { observation, SENTENCE } from './build-reading.ts';
import { BY, tempBase } from './temp-base.ts';

const { row: _row, column: _column, raw: _raw, status: _status, value: _value, unit, ...ABOUT } = observation();

function figure(changes: Partial<ConsolidatedFigure> = {}): ConsolidatedFigure {
  const found = { key: 'RETURN|2021|KAY|19|_T|_T|_T|_T', value: 12, state: 'single', discrepancy: '' } as const;
  return { ...ABOUT, unit, ...found, sources: ['OIM'], cells: ['a.xlsx!F!B2'], ...changes };
}

function discrepancy(changes: Partial<SettledDiscrepancy> = {}): SettledDiscrepancy {
  return {
    ...ABOUT,
    id: 'conflict|RETURN|2021|KAY|19|_T|_T|_T|_T',
    type: 'conflict',
    unit,
    candidates: [{ source: 'OIM', value: 14, cells: ['a.xlsx!F!B2'] }],
    digest: 'OIM=14',
    sentence: SENTENCE,
    state: 'open',
    rule: '',
    kept: '',
    reason: '',
    earlier: undefined,
    ...changes,
  };
}

test('gives back discrepancies and figures in the order in which they were saved', () => {
  const base = tempBase();
  const earlier = { type: 'conflict', dimensions: ABOUT, digest: 'd', keep: 'sum', reason: 'r', ...BY } as const;
  const found = [
    discrepancy({ id: 'z', earlier }),
    discrepancy({ id: 'a', type: 'gap', candidates: [{ source: 'sum', value: Number.NaN, cells: [] }] }),
  ];
  const figures = [figure({ key: 'z', sex: 'F' }), figure({ key: 'a', value: Number.NaN, state: 'open', unit: 'XOF' })];
  saveDerived(base, found, figures);
  expect(loadDiscrepancies(base)).toEqual(found);
  expect(loadConsolidated(base)).toEqual(figures);
});

test('rewrites all that is derived: nothing of the last time is left', () => {
  const base = tempBase();
  saveDerived(base, [discrepancy()], [figure(), figure({ key: 'other' })]);
  saveDerived(base, [], [figure({ value: 13 })]);
  expect(loadDiscrepancies(base)).toEqual([]);
  expect(loadConsolidated(base)).toEqual([figure({ value: 13 })]);
});

test('keeps what was derived before when saving fails on the way', () => {
  const base = tempBase();
  saveDerived(base, [discrepancy()], [figure()]);
  expect(() => saveDerived(base, [discrepancy(), discrepancy()], [])).toThrow(/UNIQUE/);
  expect(loadDiscrepancies(base)).toEqual([discrepancy()]);
  expect(loadConsolidated(base)).toEqual([figure()]);
});
