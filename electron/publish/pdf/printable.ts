/** Signs that offices type and that the printed font lacks, with what stands for them. */
const SUBSTITUTES: Readonly<Record<string, string>> = {
  '≥': '>=',
  '≤': '<=',
  '≠': '=/=',
  '≈': '~',
  '→': '->',
  '←': '<-',
  '⇒': '=>',
  '●': '•',
  '■': '•',
  '▪': '•',
  '○': '•',
  '◦': '•',
  '►': '•',
  '✓': '[x]',
  '✔': '[x]',
  '☑': '[x]',
  '☒': '[x]',
  '☐': '[ ]',
};
const LACKING = new RegExp(`[${Object.keys(SUBSTITUTES).join('')}]`, 'gu');

/**
 * The text with signs that the printed font lacks written out (`≥` as `>=`), and without control characters or marks that turn the
 * order of a line. Any other
 * missing sign is printed as an empty box, which a reader sees.
 */
export function printable(text: string): string {
  return text
    .toWellFormed()
    .replace(/\r\n?/g, '\n')
    .replace(/[^\P{Cc}\t\n]|[\u202A-\u202E\u2066-\u2069]/gu, '')
    .replace(LACKING, (sign) => SUBSTITUTES[sign] ?? sign);
}
