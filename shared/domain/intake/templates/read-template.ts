import type { Sheet, Workbook } from '#shared/cells/workbook.ts';
import type { SheetView } from '#shared/domain/intake/layout/sheet-view.ts';
import type { ReturnedTemplate, TableReading } from '#shared/domain/intake/types.ts';
import type { FileContext } from '#shared/domain/intake/words/context.ts';
import { type Message, message } from '#shared/texts/say.ts';
import { identifyWorkbook, layTemplate, returnedSheets } from './lay-template.ts';
import { readFigureForm } from './read-figure-form.ts';
import { readRecordForm } from './read-record-form.ts';

/** A workbook that was made from a template, sheet by sheet. */
export interface TemplateReader {
  /** The table on a sheet; '' for a sheet of instructions or lists; undefined for one that is read as any other. */
  tableOn(view: SheetView): TableReading | '' | undefined;
  /** Why a sheet of the template is read as any other. */
  changeOf(sheet: Sheet): Message | undefined;
  /** What is to be told of the file once its tables are read. */
  returned(tables: readonly TableReading[]): ReturnedTemplate | undefined;
}

/** Recognises a workbook that Kafo sent out, blank or annotated; undefined for any other. */
export function openTemplate(workbook: Workbook, file: FileContext): TemplateReader | undefined {
  const template = readerOf(workbook, file);
  const own = returnedSheets(workbook);
  if (own.size === 0) return template;
  return {
    tableOn: (view) => (own.has(view.sheet) ? '' : template?.tableOn(view)),
    changeOf: (sheet) => template?.changeOf(sheet),
    returned: (tables) => template?.returned(tables),
  };
}

function readerOf(workbook: Workbook, file: FileContext): TemplateReader | undefined {
  const known = identifyWorkbook(workbook, file.index);
  if (!known) return undefined;
  const { identified, hidden } = known;
  if (!identified.ok) {
    const { id, why } = identified;
    const remark = message(`intake.template.${why}`, { id });
    return {
      tableOn: ({ sheet }) => (sheet === hidden ? '' : undefined),
      changeOf: () => remark,
      returned: () => ({ request: undefined, id, remarks: [remark], untouched: false }),
    };
  }
  const { template, sheets, changed, remarks } = layTemplate(workbook, identified.template, hidden, file.index);
  const { id, request } = template;
  return {
    tableOn(view) {
      const laid = sheets.get(view.sheet);
      if (!laid?.form) return laid && '';
      const { sheet, geometry } = laid.form;
      return sheet.form === 'figures'
        ? readFigureForm(view, { sheet, geometry }, template, file)
        : readRecordForm(view, { sheet, geometry }, template, file);
    },
    changeOf: (sheet) => changed.get(sheet),
    returned: (tables) => ({
      request,
      id,
      remarks: [...remarks, ...changed.values()],
      untouched: changed.size === 0 && remarks.length === 0 && isUntouched(tables),
    }),
  };
}

/** Whether nothing was filled into the tables of a template. */
function isUntouched(tables: readonly TableReading[]): boolean {
  return tables.every(
    ({ observationCount, missing, records, setAside, questions }) =>
      observationCount + missing.length + records.length + setAside.length + questions.length === 0,
  );
}
