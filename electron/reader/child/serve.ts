import type { ReadRequest } from '#electron/reader/wire.ts';
import { AppError, toWire, type WireError } from '#shared/errors/app-error.ts';
import type { Send } from './output.ts';
import { readWorkbook } from './read-workbook.ts';

/** Reads the file of one request; whatever happens, the last message is `done` or `failed`. */
export async function serve(request: ReadRequest, send: Send): Promise<void> {
  try {
    const result = await readWorkbook(request, send);
    await send({ type: 'done', ...result });
  } catch (error) {
    await send({ type: 'failed', error: withFile(error, request.fileName) });
  }
}

/** What is no AppError comes out of bytes nobody foresaw: to the officer the file is one that cannot be read. */
function withFile(error: unknown, file: string): WireError {
  const wire = toWire(error instanceof AppError ? error : new AppError('file.unreadable', { cause: String(error) }));
  return { code: wire.code, details: { file, ...wire.details } };
}
