import type { Planning, RoundPlan } from '#shared/contract/board.ts';

type Expectation = RoundPlan['expected'][number];

/** A round as it is being written: what is expected by `department/dataset`, with the date where it is not the round's. */
export interface PlanDraft {
  readonly title: string;
  readonly start: string;
  readonly end: string;
  readonly due: string;
  readonly office: string;
  readonly editionDate: string;
  readonly expected: ReadonlyMap<string, string>;
}

export function draftOf({ plan, proposed }: Planning): PlanDraft {
  const frame = plan ?? { title: '', start: '', end: '', due: '', office: '', editionDate: '' };
  const { title, start, end, due, office, editionDate } = frame;
  const expected = new Map((plan?.expected ?? proposed).map((one) => [keyOf(one), one.due === due ? '' : one.due]));
  return { title, start, end, due, office, editionDate, expected };
}

export function keyOf({ department, dataset }: Pick<Expectation, 'department' | 'dataset'>): string {
  return `${department}/${dataset}`;
}

/** What the engine is told: expectations that were there keep their place, so that nothing changes where nothing did. */
export function planOf(draft: PlanDraft, planning: Planning): RoundPlan {
  const { expected, ...frame } = draft;
  const before = (planning.plan?.expected ?? []).filter((one) => expected.has(keyOf(one)));
  const known = new Set(before.map(keyOf));
  const fresh = planning.departments.flatMap(({ code: department }) =>
    planning.datasets
      .map(({ code: dataset }) => ({ department, dataset, due: '' }))
      .filter((one) => expected.has(keyOf(one)) && !known.has(keyOf(one))),
  );
  const withDue = (one: Expectation) => ({ ...one, due: dueOf(draft, planning, one) });
  return {
    ...frame,
    title: frame.title.trim(),
    office: frame.office.trim(),
    expected: [...before, ...fresh].map(withDue),
  };
}

/** A date that stood there and is still the same is written as it stood: '' or the round's own day. */
function dueOf(draft: PlanDraft, { plan }: Planning, one: Expectation): string {
  const own = draft.expected.get(keyOf(one)) ?? '';
  const stood = plan?.expected.find((other) => keyOf(other) === keyOf(one))?.due;
  return own === '' && stood === draft.due ? stood : own;
}

/** Adds what is not expected, takes away what is. */
export function toggled(draft: PlanDraft, keys: readonly string[], on: boolean): PlanDraft {
  const expected = new Map(draft.expected);
  for (const key of keys) {
    if (!on) expected.delete(key);
    else if (!expected.has(key)) expected.set(key, '');
  }
  return { ...draft, expected };
}

/** The date that all datasets of a department have; undefined where they differ. */
export function dueOfDepartment({ expected }: PlanDraft, department: string): string | undefined {
  const dues = new Set([...expected].filter(([key]) => key.startsWith(`${department}/`)).map(([, due]) => due));
  if (dues.size > 1) return undefined;
  return [...dues][0] ?? '';
}

/** Gives all datasets of a department one date; '' for the round's. */
export function withDepartmentDue(draft: PlanDraft, department: string, due: string): PlanDraft {
  const expected = new Map(
    [...draft.expected].map(([key, own]) => [key, key.startsWith(`${department}/`) ? due : own]),
  );
  return { ...draft, expected };
}

export type PlanFault = 'title' | 'period';

/** What must be mended before the round can be kept. */
export function faultsOf({ title, start, end }: PlanDraft): readonly PlanFault[] {
  const faults: PlanFault[] = [];
  if (title.trim() === '') faults.push('title');
  if (start !== '' && end !== '' && start > end) faults.push('period');
  return faults;
}
