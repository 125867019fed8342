import { BUDGET, REMITTANCES } from './figures.ts';
import type { Theme } from './looks.ts';
import { at, grouped, sum } from './numbers.ts';
import { INVENTED, letterhead, NNBSP, notes } from './parts.ts';
import { across, type FilePlan, newSheet, put, putRow, type SheetPlan } from './plan.ts';
import { sent } from './submission.ts';
import { YEARS } from './years.ts';

const THEME: Theme = { font: 'Arial', size: 10, head: 'BDD7EE', headInk: '000000', total: 'DDEBF7' };
const next = (column: string, by: number) => String.fromCharCode(column.charCodeAt(0) + by);
const MINISTRY = "MINISTÈRE DE L'ÉCONOMIE ET DES FINANCES";

/** Decimal commas in text, a gap, and for 2020 the total of 2019: it was not brought up to date. */
function remittances(): SheetPlan {
  const sheet = newSheet('TRANSFERTS', [28, 16, 16, 16], { freezeRows: 7 });
  letterhead(sheet, [MINISTRY], 'D');
  across(sheet, 'A4:D4', 'Transferts de fonds de la diaspora reçus au Mali, par pays d’origine', 'title');
  put(sheet, 'A5', '(en millions de FCFA)', 'subtitle');
  putRow(sheet, 'A7', ["Pays d'origine du transfert", 2019, 2020, 2021], 'head');
  REMITTANCES.forEach(({ label, code, years }, i) => {
    put(sheet, `A${8 + i}`, label, 'label');
    years.forEach((value, y) => {
      const fact = { indicator: 'REMIT', time: at(YEARS, y), counterpart: code };
      const cell = value === null ? 'ND' : grouped(value, NNBSP, 1);
      const meant = value === null ? ('missing' as const) : Math.round(value * 10) * 100_000;
      put(sheet, `${next('B', y)}${8 + i}`, cell, 'figureText', { fact: { ...fact, value: meant } });
    });
  });
  const end = 8 + REMITTANCES.length;
  const totals = YEARS.map((_, y) => sum(REMITTANCES.map(({ years }) => at(years, y) ?? 0)));
  const stated = [at(totals, 0), at(totals, 0), at(totals, 2)].map((value) => grouped(value, NNBSP, 1));
  put(sheet, `A${end}`, 'Ensemble', 'totalLabel');
  putRow(sheet, `B${end}`, stated, 'totalText');
  notes(sheet, end + 2, ['ND : non disponible. Source : BCEAO, balance des paiements.', INVENTED]);
  return sheet;
}

/** `1.250` millions: thousands or decimals? Nothing on the sheet decides; it has to be asked. */
function means(): SheetPlan {
  const sheet = newSheet('Moyens', [40, 14, 14, 14]);
  put(sheet, 'A1', MINISTRY, 'letterhead');
  put(sheet, 'A3', 'Moyens de mise en œuvre du Pacte (en millions de FCFA)', 'title');
  putRow(sheet, 'A5', ['Source de financement', ...YEARS.map(Number)], 'head');
  BUDGET.forEach(({ label, kind, years }, i) => {
    put(sheet, `A${6 + i}`, label, 'label');
    years.forEach((value, y) => {
      const fact = { indicator: 'BUDGET', time: at(YEARS, y), kind, value: value * 1_000_000 };
      put(sheet, `${next('B', y)}${6 + i}`, grouped(value, '.'), 'figureText', { fact });
    });
  });
  notes(sheet, 9, [INVENTED]);
  return sheet;
}

export async function mef(): Promise<FilePlan[]> {
  const common = { department: 'MEF', creator: 'MEF', theme: THEME };
  return [
    await sent({
      ...common,
      file: 'MEF_Transferts BCEAO 2019-2021.xlsx',
      receivedOn: '2022-01-31',
      title: 'Transferts de fonds',
      sheets: [remittances()],
    }),
    await sent({
      ...common,
      file: 'MEF_moyens_mise_en_oeuvre.ods',
      receivedOn: '2022-01-31',
      title: 'Moyens de mise en œuvre',
      sheets: [means()],
    }),
  ];
}
