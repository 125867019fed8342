import { ABROAD, COMMUNITY_PROJECTS, EXPERTS, INVESTMENT_PROJECTS } from './figures.ts';
import type { Theme } from './looks.ts';
import { at, sum } from './numbers.ts';
import { INVENTED, notes } from './parts.ts';
import { type FilePlan, merge, newSheet, put, putRow, type SheetPlan } from './plan.ts';
import { sent } from './submission.ts';
import { YEARS } from './years.ts';

export const MINISTRY_THEME: Theme = { font: 'Calibri', size: 11, head: 'E2EFDA', headInk: '000000', total: 'F2F2F2' };
const next = (column: string, by: number) => String.fromCharCode(column.charCodeAt(0) + by);

/** Two tables one above the other. */
function experts(): SheetPlan {
  const sheet = newSheet('Mobilisation', [30, 10, 10, 10, 12]);
  put(
    sheet,
    'A1',
    'Mobilisation de la diaspora – Direction de la coopération et du codéveloppement (MMEIA)',
    'letterhead',
  );
  put(sheet, 'A3', 'A. Intellectuels de la diaspora mobilisés, par pays de résidence', 'title');
  putRow(sheet, 'A4', ['Pays de résidence', 2019, 2020, 2021, 'Total'], 'head');
  yearRows(sheet, 5, EXPERTS, (line, time, value) => ({
    indicator: 'DIA_EXPERT',
    time,
    counterpart: line.code,
    value,
  }));
  put(sheet, 'A15', 'B. Projets de développement communautaire réalisés avec la diaspora, par région', 'title');
  putRow(sheet, 'A16', ['Région', 2019, 2020, 2021, 'Total'], 'head');
  yearRows(sheet, 17, COMMUNITY_PROJECTS, (line, time, value) => ({
    indicator: 'DIA_COMPROJ',
    time,
    area: line.code,
    value,
  }));
  notes(sheet, 27, [
    'Totaux de 105 intellectuels et de 110 projets communautaires : chiffres du rapport national.',
    'La ventilation par pays, par région et par année est inventée (exemple Kafo).',
  ]);
  return sheet;
}

type Fact = { indicator: string; time: string; counterpart?: string; area?: string; value: number };
type YearLine = { readonly label: string; readonly code: string; readonly years: readonly [number, number, number] };

function yearRows(
  sheet: SheetPlan,
  first: number,
  lines: readonly YearLine[],
  factOf: (line: YearLine, time: string, value: number) => Fact,
): void {
  lines.forEach((line, i) => {
    const row = first + i;
    put(sheet, `A${row}`, line.label, 'label');
    line.years.forEach((value, y) => {
      put(sheet, `${next('B', y)}${row}`, value, 'number', { fact: factOf(line, at(YEARS, y), value) });
    });
    put(sheet, `E${row}`, sum(line.years), 'number', { formula: `SUM(B${row}:D${row})` });
  });
  const end = first + lines.length;
  put(sheet, `A${end}`, 'Total', 'totalLabel');
  ['B', 'C', 'D', 'E'].forEach((letter, y) => {
    const values = lines.map((line) => (y < 3 ? at(line.years, y) : sum(line.years)));
    put(sheet, `${letter}${end}`, sum(values), 'total', { formula: `SUM(${letter}${first}:${letter}${end - 1})` });
  });
}

/** True noughts in words. */
function investments(): SheetPlan {
  const sheet = newSheet('Investissement', [30, 13, 13, 13]);
  put(sheet, 'A1', "Projets d'investissement productif de la diaspora appuyés, par filière", 'title');
  putRow(sheet, 'A3', ['Filière', 'Année 2019', 'Année 2020', 'Année 2021'], 'head');
  INVESTMENT_PROJECTS.forEach(({ sector, years }, i) => {
    put(sheet, `A${4 + i}`, sector, 'label');
    years.forEach((value, y) => {
      const fact = { indicator: 'DIA_INVPROJ', time: at(YEARS, y), kind: sector, value };
      put(sheet, `${next('B', y)}${4 + i}`, value || 'Néant', value ? 'number' : 'figureText', { fact });
    });
  });
  put(sheet, 'A10', 'Ensemble', 'totalLabel');
  YEARS.forEach((_, y) => {
    put(sheet, `${next('B', y)}10`, sum(INVESTMENT_PROJECTS.map(({ years }) => at(years, y))), 'total');
  });
  notes(sheet, 12, [
    'Total de 15 projets : chiffre du rapport national ; filières et années inventées (exemple Kafo).',
  ]);
  return sheet;
}

/** Excel 97: zones in a merged first column, subtotals inside, no grand total. */
function abroad(): SheetPlan {
  const sheet = newSheet('Effectifs', [14, 22, 14, 14, 14]);
  put(sheet, 'A1', "MINISTERE DES MALIENS ETABLIS A L'EXTERIEUR ET DE L'INTEGRATION AFRICAINE", 'letterhead');
  put(
    sheet,
    'A3',
    "Maliens établis à l'extérieur : estimation par pays de résidence et par sexe (au 31/12/2020)",
    'title',
  );
  putRow(sheet, 'A5', ['Zone', 'Pays de résidence', 'Hommes', 'Femmes', 'Ensemble'], 'head');
  let row = 6;
  for (const { zone, countries } of ABROAD) {
    put(sheet, `A${row}`, zone, 'group');
    countries.forEach(({ label, code, men, women }, i) => {
      const fact = { indicator: 'EXT_STOCK', time: '2020-12-31', counterpart: code, kind: 'ESTIMATE' };
      put(sheet, `B${row + i}`, label, 'label');
      put(sheet, `C${row + i}`, men, 'number', { fact: { ...fact, sex: 'M', value: men } });
      put(sheet, `D${row + i}`, women, 'number', { fact: { ...fact, sex: 'F', value: women } });
      put(sheet, `E${row + i}`, men + women, 'number');
    });
    if (countries.length > 1) merge(sheet, `A${row}:A${row + countries.length - 1}`);
    row += countries.length;
    const men = sum(countries.map((country) => country.men));
    const women = sum(countries.map((country) => country.women));
    putRow(sheet, `A${row}`, [`S/Total ${zone}`, null, men, women, men + women], 'total');
    row += 1;
  }
  notes(sheet, row + 1, ["Estimations du ministère à partir des missions d'enrôlement.", INVENTED]);
  return sheet;
}

export async function ministryFigures(): Promise<FilePlan[]> {
  const common = { department: 'MMEIA', creator: 'MMEIA', theme: MINISTRY_THEME };
  return [
    await sent({
      ...common,
      file: 'MMEIA_mobilisation_diaspora.xlsx',
      receivedOn: '2022-02-10',
      title: 'Mobilisation de la diaspora',
      sheets: [experts(), investments()],
    }),
    await sent({
      ...common,
      file: "Maliens de l'extérieur au 31-12-2020.xls",
      receivedOn: '2022-02-10',
      title: "Maliens établis à l'extérieur",
      sheets: [abroad()],
    }),
  ];
}
