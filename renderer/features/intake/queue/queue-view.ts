import type { QueueItem, QueueState } from '#shared/contract/queue.ts';
import { type Message, message, type TextKey } from '#shared/texts/message.ts';

/** How far the queue is, all files together. */
export interface QueueTally {
  /** Files that wait or are read. */
  readonly open: number;
  /** Files that wait for the officer: a password, another try. */
  readonly held: number;
  readonly over: number;
  readonly imported: number;
  readonly toConfirm: number;
  readonly refused: number;
  /** Of open and finished files together, 0 to 1. */
  readonly share: number;
}

type Tone = 'neutral' | 'info' | 'success' | 'warning' | 'danger';

const TONES: Readonly<Record<QueueState, Tone>> = {
  waiting: 'neutral',
  reading: 'info',
  understanding: 'info',
  storing: 'info',
  password: 'warning',
  failed: 'danger',
  to_confirm: 'warning',
  done: 'success',
  refused: 'danger',
  cancelled: 'neutral',
};

const UNDER_WAY: ReadonlySet<QueueState> = new Set(['reading', 'understanding', 'storing']);
const HELD: ReadonlySet<QueueState> = new Set(['password', 'failed']);

/** How much of a file's way each stage ends at. */
const ENDS: Partial<Readonly<Record<QueueState, readonly [from: number, to: number]>>> = {
  reading: [0, 0.4],
  understanding: [0.4, 0.7],
  storing: [0.7, 1],
};

export function isUnderWay({ state }: QueueItem): boolean {
  return UNDER_WAY.has(state);
}

export function isOpen(item: QueueItem): boolean {
  return item.state === 'waiting' || isUnderWay(item);
}

export function isHeld({ state }: QueueItem): boolean {
  return HELD.has(state);
}

/** How far one file is on its whole way, 0 to 1. */
export function shareOf({ state, share }: QueueItem): number {
  const [from, to] = ENDS[state] ?? [0, 0];
  return from + (to - from) * share;
}

export function tallyOf(items: readonly QueueItem[]): QueueTally {
  const count = (test: (item: QueueItem) => boolean) => items.filter(test).length;
  const open = count(isOpen);
  const held = count(isHeld);
  const over = items.length - open - held;
  const under = items.reduce((sum, item) => sum + shareOf(item), 0);
  return {
    open,
    held,
    over,
    imported: count((item) => item.state === 'done' && item.submission > 0 && !isRepeated(item)),
    toConfirm: count(({ state }) => state === 'to_confirm'),
    refused: count(({ state }) => state === 'refused'),
    share: open + over === 0 ? 0 : (over + under) / (open + over),
  };
}

/** What is under way first, then what waits for the officer, then the line, then what is over, the latest first. */
export function inOrder(items: readonly QueueItem[]): readonly QueueItem[] {
  const rank = (item: QueueItem) => (isUnderWay(item) ? 0 : isHeld(item) ? 1 : item.state === 'waiting' ? 2 : 3);
  return items.toSorted(
    (a, b) => rank(a) - rank(b) || (rank(a) === 3 ? Number(b.id) - Number(a.id) : Number(a.id) - Number(b.id)),
  );
}

/** Whether the very file was in the base before. */
export function isRepeated({ result }: QueueItem): boolean {
  return result?.reasons.some(({ key }) => key === 'deed.repeated') ?? false;
}

export function badgeOf(item: QueueItem): { readonly tone: Tone; readonly word: TextKey } {
  if (item.state === 'done' && isRepeated(item)) return { tone: 'neutral', word: 'window.intake.queue.state.repeated' };
  return { tone: TONES[item.state], word: `window.intake.queue.state.${item.state}` };
}

/** What is said of a file beside its name: why it stands where it does, or what it holds. */
export function tellOf(item: QueueItem): readonly Message[] {
  const { state, sentence, result } = item;
  if (sentence) return [sentence];
  if (state === 'cancelled') return [message('window.intake.queue.cancelled')];
  if (!result) return [];
  const { tables, figures, waiting, records, questions, replaces, reasons, decisions } = result;
  const repeated = reasons.filter(({ key }) => key === 'deed.repeated' || key === 'deed.queue.campaign');
  if (repeated.length > 0) return repeated;
  const counted = (key: TextKey, count: number) => (count === 0 ? [] : [message(key, { count })]);
  return [
    ...counted('window.intake.questions', questions),
    ...(tables === 0 ? [message('window.intake.queue.nothing')] : []),
    ...counted('window.intake.holds.tables', tables),
    ...counted('window.intake.holds.figures', figures),
    ...counted('window.intake.holds.waiting', waiting),
    ...counted('window.intake.holds.records', records),
    ...replaces.map((file) => message('window.intake.replaces', { file })),
    ...(decisions && decisions.standing + decisions.reopened.length > 0
      ? [
          message('window.intake.queue.decisions', {
            standing: decisions.standing,
            reopened: decisions.reopened.length,
          }),
        ]
      : []),
  ];
}
