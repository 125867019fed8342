import { describe, expect, it } from 'vitest';
import { say } from '#shared/texts/say.ts';
import { along, figures, found, kept, obs, run, table, total } from './builders.ts';

const sentences = (result: ReturnType<typeof run>) => result.discrepancies.map(({ sentence }) => say('fr', sentence));

describe('duplicates', () => {
  it('counts once what two files of a department state, and says so', () => {
    const result = run([obs('ASSIST', {}, 5, 'MMEIA', { file: 'a' }), obs('ASSIST', {}, 5, 'MMEIA', { file: 'b' })]);
    expect(found(result)).toEqual(['duplicate 2020 MMEIA=5;MMEIA=5 noted']);
    expect(figures(result)).toEqual(['2020 5 single MMEIA']);
    expect(result.figures[0]?.cells).toHaveLength(2);
  });

  it('counts once what two tables of a sheet state, and adds up the rows of one table', () => {
    const twice = (tables: [string, string]) =>
      run(tables.map((range, i) => obs('DIA_COMPROJ', {}, 3, 'MMEIA', { table: range, cell: `B${i + 1}` })));
    expect(figures(twice(['A1:B9', 'A20:B29']))).toEqual(['2020 3 single MMEIA']);
    expect(figures(twice(['A1:B9', 'A1:B9']))).toEqual(['2020 6 single MMEIA']);
  });

  it('reports a department that states two values in two files, and hears the later submission first', () => {
    const result = run([
      obs('ASSIST', {}, 5, 'MMEIA', { file: 'a', submission: 1 }),
      obs('ASSIST', {}, 6, 'MMEIA', { file: 'b', submission: 2 }),
    ]);
    expect(found(result)).toEqual(['conflict 2020 MMEIA:a=5;MMEIA:b=6 open']);
    expect(sentences(result)[0]).toContain('dans ses propres tableaux');
  });
});

describe('totals', () => {
  it('reports a stated total that is not the sum of its parts, and by how much', () => {
    const result = run([], { totals: [total('RETURN', { t: '2019' }, 120, 106, 'MMEIA')] });
    expect(found(result)).toEqual(['wrong_total 2019 stated=120;sum=106 noted']);
    expect(sentences(result)[0]).toContain('dépasse de 14 la somme des parties');
  });

  it('says nothing of totals that agree, or that cannot be checked', () => {
    const fine = total('RETURN', { t: '2019' }, 106, 106, 'MMEIA');
    const open = { ...total('RETURN', { t: '2020' }, 106, Number.NaN, 'MMEIA'), agrees: false };
    expect(found(run([], { totals: [fine, open] }))).toEqual([]);
  });

  it('recognises the total of another year', () => {
    const totals = [
      total('RETURN', { t: '2012' }, 1127, 485, 'MMEIA'),
      total('RETURN', { t: '2013' }, 485, 485, 'MMEIA'),
    ];
    const result = run([], { totals });
    expect(found(result)).toEqual(['other_year_total 2012 stated=1127;sum=485 noted']);
    expect(sentences(result)[0]).toContain('le total de 2013');
  });

  it('tells apart the wrong totals that two departments state of the same figure', () => {
    const totals = ['MMEIA', 'OIM'].map((department) => total('RETURN', { t: '2019' }, 120, 106, department));
    expect(found(run([], { totals }))).toEqual([
      'wrong_total 2019 MMEIA:1:stated=120;MMEIA:1:sum=106;OIM:2:stated=120;OIM:2:sum=106 noted',
    ]);
  });
});

describe('parts and wholes', () => {
  it('finds a kind of return above all returns', () => {
    const result = run([
      obs('RETURN', { place: 'KAY' }, 100, 'MMEIA'),
      obs('RETURN', { place: 'KAY', kind: 'FOR' }, 120, 'MSPC'),
    ]);
    expect(found(result)).toEqual(['part_above_whole 2020 KAY MMEIA=100;MSPC:FOR=120 open']);
    expect(figures(result)).toEqual(['2020 KAY FOR 120 open MSPC', '2020 KAY 100 open MMEIA']);
  });

  it('finds repatriations above returns, and leaves both indicators as they are', () => {
    const result = run([...table('REPAT', 'MPFEF', along('cp', { LY: 30, DZ: 20 })), obs('RETURN', {}, 40, 'MMEIA')]);
    expect(found(result)).toEqual(['part_above_whole 2020 MMEIA=40;MPFEF:REPAT=50 open']);
    expect(figures(result)).toHaveLength(3);
  });

  it('finds women and children above everybody', () => {
    const part = table('RETURN', 'MPFEF', [
      [{ sex: 'F', age: 'Y_GE18' }, 30],
      [{ age: 'Y_LT18' }, 20],
    ]);
    expect(found(run([...part, obs('RETURN', {}, 45, 'MMEIA')]))).toEqual([
      'part_above_whole 2020 MMEIA=45;MPFEF:F/Y_GE18+_T/Y_LT18=50 open',
    ]);
  });

  it('says nothing of parts within their whole', () => {
    expect(found(run([obs('REPAT', {}, 30, 'MPFEF'), obs('RETURN', {}, 40, 'MMEIA')]))).toEqual([]);
  });
});

