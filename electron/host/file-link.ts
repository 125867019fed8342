import { PassThrough, type Writable } from 'node:stream';
import { reportBug } from '#electron/engine/dispatch.ts';
import type { FileWish, FromPort } from '#shared/contract/port-wire.ts';
import { AppError, toWire } from '#shared/errors/app-error.ts';
import { fail, ok } from '#shared/lib/result.ts';
import type { HandedFiles } from './handed-files.ts';

/** The files of one window that has a port: what the loopback host does over HTTP. */
export interface FileLink {
  hear(message: unknown): void;
  /** The window is gone: what it was handing over is dropped. */
  close(): void;
}

export interface FileLinkOptions {
  readonly files: HandedFiles;
  readonly send: (message: FromPort) => void;
  readonly log: (line: string) => void;
}

export function linkFiles({ files, send, log }: FileLinkOptions): FileLink {
  const coming = new Map<number, Writable>();
  const answer = async (id: number, work: () => unknown) => {
    try {
      send({ id, answer: ok(await work()) });
    } catch (error) {
      const known =
        error instanceof AppError ? error : new AppError('internal', { id: reportBug(log, 'files', error) });
      send({ id, answer: fail(toWire(known)) });
    }
  };
  const take = (id: number, name: string, folder: string | undefined) => {
    const bytes = new PassThrough();
    // Why it ended is told by `take`.
    bytes.on('error', () => {});
    coming.set(id, bytes);
    void answer(id, () => files.take(name, bytes, folder)).then(() => {
      coming.delete(id);
      bytes.destroy();
    });
    send({ id, next: true });
  };
  const add = (id: number, piece: Uint8Array | null) => {
    const bytes = coming.get(id);
    if (!bytes || bytes.destroyed) return;
    if (piece === null) bytes.end();
    else bytes.write(piece, (error) => error || send({ id, next: true }));
  };
  const read = async (id: number, folder: string, name: string) => {
    const bytes = files.read(folder, name);
    if (!bytes) throw new AppError('hand.failed', { file: name });
    for await (const piece of bytes) send({ id, piece });
  };
  return {
    hear: (message) => {
      if (!isFileWish(message)) return;
      const { id } = message;
      if ('hand' in message) coming.has(id) || take(id, message.hand, message.folder);
      else if ('piece' in message) add(id, message.piece);
      else if ('makeFolder' in message) void answer(id, () => files.makeFolder());
      else if ('madeIn' in message) void answer(id, () => files.namesIn(message.madeIn));
      else void answer(id, () => read(id, message.folder, message.read));
    },
    close: () => {
      for (const bytes of coming.values()) bytes.destroy(new Error('the window is gone'));
    },
  };
}

const isText = (value: unknown) => typeof value === 'string';

/** What each wish must hold, by the field that names it. */
const FIELDS: Readonly<Record<string, (wish: Readonly<Record<string, unknown>>) => boolean>> = {
  hand: ({ hand, folder }) => isText(hand) && (folder === undefined || isText(folder)),
  piece: ({ piece }) => piece === null || piece instanceof Uint8Array,
  makeFolder: ({ makeFolder }) => makeFolder === true,
  madeIn: ({ madeIn }) => isText(madeIn),
  read: ({ read, folder }) => isText(read) && isText(folder),
};

function isFileWish(message: unknown): message is FileWish {
  if (typeof message !== 'object' || message === null || !('id' in message)) return false;
  if (!Number.isSafeInteger(message.id)) return false;
  const named = Object.keys(FIELDS).filter((field) => Object.hasOwn(message, field));
  return named.length === 1 && (FIELDS[named[0] ?? '']?.(message as Readonly<Record<string, unknown>>) ?? false);
}
