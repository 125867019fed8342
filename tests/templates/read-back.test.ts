import { describe, expect, it } from 'vitest';
import { readWorkbook } from '#shared/domain/intake/read-workbook.ts';
import type { FileReading } from '#shared/domain/intake/types.ts';
import { balanceOf } from '#shared/domain/model/ledger.ts';
import { readHere } from '#tests/reader/read-here.ts';
import { CATALOGUE, figureLine, fillTemplate, PAIRS, templateOf } from './fill.ts';

async function readBack(bytes: Buffer, fileName = 'retour.xlsx', department = ''): Promise<FileReading> {
  const workbook = await readHere(bytes, fileName);
  return readWorkbook(workbook, { catalogue: CATALOGUE, fileName, department, answers: [] });
}

function linesOf(reading: FileReading) {
  const line = (one: Parameters<typeof figureLine>[0] & { value: number; row: number; column: number }) => {
    const { indicator, timePeriod, refArea, geo, counterpartArea, sex, age, kind } = one as never as Record<
      string,
      string
    >;
    return figureLine(
      { indicator, timePeriod, refArea, geo, counterpartArea, sex, age, kind },
      one.value,
      one.row,
      one.column,
    );
  };
  return {
    figures: reading.tables.flatMap((table) => [...table.observations()].map(line)).sort(),
    missing: reading.tables.flatMap((table) => table.missing.map(line)).sort(),
    records: reading.tables.flatMap(({ records }) => records),
    questions: [...reading.questions, ...reading.tables.flatMap(({ questions }) => questions)].map(({ id }) => id),
    wrong: reading.tables.flatMap(({ totals }) => totals.filter(({ agrees }) => !agrees)),
  };
}

describe('a template that comes back filled in', () => {
  it.each(PAIRS.map(([department, dataset], seed) => [department, dataset, seed] as const))(
    'is read as it was filled in, with no question at all (%s, %s)',
    async (department, dataset, seed) => {
      const filled = await fillTemplate(templateOf(department, dataset, seed % 5 === 4 ? 'en' : 'fr'), seed);
      const reading = await readBack(filled.bytes);
      const read = linesOf(reading);
      expect(read.questions).toEqual([]);
      expect(read.figures).toEqual([...filled.figures].sort());
      expect(read.missing).toEqual([...filled.missing].sort());
      expect(read.records).toEqual(filled.records);
      expect(read.wrong).toEqual([]);
      expect(reading.department).toBe(department);
      expect(
        [...reading.tables.map(({ ledger }) => ledger), ...reading.outside].map(balanceOf).every((rest) => rest === 0),
      ).toBe(true);
      expect(reading.template?.remarks).toEqual([]);
    },
  );
});
