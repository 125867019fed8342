import { REINTEGRATION, REINTEGRATION_REGIONS, SECTORS } from './figures.ts';
import type { Theme } from './looks.ts';
import { at, sum } from './numbers.ts';
import { letterhead, notes } from './parts.ts';
import { type FilePlan, merge, newSheet, put, putRow, type SheetPlan } from './plan.ts';
import { sent } from './submission.ts';
import { YEARS } from './years.ts';

const THEME: Theme = { font: 'Calibri', size: 11, head: 'F4B183', headInk: '000000', total: 'FFF2CC' };
const PROVISIONAL = { region: 'MOP', sector: 'Bijouterie', year: 2 };

/** Regions merged in the first column, a subtotal after each, one provisional figure marked. */
function reintegration(): SheetPlan {
  const sheet = newSheet('Réinsertion', [18, 22, 10, 10, 10, 10], { freezeRows: 8 });
  letterhead(
    sheet,
    [
      "MINISTÈRE DE L'ENTREPRENEURIAT NATIONAL, DE L'EMPLOI",
      'ET DE LA FORMATION PROFESSIONNELLE',
      "Agence nationale pour l'emploi (ANPE)",
    ],
    'F',
  );
  put(sheet, 'A5', 'Migrants de retour appuyés pour leur réinsertion socio-professionnelle', 'title');
  put(sheet, 'A6', 'Par région, filière et année', 'subtitle');
  putRow(sheet, 'A8', ['Région', 'Filière', 2019, 2020, 2021, 'Total'], 'head');
  let row = 9;
  const letters = ['C', 'D', 'E'] as const;
  REINTEGRATION_REGIONS.forEach((region, r) => {
    const figures = SECTORS.map((_, s) => YEARS.map((_year, y) => at(at(REINTEGRATION, y), r * SECTORS.length + s)));
    put(sheet, `A${row}`, region.label, 'group');
    SECTORS.forEach((sector, s) => {
      put(sheet, `B${row + s}`, sector, 'label');
      YEARS.forEach((time, y) => {
        const value = at(at(figures, s), y);
        const marked = region.code === PROVISIONAL.region && sector === PROVISIONAL.sector && y === PROVISIONAL.year;
        const fact = { indicator: 'REINT', time, area: region.code, kind: sector, value };
        put(sheet, `${at(letters, y)}${row + s}`, marked ? `${value} (p)` : value, marked ? 'figureText' : 'number', {
          fact,
        });
      });
      put(sheet, `F${row + s}`, sum(at(figures, s)), 'number');
    });
    merge(sheet, `A${row}:A${row + 2}`);
    const totals = YEARS.map((_, y) => sum(figures.map((line) => at(line, y))));
    putRow(sheet, `A${row + 3}`, [`S/Total ${region.label}`, null, ...totals, sum(totals)], 'total');
    row += 4;
  });
  const all = YEARS.map((_, y) => sum(at(REINTEGRATION, y)));
  putRow(sheet, `A${row}`, ['TOTAL GÉNÉRAL', null, ...all, sum(all)], 'total');
  notes(sheet, row + 2, [
    '(p) : donnée provisoire. Source : ANPE, dispositif de réinsertion.',
    'Total de 2 500 migrants appuyés : chiffre du rapport national ; la ventilation est inventée (exemple Kafo).',
  ]);
  return sheet;
}

/** The workbook, and the very same bytes a week later under another name. */
export async function menefp(): Promise<FilePlan[]> {
  const first = await sent({
    file: 'MENEFP_ANPE_réinsertion_2019-2021.xlsx',
    department: 'MENEFP',
    receivedOn: '2022-02-09',
    creator: 'ANPE',
    title: 'Réinsertion des migrants de retour',
    theme: THEME,
    sheets: [reintegration()],
  });
  const again = { ...first, file: 'Copie de réinsertion ANPE.xlsx', receivedOn: '2022-02-16', sheets: [], records: [] };
  return [first, again];
}
