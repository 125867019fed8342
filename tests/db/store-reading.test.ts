import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readJournal } from '#electron/db/journal/read.ts';
import { loadLedger, loadSetAside } from '#electron/db/queries/ledger.ts';
import { findObservationsAt, loadMissing, loadObservations } from '#electron/db/queries/observations.ts';
import { loadQuestions } from '#electron/db/queries/questions.ts';
import { loadRecords } from '#electron/db/queries/records.ts';
import { loadTables } from '#electron/db/queries/sources.ts';
import { listSubmissions } from '#electron/db/queries/submissions.ts';
import { loadTotals } from '#electron/db/queries/totals.ts';
import { verifyBase } from '#electron/db/verify.ts';
import type { Observation, ObservationStatus } from '#shared/domain/model/observation.ts';
import { message } from '#shared/texts/say.ts';
import { ledger, observation, question, reading, record, SENTENCE, setAside, table, total } from './build-reading.ts';
import { importBytes, importReading, tempBase } from './temp-base.ts';

test('gives back every figure with its dimensions, its raw text and its cell', () => {
  const base = tempBase();
  const figures = [
    observation({ raw: '12' }),
    observation({
      refArea: 'GAO',
      value: 1.5e9,
      unit: 'XOF',
      raw: '1 500',
      row: 2,
      indicator: 'REMIT',
      kind: 'FORMAL',
    }),
    observation({ sex: 'F', age: 'Y_GE18', value: 0, raw: '0', status: 'E', row: 3, column: 27 }),
  ];
  const submission = importReading(base, reading([table({ figures, sheet: 'Année 2021' })]));
  const all = loadObservations(base);
  expect([...all.keys()]).toEqual(['REMIT', 'RETURN']);
  const from = { department: 'MMEIA', file: 'retours.xlsx', sheet: 'Année 2021', submission };
  expect(all.get('RETURN')).toMatchObject([
    { ...from, value: 12, raw: '12', cell: 'B2', status: 'A' },
    { ...from, value: 0, raw: '0', cell: 'AB4', status: 'E', sex: 'F', age: 'Y_GE18' },
  ]);
  expect(all.get('REMIT')).toMatchObject([{ value: 1.5e9, raw: '1 500', unit: 'XOF', kind: 'FORMAL', refArea: 'GAO' }]);
  expect(findObservationsAt(base, { file: 'retours.xlsx', sheet: 'Année 2021', cell: 'B3' })).toEqual(all.get('REMIT'));
});

const anyObservation: fc.Arbitrary<Observation> = fc.record({
  indicator: fc.constantFrom('RETURN', 'REMIT'),
  timePeriod: fc.constantFrom('2021', '2021-S1', '2019/2021'),
  refArea: fc.constantFrom('ML', 'KAY', 'KAY.KENIEBA'),
  geo: fc.constantFrom('8', '19'),
  counterpartArea: fc.constantFrom('_T', 'CI'),
  sex: fc.constantFrom('_T', 'M', 'F'),
  age: fc.constantFrom('_T', 'Y_LT18'),
  kind: fc.string(),
  unit: fc.constantFrom('persons', 'XOF'),
  status: fc.constantFrom<ObservationStatus>('A', 'E', 'P'),
  value: fc.double({ noNaN: true, noDefaultInfinity: true }),
  raw: fc.string({ unit: 'binary' }).filter((text) => text.isWellFormed()),
  row: fc.nat(1_048_575),
  column: fc.nat(16_383),
});

test('gives back any figures as they were stored, in their order', () => {
  const base = tempBase();
  fc.assert(
    fc.property(fc.array(anyObservation, { maxLength: 30 }), (figures) => {
      const submission = importReading(base, reading([table({ figures })]));
      const back = [...loadObservations(base).values()].flat().filter((one) => one.submission === submission);
      for (const indicator of ['REMIT', 'RETURN']) {
        const told = figures.filter((one) => one.indicator === indicator);
        expect(back.filter((one) => one.indicator === indicator)).toMatchObject(
          told.map(({ row: _row, column: _column, value, ...one }) => ({ ...one, value: value + 0 })),
        );
      }
    }),
    { numRuns: 30 },
  );
  expect(verifyBase(base)).toEqual([]);
});

test('keeps missing tokens apart, without a value and never as 0', () => {
  const base = tempBase();
  const missing = [observation({ value: Number.NaN, raw: 'ND', status: 'M', row: 5 })];
  importReading(base, reading([table({ figures: [observation()], missing })]));
  expect(loadObservations(base).get('RETURN')).toHaveLength(1);
  expect(loadMissing(base)).toMatchObject([{ value: Number.NaN, raw: 'ND', status: 'M', cell: 'B6' }]);
  expect(base.one('SELECT count(*) AS n FROM observation WHERE value IS NULL')).toEqual({ n: 1 });
});

test('gives back totals, also those without a value or a subject', () => {
  const base = tempBase();
  const totals = [
    total(),
    total({ stated: Number.NaN, computed: Number.NaN, agrees: false, about: undefined, row: 10 }),
  ];
  importReading(base, reading([table({ totals })]));
  expect(loadTotals(base)).toMatchObject(totals.map((one) => ({ ...one, file: 'retours.xlsx', sheet: 'Retours' })));
  expect(loadTotals(base).map((one) => one.cell)).toEqual(['B10', 'B11']);
});

test('gives back records, with no amount where none was stated', () => {
  const base = tempBase();
  const records = [record(), record({ type: 'STUDY', amount: Number.NaN, beneficiaries: 40, objectives: [] })];
  importReading(base, reading([table({ content: 'records', records, recordType: 'POLICY', indicator: '' })]));
  expect(loadRecords(base)).toMatchObject(records.map((one) => ({ ...one, department: 'MMEIA' })));
});

