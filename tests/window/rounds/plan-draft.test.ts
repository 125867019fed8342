import { expect, test } from 'vitest';
import {
  draftOf,
  dueOfDepartment,
  faultsOf,
  planOf,
  toggled,
  withDepartmentDue,
} from '#renderer/features/rounds/plan-draft.ts';
import type { Planning } from '#shared/contract/board.ts';

const PLANNING: Planning = {
  departments: [
    { code: 'MMEIA', short: 'MMEIA', fr: '', en: '' },
    { code: 'MJ', short: 'MJ', fr: '', en: '' },
  ],
  datasets: [
    { code: 'RETURN', fr: '', en: '', theme: 'persons', usual: ['MMEIA'] },
    { code: 'TRAIN', fr: '', en: '', theme: 'means', usual: ['MJ'] },
  ],
  plan: {
    title: 'Revue',
    start: '2019-01-01',
    end: '2021-12-31',
    due: '2022-02-28',
    office: '',
    editionDate: '',
    expected: [
      { department: 'MJ', dataset: 'TRAIN', due: '2022-02-28' },
      { department: 'MMEIA', dataset: 'RETURN', due: '2022-03-31' },
    ],
  },
  proposed: [{ department: 'MJ', dataset: 'TRAIN', due: '' }],
};

test('a plan that nobody touched is told as it stood, to the letter', () => {
  expect(planOf(draftOf(PLANNING), PLANNING)).toEqual(PLANNING.plan);
});

test('a new round begins with what is usually asked', () => {
  const draft = draftOf({ ...PLANNING, plan: null });
  expect([...draft.expected]).toEqual([['MJ/TRAIN', '']]);
  expect(draft.title).toBe('');
});

test('what is added comes last, what is taken away is gone, the rest keeps its place', () => {
  const added = toggled(draftOf(PLANNING), ['MMEIA/TRAIN'], true);
  expect(planOf(added, PLANNING).expected.map(({ department, dataset }) => `${department}/${dataset}`)).toEqual([
    'MJ/TRAIN',
    'MMEIA/RETURN',
    'MMEIA/TRAIN',
  ]);
  const gone = toggled(added, ['MJ/TRAIN'], false);
  expect(planOf(gone, PLANNING).expected).toHaveLength(2);
});

test('what was due with the round moves with it; what has a date of its own keeps it', () => {
  const later = { ...draftOf(PLANNING), due: '2022-04-30' };
  expect(planOf(later, PLANNING).expected.map(({ due }) => due)).toEqual(['', '2022-03-31']);
});

test('one date can be given to all that a department is asked for', () => {
  const draft = toggled(draftOf(PLANNING), ['MMEIA/TRAIN'], true);
  expect(dueOfDepartment(draft, 'MMEIA')).toBeUndefined();
  const dated = withDepartmentDue(draft, 'MMEIA', '2022-05-31');
  expect(dueOfDepartment(dated, 'MMEIA')).toBe('2022-05-31');
  expect(dueOfDepartment(dated, 'MJ')).toBe('');
});

test('a round wants a title and a period that does not end before it begins', () => {
  const draft = draftOf(PLANNING);
  expect(faultsOf(draft)).toEqual([]);
  expect(faultsOf({ ...draft, title: ' ', end: '2018-01-01' })).toEqual(['title', 'period']);
});
