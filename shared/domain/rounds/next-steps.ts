import { hasCome, isAwaited } from './cell-state.ts';
import type { BoardCell, Unread } from './model.ts';

export const STEP_KINDS = [
  'begin',
  'plan',
  'answer',
  'unread',
  'settle',
  'remind',
  'receive',
  'wait',
  'export',
  'export_partial',
] as const;
export type StepKind = (typeof STEP_KINDS)[number];

/** Rooms of the window that a step leads to. */
export const STEP_ROOMS = ['rounds', 'intake', 'reconcile', 'tables'] as const;

/** Where something is done: a room, what is opened in it, what is filtered there. */
export interface StepPlace {
  readonly room: (typeof STEP_ROOMS)[number];
  readonly path: string;
  readonly query: Readonly<Record<string, string>>;
}

/** Something to be done now. */
export interface Step {
  readonly kind: StepKind;
  /** How many files, discrepancies or departments it is about. */
  readonly count: number;
  /** How many questions or datasets these have together; 0 where that says nothing. */
  readonly among: number;
  /** Departments that it is about, in the order of the board. */
  readonly departments: readonly string[];
  /** Names of the files that it is about. */
  readonly files: readonly string[];
  /** ISO day until which there is time; '' where none was said. */
  readonly until: string;
  readonly place: StepPlace;
}

export interface StepFacts {
  readonly hasRound: boolean;
  readonly reconciled: boolean;
  readonly cells: readonly BoardCell[];
  /** Files that wait for an answer, with their number of questions: those about no dataset among them. */
  readonly asking: readonly { readonly submission: number; readonly file: string; readonly questions: number }[];
  readonly unread: readonly Unread[];
  /** Discrepancies that nobody settled. */
  readonly open: number;
}

/** What to do now, in the order in which it is best done; empty only while sources are still to be compared. */
export function nextSteps(facts: StepFacts): Step[] {
  if (!facts.hasRound) return [step('begin', 1, 0, 'rounds', '', { show: 'round' })];
  return [
    ...plan(facts),
    ...answer(facts),
    ...unread(facts),
    ...settle(facts),
    ...remind(facts),
    ...awaitRest(facts),
    ...publish(facts),
  ];
}

function step(
  kind: StepKind,
  count: number,
  among: number,
  room: StepPlace['room'],
  path: string,
  query: StepPlace['query'],
  more: Partial<Pick<Step, 'departments' | 'files' | 'until'>> = {},
): Step {
  return { kind, count, among, departments: [], files: [], until: '', ...more, place: { room, path, query } };
}

function plan({ cells }: StepFacts): Step[] {
  return cells.some(({ expected }) => expected) ? [] : [step('plan', 1, 0, 'rounds', '', { show: 'round' })];
}

function answer({ asking }: StepFacts): Step[] {
  if (asking.length === 0) return [];
  const questions = asking.reduce((sum, one) => sum + one.questions, 0);
  const files = asking.map(({ file }) => file);
  const [only] = asking.length === 1 ? asking : [];
  const path = only ? `${only.submission}` : '';
  return [step('answer', asking.length, questions, 'intake', path, only ? {} : WAITING, { files })];
}

const WAITING = { state: 'to_confirm' };

/** What cannot be read is asked for again in a letter, where it is known from whom. */
function unread({ unread: lost }: StepFacts): Step[] {
  if (lost.length === 0) return [];
  const files = lost.map(({ file }) => file);
  const departments = [...new Set(lost.map(({ department }) => department))].filter((code) => code !== '');
  const [only = ''] = departments;
  const about = { files, departments };
  return only === ''
    ? [step('unread', lost.length, 0, 'intake', '', { state: 'refused' }, about)]
    : [step('unread', lost.length, 0, 'rounds', '', { show: 'remind', department: only }, about)];
}

function settle({ open }: StepFacts): Step[] {
  return open === 0 ? [] : [step('settle', open, 0, 'reconcile', '', { state: 'open' })];
}

function remind({ cells }: StepFacts): Step[] {
  const late = cells.filter(
    ({ state, due, expected }) => expected && isAwaited(state) && state !== 'expected' && due !== '',
  );
  const departments = [...new Set(late.map(({ department }) => department))];
  if (late.length === 0) return [];
  return [step('remind', departments.length, late.length, 'rounds', '', { show: 'remind' }, { departments })];
}

/** What is not due yet: the blank workbooks may still be sent, the files are waited for. */
function awaitRest({ cells }: StepFacts): Step[] {
  const awaited = cells.filter(({ state }) => state === 'expected');
  const departments = [...new Set(awaited.map(({ department }) => department))];
  if (awaited.length === 0) return [];
  const until = awaited
    .map(({ due }) => due)
    .reduce((first, due) => (due !== '' && (first === '' || due < first) ? due : first), '');
  const kind = cells.some(({ state }) => hasCome(state)) ? 'wait' : 'receive';
  return [step(kind, departments.length, awaited.length, 'rounds', '', { show: 'remind' }, { departments, until })];
}

function publish({ reconciled, cells, asking, open }: StepFacts): Step[] {
  if (!reconciled || asking.length > 0 || open > 0 || !cells.some(({ state }) => hasCome(state))) return [];
  const isWhole = cells.every(({ state, expected }) => !expected || hasCome(state));
  return [step(isWhole ? 'export' : 'export_partial', 1, 0, 'tables', '', { show: 'export' })];
}
