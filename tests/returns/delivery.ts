import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { WriteSheet } from 'hucre';
import { writeXlsx } from 'hucre/xlsx';
import { kafo } from '#tests/helpers/command-line.ts';
import { kafoJson } from '#tests/helpers/json-command.ts';

type Row = (string | number | null)[];

export const NAMES = ['Fanta KEITA', 'Moussa TRAORE', 'Awa DIARRA', 'Issa COULIBALY', 'Oumou SANGARE'];

const figures: WriteSheet = {
  name: 'Retours',
  rows: [
    ['DGME'],
    [],
    ['Migrants de retour par région et par sexe, 2021'],
    ['Région', 'Hommes', 'Femmes', 'Total'],
    ['Kayes', 120, 45, 165],
    ['Koulikoro', 80, 22, 110],
    ['Sikasso', 'douze', 31, 43],
    ['Ségou', 'ND', 12, 12],
    ['Bamako', 210, 97, 307],
  ] satisfies Row[],
  merges: [{ startRow: 2, endRow: 2, startCol: 0, endCol: 3 }],
};

const dashes: WriteSheet = {
  name: 'Assistance',
  rows: [
    ['Maliens en détresse assistés par pays, 2021'],
    ['Pays', 'Personnes assistées'],
    ['Libye', 120],
    ['Algérie', '-'],
    ['Niger', 44],
    ['Maroc', '-'],
  ] satisfies Row[],
};

const persons: WriteSheet = {
  name: 'Liste',
  rows: [
    ['N°', 'Nom et prénom', 'Sexe', 'Âge', 'Date d’arrivée', 'N° passeport', 'Région de retour'],
    ...NAMES.map((name, i): Row => [i + 1, name, i % 2 ? 'M' : 'F', 20 + i, `1${i}/03/2021`, `AA012345${i}`, 'Kayes']),
  ] satisfies Row[],
};

const hidden: WriteSheet = {
  name: 'Brouillon',
  rows: [['Migrants de retour, 2018'], ['Région', 'Nombre'], ['Kayes', 3], ['Mopti', 4]] satisfies Row[],
  hidden: true,
};

async function write(path: string, sheets: WriteSheet[]): Promise<void> {
  writeFileSync(path, Buffer.from(await writeXlsx({ sheets })));
}

/** A base with a delivery in which much is to be corrected (1), one that contradicts it (2), and one without a fault (3). */
export async function baseWithDeliveries(folder: string): Promise<void> {
  await write(join(folder, 'DGME retours.xlsx'), [figures, dashes, persons, hidden]);
  const other: WriteSheet = {
    name: 'PAF',
    rows: [
      ['Police des frontières'],
      [],
      ['Migrants de retour par région et par sexe, 2021'],
      ['Région', 'Hommes', 'Femmes'],
      ['Kayes', 125, 45],
      ['Koulikoro', 80, 22],
    ] satisfies Row[],
  };
  await write(join(folder, 'PAF retours.xlsx'), [other]);
  const clean: WriteSheet = {
    name: '2020',
    rows: [
      ['Délégation générale des Maliens de l’extérieur'],
      [],
      ['Transferts de fonds de la diaspora par pays, en millions de FCFA, 2020'],
      ['Pays', 'Montant'],
      ['France', 1200],
      ['Gabon', 300],
    ] satisfies Row[],
  };
  await write(join(folder, 'transferts.xlsx'), [clean]);
  for (const [file, department] of [
    ['DGME retours.xlsx', 'MMEIA'],
    ['PAF retours.xlsx', 'MSPC'],
    ['transferts.xlsx', 'MEF'],
  ] as const) {
    await kafo(folder, 'import', file, '--base', 'b.kafo', '--department', department);
  }
}

export async function returnSheet(folder: string, submission: number, out: string) {
  return kafoJson(folder, 'return-sheet', '--base', 'b.kafo', '--submission', String(submission), '--out', out);
}
