import { EMBASSY_ASSISTED, REGISTERED, REMITTANCES } from './figures.ts';
import type { Theme } from './looks.ts';
import { EMBASSY_REPATRIATIONS } from './movements.ts';
import { at, grouped, sum } from './numbers.ts';
import { INVENTED, letterhead, NBSP, notes } from './parts.ts';
import { across, type FilePlan, merge, newSheet, put, putRow, type SheetPlan } from './plan.ts';
import { sent } from './submission.ts';
import { YEARS } from './years.ts';

const THEME: Theme = { font: 'Times New Roman', size: 11, head: 'C00000', headInk: 'FFFFFF', total: 'FBE5D6' };
const MINISTRY = 'MINISTÈRE DES AFFAIRES ÉTRANGÈRES ET DE LA COOPÉRATION INTERNATIONALE';
const next = (column: string, by: number) => String.fromCharCode(column.charCodeAt(0) + by);

/** OpenDocument; years as dates of counting. 2021 repeats 2020 to the unit: a column sent twice. */
function registered(): SheetPlan {
  const sheet = newSheet('Immatriculations', [30, 16, 16, 16]);
  put(sheet, 'A1', MINISTRY, 'letterhead');
  put(sheet, 'A3', 'Maliens immatriculés dans les ambassades et consulats', 'title');
  putRow(sheet, 'A5', ['Pays (juridiction)', ...YEARS.map((year) => `Au 31/12/${year}`)], 'head');
  REGISTERED.forEach(({ label, code, years }, i) => {
    put(sheet, `A${6 + i}`, label, 'label');
    years.forEach((value, y) => {
      const fact = { indicator: 'EXT_REGISTERED', time: `${at(YEARS, y)}-12-31`, counterpart: code, value };
      put(sheet, `${next('B', y)}${6 + i}`, value, 'number', { fact });
    });
  });
  const end = 6 + REGISTERED.length;
  const totals = YEARS.map((_, y) => sum(REGISTERED.map(({ years }) => at(years, y))));
  putRow(sheet, `A${end}`, ['TOTAL', ...totals], 'total');
  notes(sheet, end + 2, ['Source : registres consulaires.', INVENTED]);
  return sheet;
}

/** Letterhead, text numbers with no-break spaces. */
function assistance(): SheetPlan {
  const sheet = newSheet('Assistance', [28, 12, 12, 12, 16]);
  letterhead(
    sheet,
    [
      'MINISTÈRE DES AFFAIRES ÉTRANGÈRES',
      'ET DE LA COOPÉRATION INTERNATIONALE',
      'Direction des affaires juridiques et consulaires',
    ],
    'D',
  );
  put(sheet, 'A5', 'Assistance consulaire aux Maliens en détresse, principaux pays', 'title');
  put(sheet, 'A7', 'Pays', 'head');
  merge(sheet, 'A7:A8');
  across(sheet, 'B7:D7', 'Nombre de personnes assistées', 'head');
  putRow(sheet, 'B8', [2019, 2020, 2021], 'head');
  EMBASSY_ASSISTED.forEach(({ label, code, years }, i) => {
    put(sheet, `A${9 + i}`, label, 'label');
    years.forEach((value, y) => {
      const fact = { indicator: 'ASSIST', time: at(YEARS, y), counterpart: code, value };
      put(sheet, `${next('B', y)}${9 + i}`, grouped(value, NBSP), 'figureText', { fact });
    });
  });
  notes(sheet, 15, ['Source : comptes rendus des ambassades.', INVENTED]);
  return sheet;
}

/** Countries across, sexes down. */
function repatriations(): SheetPlan {
  const sheet = newSheet('Rapatriements 2020', [30, 11, 11, 11, 11, 11]);
  put(sheet, 'A1', 'Maliens rapatriés en 2020 à la suite de la fermeture des frontières (COVID-19), par pays', 'title');
  putRow(sheet, 'A3', ['Sexe', ...EMBASSY_REPATRIATIONS.map((row) => row.country), 'Total'], 'head');
  const lines = [
    { label: 'Hommes', sex: 'M', of: 'men' },
    { label: 'Femmes', sex: 'F', of: 'women' },
  ] as const;
  lines.forEach(({ label, sex, of }, r) => {
    put(sheet, `A${4 + r}`, label, 'label');
    EMBASSY_REPATRIATIONS.forEach((row, c) => {
      const fact = { indicator: 'REPAT', time: '2020', counterpart: row.code, sex, value: row[of] };
      put(sheet, `${next('B', c)}${4 + r}`, row[of], 'number', { fact });
    });
    put(sheet, `F${4 + r}`, sum(EMBASSY_REPATRIATIONS.map((row) => row[of])), 'number');
  });
  const totals = EMBASSY_REPATRIATIONS.map((row) => row.men + row.women);
  putRow(sheet, 'A6', ['Total', ...totals, sum(totals)], 'total');
  notes(sheet, 8, ['Source : cellule de crise COVID-19 du ministère.', INVENTED]);
  return sheet;
}

/** The title says millions, the figures are thousands: the planted unit error. */
function remittances(): SheetPlan {
  const sheet = newSheet('Feuil1', [30, 24]);
  put(sheet, 'A1', MINISTRY, 'letterhead');
  put(sheet, 'A3', 'Transferts de fonds de la diaspora en 2021, déclarations des ambassades', 'title');
  put(sheet, 'A4', '(en millions de FCFA)', 'subtitle');
  putRow(sheet, 'A6', ['Pays de résidence', 'Montant des transferts'], 'head');
  const rows = REMITTANCES.filter(({ code }) => ['FR', 'CI', 'ES', 'US', 'IT'].includes(code));
  rows.forEach(({ label, code, years }, i) => {
    const thousands = Math.round((years[2] ?? 0) * 1000);
    const fact = { indicator: 'REMIT', time: '2021', counterpart: code, value: thousands * 1_000_000 };
    put(sheet, `A${7 + i}`, label, 'label');
    put(sheet, `B${7 + i}`, thousands, 'number', { fact });
  });
  notes(sheet, 13, [INVENTED]);
  return sheet;
}

export async function maeci(): Promise<FilePlan[]> {
  const common = { department: 'MAECI', creator: 'MAECI', theme: THEME };
  return [
    await sent({
      ...common,
      file: 'MAECI_immatriculations_consulaires.ods',
      receivedOn: '2022-02-03',
      title: 'Immatriculations consulaires',
      sheets: [registered()],
    }),
    await sent({
      ...common,
      file: 'MAECI assistance et rapatriements.xlsx',
      receivedOn: '2022-02-03',
      title: 'Assistance et rapatriements',
      sheets: [assistance(), repatriations()],
    }),
    await sent({
      ...common,
      file: 'MAECI Transferts ambassades 2021.xlsx',
      receivedOn: '2022-02-17',
      title: 'Transferts',
      sheets: [remittances()],
    }),
  ];
}
