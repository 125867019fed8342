import { writeFile } from 'node:fs/promises';
import { writeXlsx } from 'hucre/xlsx';

/** A department's long list: 8 columns of words, codes and dates, then 4 of measures. */
const HEADINGS = [
  'Année',
  'Mois',
  'Région',
  'Pays de provenance',
  'Sexe',
  "Tranche d'âge",
  'Structure',
  'Observations',
  'Migrants de retour',
  'Rapatriements organisés',
  'Maliens en détresse assistés',
  'Migrants de retour appuyés pour leur réinsertion',
] as const;

const YEARS = Array.from({ length: 12 }, (_, i) => 2010 + i);
const MONTHS = 'janvier février mars avril mai juin juillet août septembre octobre novembre décembre'.split(' ');
const REGIONS = 'Kayes Koulikoro Sikasso Ségou Mopti Tombouctou Gao Kidal Bamako'.split(' ');
const COUNTRIES = 'Algérie,Libye,Niger,Mauritanie,Sénégal,Maroc,Tunisie,Gabon,France,Espagne,Italie,Ghana'.split(',');
const SEXES = ['Hommes', 'Femmes'];
const AGES = ['Moins de 18 ans', '18 ans et plus'];

/** Every combination of the dimensions once, the last varying fastest; there are 62 208 a round. */
function combination(row: number): (string | number)[] {
  let rest = row;
  const take = <T>(list: readonly T[]): T => {
    const item = list[rest % list.length] as T;
    rest = Math.floor(rest / list.length);
    return item;
  };
  const [age, sex, country, region, month, year] = [
    take(AGES),
    take(SEXES),
    take(COUNTRIES),
    take(REGIONS),
    take(MONTHS),
    take(YEARS),
  ];
  return [year + 12 * rest, month, region, country, sex, age];
}

/** Writes a workbook of so many rows below its headings; the same rows give the same cells. */
export async function makeWorkbook(path: string, rows: number): Promise<void> {
  const lines: (string | number)[][] = [[...HEADINGS]];
  for (let row = 0; row < rows; row++) {
    // Never the sum of the rows above, nor a part above its whole: a table of plain figures.
    const measures = [997, 499, 251, 127].map((prime, i) => ((row * 37) % prime) + 1_000 * (4 - i));
    lines.push([...combination(row), 'DGME', `saisie n° ${row + 1}`, ...measures]);
  }
  await writeFile(path, await writeXlsx({ sheets: [{ name: 'Retours', rows: lines }] }));
}