test('keeps the account of each table and of what lies outside, with the cells left out and why', () => {
  const base = tempBase();
  const inside = setAside({ bucket: 'EXCLUDED', raw: '7' });
  const hidden = { ...setAside({ bucket: 'HIDDEN', raw: '8', reason: message('error.file.missing') }), sheet: 'Notes' };
  const submission = importReading(
    base,
    reading([table({ figures: [observation()], setAside: [inside] })], {
      outside: [ledger('Retours', '', {}), ledger('Notes', '', { HIDDEN: 1 })],
      setAside: [hidden],
    }),
  );
  expect(loadLedger(base)).toMatchObject([
    { ...ledger('Retours', 'A1:B12', { OBSERVATION: 1, EXCLUDED: 1 }), submission, file: 'retours.xlsx' },
    ledger('Retours', '', {}),
    ledger('Notes', '', { HIDDEN: 1 }),
  ]);
  expect(loadSetAside(base, submission)).toEqual([
    { ...inside, sheet: 'Retours', range: 'A1:B12' },
    { ...hidden, range: '' },
  ]);
});

test('keeps of a table that waits for an answer its account and its questions, and no figure', () => {
  const base = tempBase();
  const waiting = table({ figures: [observation()], totals: [total()], questions: [question()] });
  const asked = question({ id: 'department', topic: 'department', options: [] });
  importReading(base, reading([waiting], { department: '_U', questions: [asked] }));
  expect(loadObservations(base).size).toBe(0);
  expect(loadTotals(base)).toEqual([]);
  expect(loadTables(base)).toMatchObject([{ certain: false, indicator: 'RETURN', evidence: [SENTENCE] }]);
  expect(loadLedger(base)).toMatchObject([{ buckets: { PENDING: 2, OBSERVATION: 0 } }]);
  expect(loadQuestions(base)).toMatchObject([
    { ...question(), sheet: 'Retours', range: 'A1:B12', file: 'retours.xlsx', number: 1 },
    { ...asked, sheet: '', range: '', number: 2 },
  ]);
  expect(verifyBase(base)).toEqual([]);
});

test.each([
  [
    'an account that is out by one',
    { ledger: { ...ledger('Retours', '', { OBSERVATION: 1 }), cellsRead: 2 } },
    /out by 1/,
  ],
  [
    'figures that the account does not count',
    { ledger: ledger('Retours', '', { OBSERVATION: 2 }) },
    /does not count 1/,
  ],
  [
    'a cell counted as unreadable and not listed',
    { ledger: ledger('Retours', '', { OBSERVATION: 1, UNREADABLE: 1 }) },
    /UNREADABLE/,
  ],
  ['a figure that is no number', { figures: [observation({ value: Number.NaN })] }, /no number/],
])('stores nothing of a file with %s', (_what, wrong, complaint) => {
  const base = tempBase();
  const good = table({ figures: [observation()] });
  expect(() => importReading(base, reading([good, table({ figures: [observation()], ...wrong })]))).toThrow(complaint);
  expect(listSubmissions(base)).toEqual([]);
  expect(base.one('SELECT (SELECT count(*) FROM observation) + (SELECT count(*) FROM original) AS n')).toEqual({
    n: 0,
  });
  expect(readJournal(base)).toHaveLength(1);
  importReading(base, reading([good]));
  expect(verifyBase(base)).toEqual([]);
});

test('keeps no text of a table either while it is asked whether it names people', () => {
  const base = tempBase();
  const asked = table({
    content: 'unknown',
    questions: [question({ id: 'personal:A1:B12', topic: 'personal' })],
    setAside: [setAside({ raw: '76 12 34 56' })],
  });
  const submission = importReading(base, reading([asked]));
  expect(loadSetAside(base, submission).map((cell) => cell.raw)).toEqual(['']);
  expect(loadTables(base)).toMatchObject([{ matches: [] }]);
});

test('writes no text of a cell of a nominal list into the file', () => {
  const base = tempBase();
  const names = table({
    content: 'nominal',
    figures: [
      observation({ value: 2, raw: 'Aminata DIALLO' }),
      observation({ value: 1, sex: 'F', raw: 'Oumar KEITA' }),
    ],
    setAside: [
      setAside({
        bucket: 'UNREADABLE',
        raw: '76 12 34 56',
        reason: message('error.file.empty', { file: 'Fanta SISSOKO' }),
      }),
    ],
    matches: [{ dimension: 'refArea', stated: 'Moussa SANGARE', code: 'KAY' }],
  });
  const outside = { ...setAside({ raw: 'tél. 66 00 11 22' }), sheet: 'Retours' };
  const content = reading([names], { outside: [ledger('Retours', '', { NOTE: 1 })], setAside: [outside] });
  const submission = importBytes(base, content, { sha256: 'f'.repeat(64) }, { kept: 'none' });
  expect(loadObservations(base).get('RETURN')).toMatchObject([
    { value: 2, raw: '2', cell: 'A1:B12' },
    { value: 1, raw: '1', cell: 'A1:B12', sex: 'F' },
  ]);
  expect(loadSetAside(base, submission).map((cell) => cell.raw)).toEqual(['', '']);
  expect(verifyBase(base)).toEqual([]);
  base.close();
  const file = readFileSync(base.path).toString('latin1');
  for (const word of ['DIALLO', 'KEITA', 'SISSOKO', 'SANGARE', '76 12', '66 00']) expect(file).not.toContain(word);
});
