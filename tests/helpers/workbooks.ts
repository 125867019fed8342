import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { writeXlsx } from 'hucre/xlsx';

type Value = string | number | null;

/** A workbook of one sheet from plain rows. */
export function writeWorkbook(path: string, sheet: string, rows: Value[][]): Promise<Buffer> {
  return writeSheets(path, { [sheet]: rows });
}

/** A workbook of several sheets, by their names. */
export async function writeSheets(path: string, sheets: Readonly<Record<string, Value[][]>>): Promise<Buffer> {
  const bytes = Buffer.from(
    await writeXlsx({ sheets: Object.entries(sheets).map(([name, rows]) => ({ name, rows })) }),
  );
  writeFileSync(path, bytes);
  return bytes;
}

export type Returns = Readonly<Record<string, readonly [men: number | string, women: number | string]>>;

export const RETURNS: Returns = { Kayes: [120, 45], Koulikoro: [80, 22], Sikasso: [64, 31], Bamako: [210, 97] };

/** Returning migrants by region and sex, as a directorate writes them: letterhead, title, table with totals, source. */
export async function writeReturns(
  path: string,
  returns: Returns,
  { year = 2021, sender = 'DGME' }: { readonly year?: number; readonly sender?: string } = {},
): Promise<Buffer> {
  const rows: Value[][] = Object.entries(returns).map(([region, [men, women]]) => [
    region,
    men,
    women,
    typeof men === 'number' && typeof women === 'number' ? men + women : null,
  ]);
  const sum = (column: number) => rows.reduce((total, row) => total + Number(row[column] ?? 0), 0);
  const whole = rows.every((row) => row.every((cell, i) => i === 0 || typeof cell === 'number'));
  return writeWorkbook(path, String(year), [
    [sender],
    [],
    [`Migrants de retour par région et par sexe, ${year}`],
    ['Région', 'Hommes', 'Femmes', 'Total'],
    ...rows,
    ...(whole ? [['Total', sum(1), sum(2), sum(3)]] : []),
    [],
    [`Source : ${sender}`],
  ]);
}

/** Sanitary cordons as CSV, in Windows-1252 with semicolons, as Excel in French saves it. */
export function writeCordons(path: string): void {
  const lines = [
    'Ministère de la Santé et du Développement social;;',
    'Région;Année;Cordons sanitaires réactivés',
    'Ségou;2020;3',
    'Kayes;2020;5',
    'Ménaka;2020;2',
  ];
  writeFileSync(path, Buffer.from(`${lines.join('\r\n')}\r\n`, 'latin1'));
}

/** Files that no program can read, by name. */
export async function writeBadFiles(folder: string): Promise<readonly string[]> {
  const good = await writeReturns(join(folder, 'tronque.xlsx'), RETURNS);
  writeFileSync(join(folder, 'tronque.xlsx'), good.subarray(0, Math.floor(good.length * 0.6)));
  writeFileSync(join(folder, 'vide.xlsx'), '');
  writeFileSync(join(folder, 'lettre.xlsx'), 'Monsieur le Directeur, veuillez trouver ci-joint nos chiffres.');
  writeFileSync(join(folder, '~$retours.xlsx'), 'verrou');
  return ['lettre.xlsx', 'tronque.xlsx', 'vide.xlsx', '~$retours.xlsx'];
}
