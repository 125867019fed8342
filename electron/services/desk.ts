import type { ReadBase, WriteBase } from '#electron/db/handle.ts';
import type { Signature } from '#electron/db/journal/types.ts';
import { currentRound } from '#electron/db/queries/rounds.ts';
import { loadCatalogue } from '#electron/files/load-catalogue.ts';
import type { Workbook } from '#shared/cells/workbook.ts';
import type { Progress, Stage } from '#shared/contract/progress.ts';
import type { Catalogue } from '#shared/domain/model/catalogue.ts';
import { NO_RECEPTION, type Reception } from './intake/queue/reception.ts';
import { type Home, NO_HOME } from './settings/home.ts';

/** What every service works with. Time, people and files come from here, so that a test can set them. */
export interface Desk {
  /** Opens the base at the first call. @throws AppError `base.*` */
  base(): WriteBase;
  /** The base for looking only: it is neither made nor migrated. @throws AppError `base.*` */
  readBase(): ReadBase;
  catalogue(): Catalogue;
  /** ISO instant. */
  now(): string;
  readonly author: string;
  /** '' lets the campaign's office hold. */
  readonly office: string;
  /** Whether somebody said so; else the machine's name of its user stands. */
  readonly isSigned: boolean;
  /** Settings and bases of this machine. */
  readonly home: Home;
  /**
   * Reads a foreign file in a process of its own; `encoding` as an officer chose it, `looks` where somebody looks at it.
   * @throws AppError `file.*`
   */
  openWorkbook(path: string, fileName: string, encoding?: string, looks?: boolean): Promise<Workbook>;
  /** The queue of received files. */
  readonly reception: Reception;
  progress(progress: Progress): void;
  /** Aborted when somebody cancels what is being done now; asked for when the work begins. */
  signal(): AbortSignal;
  /**
   * Begins work on a file that can be cancelled; the function that it gives lets whatever waits have its turn.
   * @throws AppError `file.cancelled` from that function, once it was cancelled
   */
  cancellable(file: string): () => Promise<void>;
  /** Writes a bug to the technical log; gives the id that the officer is told. */
  report(bug: unknown): string;
}

/** Who signs a journal entry now: the settings' office, or else the campaign's. */
export function signatureOf(desk: Desk): Signature {
  return { at: desk.now(), author: desk.author, office: desk.office || (currentRound(desk.base())?.office ?? '') };
}

/** What a desk without windows has none of. */
type Usual = 'home' | 'isSigned' | 'reception';

/** A desk whose catalogue is the shipped one, read at the first need. */
export function makeDesk(parts: Omit<Desk, 'catalogue' | Usual> & Partial<Pick<Desk, Usual>>): Desk {
  let catalogue: Catalogue | undefined;
  return {
    home: NO_HOME,
    isSigned: true,
    reception: NO_RECEPTION,
    ...parts,
    catalogue: () => {
      catalogue ??= loadCatalogue();
      return catalogue;
    },
  };
}

/** Tells which stage begins, where nobody counts files. */
export function tell(desk: Desk, stage: Stage, subject: string): void {
  desk.progress({ stage, subject, done: 0, total: 0 });
}
