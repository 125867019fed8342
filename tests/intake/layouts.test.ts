import { describe, expect, it } from 'vitest';
import { loadCatalogue } from '#electron/files/load-catalogue.ts';
import { balanceOf } from '#shared/domain/model/ledger.ts';
import { LAYOUTS } from '#tests/fixtures/layouts/all-layouts.ts';
import { compareLayout, readLayout } from './measure-layouts.ts';

const catalogue = loadCatalogue();
const compared = LAYOUTS.map((layout) => ({ layout, ...compareLayout(layout, catalogue) }));

describe('the layouts taken together', () => {
  it('are read with a recall of 95 % where nothing may be asked, and 90 % of all without any answer', () => {
    const share = (some: typeof compared) => {
      const right = some.reduce((sum, one) => sum + one.right, 0);
      return right / some.reduce((sum, one) => sum + one.right + one.missing.length, 0);
    };
    expect(share(compared.filter(({ layout }) => layout.mayAsk === undefined))).toBe(1);
    expect(share(compared)).toBeGreaterThanOrEqual(0.9);
  });

  it('are read without a wrong figure', () => {
    expect(compared.flatMap(({ layout, wrong }) => wrong.map((line) => `${layout.fileName}: ${line}`))).toEqual([]);
  });

  it('number sixty at least, one in three of which may be asked about at most', () => {
    expect(LAYOUTS.length).toBeGreaterThanOrEqual(60);
    expect(LAYOUTS.filter(({ mayAsk }) => mayAsk).length * 3).toBeLessThanOrEqual(LAYOUTS.length);
  });

  it('give the same reading twice', () => {
    for (const layout of LAYOUTS) {
      const [once, again] = [readLayout(layout, catalogue), readLayout(layout, catalogue)];
      const plain = ({ tables }: typeof once) =>
        tables.map(({ observations, chunks: _chunks, anatomy: _anatomy, proposal, ...table }) => ({
          ...table,
          observations: [...observations()],
          proposed: [...(proposal?.figures() ?? [])],
        }));
      expect(plain(again)).toEqual(plain(once));
    }
  });

  it('are still accounted for cell by cell when every answer is to leave out', () => {
    for (const layout of LAYOUTS) {
      const reading = readLayout(layout, catalogue, [
        { file: layout.fileName, sheet: '', question: 'indicator', answer: 'exclude' },
      ]);
      for (const { ledger, content, observationCount } of reading.tables) {
        expect(balanceOf(ledger)).toBe(0);
        if (content === 'figures') expect(observationCount).toBe(0);
      }
      expect(reading.outside.filter((line) => balanceOf(line) !== 0)).toEqual([]);
    }
  });
});
