import { AppError } from '#shared/errors/app-error.ts';
import { message, type TextKey } from '#shared/texts/message.ts';

type KeyOf<Group extends string> = TextKey extends infer K
  ? K extends `reader.${Group}.${infer Name}`
    ? Name
    : never
  : never;

// What can be wrong with a file. The name of the file is added where the failure leaves the reader.

export function damaged(reason: KeyOf<'damage'>, params: Readonly<Record<string, string | number>> = {}): AppError {
  return new AppError('file.damaged', { reason: message(`reader.damage.${reason}`, params) });
}

export function tooLarge(reason: KeyOf<'limit'>, limit: number): AppError {
  return new AppError('file.too-large', { reason: message(`reader.limit.${reason}`, { limit }) });
}

/** Something that cannot hold a workbook at all. */
export function wrongType(kind: KeyOf<'kind'>): AppError {
  return new AppError('file.wrong-type', { kind: message(`reader.kind.${kind}`) });
}

/** Something that a spreadsheet program opens and can save as a workbook. */
export function needsConversion(kind: KeyOf<'kind'>): AppError {
  return new AppError('file.convert', { kind: message(`reader.kind.${kind}`) });
}

/** An old binary workbook that contradicts itself; `cause` is for engineers. */
export function incoherent(cause: string): AppError {
  return new AppError('file.damaged', { reason: message('reader.damage.binary'), cause });
}

/** A protected package that does not fit its description; `cause` is for engineers. */
export function incoherentPackage(cause: string): AppError {
  return new AppError('file.damaged', { reason: message('reader.damage.archive'), cause });
}

export function encrypted(): AppError {
  return new AppError('file.encrypted');
}
