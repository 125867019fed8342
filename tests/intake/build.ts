import { loadCatalogue } from '#electron/files/load-catalogue.ts';
import { cellName } from '#shared/cells/address.ts';
import { readWorkbook } from '#shared/domain/intake/read-workbook.ts';
import type { FileReading } from '#shared/domain/intake/types.ts';
import type { Answer } from '#shared/domain/model/round.ts';
import { type LayoutSheet, workbookOf } from '#tests/fixtures/layouts/layout.ts';

const catalogue = loadCatalogue();

export type Lines = LayoutSheet['lines'];

/** Reads one sheet of lines, as a department would have sent it in a file whose name says nothing. */
export function readLines(lines: Lines, answers: Readonly<Record<string, string>> = {}): FileReading {
  return readSheet({ name: 'Feuil1', lines }, answers);
}

export function readSheet(sheet: LayoutSheet, answers: Readonly<Record<string, string>> = {}): FileReading {
  const workbook = workbookOf({ says: '', fileName: 'envoi.xlsx', sheets: [sheet] });
  const given = Object.entries(answers).map(
    ([question, answer]): Answer => ({ file: 'envoi.xlsx', sheet: '', question, answer }),
  );
  return readWorkbook(workbook, { catalogue, fileName: 'envoi.xlsx', department: 'OIM', answers: given });
}

/** What would be committed without further answers, as `B4 RETURN 2021 KAY * * * * = 12` with `*` for `_T`. */
export function committed(reading: FileReading): string[] {
  return reading.tables
    .filter(({ questions }) => questions.length === 0)
    .flatMap((table) =>
      [...table.observations()].map((o) => {
        const about = [o.indicator, o.timePeriod, o.refArea, o.counterpartArea, o.sex, o.age, o.kind].join(' ');
        return `${cellName(o.row, o.column)} ${about.replace(/ _T(?= |$)/g, ' *')} = ${o.value}`;
      }),
    );
}

/** Ids of the open questions without their range: `place:Gourma`. */
export function asked(reading: FileReading): string[] {
  return reading.tables.flatMap(({ questions }) => questions.map(({ id }) => id.replace(/:[A-Z]+\d+:[A-Z]+\d+/, '')));
}
