import { describe, expect, it } from 'vitest';
import type { Rule } from '#shared/domain/model/discrepancy.ts';
import { BUCKETS, emptyBuckets } from '#shared/domain/model/ledger.ts';
import { MOST_OF_A_TYPE } from '#shared/domain/tables/discrepancy-tables.ts';
import { decision, obs } from '#tests/reconcile/builders.ts';
import { publish, record, tableNamed } from './builders.ts';
import { inWords, show } from './show.ts';

describe('lists of records', () => {
  it('orders public policies by date', () => {
    const records = [
      record('POLICY', 'Stratégie d’investissement de la diaspora', { start: '2021-03' }),
      record('POLICY', 'Politique d’intégration africaine', { start: '2019-03', status: 'adoptée' }),
    ];
    expect(show(tableNamed(publish([], { records }), 'public_policies')).slice(1)).toEqual([
      'mars 2019 | Politique d’intégration africaine | adoptée | MMEIA',
      'mars 2021 | Stratégie d’investissement de la diaspora |  | MMEIA',
    ]);
  });

  it('shows all 23 objectives, and says which have no action', () => {
    const records = [
      record('ACTIVITY', 'Guide sur la migration de travail', { objectives: [6], start: '2020' }),
      record('ACTIVITY', 'Réunion'),
    ];
    const lines = show(tableNamed(publish([], { records }), 'progress_by_objective'));
    expect(lines.filter((line) => line.startsWith('heading'))).toHaveLength(23);
    expect(lines.filter((line) => line.includes('Aucune action rapportée'))).toHaveLength(22);
    expect(lines).toContain('  Guide sur la migration de travail | Activité | MMEIA | 2020 |');
    expect(lines.at(-1)).toBe('(1) 1 action rapportée n’est rattachée à aucun objectif.');
  });

  it('names a file whose sender nobody knows yet, not a code', () => {
    const records = [record('STUDY', 'Étude', { start: '2020-05', department: '_U', file: 'etude.xlsx' })];
    expect(inWords(tableNamed(publish([], { records }), 'studies').source)).toBe('expéditeur inconnu (etude.xlsx)');
  });

  it('prints once what an officer found to be told by two departments', () => {
    const records = ['MMEIA', 'OIM'].map((department) =>
      record('STUDY', 'Étude sur les transferts', { start: '2020-05', department, file: department }),
    );
    const studies = (decisions: ReturnType<typeof decision>[]) =>
      show(tableNamed(publish([], { records, decisions }), 'studies')).slice(1);
    expect(studies([])).toHaveLength(2);
    const kept = studies([decision('STUDY', { t: '2020-05' }, 'OIM', '', 'duplicate')]);
    expect(kept).toEqual([expect.stringContaining('OIM')]);
  });

  it('lists training sessions after the sessions counted by theme', () => {
    const records = [
      record('TRAINING', 'Atelier des journalistes', { start: '2019-05', beneficiaries: 24, refArea: 'KAY' }),
    ];
    const sessions = [
      obs('TRAIN', { t: '2019', kind: 'Plaidoyer' }, 2, 'MMEIA'),
      obs('TRAIN', { t: '2020', kind: 'Projets' }, 1, 'OIM'),
    ];
    expect(show(tableNamed(publish(sessions, { records }), 'capacity_building')).slice(1)).toEqual([
      'heading: Sessions de renforcement des capacités |  |  |  |  |',
      '  Plaidoyer | MMEIA | 2019 |  | 2 |',
      '  Projets | OIM | 2020 |  | 1 |',
      'total: Total |  |  |  | 3 |',
      'heading: Formations |  |  |  |  |',
      '  Atelier des journalistes | MMEIA | mai 2019 | Kayes |  | 24',
    ]);
  });

  it('prints budgets and amounts in millions', () => {
    const records = [
      record('PROJECT', 'Appui aux communes', { amount: 250_500_000, partners: 'AFD', end: '2021', start: '2019' }),
    ];
    const lines = show(
      tableNamed(publish([obs('BUDGET', { kind: 'STATE' }, 1_500_000_000, 'MEF')], { records }), 'means_and_partners'),
    );
    expect(lines).toContain('  État | MEF | 2020 |  | 1 500');
    expect(lines).toContain('  Appui aux communes | MMEIA | 2019 – 2021 | AFD | 250,5');
  });

  it('lists difficulties before next steps', () => {
    const records = [record('PRIORITY', 'Production de données'), record('DIFFICULTY', 'Manque de moyens')];
    expect(show(tableNamed(publish([], { records }), 'difficulties_and_next_steps')).slice(1)).toEqual([
      'heading: Difficultés |  |  |',
      '  Manque de moyens |  | MMEIA |',
      'heading: Prochaines étapes |  |  |',
      '  Production de données |  | MMEIA |',
    ]);
  });
});

