/** What a number format shows: a plain number, a date (perhaps with a time), a time of day, or a length of time. */
export type FormatKind = 'number' | 'date' | 'time' | 'duration';

/** Codes of the formats that files name only by number (ECMA-376 part 1, 18.8.30; 27-36 and 50-58 are East Asian dates). */
const BUILT_IN: Readonly<Record<number, string>> = {
  0: 'General',
  1: '0',
  2: '0.00',
  3: '#,##0',
  4: '#,##0.00',
  5: '"$"#,##0_);("$"#,##0)',
  6: '"$"#,##0_);[Red]("$"#,##0)',
  7: '"$"#,##0.00_);("$"#,##0.00)',
  8: '"$"#,##0.00_);[Red]("$"#,##0.00)',
  9: '0%',
  10: '0.00%',
  11: '0.00E+00',
  12: '# ?/?',
  13: '# ??/??',
  14: 'dd/mm/yyyy',
  15: 'd-mmm-yy',
  16: 'd-mmm',
  17: 'mmm-yy',
  18: 'h:mm AM/PM',
  19: 'h:mm:ss AM/PM',
  20: 'h:mm',
  21: 'h:mm:ss',
  22: 'dd/mm/yyyy h:mm',
  37: '#,##0_);(#,##0)',
  38: '#,##0_);[Red](#,##0)',
  39: '#,##0.00_);(#,##0.00)',
  40: '#,##0.00_);[Red](#,##0.00)',
  41: '_(* #,##0_);_(* (#,##0);_(* "-"_);_(@_)',
  42: '_("$"* #,##0_);_("$"* (#,##0);_("$"* "-"_);_(@_)',
  43: '_(* #,##0.00_);_(* (#,##0.00);_(* "-"??_);_(@_)',
  44: '_("$"* #,##0.00_);_("$"* (#,##0.00);_("$"* "-"??_);_(@_)',
  45: 'mm:ss',
  46: '[h]:mm:ss',
  47: 'mm:ss.0',
  48: '##0.0E+0',
  49: '@',
};

export function builtInFormat(id: number): string {
  const east = (id >= 27 && id <= 36) || (id >= 50 && id <= 58);
  return BUILT_IN[id] ?? (east ? 'yyyy/mm/dd' : 'General');
}

/**
 * Judges the first section of a format code. Digit places speak against a date, so that a unit written without quotes
 * (`0 USD`) never hides a figure: `formatKind('dd/mm/yyyy') // 'date'`, `formatKind('#,##0 "mds"') // 'number'`.
 */
export function formatKind(code: string): FormatKind {
  const bare = code
    .replace(/"[^"]*"?|\\.|[_*]./gs, '')
    .replace(/general|standard/gi, '')
    .split(';')[0];
  if (bare === undefined) return 'number';
  const elapsed = /\[(?:h+|m+|s+)\]/i.test(bare);
  const letters = bare
    .replace(/\[[^\]]*\]/g, '')
    .replace(/AM\/PM|A\/P/gi, 'h')
    .replace(/s[.,]0+/gi, 's')
    // Minutes, which share their letter with months, stand beside hours or seconds.
    .replace(/(h+\W{0,2})m{1,2}/gi, '$1')
    .replace(/m{1,2}(\W{0,2}s)/gi, '$1');
  if (/[0#?]/.test(letters)) return 'number';
  if (elapsed) return 'duration';
  if (/[ydjgm]|aa/i.test(letters)) return 'date';
  return /[hs]/i.test(letters) ? 'time' : 'number';
}
