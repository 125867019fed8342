import type { Answer } from '#shared/domain/model/round.ts';
import { fold } from '#shared/lib/fold.ts';

/** What can be corrected in a reading, beside what it asks: of a table, of one of its columns, rows or labels. */
export const TABLE_FIELDS = [
  'range',
  'header',
  'content',
  'record',
  'indicator',
  'kind',
  'period',
  'place',
  'country',
  'sex',
  'age',
  'unit',
  'multiplier',
] as const;
export const COLUMN_FIELDS = [
  'role',
  'indicator',
  'kind',
  'period',
  'place',
  'country',
  'sex',
  'age',
  'unit',
  'multiplier',
] as const;
export const ROW_FIELDS = ['role', 'indicator', 'kind', 'period', 'place', 'country', 'sex', 'age'] as const;
export const LABEL_FIELDS = ROW_FIELDS;

export type CorrectionField = (typeof TABLE_FIELDS)[number] | (typeof COLUMN_FIELDS)[number];
export type CorrectionTarget =
  | { readonly on: 'table' }
  /** Letter of the sheet's column. */
  | { readonly on: 'column'; readonly column: string }
  /** Number of the sheet's row, from 1. */
  | { readonly on: 'row'; readonly row: number }
  /** A label as stated, wherever it stands in the table. */
  | { readonly on: 'label'; readonly text: string };

export const FIELDS: Readonly<Record<CorrectionTarget['on'], readonly CorrectionField[]>> = {
  table: TABLE_FIELDS,
  column: COLUMN_FIELDS,
  row: ROW_FIELDS,
  label: LABEL_FIELDS,
};

/** What an officer says of a reading that did not ask. */
export interface Correction {
  readonly target: CorrectionTarget;
  readonly field: CorrectionField;
  readonly value: string;
}

/**
 * The name under which a correction is kept, as if it answered a question: `set:B4:F13:column:D:sex`. Answers files may
 * leave the range out: it then holds for every table of the sheet.
 */
export function correctionName(range: string, { target, field }: Pick<Correction, 'target' | 'field'>): string {
  const { on } = target;
  const which = on === 'column' ? target.column : on === 'row' ? String(target.row) : on === 'label' ? target.text : '';
  return ['set', range, on, which, field].filter((part) => part !== '').join(':');
}

const NAME = /^set:(?:([A-Z]{1,3}\d+:[A-Z]{1,3}\d+):)?(?:(table)|column:([A-Z]{1,3})|row:(\d+)|label:(.+)):([a-z]+)$/;

/** Reads such a name; `range` is '' where none is told. Undefined for the names of questions. */
export function parseCorrectionName(
  name: string,
): { readonly range: string; readonly target: CorrectionTarget; readonly field: CorrectionField } | undefined {
  const [whole, range = '', , column, row, text, word = ''] = NAME.exec(name) ?? [];
  if (whole === undefined) return undefined;
  const target: CorrectionTarget =
    column !== undefined
      ? { on: 'column', column }
      : row !== undefined
        ? { on: 'row', row: Number(row) }
        : text !== undefined
          ? { on: 'label', text }
          : { on: 'table' };
  const field = FIELDS[target.on].find((one) => one === word);
  return field && { range, target, field };
}

/** Corrected fields of one target, by name. */
export type Corrected = ReadonlyMap<CorrectionField, string>;

const NONE: Corrected = new Map();

/** What was corrected in one table. */
export interface Corrections {
  readonly table: Corrected;
  /** By letter; undefined where nothing was corrected. */
  column(letter: string): Corrected | undefined;
  /** By the number of the sheet's row, from 1. */
  row(number: number): Corrected | undefined;
  label(text: string): Corrected | undefined;
}

export const NO_CORRECTIONS: Corrections = {
  table: NONE,
  column: () => undefined,
  row: () => undefined,
  label: () => undefined,
};

/** Corrections among the answers for one sheet that are meant for the table of that range; of two the first holds. */
export function correctionsOf(answers: readonly Answer[], range: string): Corrections {
  const found = new Map<string, Map<CorrectionField, string>>();
  for (const { question, answer } of answers) {
    const name = question.startsWith('set:') ? parseCorrectionName(question) : undefined;
    if (!name || (name.range !== '' && name.range !== range)) continue;
    const key = keyOf(name.target);
    const fields = found.get(key) ?? new Map<CorrectionField, string>();
    if (!fields.has(name.field)) fields.set(name.field, answer);
    found.set(key, fields);
  }
  if (found.size === 0) return NO_CORRECTIONS;
  return {
    table: found.get('table') ?? NONE,
    column: (column) => found.get(keyOf({ on: 'column', column })),
    row: (row) => found.get(keyOf({ on: 'row', row })),
    label: (text) => found.get(keyOf({ on: 'label', text })),
  };
}

/** The fields that `sex=F` and the like state; undefined for no text. */
export function fieldsOf(text: string | undefined): Corrected | undefined {
  const [name, value] = text?.split('=') ?? [];
  const field = COLUMN_FIELDS.find((one) => one === name);
  return field && value ? new Map([[field, value]]) : undefined;
}

function keyOf(target: CorrectionTarget): string {
  switch (target.on) {
    case 'table':
      return 'table';
    case 'column':
      return `column ${target.column}`;
    case 'row':
      return `row ${target.row}`;
    case 'label':
      return `label ${fold(target.text) || target.text}`;
  }
}
