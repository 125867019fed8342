import { readdir, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { loadReceptions } from '#electron/db/queries/rounds.ts';
import type { Desk } from '#electron/services/desk.ts';
import { byName, listFolder } from '#electron/services/rounds/list-folder.ts';
import type { Progress, Stage } from '#shared/contract/progress.ts';
import type { QueueItem, QueueState } from '#shared/contract/queue.ts';
import { AppError } from '#shared/errors/app-error.ts';
import { byKeys } from '#shared/lib/compare.ts';
import { createInbox, type Inbox } from './inbox.ts';
import type { Reception } from './reception.ts';
import { CAMPAIGN_FILE, runItem } from './run-item.ts';

/** What the queue asks of the engine that owns it. */
export interface ReceptionParts {
  /** Path of the base that is open. */
  base(): string;
  /** Does one reading as a deed of the engine, with a desk that hears its progress and end. */
  during<T>(task: ReadingTask, work: (desk: Desk) => Promise<T>): Promise<T>;
  now(): string;
  /** Tells every window what became of an item; undefined: it is off the list. */
  tell(id: string, item: QueueItem | undefined): void;
  /** Told when something was stored. */
  changed(): void;
  /** Takes what should not have happened. */
  report(bug: unknown): void;
}

export interface ReadingTask {
  readonly signal: AbortSignal;
  readonly onProgress: (progress: Progress) => void;
  readonly password: string | undefined;
}

/** The queue of one base. */
interface Queue {
  readonly path: string;
  readonly inbox: Inbox;
  readonly items: Map<string, QueueItem>;
  readonly passwords: Map<string, string>;
  readonly loaded: Promise<void>;
  running: { readonly id: string; readonly ending: AbortController } | undefined;
  isWorking: boolean;
}

/** Folder beside a base in which received files wait. */
export function inboxFolder(base: string): string {
  return `${base}-reception`;
}

const OVER: ReadonlySet<QueueState> = new Set(['to_confirm', 'done', 'refused', 'cancelled']);
const STAGES: Partial<Readonly<Record<Stage, QueueState>>> = {
  read: 'reading',
  understand: 'understanding',
  store: 'storing',
};
/** Milliseconds between two words about how far a reading is. */
const SELDOM = 120;
/** Milliseconds between two words that something was stored, while more is coming. */
const SETTLED = 1500;

export function createReception(parts: ReceptionParts): Reception {
  const queues = new Map<string, Queue>();
  let isClosed = false;

  function current(): Queue {
    const path = parts.base();
    const known = queues.get(path);
    if (known) return known;
    const inbox = createInbox(inboxFolder(path));
    const items = new Map<string, QueueItem>();
    const loaded = inbox.load().then((left) => {
      for (const item of left) items.set(item.id, item);
    });
    const queue: Queue = { path, inbox, items, passwords: new Map(), loaded, running: undefined, isWorking: false };
    queues.set(path, queue);
    return queue;
  }

  async function opened(): Promise<Queue> {
    const queue = current();
    await queue.loaded;
    void work(queue);
    return queue;
  }

  /** What is told of a file holds: it is on the disk, and a file that is over is not there any more. */
  async function put(queue: Queue, item: QueueItem): Promise<void> {
    await queue.inbox.save(item);
    if (OVER.has(item.state)) await queue.inbox.dropFile(item);
    queue.items.set(item.id, item);
    parts.tell(item.id, item);
  }

  /** Reads what waits, one after the other, as long as its base is open. */
  async function work(queue: Queue): Promise<void> {
    if (queue.isWorking) return;
    queue.isWorking = true;
    let told = 0;
    let untold = false;
    try {
      for (let item = next(queue); item; item = next(queue)) {
        const { state } = await run(queue, item);
        untold ||= state === 'done' || state === 'to_confirm' || state === 'refused';
        if (untold && performance.now() - told > SETTLED) {
          parts.changed();
          told = performance.now();
          untold = false;
        }
        // What is in the way of one is in the way of all.
        if (state === 'failed') break;
      }
    } catch (error) {
      // The queue itself cannot be kept: what is in it stays on the disk.
      if (!isClosed) parts.report(error);
    } finally {
      queue.isWorking = false;
      if (untold && !isClosed) parts.changed();
    }
  }

  /** What says when files came goes first, then what came first: a later delivery must find the earlier one in the base. */
  function next(queue: Queue): QueueItem | undefined {
    if (isClosed || parts.base() !== queue.path) return undefined;
    const waiting = [...queue.items.values()].filter(({ state }) => state === 'waiting');
    return (
      waiting.find(({ file }) => file === CAMPAIGN_FILE) ??
      waiting.sort(byKeys(({ receivedAt, id }) => [receivedAt, id].join()))[0]
    );
  }

  async function run(queue: Queue, item: QueueItem): Promise<QueueItem> {
    const ending = new AbortController();
    queue.running = { id: item.id, ending };
    const password = queue.passwords.get(item.id);
    queue.passwords.delete(item.id);
    let shown: QueueItem = { ...item, state: 'reading', share: 0, sentence: null };
    let at = 0;
    const show = (state: QueueState, share: number) => {
      if (state === shown.state && performance.now() - at < SELDOM) return;
      at = performance.now();
      shown = { ...shown, state, share };
      queue.items.set(item.id, shown);
      parts.tell(item.id, shown);
    };
    show('reading', 0);
    const onProgress = ({ stage, share = 0 }: Progress) => show(STAGES[stage] ?? shown.state, share);
    const outcome = await parts.during({ signal: ending.signal, onProgress, password }, (desk) =>
      runItem(desk, item, queue.inbox.pathOf(item), password !== undefined),
    );
    queue.running = undefined;
    // Interrupted by the end of the program: it still waits on the disk.
    if (isClosed) return item;
    const after: QueueItem = { ...item, ...outcome, share: 0 };
    await put(queue, after);
    if (item.file === CAMPAIGN_FILE) await dated(queue, parts);
    return after;
  }

  return {
    close() {
      isClosed = true;
      for (const { running } of queues.values()) running?.ending.abort();
    },
    async receive(paths, department) {
      const queue = await opened();
      const added: QueueItem[] = [];
      for (const path of await filesIn(paths)) {
        const about = { ...NEW, department, receivedAt: parts.now() };
        const item = await queue.inbox.add(path, about);
        queue.items.set(item.id, item);
        added.push(item);
        parts.tell(item.id, item);
      }
      // What is in the way of the base is told where a file is read.
      await dated(queue, parts).catch(() => undefined);
      void work(queue);
      return added.map(({ id }) => id);
    },
    items: async () => [...(await opened()).items.values()],
    async cancel(id) {
      const queue = await opened();
      const item = queue.items.get(id);
      if (!item || OVER.has(item.state)) return false;
      if (queue.running?.id === id) {
        queue.running.ending.abort();
        return true;
      }
      const cancelled: QueueItem = { ...item, state: 'cancelled', sentence: null };
      // At once, or it would be taken up meanwhile.
      queue.items.set(id, cancelled);
      await put(queue, cancelled);
      return true;
    },
    async resume(id, password) {
      const queue = await opened();
      const item = queue.items.get(id);
      if (item?.state !== 'password' && item?.state !== 'failed') return false;
      if (password !== '') queue.passwords.set(id, password);
      await put(queue, { ...item, state: 'waiting', sentence: null });
      void work(queue);
      return true;
    },
    async dismiss(ids) {
      const queue = await opened();
      const over = [...queue.items.values()].filter(
        ({ id, state }) => OVER.has(state) && (ids.length === 0 || ids.includes(id)),
      );
      for (const item of over) {
        queue.items.delete(item.id);
        parts.tell(item.id, undefined);
        await queue.inbox.remove(item);
      }
      return over.length;
    },
  };
}

const NEW = { state: 'waiting', share: 0, sentence: null, submission: 0, result: null } as const;

/** Files that wait are dated by what the campaign says of their reception; without a word of it they were received now. */
async function dated(queue: Queue, parts: ReceptionParts): Promise<void> {
  const task = { signal: new AbortController().signal, onProgress: () => {}, password: undefined };
  const known = await parts.during(task, async (desk) => receptionDates(desk));
  const changed = [...queue.items.values()].flatMap((item) => {
    const receivedAt = known.get(item.file) ?? item.receivedAt;
    return item.state === 'waiting' && receivedAt !== item.receivedAt ? [{ ...item, receivedAt }] : [];
  });
  for (const item of changed) queue.items.set(item.id, item);
  // One that was taken up or off meanwhile is not put back.
  for (const item of changed) if (queue.items.get(item.id) === item) await queue.inbox.save(item);
}

function receptionDates(desk: Desk): ReadonlyMap<string, string> {
  return new Map(loadReceptions(desk.base()).map(({ file, at }) => [file.normalize('NFC'), at]));
}

/** Files, and those in folders at any depth, without what belongs to the system. @throws AppError `file.missing` */
async function filesIn(paths: readonly string[]): Promise<string[]> {
  const found: string[] = [];
  for (const path of paths) {
    const about = await stat(path).catch(() => undefined);
    if (!about) throw new AppError('file.missing', { file: basename(path) });
    if (!about.isDirectory()) {
      found.push(path);
      continue;
    }
    const { files, campaign } = await listFolder(path);
    const entries = await readdir(path, { withFileTypes: true });
    const folders = entries.filter((entry) => entry.isDirectory() && !entry.name.startsWith('.'));
    const inside = await filesIn(folders.map(({ name }) => join(path, name)).sort(byName));
    found.push(...(campaign ? [campaign] : []), ...files, ...inside);
  }
  return found;
}
