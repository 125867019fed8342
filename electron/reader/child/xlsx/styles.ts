import { builtInFormat, type FormatKind, formatKind } from '#electron/reader/child/values/number-format.ts';
import { type Attributes, readXml } from '#electron/reader/child/xml/sax.ts';

/** How the cells of one style show their numbers. */
export interface CellStyle {
  readonly code: string;
  readonly kind: FormatKind;
  /** How far texts are indented, in points. */
  readonly indent: number;
}

const GENERAL: CellStyle = { code: 'General', kind: 'number', indent: 0 };
/** A step of the button that indents is as wide as three blanks. */
const STEP_POINTS = 9;
const MOST_STEPS = 250;

/** Number formats and indents by style index (`s` of a cell). */
export function readStyles(bytes: Buffer, part: string): CellStyle[] {
  const custom = new Map<number, string>();
  const looks: { readonly id: number; indent: number }[] = [];
  let inside = '';
  readXml(bytes, part, {
    open(name, attributes) {
      if (name === 'numFmts' || name === 'cellXfs') inside = name;
      else if (inside === 'numFmts' && name === 'numFmt')
        custom.set(Number(attributes['numFmtId']), attributes['formatCode'] ?? 'General');
      else if (inside === 'cellXfs' && name === 'xf')
        looks.push({ id: Number(attributes['numFmtId'] ?? 0), indent: 0 });
      else if (inside === 'cellXfs' && name === 'alignment') {
        const look = looks.at(-1);
        if (look) look.indent = indentOf(attributes);
      }
    },
    close(name) {
      if (name === inside) inside = '';
    },
  });
  return looks.map(({ id, indent }) => {
    const code = custom.get(id) ?? builtInFormat(id);
    return { code, kind: formatKind(code), indent };
  });
}

/** Only what stands at the left is indented as an outline is. */
function indentOf({ indent = '', horizontal = 'left' }: Attributes): number {
  const steps = /^\d{1,4}$/.test(indent) ? Math.min(Number(indent), MOST_STEPS) : 0;
  return horizontal === 'left' || horizontal === 'general' ? steps * STEP_POINTS : 0;
}

/** A style index beyond the list shows numbers plainly. */
export function styleAt(styles: readonly CellStyle[], index: number): CellStyle {
  return styles[index] ?? GENERAL;
}
