import { describe, expect, it } from 'vitest';
import { correctionName, parseCorrectionName } from '#shared/domain/intake/corrections/grammar.ts';
import type { FileReading } from '#shared/domain/intake/types.ts';
import { balanceOf } from '#shared/domain/model/ledger.ts';
import { asked, committed, readLines } from './build.ts';

const TITLE = ['Maliens rapatriés par région en 2021'];
const TWO = [TITLE, ['Région', 'Colonne 1', 'Colonne 2'], ['Kayes', 120, 45], ['Gao', 80, 22], ['Mopti', 64, 31]];

const balanced = (reading: FileReading) =>
  expect([...reading.tables.map(({ ledger }) => ledger), ...reading.outside].map(balanceOf)).toEqual(
    [...reading.tables, ...reading.outside].map(() => 0),
  );

describe('the name of a correction', () => {
  it.each([
    { on: 'table' } as const,
    { on: 'column', column: 'AD' } as const,
    { on: 'row', row: 12 } as const,
    { on: 'label', text: 'Zone : nord' } as const,
  ])('is read as it was written: $on', (target) => {
    const name = correctionName('B4:F13', { target, field: 'period' });
    expect(parseCorrectionName(name)).toEqual({ range: 'B4:F13', target, field: 'period' });
  });

  it('may leave the range out, and knows what each target has', () => {
    expect(parseCorrectionName('set:column:D:sex')).toEqual({
      range: '',
      target: { on: 'column', column: 'D' },
      field: 'sex',
    });
    expect(parseCorrectionName('set:row:4:multiplier')).toBeUndefined();
    expect(parseCorrectionName('dash:B4:F13:D')).toBeUndefined();
  });
});

describe('a correction of a column', () => {
  it('says whom it counts', () => {
    const read = readLines(TWO, { 'set:A2:C5:column:B:sex': 'M', 'set:A2:C5:column:C:sex': 'F' });
    expect(asked(read)).toEqual([]);
    expect(committed(read)).toContain('C3 REPAT 2021 KAY * F * * = 45');
    balanced(read);
  });

  it('leaves it out, by name', () => {
    const read = readLines(TWO, { 'set:A2:C5:column:C:role': 'exclude', 'set:column:B:kind': '_T' });
    expect(committed(read)).toHaveLength(3);
    expect(read.tables[0]?.ledger.buckets.EXCLUDED).toBe(3);
    balanced(read);
  });

  it('gives it another indicator, unit, period or place', () => {
    const lines = [TITLE, ['Région', 'Nombre'], ['Kayes', 5]];
    const read = readLines(lines, {
      'set:A2:B3:column:B:indicator': 'RETURN/FOR',
      'set:A2:B3:column:B:period': '2020-S1',
      'set:A2:B3:column:B:multiplier': '1000',
    });
    expect(committed(read)).toEqual(['B3 RETURN 2020-S1 KAY * * * FOR = 5000']);
  });

  it('makes it the total of the others, or a figure though the others add up to it', () => {
    const lines = [TITLE, ['Région', 'Hommes', 'Femmes', 'Colonne'], ['Kayes', 5, 4, 9], ['Gao', 7, 1, 8]];
    const total = readLines(lines, { 'set:A2:D4:column:D:role': 'total' });
    expect(asked(total)).toEqual([]);
    expect(committed(total)).toHaveLength(4);
    expect(total.tables[0]?.totals.map(({ stated, computed }) => [stated, computed])).toEqual([
      [9, 9],
      [8, 8],
    ]);
    const lone = readLines([TITLE, ['Région', 'Nombre', 'Autre'], ['Kayes', 5, 40]], {
      'set:A2:C3:column:C:role': 'total',
    });
    expect(lone.tables[0]?.ledger.buckets).toMatchObject({ OBSERVATION: 1, TOTAL: 1 });
    expect(lone.tables[0]?.totals[0]).toMatchObject({ agrees: true, computed: Number.NaN });
    const named = lines.map((line) => line.map((text) => (text === 'Colonne' ? 'Total' : text)));
    expect(readLines(named).tables[0]?.ledger.buckets.TOTAL).toBe(2);
    const kept = readLines(named, { 'set:A2:D4:column:D:role': 'figures' });
    expect(kept.tables[0]?.ledger.buckets.TOTAL).toBe(0);
    for (const read of [total, lone, kept]) balanced(read);
  });

  it('makes words out of what was taken for a remark', () => {
    const lines = [TITLE, ['Désignation', 'Nombre'], ['Kayes', 5], ['Gao', 7], ['Pays Dogon', 9]];
    const read = readLines(lines, {
      'set:A2:B5:column:A:role': 'place',
      'set:A2:B5:label:pays dogon:place': 'MOP',
    });
    expect(committed(read)).toEqual([
      'B3 REPAT 2021 KAY * * * * = 5',
      'B4 REPAT 2021 GAO * * * * = 7',
      'B5 REPAT 2021 MOP * * * * = 9',
    ]);
    balanced(read);
  });
});

