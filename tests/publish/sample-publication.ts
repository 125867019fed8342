import type { Publication, PublishedTable, SourceLine } from '#shared/domain/tables/model.ts';
import { table } from './build-table.ts';
import { discrepancies, ledger } from './sample-annexes.ts';
import { remittances, returnsByMonth, returnsByRegion } from './sample-figures.ts';
import { departments, objectives, policies } from './sample-words.ts';

const MINISTRY = 'Ministère des Maliens établis à l’Extérieur et de l’Intégration africaine';

/** Invented figures in the shapes that the standard tables have: all that the writers must cope with. */
export function samplePublication(): Publication {
  const tables = [departments(), policies(), objectives(), returnsByRegion(), remittances(), returnsByMonth()];
  return {
    title: 'Examen national du Pacte mondial pour des migrations sûres, ordonnées et régulières',
    period: '2019-2021',
    editionDate: '2022-05-01',
    ministry: MINISTRY,
    office: 'Délégation générale des Maliens de l’extérieur (DGME)',
    tables: [...tables, table({ number: 15, name: 'studies', title: 'Études', rows: [] })],
    sources: tables.flatMap(sourcesOf),
    discrepancies: discrepancies(),
    ledger: ledger(),
  };
}

/** Nothing received yet. */
export function emptyPublication(): Publication {
  return {
    ...samplePublication(),
    tables: [],
    sources: [],
    discrepancies: { ...discrepancies(), rows: [] },
    ledger: { ...ledger(), rows: [] },
  };
}

/** One table of the given number of rows with a source for each figure, for measuring. */
export function longPublication(rows: number): Publication {
  const first = returnsByRegion();
  const body = Array.from({ length: rows }, (_, i) => first.rows[i % (first.rows.length - 1)]).filter((r) => !!r);
  const long = { ...first, rows: body };
  return { ...samplePublication(), tables: [long], sources: sourcesOf(long).slice(0, rows) };
}

function sourcesOf(published: PublishedTable): SourceLine[] {
  return published.rows.flatMap((row, r) =>
    row.cells.flatMap((cell, c) => {
      if (!('value' in cell) || cell.figure === '') return [];
      const first = row.cells[0];
      const place = first && 'words' in first && typeof first.words === 'string' ? first.words : '';
      const file = `Données DGME VF (${published.number}) final corrigé.xlsx`;
      return [
        {
          table: published.number,
          figure: cell.figure,
          label: `Migrants de retour, ${place}, 2021, colonne ${c}`,
          value: cell.value,
          unit: published.number === 8 ? 'XOF' : 'persons',
          state: cell.state,
          department: c % 2 ? 'DGME' : 'OIM',
          file,
          sheet: c % 2 ? 'Retours 2021' : 'Ségou & Gao',
          cell: `${String.fromCharCode(65 + (c % 26))}${r + 5}`,
          raw: String(cell.value),
        },
      ];
    }),
  );
}
