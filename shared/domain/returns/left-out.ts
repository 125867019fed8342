import { cellName, parseCell } from '#shared/cells/address.ts';
import { HIDDEN_SHEET } from '#shared/domain/templates/identification.ts';
import { message } from '#shared/texts/say.ts';
import type { Correction, Delivery } from './model.ts';
import { placeOf } from './place.ts';

/** Cells that say that a figure is not available, together for each sheet: it may be by now. */
export function missingTokens({ missing }: Delivery): Correction[] {
  return bySheet(missing).map(([sheet, cells]) => {
    const [first = ''] = cells;
    const found = message('return.found.missing', { count: cells.length });
    const asked = message('return.asked.missing');
    return { sheet, cell: first, place: placeOf(cells), cells, found, asked };
  });
}

/** What was left out because it is hidden. */
export function hiddenParts({ sheets, setAside }: Delivery): Correction[] {
  const hidden = setAside
    .filter(({ bucket, sheet }) => bucket === 'HIDDEN' && sheet !== HIDDEN_SHEET)
    .map(({ sheet, row, column }) => ({ sheet, cell: cellName(row, column) }));
  return bySheet(hidden).map(([sheet, cells]) => {
    const whole = sheets.find(({ name }) => name === sheet)?.hidden === true;
    const [first = ''] = cells;
    const found = message(whole ? 'return.found.hiddenSheet' : 'return.found.hidden', { count: cells.length });
    const asked = message('return.asked.hidden');
    if (whole) return { sheet, cell: '', place: message('return.wholeSheet'), cells: [], found, asked };
    return { sheet, cell: first, place: placeOf(cells), cells, found, asked };
  });
}

function bySheet(places: readonly { readonly sheet: string; readonly cell: string }[]): [string, string[]][] {
  const groups = new Map<string, string[]>();
  for (const { sheet, cell } of places) {
    // A counted list of persons names a range, which is no cell to mark.
    if (!parseCell(cell)) continue;
    const group = groups.get(sheet);
    if (group) group.push(cell);
    else groups.set(sheet, [cell]);
  }
  return [...groups];
}
