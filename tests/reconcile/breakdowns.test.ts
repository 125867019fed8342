import { describe, expect, it } from 'vitest';
import { holds, parsePeriod, partsOf, periodAt } from '#shared/domain/reconcile/periods.ts';
import { gazetteerOf, meetPlaces, placeAt, placeLevel, placesComplete } from '#shared/domain/reconcile/places.ts';
import { breakdownsOf, commonPopulations, coversPopulation } from '#shared/domain/reconcile/populations.ts';
import { CATALOGUE } from './builders.ts';

const HFE = ['M/Y_GE18', 'F/Y_GE18', '_T/Y_LT18'];

describe('periods', () => {
  it.each([
    ['2021', 'year'],
    ['2021-S2', 'semester'],
    ['2021-Q3', 'quarter'],
    ['2021-07', 'month'],
    ['2021-07-14', 'day'],
    ['2019/2021', 'interval'],
    ['2021-09-01/2022-08-22', 'interval'],
    ['un jour', 'opaque'],
    ['2021-13', 'opaque'],
    ['2021-02-30', 'opaque'],
    ['2021/2019', 'opaque'],
  ])('reads %s as a %s', (code, level) => {
    expect(parsePeriod(code)).toMatchObject({ code, level });
  });

  it('gives one code to the same days, however they are written', () => {
    expect(parsePeriod('2019-01-01/2019-12-31').code).toBe('2019');
    expect(parsePeriod('2019-01/2019-06').code).toBe('2019-S1');
    expect(parsePeriod('2019-01-01/2021-12-31').code).toBe('2019/2021');
  });

  it('finds the longer period that a shorter one lies in, and none for what crosses a border', () => {
    expect(periodAt(parsePeriod('2020-02-29'), 'quarter')?.code).toBe('2020-Q1');
    expect(periodAt(parsePeriod('2020-Q3'), 'semester')?.code).toBe('2020-S2');
    expect(periodAt(parsePeriod('2020-12/2021-01'), 'year')).toBeUndefined();
  });

  it('lists the parts of a period, and none where they do not fit exactly', () => {
    expect(partsOf(parsePeriod('2020'), 'quarter')).toEqual(['2020-Q1', '2020-Q2', '2020-Q3', '2020-Q4']);
    expect(partsOf(parsePeriod('2019/2021'), 'year')).toEqual(['2019', '2020', '2021']);
    expect(partsOf(parsePeriod('2021-09-01/2022-08-22'), 'month')).toBeUndefined();
    expect(holds(parsePeriod('2019/2021'), parsePeriod('2020-05'))).toBe(true);
  });
});

describe('places', () => {
  const gazetteer = gazetteerOf(CATALOGUE);
  const complete = (listed: string[], target: string, level: string) =>
    placesComplete(new Set(listed), target, level, gazetteer);

  it('rolls cercles up to regions, new regions up to the historic ones, and all to the country', () => {
    expect(placeAt('NIO.NIORO@19', 'region:19', gazetteer)).toBe('NIO@19');
    expect(placeAt('NIO@19', 'region:8', gazetteer)).toBe('KAY@8');
    expect(placeAt('MEN@10', 'region:8', gazetteer)).toBe('GAO@8');
    expect(placeAt('KAY.KENIEBA@10', 'ML', gazetteer)).toBe('ML');
  });

  it('never rolls a historic region down to a new one', () => {
    expect(placeAt('KAY@8', 'region:19', gazetteer)).toBeUndefined();
  });

  it('compares two geographies in the historic regions', () => {
    const level = (code: string) => placeLevel(code, gazetteer);
    expect(meetPlaces(level('KAY@19'), level('KAY@10'))).toBe('region:8');
    expect(meetPlaces(level('KAY.KITA@10'), level('KAY@10'))).toBe('region:10');
    expect(meetPlaces(level('KAY@10'), 'ML')).toBe('ML');
  });

  it('adds up a historic region only from all the regions that came out of it', () => {
    expect(complete(['KAY@19', 'NIO@19', 'KIT@19', 'GAO@19'], 'KAY@8', 'region:8')).toBe(true);
    expect(complete(['KAY@19', 'NIO@19', 'GAO@19'], 'KAY@8', 'region:8')).toBe(false);
  });

  it('takes several regions as all there are, a single one as the scope of its table', () => {
    expect(complete(['KAY@10', 'GAO@10'], 'ML', 'ML')).toBe(true);
    expect(complete(['KAY@10'], 'ML', 'ML')).toBe(false);
  });
});

describe('populations', () => {
  it('divides the codes of a source into breakdowns that do not overlap', () => {
    expect(breakdownsOf(['_T/_T', 'M/_T', 'F/_T'])).toEqual([['F/_T', 'M/_T'], ['_T/_T']]);
    expect(breakdownsOf(HFE).map((members) => members.length)).toEqual([3]);
    expect(breakdownsOf(['_T/Y15T35', '_T/_T'])).toHaveLength(2);
  });

  it('knows Hommes, Femmes, Enfants for a partition, and women and children alone for a part', () => {
    expect(coversPopulation('_T/_T', HFE)).toBe(true);
    expect(coversPopulation('_T/_T', ['F/Y_GE18', '_T/Y_LT18'])).toBe(false);
    expect(coversPopulation('_T/_T', ['M/_T', 'F/_T'])).toBe(true);
    expect(coversPopulation('_T/Y_GE18', ['_T/Y18T24', '_T/Y25T34', '_T/Y35T59', '_T/Y_GE60'])).toBe(true);
    expect(coversPopulation('_T/_T', ['_T/Y15T35'])).toBe(false);
  });

  it('finds the finest breakdown that two habits have in common', () => {
    expect(commonPopulations(HFE, ['M/_T', 'F/_T'])).toEqual(['_T/_T']);
    expect(commonPopulations(HFE, ['_T/Y_LT18', '_T/Y_GE18'])).toEqual(['_T/Y_GE18', '_T/Y_LT18']);
    expect(commonPopulations(HFE, ['M/Y_GE18', 'F/Y_GE18', 'M/Y_LT18', 'F/Y_LT18'])).toEqual([...HFE].sort());
    expect(commonPopulations(['M/_T', 'F/_T', '_U/_T'], ['M/_T', 'F/_T'])).toEqual(['F/_T', 'M/_T']);
    expect(commonPopulations(['_T/Y15T35'], ['_T/_T'])).toEqual(['_T/_T']);
  });
});
