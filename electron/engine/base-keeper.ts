import { openBase } from '#electron/db/open.ts';
import { AppError } from '#shared/errors/app-error.ts';

type Signature = { readonly at: string; readonly author: string; readonly office: string };
type WriteBase = ReturnType<typeof openForWriting>;
type ReadBase = ReturnType<typeof openForReading>;

export interface BasePath {
  readonly path: string;
  readonly mayCreate: boolean;
}

/** Holds the one base of an engine: opened at the first need, for reading only as long as nothing is to be written. */
export interface BaseKeeper {
  base(): WriteBase;
  readBase(): ReadBase;
  close(): void;
}

/** A base on a medium that cannot be written can still be looked at. */
const LOOKED_AT: readonly string[] = ['base.readonly', 'base.locked'];

export function createBaseKeeper(where: () => BasePath, by: () => Signature): BaseKeeper {
  let writing: WriteBase | undefined;
  let reading: ReadBase | undefined;
  const base = () => {
    writing ??= openForWriting(where(), by());
    return writing;
  };
  return {
    base,
    readBase: () => {
      if (writing) return writing;
      // Whoever may make a base will write into it: one handle from the start, so that what is computed for a look is there for the deed.
      if (where().mayCreate) {
        try {
          return base();
        } catch (error) {
          if (!(error instanceof AppError && LOOKED_AT.includes(error.code))) throw error;
        }
      }
      reading ??= openForReading(where());
      return reading;
    },
    close: () => {
      reading?.close();
      writing?.close();
    },
  };
}

function openForWriting({ path, mayCreate }: BasePath, by: Signature) {
  return openBase(path, { by, mustExist: !mayCreate });
}

function openForReading({ path }: BasePath) {
  return openBase(path, { readonly: true });
}
