import type { InputOf } from '#shared/contract/registry.ts';
import {
  SUBMISSION_ORDERS,
  SUBMISSION_STATES,
  type SubmissionLine,
  type SubmissionState,
} from '#shared/contract/submissions.ts';
import type { Language } from '#shared/texts/languages.ts';

export type Order = (typeof SUBMISSION_ORDERS)[number];

/** What the list shows, as the address tells it. */
export interface ListView {
  readonly state: SubmissionState | '';
  readonly department: string;
  readonly words: string;
  readonly order: Order;
  readonly descending: boolean;
  /** The chosen file: the number of its submission, or the name of one that was refused. */
  readonly chosen: string;
}

/** The first order of a column: the latest and the most first, names from A on. */
const DOWN_FIRST: ReadonlySet<Order> = new Set(['received', 'figures', 'questions']);

export function viewOf(query: Readonly<Record<string, string>>): ListView {
  const order = SUBMISSION_ORDERS.find((one) => one === query['order']) ?? 'received';
  return {
    state: SUBMISSION_STATES.find((one) => one === query['state']) ?? '',
    department: query['department'] ?? '',
    words: query['words'] ?? '',
    order,
    descending: query['way'] ? query['way'] === 'down' : DOWN_FIRST.has(order),
    chosen: query['file'] ?? '',
  };
}

export function queryOf({ state, department, words, order, descending, chosen }: ListView): Record<string, string> {
  const usual = descending === DOWN_FIRST.has(order);
  return {
    state,
    department,
    words,
    order: order === 'received' ? '' : order,
    way: usual ? '' : descending ? 'down' : 'up',
    file: chosen,
  };
}

/** The view after a heading was pressed: its order, or the same one the other way round. */
export function sortedBy(view: ListView, order: Order): ListView {
  return { ...view, order, descending: view.order === order ? !view.descending : DOWN_FIRST.has(order) };
}

export function isFiltered({ state, department, words }: ListView): boolean {
  return state !== '' || department !== '' || words.trim() !== '';
}

/** Lines of one answer. */
export const PAGE = 100;

/** The pages that hold rows from one to another: one or two. */
export function pagesFor(first: number, last: number): readonly number[] {
  const from = Math.floor(first / PAGE);
  const to = Math.floor(last / PAGE);
  return Array.from({ length: Math.min(to - from + 1, 3) }, (_, i) => (from + i) * PAGE);
}

export function inputOf(view: ListView, from: number, language: Language): InputOf<'intake.list'> {
  const { state, department, words, order, descending } = view;
  return { state, department, words, order, descending, from, count: PAGE, language };
}

/** What the address calls a file. */
export function nameOf({ submission, file }: SubmissionLine): string {
  return submission === 0 ? file : String(submission);
}
