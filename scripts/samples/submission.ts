import type { Theme } from './looks.ts';
import type { FilePlan, RecordFact, SheetPlan } from './plan.ts';
import { type Properties, plainOf, xlsxOf } from './write-file.ts';

export interface Submission {
  readonly file: string;
  readonly department: string;
  readonly receivedOn: string;
  readonly creator: string;
  readonly title: string;
  readonly theme: Theme;
  readonly sheets: readonly SheetPlan[];
  readonly records?: readonly RecordFact[];
}

/** A workbook as it was sent, in the format that its name says. */
export async function sent(submission: Submission): Promise<FilePlan> {
  const { file, department, receivedOn, sheets, theme, records = [] } = submission;
  const properties: Properties = { creator: submission.creator, title: submission.title, changed: receivedOn };
  return { file, department, receivedOn, sheets, records, bytes: await bytesOf(file, sheets, theme, properties) };
}

async function bytesOf(file: string, sheets: readonly SheetPlan[], theme: Theme, properties: Properties) {
  if (file.endsWith('.ods')) return plainOf(sheets, properties, 'ods');
  if (file.endsWith('.xls')) return plainOf(sheets, properties, 'biff8');
  return xlsxOf(sheets, theme, properties);
}

/** A text file: the plan of its cells is given beside it, for the truth. */
export function sentText(
  file: string,
  department: string,
  receivedOn: string,
  bytes: Uint8Array,
  sheets: readonly SheetPlan[] = [],
  records: readonly RecordFact[] = [],
): FilePlan {
  return { file, department, receivedOn, bytes, sheets, records };
}
