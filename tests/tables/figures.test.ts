import { describe, expect, it } from 'vitest';
import type { SourcedObservation } from '#shared/domain/model/observation.ts';
import { along, decision, obs, table } from '#tests/reconcile/builders.ts';
import { publish, tableNamed } from './builders.ts';
import { show } from './show.ts';

const shown = (name: string, observations: readonly SourcedObservation[], given = {}) =>
  show(tableNamed(publish(observations, given), name));

describe('returning migrants by region', () => {
  const bySex = (years: readonly string[], values: Readonly<Record<string, [number, number]>>, department = 'MMEIA') =>
    years.flatMap((t) =>
      Object.entries(values).flatMap(([place, [men, women]]) => [
        obs('RETURN', { t, place, sex: 'M' }, men, department),
        obs('RETURN', { t, place, sex: 'F' }, women, department),
      ]),
    );

  it('prints regions in legal order, years and sexes side by side, and totals that it makes itself', () => {
    const all = bySex(['2019', '2020'], { BKO: [5, 4], GAO: [10, 1], KAY: [100, 20] });
    expect(shown('returns_by_region', all)).toEqual([
      '2019 1-3, 2020 4-6, Ensemble 2019-2020 7-9',
      'Région | Hommes | Femmes | Total | Hommes | Femmes | Total | Hommes | Femmes | Total',
      'Kayes | 100 | 20 | 120 | 100 | 20 | 120 | 200 | 40 | 240',
      'Gao | 10 | 1 | 11 | 10 | 1 | 11 | 20 | 2 | 22',
      'District de Bamako | 5 | 4 | 9 | 5 | 4 | 9 | 10 | 8 | 18',
      'total: Total | 115 | 25 | 140 | 115 | 25 | 140 | 230 | 50 | 280',
    ]);
  });

  it('adds months up to years, and says where months are wanting', () => {
    const months = (year: string, count: number) =>
      Array.from({ length: count }, (_, i) =>
        obs('RETURN', { t: `${year}-${String(i + 1).padStart(2, '0')}` }, 10, 'OIM'),
      );
    const [, ...lines] = shown('returns_by_region', [...months('2019', 12), ...months('2020', 11)]);
    expect(lines).toEqual([
      'Migrants de retour | 120 | 110(1) | 230(1)',
      '(1) Chiffre minimal\u202F: une partie des données manque ou n’a pas été donnée.',
    ]);
  });

  it('prints what is missing as n.d., never as 0, and says that a total leaves it out', () => {
    const all = bySex(['2019'], { KAY: [100, 20], GAO: [Number.NaN, 1], BKO: [5, 4] });
    expect(shown('returns_by_region', all)).toEqual([
      '2019 1-3',
      'Région | Hommes | Femmes | Total',
      'Kayes | 100 | 20 | 120',
      'Gao | n.d. | 1 | 1(1)',
      'District de Bamako | 5 | 4 | 9',
      'total: Total | 105(2) | 25 | 130(1)',
      '(1) Chiffre minimal\u202F: une partie des données manque ou n’a pas été donnée.',
      '(2) Total des chiffres disponibles\u202F; ce qui est non disponible (n.d.) n’y est pas compté.',
    ]);
  });

  it('marks figures that are not settled and explains them where they are disputed', () => {
    const all = [
      ...bySex(['2019'], { KAY: [100, 20], GAO: [10, 1] }),
      ...bySex(['2019'], { KAY: [90, 20], GAO: [10, 1] }, 'OIM'),
    ];
    expect(shown('returns_by_region', all).slice(2)).toEqual([
      'Kayes | 100?(1) | 20 | 120?',
      'Gao | 10 | 1 | 11',
      'total: Total | 110? | 21 | 131?',
      '(1) Non arbitré. Migrants de retour, 2019, Kayes, Hommes\u202F: les sources diffèrent de 10 (MMEIA\u202F: 100, OIM\u202F: 90).'.replace(
        /(\d) (?=\()/,
        '$1 ',
      ),
    ]);
  });

  it('rolls new regions up to the historic ones where geographies mix', () => {
    const old = table('RETURN', 'MMEIA', along('place', { KAY: 10, GAO: 5 }, { t: '2015', geo: '8' }));
    const recent = table(
      'RETURN',
      'MMEIA',
      along('place', { KAY: 1, NIO: 2, KIT: 3, GAO: 4, MEN: 5 }, { t: '2024', geo: '19' }),
    );
    expect(shown('returns_by_region', [...old, ...recent])).toEqual([
      'Région | 2015 | 2024 | Ensemble 2015-2024',
      'Kayes | 10 | 6 | 16(1)',
      'Gao | 5 | 9 | 14(1)',
      'total: Total | 15 | 15 | 30(1)',
      '(1) Chiffre minimal\u202F: une partie des données manque ou n’a pas été donnée.',
    ]);
  });
});

describe('what the kept source does not break down', () => {
  const ours = table('RETURN', 'MMEIA', [
    ...along('cp', { LY: 60, DZ: 40 }, { t: '2019' }),
    ...along('cp', { LY: 5, DZ: 5 }),
  ]);
  const theirs = table('RETURN', 'OIM', along('place', { KAY: 50, GAO: 45 }, { t: '2019' }));

  it('is n.d. with a note once the choice is made', () => {
    const lines = shown('returns_by_country', [...ours, ...theirs], {
      decisions: [decision('RETURN', { t: '2019' }, 'OIM')],
    });
    expect(lines).toEqual([
      'Pays de provenance | Tous types',
      'heading: 2020 |',
      '  Algérie | 5',
      '  Libye | 5',
      'total: Total | 10',
      'heading: 2019-2020 |',
      '  Algérie | 5(1)',
      '  Libye | 5(1)',
      'total: Total | 105‡(2)',
      '(1) Chiffre minimal\u202F: une partie des données manque ou n’a pas été donnée.',
      '(2) Chiffre d’ensemble donné par la source\u202F; les lignes n’en donnent pas tout le détail.',
      lines.at(-1),
    ]);
    expect(lines.at(-1)).toContain('les sources diffèrent de 5');
    expect(lines.join('\n')).not.toContain('60');
  });

  it('is printed from the other source while nothing is settled, marked and noted', () => {
    const lines = shown('returns_by_region', [...ours, ...theirs]).join('\n');
    expect(lines).toContain('Kayes | 50?');
    expect(lines).toContain('Ventilation donnée par OIM');
    expect(lines).toContain('les sources diffèrent de 5');
  });

  it('is printed from the other source when both agree', () => {
    const agreeing = table('RETURN', 'OIM', along('place', { KAY: 50, GAO: 30, BKO: 20 }, { t: '2019' }));
    const lines = shown('returns_by_region', [...ours, ...agreeing]).join('\n');
    expect(lines).toContain('Kayes | 50(1)');
    expect(lines).toContain('(1) Ventilation donnée par OIM');
  });
});

describe('the other tables of figures', () => {
  it('orders countries by size and keeps definitions of a stock apart', () => {
    const cut = { t: '2020-12-31' };
    const all = [
      ...table('EXT_STOCK', 'MMEIA', along('cp', { GA: 5, CI: 100, FR: 50 }, { ...cut, kind: 'ESTIMATE' })),
      ...table('EXT_REGISTERED', 'MAECI', along('cp', { CI: 10, FR: 8 }, cut)),
    ];
    expect(shown('malians_abroad', all)).toEqual([
      'Pays | 31/12/2020',
      'heading: Maliens établis à l’extérieur\u202F: Estimation |',
      '  Côte d’Ivoire | 100',
      '  France | 50',
      '  Gabon | 5',
      'total: Total | 155',
      'heading: Maliens immatriculés dans les ambassades et consulats |',
      '  Côte d’Ivoire | 10',
      '  France | 8',
      'total: Total | 18',
      '(1) Les définitions diffèrent d’une partie du tableau à l’autre\u202F: elles ne s’additionnent pas.',
    ]);
  });

  it('leaves dates empty of which a definition says nothing, and prints n.d. where one country lacks', () => {
    const all = [
      ...table('EXT_REGISTERED', 'MAECI', [
        ...along('cp', { CI: 9, FR: 5 }, { t: '2019-12-31' }),
        ...along('cp', { CI: 10 }),
      ]),
      ...table('EXT_STOCK', 'MMEIA', along('cp', { CI: 100, FR: 50 }, { t: '2021-12-31' })),
    ];
    const lines = shown('malians_abroad', all);
    expect(lines).toContain('  Côte d’Ivoire |  |  | 100');
    expect(lines).toContain('  France | 5 | n.d. |');
  });

  it('tells kinds of return apart by country, and their total', () => {
    const all = ['LY', 'DZ'].flatMap((cp) => table('RETURN', 'OIM', along('kind', { AVR: 10, FOR: 5 }, { cp })));
    expect(shown('returns_by_country', all)).toEqual([
      'Pays de provenance | Retour volontaire assisté | Retour forcé (expulsion, refoulement, reconduite) | Tous types',
      'heading: 2020 |  |  |',
      '  Algérie | 10 | 5 | 15',
      '  Libye | 10 | 5 | 15',
      'total: Total | 20 | 10 | 30',
    ]);
  });

  it('counts men, women and children as the communiqués do', () => {
    const all = table('REPAT', 'MPFEF', [
      [{ cp: 'LY', sex: 'M', age: 'Y_GE18' }, 1164],
      [{ cp: 'LY', sex: 'F', age: 'Y_GE18' }, 49],
      [{ cp: 'LY', age: 'Y_LT18' }, 92],
    ]);
    expect(shown('repatriations', all).slice(1, 3)).toEqual([
      'Pays | Hommes | Femmes | Enfants | Total',
      'Libye | 1 164 | 49 | 92 | 1 305',
    ]);
  });

  it('prints remittances in millions and adds them up from the exact amounts', () => {
    const all = table('REMIT', 'MEF', along('cp', { FR: 12_345_678, CI: 1_000_001 }));
    expect(shown('remittances', all)).toEqual([
      'Pays | 2020',
      'France | 12,346',
      'Côte d’Ivoire | 1,000',
      'total: Total | 13,346',
    ]);
    const cell = tableNamed(publish(all), 'remittances').rows.at(-1)?.cells[1];
    expect(cell).toMatchObject({ value: 13.345679, figure: '' });
  });

  it('states what the report states', () => {
    const all = [
      obs('ASSIST', { t: '2019/2021' }, 10_000, 'MMEIA'),
      obs('REINT', { t: '2019/2021' }, 2_500, 'MENEFP'),
      obs('DIA_EXPERT', { t: '2019/2021' }, 105, 'MMEIA'),
      ...table('DIA_COMPROJ', 'MMEIA', along('t', { 2019: 30, 2020: 40, 2021: 40 })),
      obs('DIA_INVPROJ', { t: '2019/2021' }, 15, 'MMEIA'),
      obs('DIA_TRAIN', { t: '2019/2021' }, 5, 'OM'),
      obs('CORDON', { t: '2020', kind: 'PLANNED' }, 15, 'MSDS'),
      ...table('CENTRE', 'MMEIA', along('place', { KAY: 1, GAO: 1 })),
    ];
    expect(shown('persons_assisted', all)).toContain('Maliens en détresse assistés | 10 000');
    expect(shown('reintegration', all)).toContain('Migrants de retour appuyés pour leur réinsertion | 2 500');
    expect(shown('diaspora', all)).toEqual([
      'Action | 2019 | 2020 | 2021 | Ensemble 2019-2021',
      'Intellectuels de la diaspora mobilisés (personnes) | n.d. | n.d. | n.d. | 105',
      'Projets de développement communautaire avec la diaspora (projets) | 30 | 40 | 40 | 110',
      'Projets d’investissement productif de la diaspora (projets) | n.d. | n.d. | n.d. | 15',
      'Sessions de formation du HCME (sessions) | n.d. | n.d. | n.d. | 5',
    ]);
    expect(shown('centres_and_posts', all).join('\n')).toMatch(/Kayes \| 1\n {2}Gao \| 1/);
    expect(shown('centres_and_posts', all).join('\n')).toContain('Cordons sanitaires aux frontières\u202F: ');
  });

  it('shows what is broken down by region and by sector one after the other', () => {
    const all = ['Bâtiment', 'Bijouterie'].flatMap((kind) =>
      table('REINT', 'MENEFP', along('place', { KAY: 2, SIK: 3 }, { kind })),
    );
    expect(shown('reintegration', all).filter((line) => line.startsWith('heading'))).toEqual([
      'heading: Par région |',
      'heading: Par secteur ou type |',
    ]);
  });

  it('gathers notes on discrepancies when there are too many of them', () => {
    const codes = ['CI', 'FR', 'GA', 'SN', 'ES', 'IT', 'CG', 'NG', 'GN', 'MR', 'NE', 'DZ', 'LY', 'TN'];
    const values = (value: number) => along('cp', Object.fromEntries(codes.map((code) => [code, value])));
    const lines = shown('returns_by_country', [
      ...table('RETURN', 'MMEIA', values(5)),
      ...table('RETURN', 'OIM', values(6)),
    ]);
    expect(lines.at(-1)).toBe('(1) 14 écarts concernent les chiffres de ce tableau\u202F; voir «\u202FÉcarts\u202F».');
  });

  it('leaves out tables without data', () => {
    expect(publish([obs('ASSIST', {}, 5, 'MMEIA')]).tables.map(({ number }) => number)).toEqual([1, 3, 9]);
    expect(publish([obs('ASSIST', {}, 5, 'MMEIA')], { tables: [9, 10] }).tables.map(({ number }) => number)).toEqual([
      9,
    ]);
  });
});