describe('departments', () => {
  it('are all shown, with what each delivered', () => {
    const lines = show(
      tableNamed(publish([obs('ASSIST', {}, 5, 'MSDS')], { records: [record('STUDY', 'Étude')] }), 'departments'),
    );
    expect(lines).toHaveLength(1 + 2 + 11);
    expect(lines).toContain(
      '  Ministère de la Santé et du Développement social | Maliens en détresse assistés | 1 | 1 | 0',
    );
    expect(lines.filter((line) => line.includes('Rien reçu | 0 | 0 | 0'))).toHaveLength(9);
  });

  it('are measured against what was asked of them', () => {
    const given = {
      expectations: ['ASSIST', 'STUDY'].map((dataset) => ({ department: 'MSDS', dataset, due: '2022-01-31' })),
      receptions: [{ file: 'MSDS.xlsx', department: 'MSDS', at: '2022-02-02T08:00:00Z' }],
    };
    const completeness = tableNamed(publish([obs('ASSIST', {}, 5, 'MSDS')], given), 'completeness');
    expect(show(completeness).slice(1)).toEqual([
      'heading: MSDS\u202F: 1 sur 2, dont 1 en retard |  |  |  |',
      '  Maliens en détresse assistés | 31/01/2022 | 02/02/2022 | Reçu en retard | MSDS.xlsx',
      '  Études sur la migration | 31/01/2022 |  | Non reçu |',
    ]);
  });
});

describe('discrepancies', () => {
  const disputed = [obs('ASSIST', {}, 100, 'MMEIA'), obs('ASSIST', {}, 90, 'OIM')];

  it('are listed with how each was settled, and why', () => {
    const rules: Rule[] = [{ rule: 'precedence', indicators: [], departments: ['OIM'], reason: 'Source désignée.' }];
    const lines = show(tableNamed(publish(disputed, { rules }), 'discrepancies_settled'));
    expect(lines[1]).toContain('Valeurs différentes\u202F: 1 constaté, dont 0 non arbitré');
    expect(lines[2]).toMatch(/Règle.: préséance \| OIM \(Source désignée\.\)$/);
  });

  it('say when a decision no longer fits', () => {
    const decisions = [decision('ASSIST', {}, 'OIM', 'MMEIA=100;OIM=80')];
    const lines = show(publish(disputed, { decisions }).discrepancies);
    expect(lines[1]).toContain('Rouvert');
  });

  it('are explained under the table where somebody decided', () => {
    const decisions = [decision('ASSIST', {}, 'OIM')];
    const lines = show(tableNamed(publish(disputed, { decisions }), 'persons_assisted'));
    expect(lines[1]).toBe('Maliens en détresse assistés | 90‡(1)');
    expect(lines[2]).toContain('Retenu\u202F: OIM. Motif\u202F: Chiffre vérifié avec le service.');
  });
});

describe('an edition', () => {
  it('names the cells behind each printed figure, also behind a sum', () => {
    const all = [
      obs('RETURN', { place: 'KAY', cp: 'LY' }, 5, 'OIM', { cell: 'B2' }),
      obs('RETURN', { place: 'GAO', cp: 'LY' }, 6, 'OIM', { cell: 'B3' }),
    ];
    const { sources, uses } = publish(all, { tables: [6] });
    const lines = sources.filter(({ figure }) => figure === 'RETURN|2020|ML|10|LY|_T|_T|_T');
    expect(lines.map(({ value, cell, raw }) => [value, cell, raw])).toEqual([
      [11, 'B2', '5'],
      [11, 'B3', '6'],
    ]);
    expect(inWords(lines[0]?.label ?? '')).toBe('Migrants de retour, 2020, Libye');
    expect(uses.get(6)?.size).toBe(2);
  });

  it('says each of its words in both languages', () => {
    const { tables } = publish([obs('RETURN', { place: 'KAY' }, 5, 'OIM')], {
      records: [record('POLICY', 'Politique')],
    });
    const english = tables.flatMap((table) => show(table, 'en')).join('\n');
    expect(english).toContain('Returning migrants');
    expect(english).not.toMatch(/Objectif|Migrants de retour|Rien reçu/);
  });

  it('accounts for every cell of every file in the register', () => {
    const line = {
      file: 'a.xlsx',
      sheet: 'F',
      range: 'A1:B9',
      cellsRead: 9,
      buckets: { ...emptyBuckets(), OBSERVATION: 8 },
    };
    const lines = show(publish([], { ledger: [line] }).ledger);
    expect(lines[0]).toContain(`4-${3 + BUCKETS.length}`);
    expect(lines[2]).toMatch(/^a\.xlsx \| F \| A1:B9 \| 9 \| 8 .*\| 1$/);
    expect(lines[3]).toMatch(/^total: Total .*\| 1$/);
  });

  it('bears the name that the ministry had on its day', () => {
    expect(inWords(publish([]).ministry)).toContain('Maliens');
  });
});

describe('a type with very many discrepancies', () => {
  it('prints those that wait first, and says how many more the register holds', () => {
    const many = Array.from({ length: MOST_OF_A_TYPE + 5 }, (_, i) => [
      obs('ASSIST', { cp: 'FR', t: `${1900 + i}` }, 10, 'MSDS'),
      obs('ASSIST', { cp: 'FR', t: `${1900 + i}` }, 12, 'OIM'),
    ]).flat();
    const publication = publish(many);
    const lines = show(tableNamed(publication, 'discrepancies_settled'));
    const shown = lines.filter((line) => line.startsWith('  '));
    expect(shown).toHaveLength(MOST_OF_A_TYPE + 1);
    expect(shown.at(-1)).toContain('et 5 autres de ce type');
    expect(publication.discrepancies.rows).toHaveLength(MOST_OF_A_TYPE + 5);
  });
});
