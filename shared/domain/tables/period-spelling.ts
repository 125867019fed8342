import { parsePeriod } from '#shared/domain/reconcile/periods.ts';

const DAYS = /^\d{4}-\d{2}-\d{2}\//;

/**
 * One spelling for each period over all files that programs read, so that they join on TIME_PERIOD. Periods that have a code of their
 * own (a day, month, quarter, semester, year) bear it. A free interval is written as the departments state it: with its days
 * where one of them names days (`2020-09-01/2021-08-31`), else by months or years. `stated`: codes that observations bear.
 */
export function periodSpelling(stated: Iterable<string>): (code: string) => string {
  const spellings = new Map<string, string>();
  for (const code of new Set(stated)) {
    const { code: own, level } = parsePeriod(code);
    const known = spellings.get(own);
    if (level !== 'interval') spellings.set(own, own);
    else if (known === undefined || isBefore(code, known)) spellings.set(own, code);
  }
  return (code) => {
    const { code: own } = parsePeriod(code);
    return spellings.get(own) ?? own;
  };
}

/** Days come before months, and of two like ones the first in order of text. */
function isBefore(code: string, known: string): boolean {
  const [days, others] = [DAYS.test(code), DAYS.test(known)];
  return days === others ? code < known : days;
}
