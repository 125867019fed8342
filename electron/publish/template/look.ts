import type { CellStyle } from 'hucre';
import { FONT, LOOK } from '#electron/publish/xlsx/look.ts';

/** What is to be filled in is pale ochre, what is computed pale green, what is given green or warm white. */
const INPUT = 'FFF7E2';
const COMPUTED = 'E6EDE4';
const GIVEN = 'F6F2E7';
const GREEN = '1F4D3A';
const RULE = 'D8D2C2';

const fill = (rgb: string): CellStyle => ({ fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb } } });
const line = { style: 'thin', color: { rgb: RULE } } as const;
const box: CellStyle = { border: { top: line, bottom: line, left: line, right: line } };
const open: CellStyle = { protection: { locked: false } };
const FIGURE = '#,##0';
const DECIMAL = '#,##0.0##';
export const DAY_FORMAT = 'dd/mm/yyyy';

/** A cell for a number. */
export function figureStyle(whole: boolean): CellStyle {
  return {
    font: FONT,
    ...fill(INPUT),
    ...box,
    ...open,
    numFmt: whole ? FIGURE : DECIMAL,
    alignment: { horizontal: 'right', vertical: 'center', indent: 1 },
  };
}

/** A cell whose number the form computes. */
export function totalStyle(whole: boolean): CellStyle {
  return {
    font: { ...FONT, bold: true },
    ...fill(COMPUTED),
    ...box,
    numFmt: whole ? FIGURE : DECIMAL,
    alignment: { horizontal: 'right', vertical: 'center', indent: 1 },
  };
}

export const FORM = {
  heading: { ...LOOK.heading },
  label: {
    font: { ...FONT, color: { rgb: GREEN } },
    ...fill(GIVEN),
    ...box,
    alignment: { horizontal: 'left', vertical: 'center', wrapText: true, indent: 1 },
  },
  totalLabel: {
    font: { ...FONT, bold: true, color: { rgb: GREEN } },
    ...fill(COMPUTED),
    ...box,
    alignment: { horizontal: 'left', vertical: 'center', indent: 1 },
  },
  words: {
    font: FONT,
    ...fill(INPUT),
    ...box,
    ...open,
    alignment: { horizontal: 'left', vertical: 'center', wrapText: true, indent: 1 },
  },
  /** Text whatever is typed: `7 ; 19` must not become a date. */
  codes: {
    font: FONT,
    ...fill(INPUT),
    ...box,
    ...open,
    numFmt: '@',
    alignment: { horizontal: 'left', vertical: 'center', wrapText: true, indent: 1 },
  },
  day: {
    font: FONT,
    ...fill(INPUT),
    ...box,
    ...open,
    numFmt: DAY_FORMAT,
    alignment: { horizontal: 'center', vertical: 'center' },
  },
  sender: { font: { ...FONT, size: 9, color: { rgb: '5F665F' } }, alignment: { vertical: 'center' } },
  title: { ...LOOK.title, alignment: { vertical: 'center' } },
  subtitle: { ...LOOK.subtitle, alignment: { vertical: 'center' } },
  hint: { font: { ...FONT, size: 9, color: { rgb: '7A4E00' } }, alignment: { vertical: 'center' } },
  term: { font: { ...FONT, color: { rgb: '5F665F' } }, alignment: { vertical: 'top' } },
  fact: { font: { ...FONT, bold: true }, alignment: { vertical: 'top', wrapText: true } },
  step: { font: FONT, alignment: { vertical: 'top', wrapText: true } },
  sign: { font: FONT, alignment: { horizontal: 'left', vertical: 'center', indent: 1 } },
  link: { ...LOOK.link, alignment: { vertical: 'top' } },
  number: {
    font: { ...FONT, bold: true, color: { rgb: '7A4E00' } },
    alignment: { horizontal: 'right', vertical: 'top', indent: 1 },
  },
} as const satisfies Record<string, CellStyle>;
