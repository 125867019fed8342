import type { FormatKind } from './number-format.ts';

const DAY_MS = 86_400_000;
const DAY_SECONDS = 86_400;
/** Serial 0 of the 1900 system after its invented 29 February 1900 (serial 60). */
const EPOCH_MS = Date.UTC(1899, 11, 30);
const LAST_SERIAL = 2_958_465;

/** Days between the 1904 system of old Macintosh files and the 1900 system. */
const DAYS_1904 = 1462;

/**
 * The text of a date serial (1900 system, days): `2021-03-09`, `2021-03-09T14:30:00`, `14:30:00` for a time of day or a
 * length of time. Undefined when spreadsheets have no date for it (negative, or after 9999).
 */
export function serialText(serial: number, kind: FormatKind): string | undefined {
  if (!(serial >= 0)) return undefined;
  const seconds = Math.round(serial * DAY_SECONDS);
  if (kind === 'duration' || (kind === 'time' && serial < 1)) return clock(seconds);
  const day = Math.floor(seconds / DAY_SECONDS);
  if (day > LAST_SERIAL) return undefined;
  const rest = seconds % DAY_SECONDS;
  return rest === 0 ? dayText(day) : `${dayText(day)}T${clock(rest)}`;
}

/**
 * A number that a format shows as a date: its serial in the 1900 system and its text. Times of day and lengths of time do
 * not shift with the epoch. Undefined when it is no date, but a plain number.
 */
export function dateOf(
  value: number,
  kind: FormatKind,
  date1904: boolean,
): { readonly serial: number; readonly text: string } | undefined {
  if (kind === 'number') return undefined;
  const clockOnly = kind === 'duration' || (kind === 'time' && value < 1);
  const serial = date1904 && !clockOnly ? value + DAYS_1904 : value;
  const text = serialText(serial, kind);
  return text === undefined ? undefined : { serial, text };
}

function dayText(day: number): string {
  if (day === 60) return '1900-02-29';
  return new Date(EPOCH_MS + (day < 60 ? day + 1 : day) * DAY_MS).toISOString().slice(0, 10);
}

function clock(seconds: number): string {
  const two = (value: number) => String(value).padStart(2, '0');
  return `${two(Math.floor(seconds / 3600))}:${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}`;
}

const ISO = /^(-?\d{4,6})-(\d\d)-(\d\d)(?:[T ](\d\d):(\d\d)(?::(\d\d)(?:[.,](\d+))?)?)?Z?$/;

/** The serial (1900 system) of an ISO date or date and time; undefined when it is none, or a day that does not exist. */
export function serialOfIso(text: string): number | undefined {
  const match = ISO.exec(text);
  if (!match) return undefined;
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = match
    .slice(1, 7)
    .map((part) => Number(part ?? 0));
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day);
  if (date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) return undefined;
  if (hour > 24 || minute > 59 || second > 60) return undefined;
  const days = Math.round((date.getTime() - EPOCH_MS) / DAY_MS);
  const fraction = Number(`0.${match[7] ?? '0'}`);
  return (days > 60 ? days : days - 1) + (hour * 3600 + minute * 60 + second + fraction) / DAY_SECONDS;
}
