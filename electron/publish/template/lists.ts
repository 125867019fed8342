import type { Cell, WriteSheet } from 'hucre';
import { textCell } from '#electron/publish/xlsx/safe-text.ts';
import { columnName } from '#shared/cells/address.ts';
import { HIDDEN_SHEET } from '#shared/domain/templates/identification.ts';

/** Lists to choose from, each in a column of the hidden sheet; the first column says which template this is. */
export interface Lists {
  /** Reference to a list, as a validation wants it; the same texts give the same reference. */
  reference(texts: readonly string[]): string;
  sheet(): WriteSheet;
}

export function startLists(identification: readonly string[]): Lists {
  const lists: (readonly string[])[] = [];
  const known = new Map<string, number>();
  return {
    reference(texts) {
      const key = texts.join('\n');
      const at = known.get(key) ?? lists.push(texts) - 1;
      known.set(key, at);
      const column = columnName(at + 1);
      return `'${HIDDEN_SHEET}'!$${column}$1:$${column}$${texts.length}`;
    },
    sheet() {
      const cells = new Map<string, Partial<Cell>>();
      [identification, ...lists].forEach((texts, column) => {
        texts.forEach((text, row) => {
          cells.set(`${row},${column}`, listCell(text));
        });
      });
      return { name: HIDDEN_SHEET, cells, veryHidden: true, protection: { sheet: true } };
    },
  };
}

/** A year is a number, so that what is chosen is one too. */
function listCell(text: string): Partial<Cell> {
  return /^\d{4}$/.test(text) ? { type: 'number', value: Number(text) } : textCell(text, {});
}
