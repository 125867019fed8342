import type { Progress } from '#shared/contract/progress.ts';
import type { InputOf, MethodName, OutputOf } from '#shared/contract/registry.ts';
import type { EngineEvent } from '#shared/contract/wire.ts';

/** How the caller follows one call, and ends it. */
export interface Task {
  readonly signal?: AbortSignal;
  readonly onProgress?: (progress: Progress) => void;
}

/** The one door of the window: what carries the words (a socket here, a port in the desktop application) is not known outside. */
export interface Client {
  /** @throws AppError what the engine answered, `link.closed` when it is gone */
  call<Name extends MethodName>(name: Name, input: InputOf<Name>, task?: Task): Promise<OutputOf<Name>>;
  /** Hears what happens in the engine; gives the function that ends it. */
  onEvent(hear: (event: EngineEvent) => void): () => void;
  /** Told once, when the engine cannot be reached any more. */
  onClose(hear: () => void): () => void;
  /** Hands a file over; gives the token by which methods know it. */
  hand(file: File): Promise<string>;
  /** Where methods may write files for this window. */
  folder(): Promise<string>;
  /** What was written there: hands it to the officer, as a download or where he chose. */
  fetchMade(folder: string): Promise<readonly MadeFile[]>;
}

export interface MadeFile {
  readonly name: string;
  readonly bytes: Blob;
}
