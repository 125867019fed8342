import type { WriteOptions, WriteSheet } from 'hucre';
import { dayOf } from '#electron/publish/long-date.ts';
import { FONT } from '#electron/publish/xlsx/look.ts';
import { safeText, textCell } from '#electron/publish/xlsx/safe-text.ts';
import { sheetNames } from '#electron/publish/xlsx/sheet-names.ts';
import { HIDDEN_SHEET, returnMark } from '#shared/domain/templates/identification.ts';
import { message, say } from '#shared/texts/say.ts';
import { annotatedSheet } from './annotated-sheet.ts';
import { listSheet } from './list-sheet.ts';
import type { Returned } from './returned.ts';

/** The department's own workbook, coloured and commented, with the list of corrections before it. Same input, same bytes. */
export async function writeAnnotated(returned: Returned): Promise<Uint8Array> {
  const { writeXlsx } = await import('hucre');
  return writeXlsx(annotatedWorkbook(returned));
}

/** Says which sheet is ours: a department may correct this very workbook and send it back. */
function hiddenSheet(texts: readonly string[]): WriteSheet {
  const cells = new Map(texts.map((text, row) => [`${row},0`, textCell(text, {})]));
  return { name: HIDDEN_SHEET, cells, veryHidden: true };
}

function annotatedWorkbook(returned: Returned): WriteOptions {
  const { language, sheet } = returned;
  const title = say(language, message('return.title'));
  // The department's sheets keep their names where Excel allows them; ours gives way.
  const own = sheetNames([HIDDEN_SHEET, ...sheet.sheets.map(({ sheet: { name } }) => name)]).slice(1);
  const list = sheetNames([HIDDEN_SHEET, ...own, title]).at(-1) ?? title;
  const named = new Map(sheet.sheets.map(({ sheet: { name } }, i) => [name, own[i] ?? name]));
  // What is shown in part must not be taken for a new delivery.
  const partial = returned.shortened.map((name) => named.get(name) ?? name);
  const date = dayOf(returned.date) ?? new Date(0);
  return {
    sheets: [
      listSheet(returned, list, named),
      ...sheet.sheets.map((marked, i) => annotatedSheet(marked, own[i] ?? '', language)),
      hiddenSheet([...returned.identification, ...[list, ...partial].map(returnMark)]),
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
