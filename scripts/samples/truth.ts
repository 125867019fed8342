import { parseCell } from '#shared/cells/address.ts';
import type { Difficulty } from './difficulties.ts';
import { addressOf, type FilePlan } from './plan.ts';
import { DISCREPANCIES } from './planted-discrepancies.ts';
import { RECEPTION } from './planted-reception.ts';

const COLUMNS = 'FILE,INDICATOR,TIME_PERIOD,REF_AREA,COUNTERPART_AREA,SEX,AGE,KIND,OBS_VALUE,DEPARTMENT,SHEET,CELL';

const quoted = (text: string) => (/[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

/** The figures of every file as a careful person reads them, in the columns of the scorer; missing ones are left out. */
export function truthCsv(files: readonly FilePlan[]): string {
  const lines = files.flatMap(({ file, department, sheets }) =>
    sheets.flatMap((sheet) =>
      [...sheet.cells].flatMap(([key, { fact }]) => {
        if (!fact || fact.value === 'missing') return [];
        const [row = 0, column = 0] = key.split(',').map(Number);
        const { indicator, time, area = 'ML', counterpart = '_T', sex = '_T', age = '_T', kind = '_T', value } = fact;
        const place = [sheet.name, addressOf(row, column)];
        return [[file, indicator, time, area, counterpart, sex, age, kind, String(value), department, ...place]];
      }),
    ),
  );
  return `${[COLUMNS, ...lines.map((line) => line.map(quoted).join(','))].join('\n')}\n`;
}

/** What must come out of the whole campaign: findings, records, receptions. */
export function expectedOf(files: readonly FilePlan[]): object {
  const all = [...DISCREPANCIES, ...RECEPTION];
  checkSpots(files, all);
  return {
    findings: all.flatMap(({ findings }) => findings),
    records: files.flatMap(({ file, department, records }) =>
      records.map((record) => ({ file, department, ...record })),
    ),
    missing: files.flatMap(({ file, sheets }) =>
      sheets.flatMap((sheet) =>
        [...sheet.cells].flatMap(([key, { fact }]) => {
          const [row = 0, column = 0] = key.split(',').map(Number);
          return fact?.value === 'missing' ? [{ file, sheet: sheet.name, cell: addressOf(row, column) }] : [];
        }),
      ),
    ),
    superseded: ['MSPC_refoulements_PAF_2019-2021.xlsx'],
    repeated: ['Copie de réinsertion ANPE.xlsx'],
    refused: ['Projets jeunesse 2021.xlsx'],
    late: ['MSDS'],
  };
}

/** The README names cells: each must hold what it says there. */
function checkSpots(files: readonly FilePlan[], difficulties: readonly Difficulty[]): void {
  for (const { file, sheet, cell, shows } of difficulties.flatMap(({ spots }) => spots)) {
    const place = parseCell(cell);
    const plan = files.find((one) => one.file === file)?.sheets.find((one) => one.name === sheet);
    const shown = place && plan?.cells.get(`${place.row},${place.column}`)?.shown;
    if (plain(shown) !== plain(shows)) throw new Error(`${file}!${sheet}!${cell} holds ${shown}, not ${shows}`);
  }
}

const plain = (value: unknown) => String(value).replace(/\s/g, ' ');
