import { describe, expect, it } from 'vitest';
import { along, type Cut, found, obs, run, table } from './builders.ts';

function months(count: number, value: number, cut: Cut = {}): [Cut, number][] {
  return Array.from({ length: count }, (_, i) => [{ ...cut, t: `2020-${String(i + 1).padStart(2, '0')}` }, value]);
}

const regions = { KAY: 100, GAO: 50, BKO: 7 };

describe('comparing two departments', () => {
  it('finds a different value of the very same figure', () => {
    const theirs = table('RETURN', 'OIM', along('place', { ...regions, KAY: 90 }));
    expect(found(run([...table('RETURN', 'MMEIA', along('place', regions)), ...theirs]))).toEqual([
      'conflict 2020 KAY MMEIA=100;OIM=90 open',
    ]);
  });

  it('finds nothing where the values are the same', () => {
    const both = ['MMEIA', 'OIM'].flatMap((department) => table('RETURN', department, along('place', regions)));
    expect(found(run(both))).toEqual([]);
  });

  it('adds up regions on one side and countries on the other, and compares the country as a whole', () => {
    const ours = table('RETURN', 'MMEIA', along('place', regions));
    expect(found(run([...ours, ...table('RETURN', 'OIM', along('cp', { LY: 100, DZ: 57 }))]))).toEqual([]);
    expect(found(run([...ours, ...table('RETURN', 'OIM', along('cp', { LY: 100, DZ: 50 }))]))).toEqual([
      'conflict 2020 MMEIA=157;OIM=150 open',
    ]);
  });

  it('adds up twelve months to a year, by region', () => {
    const monthly = table('RETURN', 'MMEIA', [...months(12, 10, { place: 'KAY' }), ...months(12, 5, { place: 'GAO' })]);
    const yearly = table('RETURN', 'OIM', [
      [{ place: 'KAY', sex: 'M' }, 100],
      [{ place: 'KAY', sex: 'F' }, 20],
      [{ place: 'GAO', sex: 'M' }, 50],
      [{ place: 'GAO', sex: 'F' }, 9],
    ]);
    expect(found(run([...monthly, ...yearly]))).toEqual(['conflict 2020 GAO MMEIA=60;OIM=59 open']);
  });

  it('takes eleven months for a lower bound, not for the year', () => {
    const year = obs('ASSIST', {}, 121, 'OIM');
    expect(found(run([...table('ASSIST', 'MMEIA', months(11, 10)), year]))).toEqual([]);
    expect(found(run([...table('ASSIST', 'MMEIA', months(11, 12)), year]))).toEqual([
      'part_above_whole 2020 MMEIA:part=132;OIM=121 open',
    ]);
  });

  it('takes a sum over a missing part for a lower bound', () => {
    const ours = table('RETURN', 'MMEIA', along('place', { KAY: 100, GAO: Number.NaN, BKO: 7 }));
    expect(found(run([...ours, obs('RETURN', {}, 150, 'OIM')]))).toEqual([]);
  });

  it('takes a blank in a full table for missing', () => {
    const years = ['2019', '2020', '2021'].flatMap((t) => along('place', regions, { t }));
    const full = table('RETURN', 'MMEIA', years);
    const blank = full.filter(({ timePeriod, refArea }) => timePeriod !== '2021' || refArea !== 'BKO');
    const theirs = table('RETURN', 'OIM', along('t', { 2019: 157, 2020: 157, 2021: 157 }));
    expect(found(run([...full, ...theirs]))).toEqual([]);
    expect(found(run([...blank, ...theirs]))).toEqual([]);
  });

  it('compares Hommes, Femmes, Enfants with men and women as everybody', () => {
    const ours = table('RETURN', 'MMEIA', [
      [{ sex: 'M', age: 'Y_GE18' }, 1164],
      [{ sex: 'F', age: 'Y_GE18' }, 49],
      [{ age: 'Y_LT18' }, 92],
    ]);
    const theirs = table('RETURN', 'OIM', along('sex', { M: 1230, F: 70 }));
    expect(found(run([...ours, ...theirs]))).toEqual(['conflict 2020 MMEIA=1305;OIM=1300 open']);
  });

  it('compares the 19 regions with the historic ones', () => {
    const cut = { t: '2024', geo: '19' };
    const ours = table('RETURN', 'MMEIA', along('place', { KAY: 10, NIO: 10, KIT: 10, GAO: 10, MEN: 1 }, cut));
    const theirs = table('RETURN', 'OIM', along('place', { KAY: 31, GAO: 11 }, { t: '2024', geo: '8' }));
    expect(found(run([...ours, ...theirs]))).toEqual(['conflict 2024 KAY MMEIA=30;OIM=31 open']);
  });

  it('compares cercles with regions', () => {
    const cercles = along('place', { 'KAY.KENIEBA': 4, 'KAY.KAYES': 6, 'GAO.GAO': 1, 'GAO.ANSONGO': 1 });
    const theirs = table('RETURN', 'OIM', along('place', { KAY: 11, GAO: 2 }));
    expect(found(run([...table('RETURN', 'MMEIA', cercles), ...theirs]))).toEqual([
      'conflict 2020 KAY MMEIA=10;OIM=11 open',
    ]);
  });

  it('compares what one source names with the others of a source that has Autres pays', () => {
    const ours = table('RETURN', 'MMEIA', along('cp', { CI: 10, FR: 20, _XX: 30 }));
    const theirs = table('RETURN', 'OIM', along('cp', { CI: 10, FR: 20, GA: 20, SN: 9 }));
    expect(found(run([...ours, ...theirs]))).toEqual(['conflict 2020 _XX MMEIA=30;OIM=29 open']);
  });

  it('does not take one kind of return for all of them', () => {
    const ours = table('RETURN', 'MMEIA', along('place', regions));
    expect(
      found(run([...ours, ...table('RETURN', 'MSPC', along('place', { KAY: 10, GAO: 4 }, { kind: 'FOR' }))])),
    ).toEqual([]);
  });

  it('does not take kinds for all of them when another source knows of more', () => {
    const ours = obs('RETURN', {}, 900, 'MMEIA');
    const theirs = table('RETURN', 'OIM', along('kind', { AVR: 100, VHR: 200 }));
    expect(found(run([ours, ...theirs]))).toEqual(['conflict 2020 MMEIA=900;OIM=300 open']);
    expect(found(run([ours, ...theirs, obs('RETURN', { kind: 'FOR' }, 50, 'MSPC')]))).toEqual([]);
  });

  it('never adds a stock up over time or definitions, and compares it at its date', () => {
    const ours = table('EXT_STOCK', 'MMEIA', [
      [{ t: '2019-12-31', cp: 'CI' }, 10],
      [{ t: '2020-12-31', cp: 'CI' }, 20],
      [{ t: '2020-12-31', cp: 'FR' }, 5],
    ]);
    const theirs = table('EXT_STOCK', 'MAECI', along('cp', { CI: 21, FR: 5 }, { t: '2020' }));
    const other = obs('EXT_STOCK', { t: '2020', cp: 'CI', kind: 'REGISTERED' }, 3, 'OIM');
    expect(found(run([...ours, ...theirs, other]))).toEqual([
      'conflict 2020 CI MAECI=21;MMEIA=20 open',
      'definition 2020 CI MAECI=21;MMEIA=20;OIM:REGISTERED=3 noted',
    ]);
  });

  it('keeps amounts in different currencies apart', () => {
    const ours = obs('REMIT', { cp: 'FR' }, 1_000_000, 'MEF');
    expect(found(run([ours, obs('REMIT', { cp: 'FR' }, 1700, 'OIM', { unit: 'USD' })]))).toEqual([]);
  });

  it('reports what three departments say of a figure as one discrepancy', () => {
    const all = table('RETURN', 'MMEIA', [
      [{ sex: 'M' }, 5],
      [{ sex: 'F' }, 4],
    ]);
    const three = [
      ...all,
      ...table('RETURN', 'OIM', along('sex', { M: 6, F: 4 })),
      ...table('RETURN', 'MSPC', along('sex', { M: 7, F: 4, _U: 1 })),
    ];
    expect(found(run(three))).toEqual(['conflict 2020 M MMEIA=5;MSPC=7;OIM=6 open']);
  });
});
