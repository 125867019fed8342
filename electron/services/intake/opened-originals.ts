import type { ReadBase } from '#electron/db/handle.ts';
import { loadAnswers } from '#electron/db/queries/questions.ts';
import type { Submission } from '#electron/db/queries/submissions.ts';
import type { Desk } from '#electron/services/desk.ts';
import type { Sheet, Workbook } from '#shared/cells/workbook.ts';
import { AppError } from '#shared/errors/app-error.ts';
import { chosenEncoding } from './read-file.ts';
import { reopen } from './reread-submission.ts';

/** Workbooks that somebody looks at, kept open so that the next window of theirs comes at once. */
interface OpenedOriginals {
  readonly opened: Map<string, { readonly workbook: Promise<Workbook>; bytes: number }>;
  timer: NodeJS.Timeout | undefined;
}

const OPENED = new WeakMap<ReadBase, OpenedOriginals>();

/** Bytes of cells that are kept beside the workbook that was looked at last. */
const MOST_BYTES = 64 * 2 ** 20;
/** After so many milliseconds without a look everything is let go. */
const IDLE_MS = 90_000;

/**
 * The cells of a file of the base with their looks: the file itself, or the copy without names that is kept of it.
 * @throws AppError `answer.no_original` where nothing is kept
 */
export async function openOriginal(desk: Desk, submission: Submission): Promise<Workbook> {
  const base = desk.readBase();
  const holder = OPENED.get(base) ?? { opened: new Map(), timer: undefined };
  OPENED.set(base, holder);
  const encoding = encodingOf(base, submission);
  const key = `${submission.sha256} ${submission.file} ${encoding ?? ''}`;
  const signal = desk.signal();
  for (;;) {
    const known = holder.opened.get(key);
    const entry = known ?? { workbook: reopen(desk, submission, encoding, true), bytes: 0 };
    // The last in the map is the one that was looked at last.
    holder.opened.delete(key);
    holder.opened.set(key, entry);
    try {
      const workbook = await entry.workbook;
      entry.bytes = bytesOf(workbook);
      letGo(holder);
      return workbook;
    } catch (error) {
      if (holder.opened.get(key) === entry) holder.opened.delete(key);
      // Who began to open it has gone away; this caller has not.
      const isOthers = known && error instanceof AppError && error.code === 'file.cancelled' && !signal.aborted;
      if (!isOthers) throw error;
    }
  }
}

function encodingOf(base: ReadBase, { sha256, file, format }: Submission): string | undefined {
  if (format !== 'csv') return undefined;
  const answers = loadAnswers(base).filter((answer) =>
    answer.sha256 === '' ? answer.file === file : answer.sha256 === sha256,
  );
  return chosenEncoding(answers.reverse());
}

function letGo(holder: OpenedOriginals): void {
  clearTimeout(holder.timer);
  holder.timer = setTimeout(() => holder.opened.clear(), IDLE_MS).unref();
  let bytes = [...holder.opened.values()].reduce((sum, entry) => sum + entry.bytes, 0);
  for (const [key, entry] of holder.opened) {
    if (bytes <= MOST_BYTES || holder.opened.size === 1) return;
    holder.opened.delete(key);
    bytes -= entry.bytes;
  }
}

const BYTES_OF_CELL = 22;
const BYTES_OF_LOOK = 8;

function bytesOf({ sheets }: Workbook): number {
  const of = ({ grid, looks }: Sheet) =>
    grid.size * BYTES_OF_CELL +
    (looks?.ids.length ?? 0) * BYTES_OF_LOOK +
    grid.texts.reduce((sum, text) => sum + text.length * 2 + 24, 0);
  return sheets.reduce((sum, sheet) => sum + of(sheet), 0);
}
