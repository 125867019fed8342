import { rangeName } from '#shared/cells/address.ts';
import type { CatalogueIndex } from '#shared/domain/catalogue/lookup.ts';
import { digestOf } from '#shared/lib/digest.ts';
import { LANGUAGES } from '#shared/texts/languages.ts';
import { mapOf } from './geometry.ts';
import { makeTemplate } from './make-template.ts';
import { type SheetCodes, TEMPLATE_VERSION, type Template, type TemplateRequest } from './model.ts';
import { calendarYears, MOST_YEARS } from './periods.ts';

/** Name of the hidden sheet that says which template a workbook was made from, and holds the lists to choose from. */
export const HIDDEN_SHEET = '_kafo';

/** First cell of that sheet; its digest stands behind the words. */
const MARK = 'Kafo template';
/** Characters a cell: far below what any format allows. */
const PIECE = 4000;
const MOST_TEXT = 200_000;

/**
 * The texts of the first column of the hidden sheet. Letters outside ASCII are escaped, so that no format and no program
 * can change them; none of them reads as a figure.
 */
export function identificationOf(template: Template): string[] {
  const { id, version, catalogue, request, codes } = template;
  const map = mapOf(template).map(({ sheet, table, body }) => [sheet, rangeName(table), rangeName(body)]);
  const json = JSON.stringify({ id, version, catalogue, ...request, codes, map }).replace(
    /[^\x20-\x7e]/g,
    (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
  const pieces = json.match(new RegExp(`.{1,${PIECE}}`, 'gs')) ?? [];
  return [`${MARK} ${digestOf(json)}`, ...pieces.map((piece) => `|${piece}|`)];
}

const RETURN_MARK = 'Kafo return sheet|';

/** The line of the hidden sheet that says of a sheet of an annotated workbook that it is none of the department's. */
export function returnMark(sheet: string): string {
  return `${RETURN_MARK}${sheet}`;
}

/** Names of the sheets of an annotated workbook that are not to be read: our list, and sheets shown in part. */
export function returnMarks(texts: readonly string[]): string[] {
  return texts.filter((text) => text.startsWith(RETURN_MARK)).map((text) => text.slice(RETURN_MARK.length));
}

/** What a hidden sheet tells: a template that can be laid over the workbook, or why it cannot. */
export type Identified =
  | { readonly ok: true; readonly template: Template }
  | { readonly ok: false; readonly why: 'damaged' | 'version' | 'catalogue'; readonly id: string };

/** Reads the texts of the first column back; undefined when they are no identification at all. */
export function identify(texts: readonly string[], index: CatalogueIndex): Identified | undefined {
  const [mark = '', ...pieces] = texts;
  if (!mark.startsWith(`${MARK} `)) return undefined;
  const json = pieces
    .filter((piece) => piece.startsWith('|') && piece.endsWith('|'))
    .map((piece) => piece.slice(1, -1))
    .join('');
  const damaged: Identified = { ok: false, why: 'damaged', id: '' };
  if (json.length > MOST_TEXT || mark !== `${MARK} ${digestOf(json)}`) return damaged;
  const stored = parse(json);
  if (!stored) return damaged;
  if (stored.version !== TEMPLATE_VERSION) return { ok: false, why: 'version', id: stored.id };
  const template = makeTemplate(stored.request, index, stored.codes);
  if (!template || identificationMap(template) !== stored.map) return { ok: false, why: 'catalogue', id: stored.id };
  return template.id === stored.id ? { ok: true, template } : damaged;
}

function identificationMap(template: Template): string {
  return JSON.stringify(mapOf(template).map(({ sheet, table, body }) => [sheet, rangeName(table), rangeName(body)]));
}

interface Stored {
  readonly id: string;
  readonly version: number;
  readonly request: TemplateRequest;
  readonly codes: readonly SheetCodes[];
  readonly map: string;
}

/** The stored request, every part of it checked: the file comes from outside. */
function parse(json: string): Stored | undefined {
  const raw = parsed(json);
  if (!isObject(raw)) return undefined;
  const { id, version, department, dataset, language, round, codes, map } = raw;
  const known = LANGUAGES.find((one) => one === language);
  if (!isText(id) || typeof version !== 'number' || !isText(department) || !isText(dataset) || !known) return undefined;
  if (!isObject(round) || !Array.isArray(codes) || !codes.every(isCodes)) return undefined;
  const { title, start, end, due } = round;
  if (!isText(title) || !isDay(start) || !isDay(end) || !(due === '' || isDay(due)) || start > end) return undefined;
  if (calendarYears({ start, end }).length > MOST_YEARS) return undefined;
  const request = { department, dataset, language: known, round: { title, start, end, due } };
  return { id, version, request, codes, map: JSON.stringify(map) };
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return undefined;
  }
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isText(value: unknown): value is string {
  return typeof value === 'string' && value.length < 1000;
}

function isDay(value: unknown): value is string {
  return typeof value === 'string' && /^(?:19|20)\d\d-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/.test(value);
}

function isCodes(value: unknown): value is SheetCodes {
  if (!isObject(value)) return false;
  return [value['countries'], value['kinds']].every(
    (list) => Array.isArray(list) && list.length <= 300 && list.every(isText),
  );
}
