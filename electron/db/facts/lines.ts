/*
 * The text under the digest of a ledger line: one line for each row that belongs to it. Written once when the rows are stored
 * and again when they are verified, from the same columns. Codes stand for themselves, not for ids: the digest of a file's
 * figures is the same in every office's base.
 */

/** Column values as the base holds them; `codes` are breakdown, period and places as JSON, joined by commas. */
export function observationLine(
  row: number,
  col: number,
  value: number | null,
  raw: string | null,
  status: string | null,
  codes: string,
): string {
  return `o${row},${col},${value},${raw === null ? '' : JSON.stringify(raw)},${status ?? ''},${codes}`;
}

export function checkLine(values: readonly (string | number | null)[], codes: string): string {
  return `t${JSON.stringify(values)},${codes}`;
}

export function recordLine(values: readonly (string | number | null)[]): string {
  return `r${JSON.stringify(values)}`;
}

export function setAsideLine(row: number, col: number, bucket: string, raw: string, reason: string | null): string {
  return `a${row},${col},${bucket},${JSON.stringify(raw)},${reason}`;
}
