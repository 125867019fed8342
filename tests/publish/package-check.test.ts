import { type WriteSheet, writeXlsx } from 'hucre';
import { describe, expect, it } from 'vitest';
import { packageProblems } from './package-check.ts';

const sheet = (changes: Partial<WriteSheet> = {}): WriteSheet => ({ name: 'A', rows: [['x', 1]], ...changes });
const problemsOf = async (sheets: WriteSheet[], range?: string) => {
  const names = range === undefined ? [] : [{ name: 'T_1', range }];
  return packageProblems(await writeXlsx({ sheets, namedRanges: names }));
};

describe('the package checker', () => {
  it('finds nothing in a sound workbook', async () => {
    expect(await problemsOf([sheet()], "'A'!$A$1:$B$1")).toEqual([]);
  });

  it('sees merges that overlap', async () => {
    const merges = [
      { startRow: 0, startCol: 0, endRow: 1, endCol: 1 },
      { startRow: 1, startCol: 1, endRow: 2, endCol: 2 },
    ];
    expect(await problemsOf([sheet({ merges })])).toEqual(['A: merges overlap: B2:C3']);
  });

  it('sees a formula, a broken link and a row too high', async () => {
    const cells = new Map([
      ['0,0', { value: null, formula: '1+1', formulaResult: 2 }],
      ['0,1', { value: 'x', hyperlink: { target: '', location: "'B'!A1" } }],
    ]);
    expect(await problemsOf([sheet({ cells, rowDefs: new Map([[0, { height: 500 }]]) })])).toEqual([
      'A: row 1 is 500 high',
      'A: A1: a formula',
      "A: bad link: 'B'!A1",
    ]);
  });

  it('sees names that refer to nothing or are not quoted', async () => {
    expect(await problemsOf([sheet()], "'B'!$A$1:$B$1")).toEqual(["T_1: refers to no sheet: 'B'!$A$1:$B$1"]);
    expect(await problemsOf([sheet({ name: 'Écarts' })], 'Écarts!$A$1')).toEqual(['T_1: no reference: Écarts!$A$1']);
  });
});