describe('a correction of a table', () => {
  it('says what it counts, when, where and for whom, in the place of its title', () => {
    const lines = [['Bilan annuel'], ['Catégorie', 'Nombre'], ['Hommes', 7], ['Femmes', 8]];
    const read = readLines(lines, {
      'set:A2:B4:table:indicator': 'RETURN',
      'set:A2:B4:table:period': '2020',
      'set:A2:B4:table:place': 'KAY',
      'set:A2:B4:table:country': 'LY',
    });
    expect(committed(read)[0]).toBe('B3 RETURN 2020 KAY LY M * * = 7');
  });

  it('leaves it out whole', () => {
    const read = readLines(TWO, { 'set:table:content': 'exclude' });
    expect(committed(read)).toEqual([]);
    expect(read.tables[0]?.ledger.buckets.EXCLUDED).toBe(6);
    balanced(read);
  });

  it('moves its borders and keeps what was said of it under its first ones', () => {
    const lines = [...TWO, ['Ségou', 5, 6], ['Relevé provisoire', 900, 901]];
    const read = readLines(lines, {
      'set:A2:C7:column:B:sex': 'M',
      'set:A2:C7:column:C:sex': 'F',
      'set:A2:C7:table:range': 'A2:C6',
    });
    expect(read.tables.map(({ range }) => [range.top, range.bottom])).toEqual([[1, 5]]);
    expect(committed(read)).toHaveLength(8);
    balanced(read);
  });

  it('joins two tables into one, but cuts none in two', () => {
    const lines = [TITLE, ['Région', 'Nombre'], ['Kayes', 5], [], ['Région', 'Nombre'], ['Gao', 7]];
    expect(readLines(lines).tables).toHaveLength(2);
    const joined = readLines(lines, { 'set:A2:B3:table:range': 'A2:B6', 'set:A2:B6:row:5:role': 'exclude' });
    expect(joined.tables).toHaveLength(1);
    balanced(joined);
    expect(readLines(lines, { 'set:A2:B3:table:range': 'A2:B5' }).tables).toHaveLength(2);
  });

  it('makes a table where none was seen', () => {
    const lines = [['Maliens rapatriés en 2021'], [], ['Kayes', 5]];
    const read = readLines(lines, { 'set:A3:B3:table:range': 'A3:B3', 'set:A3:B3:table:header': '0' });
    expect(read.tables).toHaveLength(1);
    balanced(read);
  });

  it('says how many of its rows are headings', () => {
    const lines = [TITLE, ['Région', 'Nombre'], ['', 2], ['Kayes', 5], ['Gao', 7]];
    const read = readLines(lines, { 'set:A2:B5:table:header': '2' });
    expect(committed(read)).toHaveLength(2);
    expect(read.tables[0]?.ledger.buckets.DIMENSION).toBe(1);
    balanced(read);
  });
});

describe('a correction of a row', () => {
  const lines = [TITLE, ['Région', 'Nombre'], ['Kayes', 5], ['Gao', 7], ['Les deux', 12]];

  it('makes it a total, data of its own, or nothing', () => {
    expect(asked(readLines(lines))).not.toEqual([]);
    const total = readLines(lines, { 'set:A2:B5:row:5:role': 'total' });
    expect(committed(total)).toHaveLength(2);
    expect(total.tables[0]?.ledger.buckets.TOTAL).toBe(1);
    balanced(total);
    const data = readLines(lines, { 'set:A2:B5:row:5:role': 'data', 'set:A2:B5:row:5:place': 'MOP' });
    expect(committed(data)).toContain('B5 REPAT 2021 MOP * * * * = 12');
    const out = readLines(lines, { 'set:A2:B5:row:5:role': 'exclude' });
    expect(out.tables[0]?.ledger.buckets).toMatchObject({ OBSERVATION: 2, EXCLUDED: 1 });
    balanced(out);
  });
});
