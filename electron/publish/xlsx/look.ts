import type { BorderSide, CellStyle } from 'hucre';

/** Deep green, ochre, ink on warm white; the dark ochre keeps a contrast of 5.5 on its tint. */
const GREEN = '1F4D3A';
const OCHRE = '7A4E00';
const OCHRE_TINT = 'FBE6BD';
const INK = '1E2421';
const GREY = '5F665F';
const RULE = 'D8D2C2';
const PALE_GREEN = 'E6EDE4';
const WARM = 'F6F2E7';

/** Same metrics on every platform (Liberation Sans stands in for it), so that computed heights hold. */
export const FONT = { name: 'Arial', size: 10, color: { rgb: INK } } as const;

const line = (style: BorderSide['style'], rgb: string): BorderSide => ({ style, color: { rgb } });
const fill = (rgb: string): CellStyle => ({
  fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb } },
});
const font = (changes: object): CellStyle => ({ font: { ...FONT, ...changes } });

const words: CellStyle = { ...font({}), alignment: { vertical: 'top', wrapText: true } };
const hairline: CellStyle = { border: { bottom: line('hair', GREY) } };

/** How each kind of cell looks, whatever the sheet. */
export const LOOK = {
  words,
  letterhead: { ...font({ bold: true }), alignment: { horizontal: 'center', vertical: 'center', wrapText: true } },
  motto: { ...font({ italic: true }), alignment: { horizontal: 'center', vertical: 'center' } },
  dashes: { ...font({ color: { rgb: GREY } }), alignment: { horizontal: 'center', vertical: 'center' } },
  rule: { border: { bottom: line('medium', GREEN) } },
  thinRule: { border: { bottom: line('thin', OCHRE) } },
  kicker: { ...font({ size: 11, bold: true, color: { rgb: OCHRE } }), alignment: { vertical: 'center' } },
  coverTitle: {
    ...font({ size: 24, bold: true, color: { rgb: GREEN } }),
    alignment: { vertical: 'top', wrapText: true },
  },
  coverLine: { ...font({ size: 12 }), alignment: { vertical: 'center', wrapText: true } },
  title: { ...font({ size: 14, bold: true, color: { rgb: GREEN } }), alignment: { vertical: 'top', wrapText: true } },
  subtitle: { ...font({ italic: true, color: { rgb: GREY } }), alignment: { vertical: 'top', wrapText: true } },
  link: { ...font({ underline: true, color: { rgb: GREEN } }), alignment: { vertical: 'top', wrapText: true } },
  inlineLink: font({ underline: true, color: { rgb: GREEN } }),
  heading: {
    ...font({ bold: true, color: { rgb: 'FFFFFF' } }),
    ...fill(GREEN),
    border: { left: line('thin', 'FFFFFF'), right: line('thin', 'FFFFFF'), bottom: line('thin', 'FFFFFF') },
    alignment: { horizontal: 'center', vertical: 'center', wrapText: true },
  },
  note: { ...font({ size: 9 }), alignment: { vertical: 'top', wrapText: true } },
  openNote: {
    ...font({ size: 9, bold: true, color: { rgb: OCHRE } }),
    ...fill(OCHRE_TINT),
    alignment: words.alignment ?? {},
  },
  source: { ...font({ size: 9, italic: true, color: { rgb: GREY } }), alignment: { vertical: 'top', wrapText: true } },
} as const satisfies Record<string, CellStyle>;

export type RowLook = 'data' | 'heading' | 'subtotal' | 'total';

const ROWS: Readonly<Record<RowLook, CellStyle>> = {
  data: { ...font({}), ...hairline },
  heading: { ...font({ bold: true, color: { rgb: GREEN } }), ...fill(WARM), ...hairline },
  subtotal: { ...font({ bold: true }), ...fill(WARM), border: { top: line('thin', RULE), bottom: line('thin', RULE) } },
  total: {
    ...font({ bold: true }),
    ...fill(PALE_GREEN),
    border: { top: line('medium', GREEN), bottom: line('medium', GREEN) },
  },
};

export function wordsStyle(row: RowLook, indent: number): CellStyle {
  return {
    ...ROWS[row],
    alignment: { vertical: 'top', wrapText: true, ...(indent ? { horizontal: 'left', indent } : {}) },
  };
}

export function numberStyle(row: RowLook, format: string, open: boolean): CellStyle {
  const base: CellStyle = {
    ...ROWS[row],
    numFmt: format,
    alignment: { horizontal: 'right', vertical: 'top', indent: 1 },
  };
  return open ? { ...base, ...font({ bold: true, color: { rgb: OCHRE } }), ...fill(OCHRE_TINT) } : base;
}

/** Text that stands where a number is expected: `n.d.`, and anything else a department wrote there. */
export function missingStyle(row: RowLook): CellStyle {
  return {
    ...ROWS[row],
    ...font({ italic: true, color: { rgb: GREY } }),
    alignment: { horizontal: 'right', vertical: 'top', indent: 1 },
  };
}
