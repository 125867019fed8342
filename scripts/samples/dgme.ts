import { ASSISTED } from './figures.ts';
import type { Theme } from './looks.ts';
import { REGIONS, RETURNS, RETURNS_BY_REGION } from './movements.ts';
import { at, grouped, sum } from './numbers.ts';
import { INVENTED, letterhead, NNBSP, notes } from './parts.ts';
import { across, type FilePlan, merge, newSheet, put, putRow, type SheetPlan } from './plan.ts';
import { sent } from './submission.ts';
import { YEARS } from './years.ts';

const THEME: Theme = { font: 'Arial', size: 10, head: '1F4E79', headInk: 'FFFFFF', total: 'D9E2F3' };
const HEAD = [
  "MINISTÈRE DES MALIENS ÉTABLIS À L'EXTÉRIEUR",
  "ET DE L'INTÉGRATION AFRICAINE",
  "Délégation générale des Maliens de l'extérieur (DGME)",
];
const YEAR_COLUMNS = ['B', 'E', 'H'] as const;

const next = (column: string, by: number) => String.fromCharCode(column.charCodeAt(0) + by);

/** Large numbers as text with narrow no-break spaces, small ones as numbers: as they come out of a word processor. */
const typed = (value: number) => (value >= 1000 ? grouped(value, NNBSP) : value);

/** Years over sexes in two merged heading rows, totals in the data. */
function returnsByRegion(): SheetPlan {
  const sheet = newSheet('Retours région', [24, 9, 9, 9, 9, 9, 9, 9, 9, 9], { landscape: true, freezeRows: 8 });
  letterhead(sheet, HEAD, 'H');
  put(sheet, 'A5', 'Tableau 1 : Migrants de retour par région de retour et par sexe, 2019 – 2021', 'title');
  put(sheet, 'A7', 'Région', 'head');
  merge(sheet, 'A7:A8');
  YEARS.forEach((year, y) => {
    const first = at(YEAR_COLUMNS, y);
    across(sheet, `${first}7:${next(first, 2)}7`, Number(year), 'head');
    putRow(sheet, `${first}8`, ['H', 'F', 'Total'], 'head');
  });
  REGIONS.forEach((region, r) => {
    const row = 9 + r;
    put(sheet, `A${row}`, region.label, 'label');
    YEARS.forEach((time, y) => {
      const first = at(YEAR_COLUMNS, y);
      const { men, women } = at(at(RETURNS_BY_REGION, y), r);
      const fact = { indicator: 'RETURN', time, area: region.code };
      put(sheet, `${first}${row}`, typed(men), 'figureText', { fact: { ...fact, sex: 'M', value: men } });
      put(sheet, `${next(first, 1)}${row}`, typed(women), 'figureText', { fact: { ...fact, sex: 'F', value: women } });
      put(sheet, `${next(first, 2)}${row}`, typed(men + women), 'figureText');
    });
  });
  put(sheet, 'A20', 'TOTAL', 'totalLabel');
  YEARS.forEach((_, y) => {
    const rows = at(RETURNS_BY_REGION, y);
    const men = sum(rows.map((row) => row.men));
    const women = sum(rows.map((row) => row.women));
    putRow(
      sheet,
      `${at(YEAR_COLUMNS, y)}20`,
      [men, women, men + women].map((v) => grouped(v, NNBSP)),
      'totalText',
    );
  });
  notes(sheet, 22, [
    'Source : DGME, registres des arrivées et des vols. Données arrêtées en janvier 2022.',
    'H : hommes ; F : femmes (enfants compris selon leur sexe).',
    INVENTED,
  ]);
  return sheet;
}

const KIND_WORDS: Readonly<Record<string, string>> = {
  AVR: 'Retour volontaire assisté',
  VHR: 'Retour volontaire humanitaire',
  REP: 'Rapatriement',
  FOR: 'Refoulement / expulsion',
  VOL: 'Retour spontané',
};

/** Countries in a merged first column, kinds beside them. */
function returnsByCountry(): SheetPlan {
  const sheet = newSheet('Provenance et type', [22, 30, 11, 11, 11], { freezeRows: 5 });
  put(sheet, 'A1', 'DGME – Division statistiques', 'letterhead');
  put(sheet, 'A3', 'Tableau 2 : Migrants de retour par pays de provenance et type de retour', 'title');
  putRow(sheet, 'A5', ['Pays de provenance', 'Type de retour', 2019, 2020, 2021], 'head');
  let row = 6;
  for (const { country, code, kinds } of RETURNS) {
    put(sheet, `A${row}`, country, 'group');
    kinds.forEach(([kind, years], k) => {
      put(sheet, `B${row + k}`, KIND_WORDS[kind] ?? '', 'label');
      years.forEach((value, y) => {
        const fact = { indicator: 'RETURN', time: at(YEARS, y), counterpart: code, kind, value };
        put(sheet, `${next('C', y)}${row + k}`, value, 'number', { fact });
      });
    });
    if (kinds.length > 1) merge(sheet, `A${row}:A${row + kinds.length - 1}`);
    row += kinds.length;
  }
  put(sheet, `A${row}`, 'TOTAL GÉNÉRAL', 'totalLabel');
  put(sheet, `B${row}`, null, 'totalLabel');
  YEARS.forEach((_, y) => {
    const letter = next('C', y);
    const total = sum(RETURNS.flatMap(({ kinds }) => kinds.map(([, years]) => at(years, y))));
    put(sheet, `${letter}${row}`, total, 'total', { formula: `SUM(${letter}6:${letter}${row - 1})` });
  });
  notes(sheet, row + 2, ['Source : DGME, avec les antennes de Kayes et de Gao.', INVENTED]);
  return sheet;
}

