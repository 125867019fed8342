import type { DataValidation, NamedRange, WriteSheet } from 'hucre';
import { type Draft, putText, setHeight } from '#electron/publish/xlsx/draft.ts';
import { absoluteRange, printTitles } from '#electron/publish/xlsx/references.ts';
import {
  type Geometry,
  HEADER_ROW,
  HINT_ROW,
  SENDER_ROW,
  SUBTITLE_ROW,
  TITLE_ROW,
} from '#shared/domain/templates/geometry.ts';
import type { TemplateSheet } from '#shared/domain/templates/model.ts';
import type { Language } from '#shared/texts/languages.ts';
import { message, say } from '#shared/texts/say.ts';
import { FORM } from './look.ts';

/** A data sheet while it is written. */
export interface FormSheet {
  readonly draft: Draft;
  readonly geometry: Geometry;
  readonly validations: readonly DataValidation[];
  readonly frozen: { readonly rows: number; readonly columns: number };
}

/** The lines over the headings of a data sheet. */
export function putHead(draft: Draft, sheet: TemplateSheet, sender: string, language: Language): void {
  const hint = sheet.form === 'figures' ? 'template.hint.figures' : 'template.hint.records';
  putText(draft, SENDER_ROW, 0, sender, FORM.sender);
  putText(draft, TITLE_ROW, 0, sheet.title, FORM.title);
  setHeight(draft, TITLE_ROW, 22);
  putText(draft, SUBTITLE_ROW, 0, sheet.subtitle, FORM.subtitle);
  putText(draft, HINT_ROW, 0, say(language, message(hint)), FORM.hint);
  setHeight(draft, HINT_ROW, 18);
}

export interface FinishedSheet {
  readonly sheet: WriteSheet;
  readonly names: readonly NamedRange[];
}

/** Protection without a password, frozen headings, print set-up. */
export function finishForm(
  { name }: TemplateSheet,
  { draft, geometry, validations, frozen }: FormSheet,
  footer: { readonly left: string; readonly page: string },
): FinishedSheet {
  const { range, headerRows } = geometry;
  const area = { ...range, top: 0 };
  return {
    sheet: {
      name,
      columns: draft.widths.map((width) => ({ width })),
      cells: draft.cells,
      merges: draft.merges,
      rowDefs: draft.rows,
      dataValidations: [...validations],
      freezePane: { rows: frozen.rows, columns: frozen.columns },
      protection: PROTECTION,
      pageSetup: {
        paperSize: 'a4',
        orientation: 'landscape',
        fitToPage: true,
        fitToWidth: 1,
        fitToHeight: 0,
        horizontalCentered: true,
        margins: { left: 0.4, right: 0.4, top: 0.5, bottom: 0.6, header: 0.3, footer: 0.3 },
      },
      headerFooter: { oddFooter: `&L&8${coded(footer.left)}&R&8${coded(footer.page)} &P / &N` },
      view: { showGridLines: false },
    },
    names: [
      {
        name: '_xlnm.Print_Titles',
        range: printTitles(name, 0, HEADER_ROW, HEADER_ROW + headerRows.length - 1),
        scope: name,
      },
      { name: '_xlnm.Print_Area', range: absoluteRange(name, area), scope: name },
    ],
  };
}

/** Columns may be widened and rows made taller; nothing may be moved. */
export const PROTECTION = { sheet: true, formatColumns: true, formatRows: true } as const;

function coded(text: string): string {
  return text.replaceAll('&', '&&').slice(0, 100);
}
