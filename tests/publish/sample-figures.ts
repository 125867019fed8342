import type { FigureState } from '#shared/domain/model/discrepancy.ts';
import type { PublishedTable, TableCell } from '#shared/domain/tables/model.ts';
import { figure, missing, numberColumn, row, sum, table, text, wordsColumn } from './build-table.ts';

const REGIONS = ['Kayes', 'Koulikoro', 'Sikasso', 'Ségou', 'Mopti', 'Tombouctou', 'Gao', 'Kidal', 'Bamako'] as const;
const YEARS = ['2019', '2020', '2021'] as const;

/** Figures without a pattern that the eye finds, the same at every run. */
const pick = (seed: number, limit: number): number => (seed * 7919 + 104729) % limit;

function regionCell(r: number, y: number, s: number): TableCell {
  const seed = r * 100 + y * 10 + s;
  if (r === 7 && y === 0) return missing(1);
  const state: FigureState =
    seed === 21 ? 'open' : seed === 310 ? 'rule' : seed === 522 ? 'decided' : s === 0 ? 'agreed' : 'single';
  const notes = seed === 21 ? [2, 3] : seed === 310 ? [2] : [];
  return figure(pick(seed, s === 2 ? 190 : 4800), { state, notes, key: `RETURN|${YEARS[y]}|${r}|${s}` });
}

export function returnsByRegion(): PublishedTable {
  const groups = YEARS.map((title, y) => ({ title, first: 1 + y * 4, last: 4 + y * 4 }));
  const sexes = YEARS.map((_, y) => ({ title: 'Adultes', first: 1 + y * 4, last: 2 + y * 4 }));
  const rows = REGIONS.map((name, r) => {
    const cells = YEARS.flatMap((_, y) => {
      const parts = [0, 1, 2].map((s) => regionCell(r, y, s));
      const total = parts.reduce((n, cell) => n + ('value' in cell ? cell.value : 0), 0);
      return [...parts, parts.some((cell) => 'missing' in cell) ? missing() : sum(total)];
    });
    return row([text(name, 1), ...cells, sum(pick(r, 20_000))]);
  });
  return table({
    number: 5,
    name: 'returns_by_region',
    title: 'Migrants de retour par région, année et sexe',
    tab: 'Retours par région',
    subtitle: 'Personnes ; régions dans leur découpage de 2015 (huit régions et le district de Bamako)',
    groups: [groups, sexes],
    columns: [
      wordsColumn('Région', 16),
      ...YEARS.flatMap(() => ['Hommes', 'Femmes', 'Enfants', 'Total'].map((title) => numberColumn(title, 9))),
      numberColumn('Ensemble', 10),
    ],
    rows: [
      row([text('Régions du Nord et du Sud')], 'heading'),
      ...rows,
      row([text('Total'), ...Array.from({ length: 13 }, (_, i) => sum(12_345 + i * 1111))], 'total'),
    ],
    notes: [
      'Kidal : aucun chiffre reçu pour 2019.',
      'OIM et DGME comptent en partie les mêmes personnes ; les vols affrétés sont déclarés par les deux services.',
      'Écart de 1 204 personnes entre DGME (3 012) et OIM (4 216), en attente de la décision du chef de division.',
    ],
    source:
      'DGME, « Données DGME VF (2) final corrigé.xlsx » ; OIM, « Returns_ML_2019-2021.xlsx » ; ministère de la Santé.',
  });
}

const COUNTRIES = ['Côte d’Ivoire', 'Gabon', 'Congo', 'France', 'Espagne', 'Guinée équatoriale', 'Mauritanie', 'Niger'];

export function remittances(): PublishedTable {
  const rows = Array.from({ length: 60 }, (_, i) => {
    const name = `${COUNTRIES[i % COUNTRIES.length]}${i >= COUNTRIES.length ? ` (zone ${Math.floor(i / 8) + 1})` : ''}`;
    const years = YEARS.map((year, y) =>
      i % 11 === 3 && y === 0
        ? missing()
        : figure(pick(i * 3 + y, 900_000) / 10, {
            decimals: 1,
            state: i === 5 && y === 2 ? 'open' : i % 9 === 4 ? 'rule' : 'single',
            key: `REMIT|${year}|${i}`,
          }),
    );
    return row([text(name), ...years, sum(pick(i, 2_000_000) / 10, 1)]);
  });
  const last = [text('Total'), sum(1_234_567.8, 1), sum(987_654.3, 1), sum(1_000_000, 1), sum(3_222_222.1, 1)];
  return table({
    number: 8,
    name: 'remittances',
    title: 'Envois de fonds des Maliens de l’extérieur par pays et par année',
    subtitle: 'Millions de FCFA',
    groups: [[{ title: 'Année', first: 1, last: 3 }]],
    columns: [wordsColumn('Pays', 30), ...YEARS.map((title) => numberColumn(title, 12)), numberColumn('Total', 14)],
    rows: [...rows, row(last, 'total')],
    source: 'Ministère de l’Économie et des Finances ; Banque mondiale.',
  });
}

export function returnsByMonth(): PublishedTable {
  const months = ['janv.', 'févr.', 'mars', 'avr.', 'mai', 'juin', 'juil.', 'août', 'sept.', 'oct.', 'nov.', 'déc.'];
  const cells = (r: number) =>
    Array.from({ length: 24 }, (_, m) => figure(pick(r * 31 + m, 2400), { key: `ASSIST|${m}|${r}` }));
  return table({
    number: 9,
    name: 'returns_by_month',
    title: 'Personnes en détresse assistées, par mois',
    subtitle: 'Personnes',
    groups: [
      [
        { title: '2020', first: 1, last: 12 },
        { title: '2021', first: 13, last: 24 },
      ],
    ],
    columns: [wordsColumn('Région', 16), ...[...months, ...months].map((title) => numberColumn(title, 6))],
    rows: [
      ...REGIONS.slice(0, 4).map((name, r) => row([text(name), ...cells(r)])),
      row([text('Sous-total, Sud'), ...cells(90)], 'subtotal'),
      ...REGIONS.slice(4).map((name, r) => row([text(name), ...cells(r + 10)])),
      row([text('Total'), ...cells(91)], 'total'),
    ],
    source: 'Direction générale de la Protection civile.',
  });
}
