import type { WriteOptions } from 'hucre';
import { dayOf } from '#electron/publish/long-date.ts';
import { FONT } from '#electron/publish/xlsx/look.ts';
import { safeText } from '#electron/publish/xlsx/safe-text.ts';
import { sheetNames } from '#electron/publish/xlsx/sheet-names.ts';
import { message, say } from '#shared/texts/say.ts';
import { annotatedSheet } from './annotated-sheet.ts';
import { listSheet } from './list-sheet.ts';
import type { Returned } from './returned.ts';

/** The department's own workbook, coloured and commented, with the list of corrections before it. Same input, same bytes. */
export async function writeAnnotated(returned: Returned): Promise<Uint8Array> {
  const { writeXlsx } = await import('hucre');
  return writeXlsx(annotatedWorkbook(returned));
}

function annotatedWorkbook(returned: Returned): WriteOptions {
  const { language, sheet } = returned;
  const title = say(language, message('return.title'));
  // The department's sheets keep their names where Excel allows them; ours gives way.
  const own = sheetNames(sheet.sheets.map(({ sheet: { name } }) => name));
  const list = sheetNames([...own, title]).at(-1) ?? title;
  const named = new Map(sheet.sheets.map(({ sheet: { name } }, i) => [name, own[i] ?? name]));
  const date = dayOf(returned.date) ?? new Date(0);
  return {
    sheets: [
      listSheet(returned, list, named),
      ...sheet.sheets.map((marked, i) => annotatedSheet(marked, own[i] ?? '', language)),
    ],
    defaultFont: FONT,
    properties: {
      title: safeText(`${title} – ${returned.file}`),
      creator: 'Kafo',
      lastModifiedBy: 'Kafo',
      created: date,
      modified: date,
    },
  };
}
