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

const FIRST_YEAR = 2010;
const YEARS = 12;
const MONTHS = 'janvier février mars avril mai juin juillet août septembre octobre novembre décembre'.split(' ');
const REGIONS = 'Kayes Koulikoro Sikasso Ségou Mopti Tombouctou Gao Kidal Bamako'.split(' ');
/** Twelve at a time: the next twelve follow once all combinations with the former are written for two dozen years. */
const COUNTRIES = [
  'Algérie,Libye,Niger,Mauritanie,Sénégal,Maroc,Tunisie,Gabon,France,Espagne,Italie,Ghana',
  "Bénin,Burkina Faso,Cameroun,Côte d'Ivoire,Égypte,Éthiopie,Gambie,Kenya,Liberia,Togo,Tchad,Nigéria",
  'Allemagne,Autriche,Belgique,Bulgarie,Danemark,Finlande,Grèce,Hongrie,Irlande,Pologne,Portugal,Suède',
  'Afrique du Sud,Angola,Botswana,Burundi,Madagascar,Malawi,Mozambique,Namibie,Ouganda,Rwanda,Sierra Leone,Zambie',
  'Argentine,Bolivie,Brésil,Canada,Chili,Chine,Colombie,Cuba,Équateur,Japon,Mexique,Pérou',
  'Arabie saoudite,Bahreïn,Émirats arabes unis,Inde,Indonésie,Israël,Jordanie,Koweït,Liban,Pakistan,Qatar,Turquie',
  'Albanie,Croatie,Estonie,Islande,Lettonie,Lituanie,Luxembourg,Malte,Norvège,Roumanie,Slovaquie,Slovénie',
  'Australie,Bangladesh,Cambodge,Malaisie,Mongolie,Népal,Philippines,Singapour,Sri Lanka,Thaïlande,Viet Nam,Yémen',
  'Costa Rica,Guatemala,Haïti,Honduras,Jamaïque,Nicaragua,Panama,Paraguay,Uruguay,Zimbabwe,Djibouti,Érythrée',
].map((twelve) => twelve.split(','));
const SEXES = ['Hommes', 'Femmes'];
const AGES = ['Moins de 18 ans', '18 ans et plus'];

/** Every combination of the dimensions once, the age varying fastest; there are 62 208 for twelve years and countries. */
function combination(row: number): (string | number)[] {
  let rest = row;
  const place = (count: number): number => {
    const at = rest % count;
    rest = Math.floor(rest / count);
    return at;
  };
  const [age, sex, country, region, month, year] = [AGES.length, SEXES.length, 12, REGIONS.length, 12, YEARS].map(
    place,
  ) as [number, number, number, number, number, number];
  const dozen = COUNTRIES[Math.floor(rest / 2)];
  if (!dozen) throw new RangeError(`no combination is left for row ${row}`);
  return [
    FIRST_YEAR + year + YEARS * (rest % 2),
    MONTHS[month] ?? '',
    REGIONS[region] ?? '',
    dozen[country] ?? '',
    SEXES[sex] ?? '',
    AGES[age] ?? '',
  ];
}

/** Writes a workbook of so many rows (at most 1 119 744) below its headings; the same rows give the same cells. */
export async function makeWorkbook(path: string, rows: number, first = 0): Promise<void> {
  const lines: (string | number)[][] = [[...HEADINGS]];
  for (let row = first; row < first + rows; row++) {
    // Never the sum of the rows above, nor a part above its whole: a table of plain figures.
    const measures = [997, 499, 251, 127].map((prime, i) => ((row * 37) % prime) + 1_000 * (4 - i));
    lines.push([...combination(row), 'DGME', `saisie n° ${row + 1}`, ...measures]);
  }
  await writeFile(path, await writeXlsx({ sheets: [{ name: 'Retours', rows: lines }] }));
}
