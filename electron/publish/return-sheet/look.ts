import type { CellStyle } from 'hucre';
import { FONT, LOOK } from '#electron/publish/xlsx/look.ts';
import type { CellState } from '#shared/domain/returns/model.ts';

const fill = (rgb: string): CellStyle => ({ fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb } } });
const line = (style: 'thin' | 'medium', rgb: string) => ({ style, color: { rgb } });
const box = (style: 'thin' | 'medium', rgb: string): CellStyle => ({
  border: { top: line(style, rgb), bottom: line(style, rgb), left: line(style, rgb), right: line(style, rgb) },
});
const INK = '1E2421';
const ASK = 'B4530A';
const RULE = 'D8D2C2';

/** How a cell shows what became of it; what is asked about is framed and bold too, so that colour never says it alone. */
export const STATES: Readonly<Record<CellState, CellStyle>> = {
  kept: { font: FONT, ...fill('E3F0E3'), ...box('thin', RULE) },
  record: { font: FONT, ...fill('E3F0E3'), ...box('thin', RULE) },
  total: { font: { ...FONT, bold: true }, ...fill('DDE6EA'), ...box('thin', RULE) },
  missing: { font: { ...FONT, italic: true }, ...fill('EFEAF6'), ...box('thin', RULE) },
  waiting: { font: FONT, ...fill('FFF7E2'), ...box('thin', RULE) },
  aside: { font: { ...FONT, color: { rgb: '5F665F' } }, ...fill('EEEEEA'), ...box('thin', RULE) },
  hidden: { font: { ...FONT, italic: true, color: { rgb: '5F665F' } }, ...fill('E2E2DC'), ...box('thin', RULE) },
  asked: { font: { ...FONT, bold: true, color: { rgb: ASK } }, ...fill('FBE0C4'), ...box('medium', ASK) },
  personal: { font: { ...FONT, italic: true, color: { rgb: '5F665F' } }, ...fill('CFCFC8') },
};

export const PLAIN: CellStyle = { font: { ...FONT, color: { rgb: INK } } };

export const LIST = {
  cell: { font: FONT, ...box('thin', RULE), alignment: { vertical: 'top', wrapText: true } },
  link: { ...LOOK.link, ...box('thin', RULE) },
  number: { font: FONT, ...box('thin', RULE), alignment: { horizontal: 'right', vertical: 'top', indent: 1 } },
  answer: { font: FONT, ...fill('FFF7E2'), ...box('thin', RULE), alignment: { vertical: 'top', wrapText: true } },
  sign: { font: FONT, alignment: { horizontal: 'left', vertical: 'center', indent: 1 } },
} as const satisfies Record<string, CellStyle>;
