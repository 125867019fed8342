import type { ReturnSheet } from '#shared/domain/returns/model.ts';
import type { Words } from '#shared/domain/tables/model.ts';
import type { Language } from '#shared/texts/languages.ts';

/** All that the annotated workbook and its letter print, but for what stands in the catalogue of sentences. */
export interface Returned {
  readonly language: Language;
  readonly sheet: ReturnSheet;
  /** Name of the file as received. */
  readonly file: string;
  /** Department and campaign, on one line. */
  readonly about: string;
  /** What the hidden sheet of a template says of itself; empty for any other workbook. */
  readonly identification: readonly string[];
  /** Names of sheets that are shown in part. */
  readonly shortened: readonly string[];
  readonly ministry: Words;
  /** Service that sends the letter; '' if none is named. */
  readonly office: string;
  /** Town that it is sent from; '' if none is known. */
  readonly place: string;
  /** Name of the department in full. */
  readonly department: string;
  readonly round: string;
  /** ISO days; '' where none is known. Never the clock's. */
  readonly date: string;
  readonly receivedAt: string;
  readonly due: string;
  readonly reference: string;
}
