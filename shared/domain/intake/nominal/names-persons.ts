import type { Workbook } from '#shared/cells/workbook.ts';

/** Whether a workbook holds a list of persons: only a copy with emptied cells is kept of it. */
export function namesPersons({ sheets }: Workbook): boolean {
  return sheets.some(({ persons = [] }) => persons.length > 0);
}
