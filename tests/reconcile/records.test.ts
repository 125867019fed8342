import { describe, expect, it } from 'vitest';
import type { SourcedRecord } from '#shared/domain/model/observation.ts';
import { decision, found, run } from './builders.ts';

let row = 3;

function activity(title: string, department: string, changes: Partial<SourcedRecord> = {}): SourcedRecord {
  row += 1;
  return {
    type: 'ACTIVITY',
    title,
    start: '2021-03-12',
    end: '',
    objectives: [],
    ponam: [],
    refArea: 'ML',
    partners: '',
    amount: Number.NaN,
    beneficiaries: Number.NaN,
    status: '',
    row,
    department,
    file: `${department}.xlsx`,
    sha256: department,
    sheet: 'Activités',
    submission: 1,
    ...changes,
  };
}

/** Lists are long: what activities have in common tells little. */
const OTHERS = [
  'Atelier de validation du plan d’action de la politique migratoire',
  'Formation des agents consulaires à la collecte de données',
  'Mission de sensibilisation dans le cercle de Yélimané',
  'Construction d’un centre d’accueil à Gogui',
  'Session du comité de pilotage du programme conjoint',
  'Remise de kits aux migrants de retour de Libye',
].map((title) => activity(title, 'MMEIA'));

const told = (...records: SourcedRecord[]) => found(run([], { records: [...OTHERS, ...records] }));

describe('the same activity told twice', () => {
  it('is found though titles and dates differ a little', () => {
    const lines = told(
      activity('Atelier de formation des journalistes sur la traite des personnes à Sikasso', 'MMEIA'),
      activity('Formation des journalistes de Sikasso sur la traite de personnes', 'OIM', { start: '2021-03-15' }),
    );
    expect(lines).toHaveLength(1);
    expect(lines[0]).toMatch(/^duplicate 2021-03-12 MMEIA:Atelier .*;OIM:Formation .*= noted$/);
  });

  it('is found though one title tells how many people it reached', () => {
    const reached = { amount: 45_000_000, beneficiaries: 120 };
    const lines = told(
      activity('Formation de 120 migrants de retour en élevage et aviculture à Kayes', 'MENEFP', reached),
      activity('Formation de migrants de retour en élevage et aviculture (Kayes)', 'OIM', reached),
    );
    expect(lines).toHaveLength(1);
  });

  it('is another one in another year, in another region, or of another number', () => {
    const ours = (title: string, changes: Partial<SourcedRecord> = {}) => activity(title, 'MMEIA', changes);
    const theirs = (title: string, changes: Partial<SourcedRecord> = {}) => activity(title, 'OIM', changes);
    const title = 'Caravane d’information sur les dangers de la migration irrégulière';
    expect(told(ours(title), theirs(title, { start: '2020-03-12' }))).toEqual([]);
    expect(told(ours(title, { refArea: 'KAY' }), theirs(title, { refArea: 'GAO' }))).toEqual([]);
    expect(told(ours(`${title}, phase 1`), theirs(`${title}, phase 2`))).toEqual([]);
    expect(told(ours(title), theirs('Caravane médicale pour les rapatriés du Niger'))).toEqual([]);
  });

  it('is found in two lists of one department only when it is told in nearly the same words', () => {
    const title = 'Inauguration du guichet unique de la diaspora';
    const again = (words: string) => activity(words, 'MMEIA', { sheet: 'Annexe' });
    expect(told(activity(title, 'MMEIA'), again(title))).toHaveLength(1);
    expect(told(activity(title, 'MMEIA'), again('Inauguration du guichet de la diaspora à Paris'))).toEqual([]);
  });

  it('is settled by keeping one of them', () => {
    const records = [
      ...OTHERS,
      activity('Caravane d’information sur la migration irrégulière', 'MMEIA'),
      activity('Caravane d’information sur la migration irrégulière', 'OIM'),
    ];
    const decisions = [decision('ACTIVITY', { t: '2021-03-12' }, 'OIM', '', 'duplicate')];
    expect(found(run([], { records, decisions }))[0]).toMatch(/decided kept OIM$/);
  });
});
