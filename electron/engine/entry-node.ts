import { existsSync, statSync } from 'node:fs';
import { userInfo } from 'node:os';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { type Desk, handlers, makeDesk, readSettings, writeSettings } from '#electron/handlers/index.ts';
import { createReaderPool, openWorkbook } from '#electron/reader/host/open-workbook.ts';
import type { ReadOptions } from '#electron/reader/host/read-one.ts';
import type { Progress } from '#shared/contract/progress.ts';
import type { QueueItem } from '#shared/contract/queue.ts';
import { contract, type MethodName } from '#shared/contract/registry.ts';
import { AppError } from '#shared/errors/app-error.ts';
import type { BasePath } from './base-keeper.ts';
import { createBases } from './bases.ts';
import { createDispatch, type Dispatch, reportBug, type Task } from './dispatch.ts';
import { lazyReception } from './lazy-reception.ts';
import { temporaryFolder } from './temporary-folder.ts';
import { createTurns } from './turns.ts';
import { keepYoungSpaceSmall } from './young-space.ts';

export interface EngineOptions {
  /** Undefined: a temporary base, made when it is first needed and deleted at the end. */
  readonly base: BasePath | undefined;
  /** Folder where settings and other bases lie; without one nothing is remembered. */
  readonly home?: string;
  /** The base that was open last there takes the place of `base`, where it is still there. */
  readonly reopen?: boolean;
  /** KAFO_AUTHOR and KAFO_OFFICE sign the journal where no settings do. */
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Hears of every call, unless the call itself says who follows it. */
  readonly onProgress: (progress: Progress) => void;
  /** Told after every deed, also one that failed half-way. */
  readonly onChange?: (by: MethodName) => void;
  /** Told what became of a file of the queue, `null` where it is off the list; without it nothing can be put into the queue. */
  readonly onQueue?: (id: string, item: QueueItem | null) => void;
  /** Takes technical lines about bugs, each ending in a line feed. */
  readonly log: (line: string) => void;
  /** ISO instant of now; the machine's clock unless stated. */
  readonly clock?: () => string;
  /** What the reader of one file may take; see ReadOptions. */
  readonly limits?: Pick<ReadOptions, 'deadlineMs' | 'memoryBytes'>;
  /** Opens protected files. It goes to readers only: no service, base, journal or log ever has it. */
  readonly password?: string | undefined;
}

export interface Engine {
  readonly call: Dispatch;
  /** Stops the file that is being read or is about to be understood or stored: the call fails with `file.cancelled`, and nothing of that file is stored. */
  cancel(): void;
  /** Closes the base and ends the readers; a temporary base is deleted. */
  close(): void;
}

/** The engine under Node: for the command line, the loopback host and tests. */
export function startEngine(options: EngineOptions): Engine {
  const { env, log, onProgress, clock = () => new Date().toISOString() } = options;
  const { home: folder = '' } = options;
  let remembered = readSettings(folder);
  const signature = () => ({
    author: remembered.author || env['KAFO_AUTHOR'] || userName(),
    office: remembered.office || env['KAFO_OFFICE'] || '',
    isSigned: (remembered.author || env['KAFO_AUTHOR'] || '') !== '',
  });
  const temporary = temporaryFolder();
  const bases = createBases(firstBase, () => ({ author: signature().author, office: signature().office, at: clock() }));
  const readers = createReaderPool();
  let cancelling = new AbortController();
  const shared = makeDesk({
    ...partsOfBase(),
    home: {
      folder,
      remembered: () => remembered,
      remember: async (change) => {
        remembered = folder === '' ? { ...remembered, ...change } : await writeSettings(folder, change);
      },
      base: bases.path,
      use: bases.use,
    },
    now: clock,
    ...(options.onQueue && { reception: receptionFor(options.onQueue) }),
    report: (bug) => reportBug(log, 'service', bug),
    ...partsOfTask({}),
  });
  const close = () => {
    process.removeListener('exit', close);
    shared.reception.close();
    readers.close();
    bases.close();
    temporary.remove();
  };
  // An interrupted command leaves no reader and no temporary base behind.
  process.once('exit', close);
  const cancel = () => {
    cancelling.abort();
    cancelling = new AbortController();
  };
  const deskOf = (task: Task): Desk => ({ ...shared, ...partsOfBase(), ...partsOfTask(task) });
  const dispatch = createDispatch(handlers, deskOf, log, options.onChange);
  const isDeed = (name: MethodName) => Object.hasOwn(contract, name) && contract[name].changes;
  const inTurn = createTurns();
  const call: Dispatch = (name, input, task) => {
    const work = () => bases.during(isDeed(name), () => dispatch(name, input, task));
    return isDeed(name) && !AT_ONCE.has(name) ? inTurn(work) : work();
  };
  return { call, cancel, close };

  function firstBase(): BasePath {
    const last = join(folder, `${remembered.base}.kafo`);
    if (options.reopen && remembered.base !== '' && existsSync(last)) return { path: last, mayCreate: true };
    return options.base ?? { path: join(temporary.path(), 'campaign.kafo'), mayCreate: true };
  }

  /** What a desk has of the base that is open when its call begins, and who signs. */
  function partsOfBase() {
    const { base, readBase } = bases.keeper();
    return { ...signature(), base, readBase };
  }

  /** The queue reads as deeds of this engine do, each file with its own password. */
  function receptionFor(tell: NonNullable<EngineOptions['onQueue']>) {
    return lazyReception({
      base: bases.path,
      now: clock,
      during: ({ password, ...task }, work) =>
        bases.during(true, () => work({ ...deskOf(task), ...partsOfTask(task, password) })),
      tell: (id, item) => tell(id, item ?? null),
      changed: () => options.onChange?.('intake.import'),
      report: (bug) => reportBug(log, 'reception', bug),
    });
  }

  /** What a desk has of the call that it serves: who follows it, and who may end it. */
  function partsOfTask({ signal, onProgress: follow = onProgress }: Task, password = options.password) {
    const ending = () => (signal ? AbortSignal.any([signal, cancelling.signal]) : cancelling.signal);
    return {
      progress: follow,
      signal: ending,
      openWorkbook: (path: string, fileName: string, encoding?: string, looks?: boolean) => {
        const tell = (share: number) => follow({ stage: 'read', subject: fileName, done: 0, total: 0, share });
        const { limits } = options;
        const reading = { ...limits, password, fileName, encoding, looks, onProgress: tell, signal: ending() };
        if (!isLarge(path)) return readers.open(path, reading);
        // A reader keeps the memory of the largest file it met: a large one gets a reader that ends with it.
        keepYoungSpaceSmall();
        return openWorkbook(path, reading);
      },
      cancellable: (file: string) => {
        const end = ending();
        return async () => {
          await setImmediate();
          if (end.aborted) throw new AppError('file.cancelled', { file });
        };
      },
    };
  }
}

/** Deeds that may last and that hold for what the base is when they store: the others need not wait for them. */
const AT_ONCE: ReadonlySet<MethodName> = new Set(['intake.import', 'tables.export', 'rounds.consolidate']);

/** Bytes. */
const LARGE = 1_000_000;

function isLarge(path: string): boolean {
  return (statSync(path, { throwIfNoEntry: false })?.size ?? 0) > LARGE;
}

/** A machine may run the command for a user that has no name. */
function userName(): string {
  try {
    return userInfo().username;
  } catch {
    return '';
  }
}
