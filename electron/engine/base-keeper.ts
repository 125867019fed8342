import { existsSync } from 'node:fs';
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
      const { path, mayCreate } = where();
      if (mayCreate && !existsSync(path)) return base();
      try {
        reading ??= openForReading(where());
        return reading;
      } catch (error) {
        // Whoever may make a base may bring an older one up to date; it is backed up first.
        if (mayCreate && error instanceof AppError && error.code === 'base.older') return base();
        throw error;
      }
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
