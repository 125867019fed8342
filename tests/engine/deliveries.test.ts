import { expect, test } from 'vitest';
import { findDeliveries, findEarlierDelivery } from '#electron/services/intake/deliveries.ts';
import type { Observation } from '#shared/domain/model/observation.ts';
import { observation, question, reading, record, table } from '#tests/db/build-reading.ts';
import { importReading, tempBase } from '#tests/db/temp-base.ts';

/** Returns of one year by region, in order: Kayes, Koulikoro, Sikasso, Ségou. */
function returns(timePeriod: string, ...values: readonly number[]): Observation[] {
  const regions = ['KAY', 'KOU', 'SIK', 'SEG'];
  return values.map((value, i) => observation({ timePeriod, value, row: i + 1, refArea: regions[i] ?? 'MOP' }));
}

const FIRST = reading([table({ figures: returns('2021', 10, 20, 30, 40) })]);

test('a file of the same sender that states the same figures again replaces the one before, and says what changed', () => {
  const base = tempBase();
  const submission = importReading(base, FIRST);
  const again = reading([table({ figures: returns('2021', 10, 21, 30, 40, 50) })]);
  expect(findEarlierDelivery(base, again)).toMatchObject({
    submission: { id: submission },
    added: 1,
    removed: 0,
    changed: 1,
  });
});

test('a file that adds a year to the years before replaces it', () => {
  const base = tempBase();
  importReading(base, FIRST);
  const longer = reading([table({ figures: [...returns('2021', 10, 20, 30, 40), ...returns('2022', 1, 2, 3, 4)] })]);
  expect(findEarlierDelivery(base, longer)).toMatchObject({ added: 4, removed: 0, changed: 0 });
});

test('a file that leaves a year out replaces nothing, however much it repeats', () => {
  const base = tempBase();
  const years = ['2019', '2020', '2021'].flatMap((year) => returns(year, 10, 20, 30, 40));
  importReading(base, reading([table({ figures: years })]));
  expect(findEarlierDelivery(base, reading([table({ figures: years.slice(4) })]))).toBeUndefined();
});

const OTHERS: Readonly<Record<string, () => ReturnType<typeof reading>>> = {
  'another year': () => reading([table({ figures: returns('2022', 10, 20, 30, 40) })]),
  'another department': () => ({ ...FIRST, department: 'OIM' }),
  'an unknown sender': () => ({ ...FIRST, department: '_U' }),
  'other regions': () =>
    reading([
      table({ figures: ['TOM', 'GAO', 'KID'].map((refArea, i) => observation({ refArea, row: i + 1, value: 10 })) }),
    ]),
  'another indicator': () =>
    reading([
      table({
        indicator: 'ASSIST',
        figures: FIRST.tables.flatMap((one) => [...one.observations()]).map((one) => ({ ...one, indicator: 'ASSIST' })),
      }),
    ]),
  'the same figures broken down by country': () =>
    reading([table({ figures: returns('2021', 10, 20, 30, 40).map((one) => ({ ...one, counterpartArea: 'LY' })) })]),
  'a single figure of it': () => reading([table({ figures: returns('2021', 10) })]),
  'a table that still waits for an answer': () =>
    reading([table({ figures: returns('2021', 10, 20, 30, 40), questions: [question()] })]),
};

test.each(Object.keys(OTHERS))('%s replaces nothing: both count', (name) => {
  const base = tempBase();
  importReading(base, FIRST);
  expect(findEarlierDelivery(base, OTHERS[name]?.() ?? FIRST)).toBeUndefined();
});

test('a report whose records come again replaces the one before', () => {
  const base = tempBase();
  const titles = ['Politique d’intégration', 'Plan d’action', 'Stratégie'];
  const report = (list: readonly string[]) =>
    reading([
      table({
        content: 'records',
        indicator: '',
        recordType: 'POLICY',
        records: list.map((title, i) => record({ title, row: i + 1, amount: Number.NaN })),
      }),
    ]);
  importReading(base, report(titles));
  expect(findEarlierDelivery(base, report(['POLITIQUE D’INTEGRATION', 'Plan d’action', 'Autre']))).toMatchObject({
    added: 1,
    removed: 1,
  });
});

test('of two earlier files the one that shares most is replaced', () => {
  const base = tempBase();
  importReading(base, reading([table({ figures: returns('2021', 10, 20, 30) })]), { file: 'a.xlsx' });
  const second = importReading(base, FIRST, { file: 'b.xlsx' });
  const again = reading([table({ figures: [...returns('2021', 1, 2), observation({ refArea: 'SEG', row: 9 })] })]);
  expect(findEarlierDelivery(base, again)?.submission.id).toBe(second);
});

test('two earlier files that come back as one are both replaced', () => {
  const base = tempBase();
  importReading(base, FIRST, { file: 'a.xlsx' });
  const second = reading([table({ figures: returns('2022', 1, 2, 3, 4) })]);
  importReading(base, second, { file: 'b.xlsx' });
  const both = reading([table({ figures: [...returns('2021', 10, 20, 30, 40), ...returns('2022', 1, 2, 3, 4)] })]);
  const { earlier, also } = findDeliveries(base, both);
  expect([earlier?.submission.file, ...also.map(({ file }) => file)]).toEqual(['a.xlsx', 'b.xlsx']);
});

test('a file that states one year of three again replaces nothing, and is told to be a part', () => {
  const base = tempBase();
  const years = ['2019', '2020', '2021'].flatMap((year) => returns(year, 10, 20, 30, 40));
  const submission = importReading(base, reading([table({ figures: years })]));
  const part = reading([table({ figures: returns('2021', 10, 21, 30, 40) })]);
  expect(findDeliveries(base, part)).toMatchObject({
    earlier: undefined,
    partial: { submission: { id: submission }, added: 0, removed: 8, changed: 1 },
  });
});
