import type { FileWish, FromPort } from '#shared/contract/port-wire.ts';
import type { ToWindow } from '#shared/contract/wire.ts';
import { AppError, fromWire } from '#shared/errors/app-error.ts';
import type { Into, MadeFile } from './client.ts';

/** Bytes of a piece in which a file goes through the port. */
const PIECE = 1_000_000;

interface Waiting {
  readonly hear: (message: Exclude<FromPort, ToWindow>) => void;
  readonly resolve: (value: unknown) => void;
  readonly reject: (error: unknown) => void;
}

type Wish = FileWish extends infer One ? (One extends FileWish ? Omit<One, 'id'> : never) : never;

/** Files of a window that has a port: handed over and fetched piece by piece. */
export interface PortFiles {
  hand(file: File, into?: Into): Promise<string>;
  folder(): Promise<string>;
  fetchMade(folder: string): Promise<readonly MadeFile[]>;
  /** Takes a message that is about files; false for any other. */
  hear(message: FromPort): boolean;
  /** The port is gone: what is under way fails. */
  drop(): void;
}

export function createPortFiles(send: (wish: FileWish) => void): PortFiles {
  const waiting = new Map<number, Waiting>();
  let last = 0;
  const ask = <T>(wish: Wish, hear: (message: Exclude<FromPort, ToWindow>, id: number) => void = () => {}) =>
    new Promise<T>((resolve, reject) => {
      last -= 1;
      const id = last;
      waiting.set(id, { hear: (message) => hear(message, id), resolve: resolve as (value: unknown) => void, reject });
      send({ ...wish, id } as FileWish);
    });
  const fetchOne = async (folder: string, name: string): Promise<MadeFile> => {
    const pieces: Uint8Array<ArrayBuffer>[] = [];
    await ask({ read: name, folder }, (message) => 'piece' in message && pieces.push(new Uint8Array(message.piece)));
    return { name, bytes: new Blob(pieces) };
  };
  return {
    hand: (file, into) => {
      let sent = 0;
      const next = async (id: number) => {
        const piece = sent < file.size ? new Uint8Array(await file.slice(sent, sent + PIECE).arrayBuffer()) : null;
        sent += PIECE;
        if (waiting.has(id)) send({ id, piece });
      };
      const fail = (id: number) => waiting.get(id)?.reject(new AppError('hand.failed', { file: file.name }));
      const wish = { hand: into?.name ?? file.name, ...(into && { folder: into.folder }) };
      return ask<string>(wish, (_message, id) => void next(id).catch(() => fail(id)));
    },
    folder: () => ask<string>({ makeFolder: true }),
    fetchMade: async (folder) => {
      const made: MadeFile[] = [];
      for (const name of await ask<readonly string[]>({ madeIn: folder })) made.push(await fetchOne(folder, name));
      return made;
    },
    hear: (message) => {
      const one = 'id' in message ? waiting.get(Number(message.id)) : undefined;
      if (!one || !('id' in message)) return false;
      if ('next' in message || 'piece' in message) one.hear(message);
      if (!('answer' in message)) return true;
      waiting.delete(Number(message.id));
      if (message.answer.ok) one.resolve(message.answer.value);
      else one.reject(fromWire(message.answer.error));
      return true;
    },
    drop: () => {
      const all = [...waiting.values()];
      waiting.clear();
      for (const { reject } of all) reject(new AppError('link.closed'));
    },
  };
}
