import type { DataValidation } from 'hucre';
import { type Draft, merge, newDraft, put, putText, setHeight } from '#electron/publish/xlsx/draft.ts';
import { charactersFor, columnPoints, rowHeight, wrappedLines } from '#electron/publish/xlsx/text-fit.ts';
import { cellName, rangeName } from '#shared/cells/address.ts';
import { type AxisSetting, choicesOf } from '#shared/domain/templates/axes.ts';
import { type Geometry, geometryOf, HEADER_ROW } from '#shared/domain/templates/geometry.ts';
import type { FigureSheet } from '#shared/domain/templates/model.ts';
import type { Language } from '#shared/texts/languages.ts';
import { message, say, type TextKey } from '#shared/texts/say.ts';
import { type FormSheet, putHead } from './form-head.ts';
import type { Lists } from './lists.ts';
import { FORM, figureStyle, totalStyle } from './look.ts';

const LABEL_WIDTHS: Readonly<Record<string, number>> = { region: 20, year: 10, freeKind: 26, people: 24, kind: 30 };
const COUNTRY_WIDTH = 30;
const REMARK_WIDTH = 28;
/** Characters that a sheet needs for its title to stand on one line of the print. */
const NARROWEST_SHEET = 112;
const NARROWEST = 10;
const WIDEST = 16;
/** A single column of figures, under the name of what it counts. */
const ALONE = 26;

/** The sheet of one table of figures, ready to be filled in. */
export function figureForm(sheet: FigureSheet, sender: string, setting: AxisSetting, lists: Lists): FormSheet {
  const geometry = geometryOf(sheet);
  const draft = newDraft(widthsOf(sheet));
  putHead(draft, sheet, sender, setting.language);
  putHeadings(draft, geometry);
  putBody(draft, sheet, geometry);
  putTotals(draft, sheet, geometry);
  const { headerRows } = geometry;
  const validations = [
    ...labelValidations(sheet, geometry, setting, lists),
    numberValidation(sheet, geometry, setting.language),
  ];
  return {
    draft,
    geometry,
    validations,
    frozen: { rows: HEADER_ROW + headerRows.length, columns: sheet.labels.length },
  };
}

function widthsOf(sheet: FigureSheet): number[] {
  const labels = sheet.labels.map(({ axis }) => LABEL_WIDTHS[axis] ?? COUNTRY_WIDTH);
  const figures = sheet.columns.map(({ path, entries, parts }) => {
    if (entries.length === 0 && !parts) return ALONE;
    const words = (path.at(-1) ?? '').split(' ');
    const widest = Math.max(...words.map((word) => charactersFor(word, { size: 10, bold: true })));
    return Math.min(WIDEST, Math.max(NARROWEST, Math.ceil(widest) + 1));
  });
  const used = [...labels, ...figures].reduce((sum, width) => sum + width, 0);
  return [...labels, ...figures, Math.max(REMARK_WIDTH, NARROWEST_SHEET - used)];
}

function putHeadings(draft: Draft, geometry: Geometry): void {
  for (const { row, column, rows, columns, text, role } of geometry.headings) {
    if (role === 'title') continue;
    const style = role === 'heading' ? FORM.heading : role === 'total' ? FORM.totalLabel : FORM.label;
    const year = /^\d{4}$/.test(text);
    if (year) put(draft, row, column, { type: 'number', value: Number(text), style });
    else putText(draft, row, column, text, style);
    merge(draft, row, column, rows, columns);
    if (role !== 'heading' || rows > 1) continue;
    const width = draft.widths.slice(column, column + columns).reduce((sum, one) => sum + one, 0);
    const size = { size: 10, bold: true };
    setHeight(draft, row, rowHeight(wrappedLines(text, columnPoints(width), size), 10));
  }
  // A heading over several rows needs them all, or the last of them, to be tall enough.
  const last = geometry.headerRows.at(-1) ?? HEADER_ROW;
  if (geometry.headerRows.length === 1) setHeight(draft, last, 30);
}

