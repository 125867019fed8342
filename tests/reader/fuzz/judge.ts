import type { Workbook } from '#shared/cells/workbook.ts';
import { AppError } from '#shared/errors/app-error.ts';
import { cellsOf } from '#tests/reader/read-here.ts';

/**
 * What became of a damaged file. `same`: read as before. `marked`: what differs stands there as an error or an uncomputed
 * formula. `asked`: nothing is taken from it before a person has looked. `other`: other cells without a word.
 */
export type Fate = 'refused' | 'same' | 'marked' | 'asked' | 'other' | 'unclear';

/** All that a workbook holds, to be compared. */
export function contentOf({ sheets }: Workbook): string[] {
  return sheets.flatMap((sheet) => {
    const { name, hidden, merges, hiddenRows, hiddenColumns, filteredRows } = sheet;
    const about = JSON.stringify({ name, hidden, merges, hiddenRows, hiddenColumns, filteredRows });
    return [about, ...cellsOf(sheet).map((cell) => `${name}!${cell}`)];
  });
}

export async function fateOf(reading: Promise<Workbook>, good: readonly string[]): Promise<Fate> {
  try {
    const workbook = await reading;
    const known = new Set(good);
    const found = contentOf(workbook);
    const changed = found.filter((line) => !known.has(line));
    if (changed.length === 0 && found.length === good.length) return 'same';
    if ((workbook.doubts ?? []).length > 0) return 'asked';
    const lost = found.length < good.length;
    return !lost && changed.every((line) => /![A-Z]+\d+ (?:error|uncomputed) /.test(line)) ? 'marked' : 'other';
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    // These sentences say that something happened, not what is wrong with the file.
    return error.code === 'file.unreadable' || error.code === 'file.deadline' ? 'unclear' : 'refused';
  }
}