describe('units', () => {
  it.each([1_000, 1_000_000])('recognises a factor of %i', (factor) => {
    const result = run([
      obs('REMIT', { cp: 'FR' }, 12_300_000, 'MEF'),
      obs('REMIT', { cp: 'FR' }, 12_400_000 * factor, 'OIM'),
    ]);
    expect(result.discrepancies.map(({ type }) => type)).toEqual(['unit_error']);
  });

  it('leaves a unit error to a person, whatever the rules', () => {
    const rules = [{ rule: 'precedence', indicators: [], departments: ['OIM'], reason: '' }] as const;
    const result = run([obs('REMIT', {}, 12, 'MEF'), obs('REMIT', {}, 12_000, 'OIM')], { rules });
    expect(result.discrepancies.map(({ state }) => state)).toEqual(['open']);
  });
});

describe('overlapping periods', () => {
  const years = along('t', { 2019: 3000, 2020: 3000, 2021: 3000 });

  it('reports an interval that crosses years and never adds them up', () => {
    const result = run([
      obs('RETURN', { t: '2021-09-01/2022-08-22' }, 5985, 'MMEIA'),
      obs('RETURN', { t: '2021' }, 3000, 'MMEIA'),
    ]);
    expect(found(result)).toEqual([
      'overlap 2021-09-01/2022-08-22 MMEIA:2021=3000;MMEIA:2021-09-01/2022-08-22=5985 open',
    ]);
    expect(figures(result)).toEqual(['2021-09-01/2022-08-22 5985 open MMEIA', '2021 3000 single MMEIA']);
  });

  it('reports two intervals that cross once, at the longer one', () => {
    const crossing = ['2019/2020', '2020-01/2021-06'].map((t) => obs('RETURN', { t }, 10, 'MMEIA'));
    expect(found(run(crossing))).toEqual(['overlap 2019/2020 MMEIA:2019/2020=10;MMEIA:2020-01/2021-06=10 open']);
  });

  it('reports an interval that is not the sum of its years', () => {
    const result = run([...table('ASSIST', 'MMEIA', years), obs('ASSIST', { t: '2019/2021' }, 10_000, 'MMEIA')]);
    expect(found(result)).toEqual(['overlap 2019/2021 MMEIA:2019+2020+2021=9000;MMEIA:2019/2021=10000 open']);
  });

  it('takes an interval that is the sum of its years for their total', () => {
    const result = run([...table('ASSIST', 'MMEIA', years), obs('ASSIST', { t: '2019/2021' }, 9000, 'MMEIA')]);
    expect(found(result)).toEqual([]);
    expect(kept(result)).toEqual(['2019 3000 single MMEIA', '2020 3000 single MMEIA', '2021 3000 single MMEIA']);
  });

  it('compares an interval of one department with the years of another', () => {
    const result = run([...table('ASSIST', 'MMEIA', years), obs('ASSIST', { t: '2019/2021' }, 10_000, 'OIM')]);
    expect(found(result)).toEqual(['conflict 2019/2021 MMEIA=9000;OIM=10000 open']);
  });
});

describe('gaps', () => {
  const due = '2022-01-31';
  const expected = (department: string, dataset: string) => ({ department, dataset, due });
  const at = (department: string, day: string) => ({ file: `${department}.xlsx`, department, at: `${day}T09:00:00Z` });

  it('reports what did not come, one for each department, and what came too late', () => {
    const result = run([obs('ASSIST', {}, 5, 'MMEIA')], {
      expectations: [expected('MMEIA', 'ASSIST'), expected('OM', 'DIA_TRAIN'), expected('MJ', 'DIA_TRAIN')],
      receptions: [at('MMEIA', '2022-03-04')],
    });
    expect(found(result)).toEqual([
      'gap 2019/2021 MMEIA= noted',
      'gap 2019 MMEIA= noted',
      'gap 2021 MMEIA= noted',
      'gap 2019/2021 MJ= noted',
      'gap 2019/2021 OM= noted',
    ]);
    expect(sentences(result)[0]).toContain('le 04/03/2022, après la date prévue (31/01/2022)');
    expect(new Set(result.discrepancies.map(({ id }) => id)).size).toBe(5);
  });

  it('does not take a missing token for a delivery', () => {
    const result = run([obs('ASSIST', {}, Number.NaN, 'MMEIA')], { expectations: [expected('MMEIA', 'ASSIST')] });
    expect(result.discrepancies.map(({ type }) => type)).toEqual(['gap']);
  });

  it('reports a year of the round that a department leaves out, but not a year that it says is missing', () => {
    const years = (...stated: [string, number][]) => stated.map(([t, value]) => obs('ASSIST', { t }, value, 'MMEIA'));
    expect(found(run(years(['2019', 5], ['2021', 7])))).toEqual(['gap 2020 MMEIA= noted']);
    expect(found(run(years(['2019', 5], ['2020', Number.NaN], ['2021', 7])))).toEqual([]);
    expect(found(run(years(['2020', 5])))).toEqual([]);
  });

  it('counts records as the delivery of their type', () => {
    const record = {
      type: 'STUDY',
      title: 'Étude sur les secteurs porteurs',
      start: '2020',
      end: '',
      objectives: [19],
      ponam: [],
      refArea: 'ML',
      partners: '',
      amount: Number.NaN,
      beneficiaries: Number.NaN,
      status: '',
      row: 4,
      department: 'MMEIA',
      file: 'MMEIA.xlsx',
      sha256: '',
      sheet: 'Études',
      submission: 1,
    } as const;
    const given = { records: [record], expectations: [expected('MMEIA', 'STUDY')], receptions: [at('MMEIA', due)] };
    expect(found(run([], given))).toEqual([]);
  });
});
