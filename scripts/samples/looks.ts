import type { CellStyle } from 'hucre/xlsx';

export const LOOKS = [
  'letterhead',
  'motto',
  'title',
  'subtitle',
  'head',
  'group',
  'label',
  'indented',
  'text',
  'centred',
  'number',
  'decimal',
  'figureText',
  'date',
  'month',
  'total',
  'totalLabel',
  'totalText',
  'note',
  'plain',
] as const;
export type Look = (typeof LOOKS)[number];

/** The hand of one department: its usual font and colours (RGB without `#`). */
export interface Theme {
  readonly font: string;
  readonly size: number;
  readonly head: string;
  readonly headInk: string;
  readonly total: string;
}

const thin = { style: 'thin', color: { rgb: '7F7F7F' } } as const;
const BOX = { top: thin, right: thin, bottom: thin, left: thin } as const;

function fill(rgb: string): CellStyle {
  return { fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb } } };
}

/** The style of every look in one department's hand. */
export function stylesOf(theme: Theme): Readonly<Record<Look, CellStyle>> {
  const font = { name: theme.font, size: theme.size };
  const bold = { ...font, bold: true };
  const cell: CellStyle = { font, border: BOX, alignment: { vertical: 'center' } };
  const number: CellStyle = { ...cell, alignment: { horizontal: 'right', vertical: 'center' } };
  const total: CellStyle = { ...fill(theme.total), font: bold, border: BOX };
  return {
    letterhead: { font: { ...bold, size: theme.size - 1 }, alignment: { horizontal: 'left' } },
    motto: { font: { ...font, size: theme.size - 1, italic: true }, alignment: { horizontal: 'center' } },
    title: { font: { ...bold, size: theme.size + 3 }, alignment: { horizontal: 'left', vertical: 'center' } },
    subtitle: { font: { ...font, italic: true } },
    head: {
      ...fill(theme.head),
      font: { ...bold, color: { rgb: theme.headInk } },
      border: BOX,
      alignment: { horizontal: 'center', vertical: 'center', wrapText: true },
    },
    group: { ...cell, font: bold, alignment: { horizontal: 'left', vertical: 'center', wrapText: true } },
    label: cell,
    indented: { ...cell, alignment: { vertical: 'center', indent: 2 } },
    text: { ...cell, alignment: { vertical: 'center', wrapText: true } },
    centred: { ...cell, alignment: { horizontal: 'center', vertical: 'center' } },
    number: { ...number, numFmt: '#,##0' },
    decimal: { ...number, numFmt: '#,##0.0' },
    figureText: number,
    date: { ...cell, numFmt: 'dd/mm/yyyy', alignment: { horizontal: 'center', vertical: 'center' } },
    month: { ...cell, numFmt: 'mmm-yy', alignment: { horizontal: 'center', vertical: 'center' } },
    total: { ...total, numFmt: '#,##0', alignment: { horizontal: 'right' } },
    totalLabel: { ...total, alignment: { horizontal: 'left' } },
    totalText: { ...total, alignment: { horizontal: 'right' } },
    note: { font: { ...font, size: theme.size - 2, italic: true, color: { rgb: '595959' } } },
    plain: { font },
  };
}
