import { describe, expect, it } from 'vitest';
import { balanceOf } from '#shared/domain/model/ledger.ts';
import { fillTemplate, PAIRS, templateOf } from './fill.ts';
import { linesOf, readBack } from './read-lines.ts';

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
