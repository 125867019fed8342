import { builtInFormat, type FormatKind, formatKind } from '#electron/reader/child/values/number-format.ts';
import { readXml } from '#electron/reader/child/xml/sax.ts';

/** How the cells of one style show their numbers. */
export interface CellStyle {
  readonly code: string;
  readonly kind: FormatKind;
}

const GENERAL: CellStyle = { code: 'General', kind: 'number' };

/** Number formats by style index (`s` of a cell). */
export function readStyles(bytes: Buffer, part: string): CellStyle[] {
  const custom = new Map<number, string>();
  const ids: number[] = [];
  let inside = '';
  readXml(bytes, part, {
    open(name, attributes) {
      if (name === 'numFmts' || name === 'cellXfs') inside = name;
      else if (inside === 'numFmts' && name === 'numFmt')
        custom.set(Number(attributes['numFmtId']), attributes['formatCode'] ?? 'General');
      else if (inside === 'cellXfs' && name === 'xf') ids.push(Number(attributes['numFmtId'] ?? 0));
    },
    close(name) {
      if (name === inside) inside = '';
    },
  });
  return ids.map((id) => {
    const code = custom.get(id) ?? builtInFormat(id);
    return { code, kind: formatKind(code) };
  });
}

/** A style index beyond the list shows numbers plainly. */
export function styleAt(styles: readonly CellStyle[], index: number): CellStyle {
  return styles[index] ?? GENERAL;
}