function putBody(draft: Draft, sheet: FigureSheet, { bodyRows, figureColumns, remarkColumn }: Geometry): void {
  const figure = figureStyle(sheet.whole);
  const total = totalStyle(sheet.whole);
  sheet.rows.forEach((labels, index) => {
    const row = bodyRows[index] ?? 0;
    setHeight(draft, row, 16);
    labels.forEach((entry, column) => {
      if (!entry) put(draft, row, column, { type: 'empty', value: null, style: FORM.words });
    });
    sheet.columns.forEach(({ parts }, c) => {
      const column = figureColumns[c] ?? 0;
      if (!parts) put(draft, row, column, { type: 'empty', value: null, style: figure });
      else
        put(
          draft,
          row,
          column,
          sumCell(
            parts.map((part) => figureColumns[part] ?? 0),
            row,
            row,
            total,
          ),
        );
    });
    put(draft, row, remarkColumn, { type: 'empty', value: null, style: FORM.words });
  });
}

/** Nothing was filled in yet: the sum shows nothing, since a missing figure is no zero. */
function sumCell(columns: readonly number[], top: number, bottom: number, style: object) {
  const range = rangeName({ top, bottom, left: Math.min(...columns), right: Math.max(...columns) });
  return {
    type: 'formula',
    value: null,
    formula: `IF(COUNT(${range})=0,"",SUM(${range}))`,
    formulaResult: '',
    style,
  } as const;
}

function putTotals(
  draft: Draft,
  sheet: FigureSheet,
  { bodyRows, totalRow, figureColumns, remarkColumn }: Geometry,
): void {
  const style = totalStyle(sheet.whole);
  setHeight(draft, totalRow, 18);
  for (const column of figureColumns)
    put(draft, totalRow, column, sumCell([column], bodyRows[0] ?? 0, bodyRows.at(-1) ?? 0, style));
  put(draft, totalRow, remarkColumn, { type: 'empty', value: null, style: FORM.totalLabel });
}

/** Where labels are open, the department chooses them from a list; another spelling is refused, blanks are not. */
function labelValidations(
  sheet: FigureSheet,
  { bodyRows }: Geometry,
  setting: AxisSetting,
  lists: Lists,
): DataValidation[] {
  return sheet.labels.flatMap(({ axis, header }, column) => {
    const open = sheet.rows.flatMap((row, index) => (row[column] === undefined ? [bodyRows[index] ?? 0] : []));
    const choices = choicesOf(axis, setting).map(({ text }) => text);
    const [top, bottom] = [open[0], open.at(-1)];
    if (top === undefined || bottom === undefined || choices.length === 0) return [];
    return [
      {
        type: 'list' as const,
        formula1: lists.reference(choices),
        allowBlank: true,
        showErrorMessage: true,
        errorTitle: header,
        errorMessage: say(setting.language, message('template.check.list')),
        range: rangeName({ top, bottom, left: column, right: column }),
      },
    ];
  });
}

/** Whole numbers from nought on (amounts may have decimals), or ND. */
function numberValidation(
  sheet: FigureSheet,
  { bodyRows, figureColumns }: Geometry,
  language: Language,
): DataValidation {
  const first = bodyRows[0] ?? 0;
  const cell = cellName(first, figureColumns[0] ?? 0);
  const number = sheet.whole ? `AND(${cell}>=0,${cell}=INT(${cell}))` : `${cell}>=0`;
  const inputs = sheet.columns.flatMap(({ parts }, c) => (parts ? [] : [figureColumns[c] ?? 0]));
  const key: TextKey = sheet.whole ? 'template.check.whole' : 'template.check.amount';
  return {
    type: 'custom',
    formula1: `IF(ISNUMBER(${cell}),${number},UPPER(TRIM(${cell}))="ND")`,
    allowBlank: true,
    showErrorMessage: true,
    errorTitle: say(language, message('template.check.title')),
    errorMessage: say(language, message(key)),
    range: runsOf(inputs)
      .map(([left, right]) => rangeName({ top: first, bottom: bodyRows.at(-1) ?? first, left, right }))
      .join(' '),
  };
}

/** Columns that stand side by side, as first and last. */
function runsOf(columns: readonly number[]): [number, number][] {
  const runs: [number, number][] = [];
  for (const column of columns) {
    const last = runs.at(-1);
    if (last && last[1] === column - 1) last[1] = column;
    else runs.push([column, column]);
  }
  return runs;
}
