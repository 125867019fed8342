import { expect, test } from 'vitest';
import { loadConsolidated, loadDiscrepancies } from '#electron/db/queries/derived.ts';
import { saveDerived } from '#electron/db/queries/save-derived.ts';
import type { ConsolidatedFigure, SettledDiscrepancy } from '#shared/domain/model/discrepancy.ts';
import type { FigurePart } from '#shared/domain/reconcile/family-work.ts';
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

const NAME = 'RETURN\npersons\nall';

function part(figures: readonly ConsolidatedFigure[], name = NAME): FigurePart {
  return { name, figures };
}

/** As they are kept: without cells, which are found from the facts. */
function kept(...figures: readonly ConsolidatedFigure[]) {
  return figures.map(({ cells: _cells, ...figure }) => figure);
}

test('gives back discrepancies in order of type and dimensions, figures in order of indicator and key', () => {
  const base = tempBase();
  const earlier = { type: 'conflict', dimensions: ABOUT, digest: 'd', keep: 'sum', reason: 'r', ...BY } as const;
  const gap = { candidates: [{ source: 'sum', value: Number.NaN, cells: [] }] };
  const [a, b, c] = [
    discrepancy({ id: 'a', earlier }),
    discrepancy({ id: 'z' }),
    discrepancy({ id: 'b', type: 'gap', ...gap }),
  ];
  const [first, second] = [figure({ key: 'a', value: Number.NaN, state: 'open' }), figure({ key: 'b|~OIM', sex: 'F' })];
  const [third, other] = [figure({ key: 'c' }), figure({ key: 'aa', indicator: 'ASSIST', unit: 'XOF' })];
  const parts = [part([third], `${NAME}2`), part([first, second]), part([other], 'ASSIST\nXOF\nall')];
  saveDerived(base, { discrepancies: [c, b, a], parts });
  expect(loadDiscrepancies(base)).toEqual([a, b, c]);
  expect(loadConsolidated(base)).toEqual(kept(other, first, third, second));
});

test('leaves nothing of the last time that is not derived any more', () => {
  const base = tempBase();
  saveDerived(base, {
    discrepancies: [discrepancy()],
    parts: [part([figure(), figure({ key: 'other' })]), part([], 'b\nc\nd')],
  });
  saveDerived(base, { discrepancies: [], parts: [part([figure({ value: 13 })])] });
  expect(loadDiscrepancies(base)).toEqual([]);
  expect(loadConsolidated(base)).toEqual(kept(figure({ value: 13 })));
  expect(base.all('SELECT name FROM consolidated_part')).toEqual([{ name: NAME }]);
});

test('writes nothing again that stands there already', () => {
  const base = tempBase();
  const ids = () => base.all<{ id: number; key: string }>('SELECT id, key FROM consolidated ORDER BY id');
  const unchanged = part([figure({ key: 'a' })], 'A\nb\nc');
  const known = saveDerived(base, { discrepancies: [discrepancy()], parts: [unchanged, part([figure({ key: 'b' })])] });
  const before = ids();
  const changed = part([figure({ key: 'b', value: 1 })]);
  saveDerived(base, { discrepancies: [discrepancy()], parts: [part([...unchanged.figures], 'A\nb\nc'), changed] });
  expect(ids()[0]).toEqual(before[0]);
  saveDerived(base, { discrepancies: [discrepancy({ state: 'noted' })], parts: [unchanged] }, { known });
  expect(ids()).toEqual([before[0]]);
  expect(loadDiscrepancies(base)).toEqual([discrepancy({ state: 'noted' })]);
});

test('believes nothing that stands there when it is told to write afresh', () => {
  const base = tempBase();
  saveDerived(base, { discrepancies: [], parts: [part([figure()])] });
  base.run('UPDATE consolidated SET value = 99');
  saveDerived(base, { discrepancies: [], parts: [part([figure()])] });
  expect(loadConsolidated(base)).toMatchObject([{ value: 99 }]);
  saveDerived(base, { discrepancies: [], parts: [part([figure()])] }, { afresh: true });
  expect(loadConsolidated(base)).toEqual(kept(figure()));
});

test('keeps what was derived before when saving fails on the way', () => {
  const base = tempBase();
  saveDerived(base, { discrepancies: [discrepancy()], parts: [part([figure()])] });
  const broken = part([figure({ state: undefined as never })]);
  expect(() => saveDerived(base, { discrepancies: [], parts: [broken] })).toThrow();
  expect(loadDiscrepancies(base)).toEqual([discrepancy()]);
  expect(loadConsolidated(base)).toEqual(kept(figure()));
});
