import type { Attributes } from '#electron/reader/child/xml/sax.ts';

/** How far the texts of cells are indented by their styles: of the cell, its row or its column. */
export interface Indents {
  /** An element that begins among the styles. */
  take(name: string, attributes: Attributes): void;
  openTable(): void;
  openColumn(attributes: Attributes, first: number, count: number): void;
  openRow(attributes: Attributes): void;
  /** Points; 0 where nothing is said. */
  of(attributes: Attributes, column: number): number;
}

const POINTS: Readonly<Record<string, number>> = { pt: 1, cm: 28.35, mm: 2.835, in: 72, pc: 12, px: 0.75 };
const MOST_POINTS = 2000;
const DEFAULT = 'table:default-cell-style-name';

export function createIndents(): Indents {
  const byStyle = new Map<string, number>();
  let styleName = '';
  let columns: { readonly first: number; readonly last: number; readonly indent: number }[] = [];
  let row: number | undefined;
  const named = (name: string | undefined) => (name === undefined ? undefined : (byStyle.get(name) ?? 0));
  return {
    take(name, attributes) {
      if (name === 'style:style') {
        styleName = attributes['style:family'] === 'table-cell' ? (attributes['style:name'] ?? '') : '';
        const inherited = named(attributes['style:parent-style-name']) ?? 0;
        if (styleName !== '' && inherited > 0) byStyle.set(styleName, inherited);
      } else if (name === 'style:paragraph-properties' && styleName !== '') {
        const points = pointsOf(attributes['fo:margin-left']);
        const isLeft = !/^(?:end|right|center)$/.test(attributes['fo:text-align'] ?? '');
        if (points !== undefined) byStyle.set(styleName, isLeft ? points : 0);
      }
    },
    openTable() {
      columns = [];
    },
    openColumn(attributes, first, count) {
      const indent = named(attributes[DEFAULT]) ?? 0;
      if (indent > 0) columns.push({ first, last: first + count - 1, indent });
    },
    openRow(attributes) {
      row = byStyle.size === 0 ? undefined : named(attributes[DEFAULT]);
    },
    of(attributes, column) {
      if (byStyle.size === 0) return 0;
      const own = named(attributes['table:style-name']) ?? row;
      return own ?? columns.find(({ first, last }) => column >= first && column <= last)?.indent ?? 0;
    },
  };
}

function pointsOf(length: string | undefined): number | undefined {
  const [, number = '', unit = ''] = /^(\d+(?:\.\d+)?)(pt|cm|mm|in|pc|px)$/.exec(length?.trim() ?? '') ?? [];
  const factor = POINTS[unit];
  return factor === undefined ? undefined : Math.min(Math.round(Number(number) * factor), MOST_POINTS);
}
