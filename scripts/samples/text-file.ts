import Papa from 'papaparse';
import type { SheetPlan } from './plan.ts';

/** The cells of a plan as delimited text with Windows line ends. */
export function csvText(sheet: SheetPlan, delimiter: ';' | ','): string {
  const rows: string[][] = [];
  for (const [key, cell] of sheet.cells) {
    const [row = 0, column = 0] = key.split(',').map(Number);
    const line = rows[row] ?? [];
    line[column] = cell.shown === null ? '' : String(cell.shown);
    rows[row] = line;
  }
  const full = Array.from(rows, (line) => Array.from(line ?? [], (value) => value ?? ''));
  return `${Papa.unparse(full, { delimiter, newline: '\r\n' })}\r\n`;
}

/** The characters of Windows-1252 beyond Latin-1 that French texts use. */
const BEYOND_LATIN_1: Readonly<Record<string, number>> = {
  '€': 0x80,
  '…': 0x85,
  Œ: 0x8c,
  '’': 0x92,
  '–': 0x96,
  œ: 0x9c,
};

/** Bytes as French Excel saves them; a character that the code page lacks stops the script. */
export function windows1252(text: string): Uint8Array {
  return Uint8Array.from(text, (character) => {
    const code = BEYOND_LATIN_1[character] ?? character.codePointAt(0) ?? 0;
    if (code > 0xff) throw new Error(`${character} is not in Windows-1252`);
    return code;
  });
}

export function utf8WithMark(text: string): Uint8Array {
  return new TextEncoder().encode(`\ufeff${text}`);
}