/** Two centres, opened in 2020: the report's own. The ministry's activity report says the same once more. */
function centres(): SheetPlan {
  const sheet = newSheet('Centres', [28, 20, 46]);
  put(sheet, 'A1', "Centres d'accueil, d'orientation, d'assistance et de transit opérationnels en 2020", 'title');
  putRow(sheet, 'A3', ['Région', 'Nombre de centres', 'Observations'], 'head');
  const rows = [
    ['KAY', 'Kayes', "Centre d'accueil, d'orientation et d'assistance"],
    ['GAO', 'Gao', 'Centre de transit'],
  ] as const;
  rows.forEach(([area, label, remark], i) => {
    put(sheet, `A${4 + i}`, label, 'label');
    const fact = { indicator: 'CENTRE', time: '2020', area, value: 1 };
    put(sheet, `B${4 + i}`, 1, 'number', { fact });
    put(sheet, `C${4 + i}`, remark, 'text');
  });
  notes(sheet, 7, ['Centres de Kayes et de Gao (2020) : chiffres du rapport national.']);
  return sheet;
}

/** Left behind and hidden: an old draft that must not be counted. */
function draft(): SheetPlan {
  const sheet = newSheet('Brouillon 2018', [22, 12], { hidden: true });
  put(sheet, 'A1', 'Migrants de retour 2018 (brouillon, ne pas diffuser)', 'title');
  putRow(sheet, 'A3', ['Région', 2018], 'head');
  [
    ['Kayes', 2410],
    ['Sikasso', 1187],
    ['Gao', 640],
  ].forEach((line, i) => {
    putRow(sheet, `A${4 + i}`, line, 'label');
  });
  return sheet;
}

/** A rank column, a dash that may be nought or a gap, totals by formula. */
function assistance(): SheetPlan {
  const sheet = newSheet('Assistance', [6, 26, 12, 12, 12, 12], { freezeRows: 8 });
  letterhead(sheet, HEAD, 'E');
  across(sheet, 'A5:F5', 'MALIENS EN DÉTRESSE ASSISTÉS PAR PAYS, 2019-2021', 'title');
  put(sheet, 'A6', '(nombre de personnes)', 'subtitle');
  putRow(sheet, 'A8', ['N°', "Pays d'accueil", 2019, 2020, 2021, 'Total'], 'head');
  ASSISTED.forEach(({ label, code, years }, i) => {
    const row = 9 + i;
    put(sheet, `A${row}`, i + 1, 'centred');
    put(sheet, `B${row}`, label, 'label');
    years.forEach((value, y) => {
      const fact = { indicator: 'ASSIST', time: at(YEARS, y), counterpart: code, value: value ?? 0 };
      put(sheet, `${next('C', y)}${row}`, value ?? '-', value === null ? 'figureText' : 'number', { fact });
    });
    put(sheet, `F${row}`, sum(years.map((v) => v ?? 0)), 'number', { formula: `SUM(C${row}:E${row})` });
  });
  const end = 9 + ASSISTED.length;
  put(sheet, `A${end}`, null, 'totalLabel');
  put(sheet, `B${end}`, 'TOTAL', 'totalLabel');
  ['C', 'D', 'E', 'F'].forEach((letter, y) => {
    const parts = ASSISTED.map(({ years }) => (y < 3 ? (at(years, y) ?? 0) : sum(years.map((v) => v ?? 0))));
    put(sheet, `${letter}${end}`, sum(parts), 'total', { formula: `SUM(${letter}9:${letter}${end - 1})` });
  });
  notes(sheet, end + 2, [
    'Source : DGME et ambassades. Le tiret signale un pays sans demande reçue dans l’année.',
    'Total de 10 000 personnes de 2019 à 2021 : chiffre du rapport national ; la ventilation est inventée (exemple Kafo).',
  ]);
  return sheet;
}

export async function dgme(): Promise<FilePlan[]> {
  const common = { department: 'MMEIA', creator: 'DGME', theme: THEME };
  return [
    await sent({
      ...common,
      file: 'Données DGME VF (2) final corrigé.xlsx',
      receivedOn: '2022-02-08',
      title: 'Migrants de retour 2019-2021',
      sheets: [returnsByRegion(), returnsByCountry(), centres(), draft()],
    }),
    await sent({
      ...common,
      file: 'DGME_assistance_detresse_2019-2021.xlsx',
      receivedOn: '2022-02-08',
      title: 'Maliens en détresse assistés',
      sheets: [assistance()],
    }),
  ];
}
