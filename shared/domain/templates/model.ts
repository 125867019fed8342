import type { Axis, RecordColumn } from '#shared/domain/model/dataset.ts';
import type { RecordType } from '#shared/domain/model/observation.ts';
import type { Language } from '#shared/texts/languages.ts';

/** Raised whenever the same request gives another layout: templates of another version are read as ordinary workbooks. */
export const TEMPLATE_VERSION = 1;

/** For what period and until when a department is asked. Dates are ISO days. */
export interface TemplateRound {
  readonly title: string;
  readonly start: string;
  readonly end: string;
  /** '' when none is set. */
  readonly due: string;
}

/** What a blank workbook is made for. */
export interface TemplateRequest {
  readonly department: string;
  /** An indicator or a type of records. */
  readonly dataset: string;
  readonly language: Language;
  readonly round: TemplateRound;
}

/** Codes that a sheet lists; kept with the template, so that a longer list in the catalogue moves no row. */
export interface SheetCodes {
  readonly countries: readonly string[];
  readonly kinds: readonly string[];
}

/** A label of a row or a heading, and what it stands for. */
export interface Entry {
  readonly axis: Axis;
  readonly code: string;
  readonly text: string;
}

export interface LabelColumn {
  readonly axis: Axis;
  readonly header: string;
}

export interface FigureColumn {
  /** Headings from top to bottom. */
  readonly path: readonly string[];
  /** What these stand for; none for a single column of figures. */
  readonly entries: readonly Entry[];
  /** Columns whose sum it is, by position; undefined for a column to fill. */
  readonly parts: readonly number[] | undefined;
}

interface SheetBase {
  readonly name: string;
  readonly title: string;
  readonly subtitle: string;
}

/** A table of figures to fill: label columns, then figures, then remarks. */
export interface FigureSheet extends SheetBase {
  readonly form: 'figures';
  readonly indicator: string;
  /** Kind of all its figures; '' where columns, rows or nothing tell. */
  readonly kind: string;
  /** Year of all its figures; '' where columns or rows tell. */
  readonly period: string;
  /** What one unit of a cell is worth: 1000000 for amounts in millions. */
  readonly multiplier: number;
  /** Whether only whole numbers make sense. */
  readonly whole: boolean;
  readonly geo: string;
  readonly labels: readonly LabelColumn[];
  /** One entry a label column; undefined where the department chooses. */
  readonly rows: readonly (readonly (Entry | undefined)[])[];
  readonly columns: readonly FigureColumn[];
  /** Heading of the remarks. */
  readonly remarks: string;
  /** What the row of totals is called. */
  readonly total: string;
}

/** A list of records to fill. */
export interface RecordSheet extends SheetBase {
  readonly form: 'records';
  readonly type: RecordType;
  readonly geo: string;
  readonly columns: readonly { readonly field: RecordColumn; readonly header: string }[];
  /** Rows to fill. */
  readonly count: number;
}

export type TemplateSheet = FigureSheet | RecordSheet;

/** A blank workbook before it is written: what stands where, and what each figure would be about. */
export interface Template {
  readonly request: TemplateRequest;
  readonly version: number;
  /** Printed on the first sheet: `RETURN-MSPC-2019-2021-4F7K20QD`. */
  readonly id: string;
  /** Digest of the parts of the catalogue that templates are made of. */
  readonly catalogue: string;
  /** Name of the sheet that tells how to fill in the others. */
  readonly guide: string;
  readonly codes: readonly SheetCodes[];
  readonly sheets: readonly TemplateSheet[];
}
