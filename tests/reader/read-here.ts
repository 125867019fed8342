import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { serve } from '#electron/reader/child/serve.ts';
import { createSheetAssembly } from '#electron/reader/host/assemble.ts';
import { cellName } from '#shared/cells/address.ts';
import { cellOf } from '#shared/cells/grid.ts';
import type { Sheet, Workbook } from '#shared/cells/workbook.ts';
import { AppError, errorMessage, fromWire } from '#shared/errors/app-error.ts';
import { say } from '#shared/texts/say.ts';

/** Reads bytes as the reader does, but in this process: for what needs no watch. */
export async function readHere(bytes: Buffer | string, fileName = 'essai.xlsx', looks = false): Promise<Workbook> {
  const folder = mkdtempSync(join(tmpdir(), 'kafo-reader-'));
  try {
    const path = join(folder, 'file');
    writeFileSync(path, bytes);
    return await readPathHere(path, fileName, looks);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

export async function readPathHere(path: string, fileName: string, looks = false): Promise<Workbook> {
  const assembly = createSheetAssembly();
  const sheets: Sheet[] = [];
  let workbook: Workbook | undefined;
  let failure: AppError | undefined;
  await serve({ path, fileName, looks }, async (message) => {
    if (message.type === 'cells') assembly.add(message.chunk);
    else if (message.type === 'sheet') sheets.push(assembly.finish(message.end));
    else if (message.type === 'done') {
      workbook = { format: message.format, leftOut: message.leftOut, doubts: message.doubts ?? [], sheets };
    } else if (message.type === 'failed') failure = fromWire(message.error);
  });
  if (!workbook) throw failure ?? new Error('the reader neither read nor failed');
  return workbook;
}

/** What the officer is told of the file, in English, or 'read' when nothing is wrong. */
export async function complaint(bytes: Buffer | string, fileName = 'essai.xlsx'): Promise<string> {
  try {
    await readHere(bytes, fileName);
    return 'read';
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    return `${error.code}: ${say('en', errorMessage(error))}`;
  }
}

const KINDS = ['', 'number', 'text', 'boolean', 'date', 'error', 'uncomputed'];

/** The cells of a sheet as `A1 number 12`, with `=` behind those that a formula produced. */
export function cellsOf(sheet: Sheet | undefined): string[] {
  if (!sheet) return [];
  return Array.from({ length: sheet.grid.size }, (_, i) => {
    const { row, column, kind, text, formula } = cellOf(sheet.grid, i);
    return `${cellName(row, column)} ${KINDS[kind]} ${text}${formula ? ' =' : ''}`;
  });
}

export async function cellsHere(bytes: Buffer | string, fileName = 'essai.xlsx'): Promise<string[]> {
  const workbook = await readHere(bytes, fileName);
  return cellsOf(workbook.sheets[0]);
}
