import Papa from 'papaparse';

/**
 * A CSV document for programs: comma, dot decimals, LF line ends (the last line too), quotes only where needed, no
 * byte-order mark; to be written as UTF-8. Numbers stand in their shortest form that reads back the same, without an
 * exponent; NaN, for a missing value, is an empty field.
 *
 * A text that a spreadsheet program would run as a formula (`=…`, `@…`, a tab, or `+`, `-` before a call) has an apostrophe
 * put before it, as one does by hand; every other text stands exactly as it was received. A text that has the apostrophe
 * already gets another, so that taking one away always gives back what was received.
 */
export function csvText(header: readonly string[], rows: Iterable<readonly (string | number)[]>): string {
  const data: string[][] = [];
  for (const row of rows)
    data.push(row.map((field) => (typeof field === 'number' ? plainNumber(field) : withoutFormula(field))));
  const text = Papa.unparse({ fields: [...header], data }, { newline: '\n' });
  return text.endsWith('\n') ? text : `${text}\n`;
}

/** Behind `+` and `-` only what calls something: a dash for a missing figure, a telephone number or a list stays as it is. */
const FORMULA = /^'*(?:[=@\t\r＝＠]|[+\-＋－].*(?:[|!]|\p{L}\())/su;

function withoutFormula(text: string): string {
  return FORMULA.test(text) ? `'${text}` : text;
}

/** `0.1`, `1200000`, `0.0000001`: decimal digits only, the fewest that read back as the same number. NaN gives ''. */
export function plainNumber(value: number): string {
  if (Number.isNaN(value)) return '';
  const text = String(value === 0 ? 0 : value);
  const parts = /^(-?)(\d+)(?:\.(\d+))?e([+-]\d+)$/.exec(text);
  if (!parts) return text;
  const [, sign = '', whole = '', fraction = '', power = '0'] = parts;
  const digits = whole + fraction;
  const point = whole.length + Number(power);
  if (point <= 0) return `${sign}0.${'0'.repeat(-point)}${digits}`;
  return `${sign}${digits.padEnd(point, '0')}`;
}
