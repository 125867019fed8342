import { ownText, storable, strictNumber } from '#electron/reader/child/values/clean-text.ts';
import { serialOfIso, serialText } from '#electron/reader/child/values/serial-date.ts';
import type { Attributes } from '#electron/reader/child/xml/sax.ts';
import { CELL, type CellKind } from '#shared/cells/grid.ts';

/** A cell of an OpenDocument sheet, before its repeats. */
export interface OdsValue {
  readonly kind: CellKind;
  readonly number: number;
  /** '' where the kind has no text. */
  readonly text: string;
  readonly format: string;
  readonly formula: boolean;
}

const GENERAL = 'General';
const ERROR_SHOWN = /^(?:#|Err:\d)/;
const DURATION = /^-?P(?:(\d+)D)?T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)(?:[.,](\d+))?S)?$/;

/** What the attributes and the shown text of a cell state; undefined for an empty cell. */
export function odsValue(attributes: Attributes, shown: string): OdsValue | undefined {
  const formula = attributes['table:formula'] !== undefined;
  const type = attributes['office:value-type'];
  const text = storable(ownText(attributes['office:string-value'] ?? shown));
  const cell = (kind: CellKind, number: number, stated: string, format = GENERAL) => ({
    kind,
    number,
    text: stated,
    format,
    formula,
  });
  const error = () => cell(CELL.ERROR, Number.NaN, storable(shown) || '#VALUE!');
  // Older OpenOffice stores a formula's error as the number 0 and shows the error's name.
  if (attributes['calcext:value-type'] === 'error' || (formula && ERROR_SHOWN.test(shown))) return error();
  const number = (format: string) => {
    const value = strictNumber(attributes['office:value'] ?? '');
    return Number.isNaN(value) ? error() : cell(CELL.NUMBER, value, '', format);
  };
  switch (type) {
    case 'float': {
      const day = shownDay(attributes['office:value'] ?? '', shown);
      return day === undefined ? number(GENERAL) : cell(CELL.DATE, day, serialText(day, 'date') ?? shown, 'yyyy-mm-dd');
    }
    case 'percentage':
      return number('0.00%');
    case 'currency':
      return number(`#,##0.00 [$${attributes['office:currency'] ?? ''}]`);
    case 'date': {
      const stated = (attributes['office:date-value'] ?? '').trim();
      const serial = serialOfIso(stated);
      if (serial === undefined) return error();
      return cell(CELL.DATE, serial, serialText(serial, 'date') ?? stated, 'yyyy-mm-dd');
    }
    case 'time': {
      const serial = daysOfDuration(attributes['office:time-value'] ?? '');
      if (serial === undefined) return error();
      return cell(CELL.DATE, serial, serialText(serial, 'duration') ?? shown, '[h]:mm:ss');
    }
    case 'boolean': {
      const truth = attributes['office:boolean-value'];
      if (truth !== 'true' && truth !== 'false') return error();
      return cell(CELL.BOOLEAN, truth === 'true' ? 1 : 0, '');
    }
    case 'string':
    case undefined:
      if (text !== '') return cell(CELL.TEXT, Number.NaN, text);
      return formula && type === undefined ? cell(CELL.UNCOMPUTED, Number.NaN, '') : undefined;
    default:
      return error();
  }
}

/** The number itself where a date format shows it as the very day that it is the serial of: `44561` shown as `31/12/2021`. */
function shownDay(value: string, shown: string): number | undefined {
  const parts = /^(\d{1,4})[-/.](\d{1,2})[-/.](\d{1,4})$/.exec(shown.trim());
  if (!parts) return undefined;
  const [first = '', middle = '', last = ''] = parts.slice(1);
  const year = (digits: string) => (digits.length === 2 ? `20${digits}` : digits);
  const days = [
    [year(last), middle, first],
    [year(last), first, middle],
    [first, middle, last],
  ].map((day) => serialOfIso(day.map((digits) => digits.padStart(2, '0')).join('-')));
  const serial = Number(value);
  return days.includes(serial) ? serial : undefined;
}

/** `PT36H30M00S` in days. */
function daysOfDuration(text: string): number | undefined {
  const match = DURATION.exec(text.trim());
  if (!match) return undefined;
  const [days = 0, hours = 0, minutes = 0, seconds = 0] = match.slice(1, 5).map((part) => Number(part ?? 0));
  const total = days + (hours * 3600 + minutes * 60 + seconds + Number(`0.${match[5] ?? 0}`)) / 86_400;
  return text.trim().startsWith('-') ? -total : total;
}
