/** Formats made of plain digits, marks and blanks: shown as the department wrote them. */
const PLAIN_NUMBER = /^[#0?][#0?, .]*(?:%|;[-#0?, .%]*)?$/;

/**
 * The format to show a number in: the department's own where it is a plain one, else one with as many decimals. Formats of
 * foreign programs can be anything, and a wrong one makes a workbook that cannot be opened.
 */
export function safeNumberFormat(code: string): string {
  if (code === 'General' || code === '') return 'General';
  if (PLAIN_NUMBER.test(code)) return code;
  const bare = code.replace(/"[^"]*"|\[[^\]]*\]|\\./g, '');
  const decimals = /[.,](0+)(?![0#?,. ]*[#0?][.,])/.exec(bare.split(';')[0] ?? '')?.[1]?.length ?? 0;
  if (!/[#0?]/.test(bare)) return 'General';
  const digits = decimals > 0 ? `#,##0.${'0'.repeat(Math.min(decimals, 6))}` : '#,##0';
  return bare.includes('%') ? `${digits}%` : digits;
}

/** The format to show a date in, as precise as its own: a day, a month or a year. */
export function safeDateFormat(code: string): string {
  const bare = code.replace(/"[^"]*"|\[[^\]]*\]|\\./g, '').toLowerCase();
  if (/h/.test(bare)) return 'dd/mm/yyyy hh:mm';
  if (/[dj]/.test(bare)) return 'dd/mm/yyyy';
  return /m/.test(bare) ? 'mm/yyyy' : /[ya]/.test(bare) ? 'yyyy' : 'dd/mm/yyyy';
}
