import { annotatedSheet } from '#electron/publish/return-sheet/annotated-sheet.ts';
import { FONT } from '#electron/publish/xlsx/look.ts';
import { sheetNames } from '#electron/publish/xlsx/sheet-names.ts';
import type { Workbook } from '#shared/cells/workbook.ts';

/** The cells of a workbook as a workbook again, each at its own address: for what is kept as cells alone. Same input, same bytes. */
export async function writeCopy({ sheets }: Pick<Workbook, 'sheets'>): Promise<Uint8Array> {
  const { writeXlsx } = await import('hucre');
  const names = sheetNames(sheets.map(({ name }) => name));
  const bare = { states: new Map(), comments: new Map(), masked: [] };
  return writeXlsx({
    sheets: sheets.map((sheet, i) =>
      annotatedSheet({ sheet, ...bare }, names[i] ?? sheet.name, 'fr', Number.POSITIVE_INFINITY),
    ),
    defaultFont: FONT,
    properties: { creator: 'Kafo', lastModifiedBy: 'Kafo', created: new Date(0), modified: new Date(0) },
  });
}
