import type { Progress } from '#shared/contract/progress.ts';
import type { InputOf, MethodName, OutputOf } from '#shared/contract/registry.ts';
import type { EngineEvent } from '#shared/contract/wire.ts';

/** How the caller follows one call, and ends it. */
export interface Task {
  readonly signal?: AbortSignal;
  readonly onProgress?: (progress: Progress) => void;
}

/** `lost`: the engine is not reached, which is tried again, and calls wait; `closed`: it never will be. */
export type LinkState = 'open' | 'lost' | 'closed';

/** Where a file of a folder that is handed over belongs: the folder's token, and its name in it, `DNPD/retours.xlsx`. */
export interface Into {
  readonly folder: string;
  readonly name: string;
}

/** The one door of the window: what carries the words (a socket here, a port in the desktop application) is not known outside. */
export interface Client {
  /** @throws AppError what the engine answered, `link.closed` when the link was cut before it did */
  call<Name extends MethodName>(name: Name, input: InputOf<Name>, task?: Task): Promise<OutputOf<Name>>;
  /** Hears what happens in the engine; gives the function that ends it. */
  onEvent(hear: (event: EngineEvent) => void): () => void;
  /** Told when the link is cut, and when it is there again; gives the function that ends it. */
  onLink(hear: (state: LinkState) => void): () => void;
  /** Hands a file over; gives the token by which methods know it. @throws AppError `hand.*`, `link.closed` */
  hand(file: File, into?: Into): Promise<string>;
  /** Where methods may write files for this window, or where the files of a folder are handed to; gives its token. */
  folder(): Promise<string>;
  /** What was written there: hands it to the officer, as a download or where he chose. */
  fetchMade(folder: string): Promise<readonly MadeFile[]>;
}

export interface MadeFile {
  readonly name: string;
  readonly bytes: Blob;
}
