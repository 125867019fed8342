import type { Theme } from './looks.ts';
import { REPATRIATIONS } from './movements.ts';
import { at, sum } from './numbers.ts';
import { INVENTED, notes } from './parts.ts';
import { type FilePlan, newSheet, put, putRow, type SheetPlan } from './plan.ts';
import { sent } from './submission.ts';
import { YEARS } from './years.ts';

const THEME: Theme = { font: 'Tahoma', size: 10, head: 'F8CBAD', headInk: '000000', total: 'FCE4D6' };
const GROUPS = [
  { letter: 'C', sex: 'M', age: 'Y_GE18' },
  { letter: 'D', sex: 'F', age: 'Y_GE18' },
  { letter: 'E', sex: '_T', age: 'Y_LT18' },
] as const;
/** The total of 2020 is 14 too high. */
const SLIP: Readonly<Record<string, number>> = { '2020': 14 };
/** Misspelt on the sheet of 2021 only. */
const MISSPELT: Readonly<Record<string, string>> = { '2021 CF': 'Centrafriqe' };

/** Men, women, children: one sheet a year. */
function repatriations(time: string, y: number): SheetPlan {
  const sheet = newSheet(time, [6, 24, 11, 11, 11, 11, 28]);
  put(sheet, 'A1', "Ministère de la Promotion de la Femme, de l'Enfant et de la Famille (MPFEF)", 'letterhead');
  put(sheet, 'A3', `Rapatriements organisés, dont femmes et enfants – année ${time}`, 'title');
  putRow(sheet, 'A5', ['N°', 'Pays de provenance', 'Hommes', 'Femmes', 'Enfants', 'Total', 'Observations'], 'head');
  REPATRIATIONS.forEach(({ country, code, years }, i) => {
    const row = 6 + i;
    const figures = at(years, y);
    put(sheet, `A${row}`, i + 1, 'centred');
    put(sheet, `B${row}`, MISSPELT[`${time} ${code}`] ?? country, 'label');
    GROUPS.forEach(({ letter, sex, age }, g) => {
      const fact = { indicator: 'REPAT', time, counterpart: code, sex, age, value: at(figures, g) };
      put(sheet, `${letter}${row}`, at(figures, g), 'number', { fact });
    });
    put(sheet, `F${row}`, sum(figures), 'number');
    put(sheet, `G${row}`, i === 0 ? 'dont mineurs non accompagnés' : null, 'text');
  });
  const end = 6 + REPATRIATIONS.length;
  put(sheet, `A${end}`, null, 'totalLabel');
  put(sheet, `B${end}`, 'Total général', 'totalLabel');
  const columns = GROUPS.map((_, g) => sum(REPATRIATIONS.map(({ years }) => at(at(years, y), g))));
  const totals = [...columns, sum(columns) + (SLIP[time] ?? 0)];
  ['C', 'D', 'E', 'F'].forEach((letter, g) => {
    const formula = `SUM(${letter}6:${letter}${end - 1})`;
    const more = time === '2019' ? { formula, uncomputed: true } : {};
    put(sheet, `${letter}${end}`, at(totals, g), 'total', more);
  });
  put(sheet, `G${end}`, null, 'totalLabel');
  notes(sheet, end + 2, ['Enfants : moins de 18 ans, garçons et filles ensemble.', INVENTED]);
  return sheet;
}

export async function mpfef(): Promise<FilePlan> {
  return sent({
    file: 'MPFEF Rapatriements femmes et enfants.xlsx',
    department: 'MPFEF',
    receivedOn: '2022-02-22',
    creator: 'MPFEF',
    title: 'Rapatriements',
    theme: THEME,
    sheets: YEARS.map(repatriations),
  });
}
