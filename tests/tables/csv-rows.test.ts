import { describe, expect, it } from 'vitest';
import { emptyBuckets } from '#shared/domain/model/ledger.ts';
import {
  consolidatedRows,
  discrepancyRows,
  ledgerRows,
  missingRows,
  observationRows,
  recordRows,
} from '#shared/domain/tables/csv-rows.ts';
import { along, obs, run, table } from '#tests/reconcile/builders.ts';
import { record } from './builders.ts';

const lines = (rows: Iterable<string[]>) => [...rows].map((row) => row.join(','));

describe('files for programs', () => {
  const stated = obs('REMIT', { cp: 'FR' }, 12_345_678.5, 'MEF', { cell: 'C4' });
  const missing = obs('REMIT', { cp: 'CI' }, Number.NaN, 'MEF', { cell: 'C5' });

  it('give figures and missing tokens apart, with the same columns', () => {
    const header =
      'INDICATOR,TIME_PERIOD,REF_AREA,GEO,COUNTERPART_AREA,SEX,AGE,KIND,OBS_VALUE,UNIT_MEASURE,OBS_STATUS,DEPARTMENT,FILE,SHEET,CELL,RAW';
    expect(lines(observationRows([stated, missing]))).toEqual([
      header,
      'REMIT,2020,ML,10,FR,_T,_T,_T,12345678.5,XOF,A,MEF,MEF.xlsx,Feuil1,C4,12345678.5',
    ]);
    expect(lines(missingRows([stated, missing]))).toEqual([
      header,
      'REMIT,2020,ML,10,CI,_T,_T,_T,,XOF,L,MEF,MEF.xlsx,Feuil1,C5,ND',
    ]);
  });

  it('give records with the number of the row that the spreadsheet shows', () => {
    const one = record('PROJECT', 'Puits', { objectives: [19, 21], ponam: [4], amount: 2_500_000, start: '2019' });
    expect(lines(recordRows([one]))).toEqual([
      'TYPE,TITLE,START,END,DEPARTMENT,OBJECTIVES,PONAM,REF_AREA,PARTNERS,AMOUNT,BENEFICIARIES,STATUS,FILE,SHEET,ROW',
      'PROJECT,Puits,2019,,MMEIA,19;21,4,ML,,2500000,,,rapport.xlsx,Activités,5',
    ]);
  });

  it('give the ledger with its balance', () => {
    const line = { file: 'a.xlsx', sheet: 'F', range: '', cellsRead: 3, buckets: { ...emptyBuckets(), NOTE: 3 } };
    expect(lines(ledgerRows([line]))).toEqual([
      'FILE,SHEET,RANGE,CELLS_READ,OBSERVATION,RECORD,DIMENSION,TOTAL,MISSING,NOTE,HIDDEN,EXCLUDED,PENDING,PERSONAL,UNREADABLE,BALANCE',
      'a.xlsx,F,,3,0,0,0,0,0,3,0,0,0,0,0,0',
    ]);
  });

  it('give discrepancies and consolidated figures', () => {
    const result = run([
      ...table('RETURN', 'MMEIA', along('place', { KAY: 5, GAO: 4 })),
      ...table('RETURN', 'OIM', along('cp', { LY: 5, DZ: 5 })),
    ]);
    expect(lines(discrepancyRows(result.discrepancies))).toEqual([
      'ID,TYPE,INDICATOR,TIME_PERIOD,REF_AREA,COUNTERPART_AREA,SEX,AGE,KIND,VALUES,STATE,RULE,KEPT,REASON',
      'conflict|RETURN|2020|ML|10|_T|_T|_T|_T,conflict,RETURN,2020,ML,_T,_T,_T,_T,MMEIA=9;OIM=10,open,,,',
    ]);
    expect(lines(consolidatedRows(result.figures))).toEqual([
      'INDICATOR,TIME_PERIOD,REF_AREA,GEO,COUNTERPART_AREA,SEX,AGE,KIND,OBS_VALUE,UNIT_MEASURE,STATE,SOURCES,DISCREPANCY',
      'RETURN,2020,GAO,10,_T,_T,_T,_T,4,persons,open,MMEIA,conflict|RETURN|2020|ML|10|_T|_T|_T|_T',
      'RETURN,2020,KAY,10,_T,_T,_T,_T,5,persons,open,MMEIA,conflict|RETURN|2020|ML|10|_T|_T|_T|_T',
    ]);
  });

  it('never write a number with an exponent or in the French way', () => {
    const tiny = obs('REMIT', {}, 1e-7, 'MEF');
    const huge = obs('REMIT', {}, 123_456_789_012_345_680, 'MEF');
    expect([...observationRows([tiny, huge])].slice(1).map((row) => row[8])).toEqual([
      '0.0000001',
      '123456789012345680',
    ]);
  });
});
