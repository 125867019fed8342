import type { CellStyle, DataValidation } from 'hucre';
import { merge, newDraft, put, putText, setHeight } from '#electron/publish/xlsx/draft.ts';
import { cellName, rangeName } from '#shared/cells/address.ts';
import type { RecordColumn } from '#shared/domain/model/dataset.ts';
import { type AxisSetting, choicesOf } from '#shared/domain/templates/axes.ts';
import { geometryOf, HEADER_ROW } from '#shared/domain/templates/geometry.ts';
import type { RecordSheet } from '#shared/domain/templates/model.ts';
import { message, say, type TextKey } from '#shared/texts/say.ts';
import { type FormSheet, putHead } from './form-head.ts';
import type { Lists } from './lists.ts';
import { FORM, figureStyle } from './look.ts';

const WIDTHS: Readonly<Record<RecordColumn, number>> = {
  title: 46,
  start: 12,
  end: 12,
  objectives: 22,
  ponam: 20,
  place: 18,
  partners: 26,
  amount: 16,
  beneficiaries: 14,
  status: 14,
};

/** Characters that a sheet needs for its title to stand on one line of the print. */
const NARROWEST_SHEET = 112;

const STYLES: Readonly<Record<RecordColumn, CellStyle>> = {
  title: FORM.words,
  start: FORM.day,
  end: FORM.day,
  objectives: FORM.codes,
  ponam: FORM.codes,
  place: FORM.words,
  partners: FORM.words,
  amount: figureStyle(false),
  beneficiaries: figureStyle(true),
  status: FORM.words,
};

const STATUSES: readonly TextKey[] = [
  'template.status.done',
  'template.status.running',
  'template.status.planned',
  'template.status.postponed',
  'template.status.dropped',
];

/** The sheet of one list of records, ready to be filled in. */
export function recordForm(sheet: RecordSheet, sender: string, setting: AxisSetting, lists: Lists): FormSheet {
  const geometry = geometryOf(sheet);
  const others = sheet.columns.reduce((sum, { field }) => sum + (field === 'title' ? 0 : WIDTHS[field]), 0);
  const wide = Math.max(WIDTHS.title, NARROWEST_SHEET - others);
  const draft = newDraft(sheet.columns.map(({ field }) => (field === 'title' ? wide : WIDTHS[field])));
  putHead(draft, sheet, sender, setting.language);
  for (const { row, column, rows, columns, text, role } of geometry.headings) {
    if (role === 'title') continue;
    putText(draft, row, column, text, FORM.heading);
    merge(draft, row, column, rows, columns);
  }
  setHeight(draft, HEADER_ROW, 32);
  for (const row of geometry.bodyRows) {
    setHeight(draft, row, 30);
    sheet.columns.forEach(({ field }, column) => {
      put(draft, row, column, { type: 'empty', value: null, style: STYLES[field] });
    });
  }
  const [top = 0] = geometry.bodyRows;
  const bottom = geometry.bodyRows.at(-1) ?? top;
  const validations = sheet.columns.flatMap(({ field, header }, column) => {
    const check = CHECKS[field]?.({ setting, lists, cell: cellName(top, column) });
    if (!check) return [];
    const range = rangeName({ top, bottom, left: column, right: column });
    return [{ allowBlank: true, showErrorMessage: true, errorTitle: header.slice(0, 32), ...check, range }];
  });
  return { draft, geometry, validations, frozen: { rows: HEADER_ROW + 1, columns: 1 } };
}

interface CheckSetting {
  readonly setting: AxisSetting;
  readonly lists: Lists;
  /** First cell of the column. */
  readonly cell: string;
}

type Check = Omit<DataValidation, 'range'>;

const CHECKS: Readonly<Partial<Record<RecordColumn, (given: CheckSetting) => Check>>> = {
  start: (given) => dayCheck(given),
  end: (given) => dayCheck(given),
  objectives: ({ setting, lists }) => {
    const { language, index } = setting;
    const titles = index.catalogue.objectives.map(
      ({ number, shortFr, shortEn }) => `${number} – ${language === 'fr' ? shortFr : shortEn}`,
    );
    return hintedList(lists.reference(titles), 'template.input.objectives', setting);
  },
  ponam: ({ setting, lists }) => {
    const { language, index } = setting;
    const titles = index.catalogue.ponamAxes.map((axis) => `${axis.number} – ${axis[language]}`);
    return hintedList(lists.reference(titles), 'template.input.axes', setting);
  },
  place: ({ setting, lists }) => ({
    type: 'list',
    formula1: lists.reference(choicesOf('region', setting).map(({ text }) => text)),
    errorMessage: say(setting.language, message('template.check.list')),
  }),
  amount: (given) => numberCheck(given, (cell) => `${cell}>=0`, 'template.check.amount'),
  beneficiaries: (given) =>
    numberCheck(given, (cell) => `AND(${cell}>=0,${cell}=INT(${cell}))`, 'template.check.whole'),
  status: ({ setting, lists }) => ({
    type: 'list',
    formula1: lists.reference(STATUSES.map((key) => say(setting.language, message(key)))),
    errorMessage: say(setting.language, message('template.check.list')),
  }),
};

/** One may be chosen, several may be typed: the list helps and refuses nothing. */
function hintedList(formula1: string, key: TextKey, { language }: AxisSetting): Check {
  const text = say(language, message(key));
  return { type: 'list', formula1, showErrorMessage: false, showInputMessage: true, inputMessage: text };
}

function numberCheck({ setting, cell }: CheckSetting, test: (cell: string) => string, key: TextKey): Check {
  return {
    type: 'custom',
    formula1: `IF(ISNUMBER(${cell}),${test(cell)},UPPER(TRIM(${cell}))="ND")`,
    errorMessage: say(setting.language, message(key)),
  };
}

/** Days that spreadsheets count: 1 is the first of January 1900. */
function dayCheck({ setting }: CheckSetting): Check {
  return {
    type: 'date',
    operator: 'between',
    formula1: String(serialOf('1990-01-01')),
    formula2: String(serialOf('2099-12-31')),
    errorMessage: say(setting.language, message('template.check.day')),
  };
}

function serialOf(day: string): number {
  return Math.round((Date.parse(`${day}T00:00:00Z`) - Date.UTC(1899, 11, 30)) / 86_400_000);
}
