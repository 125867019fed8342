import { COMMUNITY_PROJECTS, PROJECTS_BY_CERCLE } from './figures.ts';
import type { Theme } from './looks.ts';
import { at, sum } from './numbers.ts';
import { INVENTED, letterhead, notes } from './parts.ts';
import { across, type FilePlan, merge, newSheet, put, putRow, type SheetPlan } from './plan.ts';
import { sent } from './submission.ts';
import { YEARS } from './years.ts';

const THEME: Theme = { font: 'Book Antiqua', size: 10, head: 'A9D08E', headInk: '000000', total: 'EDEDED' };

/** Regions with their cercles indented below; a region's line is the sum of its cercles. */
function projects(): SheetPlan {
  const sheet = newSheet('Projets', [34, 10, 10, 10], { freezeRows: 7 });
  letterhead(sheet, ["MINISTÈRE DE L'ADMINISTRATION TERRITORIALE", 'ET DE LA DÉCENTRALISATION'], 'D');
  put(sheet, 'A4', 'Projets de développement communautaire avec la diaspora, par région et cercle', 'title');
  put(sheet, 'A6', 'Région / Cercle', 'head');
  merge(sheet, 'A6:A7');
  across(sheet, 'B6:D6', 'Nombre de projets', 'head');
  putRow(sheet, 'B7', YEARS.map(Number), 'head');
  let row = 8;
  for (const region of PROJECTS_BY_CERCLE) {
    const totals = YEARS.map((_, y) => sum(region.cercles.map((cercle) => at(cercle.years, y))));
    putRow(sheet, `A${row}`, [region.label, ...totals], 'total');
    region.cercles.forEach(({ label, code, years }, i) => {
      put(sheet, `A${row + 1 + i}`, `    ${label}`, 'indented');
      years.forEach((value, y) => {
        const fact = { indicator: 'DIA_COMPROJ', time: at(YEARS, y), area: code, value };
        put(sheet, `${String.fromCharCode(66 + y)}${row + 1 + i}`, value, 'number', { fact });
      });
    });
    row += 1 + region.cercles.length;
  }
  const bamako = COMMUNITY_PROJECTS.find(({ code }) => code === 'BKO');
  put(sheet, `A${row}`, 'District de Bamako', 'totalLabel');
  bamako?.years.forEach((value, y) => {
    const fact = { indicator: 'DIA_COMPROJ', time: at(YEARS, y), area: 'BKO', value };
    put(sheet, `${String.fromCharCode(66 + y)}${row}`, value, 'total', { fact });
  });
  notes(sheet, row + 2, ['Non couvertes : régions du nord et du centre (contexte sécuritaire).', INVENTED]);
  return sheet;
}

export async function matd(): Promise<FilePlan> {
  return sent({
    file: 'MATD projets codéveloppement collectivités.xlsx',
    department: 'MATD',
    receivedOn: '2022-02-21',
    creator: 'DNCT',
    title: 'Projets de codéveloppement',
    theme: THEME,
    sheets: [projects()],
  });
}
