import { cellName, contains, type Range } from '#shared/cells/address.ts';
import { isFigureText } from '#shared/cells/figure-text.ts';
import { CELL, positionOf, textAt } from '#shared/cells/grid.ts';
import type { Sheet } from '#shared/cells/workbook.ts';
import type { CatalogueIndex, Geography } from '#shared/domain/catalogue/lookup.ts';
import { geographyAt } from '#shared/domain/intake/words/dimensions.ts';
import { isCountry } from '#shared/domain/templates/axes.ts';
import { type Geometry, HEADER_ROW, type Heading } from '#shared/domain/templates/geometry.ts';
import type { Template } from '#shared/domain/templates/model.ts';
import { findCountry } from '#shared/domain/values/country-names.ts';
import { findPlace } from '#shared/domain/values/place-names.ts';
import { tidy } from '#shared/lib/fold.ts';
import { type Message, message } from '#shared/texts/say.ts';

/**
 * The first thing in which a sheet differs from its template so that figures could stand in other places than they seem
 * to; undefined when every heading stands where it was written, nothing is hidden or merged, and no figure lies outside.
 */
export function disagreementOf(
  sheet: Sheet,
  geometry: Geometry,
  template: Template,
  index: CatalogueIndex,
): Message | undefined {
  if (sheet.hidden) return message('intake.template.hidden', { sheet: sheet.name });
  for (const heading of geometry.headings) {
    const found = textOf(sheet, heading.row, heading.column);
    if (found === tidy(heading.text) || means(found, heading, template, index)) continue;
    const cell = cellName(heading.row, heading.column);
    return message('intake.template.heading', { sheet: sheet.name, cell, expected: heading.text, found: found || '–' });
  }
  return hiddenPart(sheet, geometry) ?? mergedPart(sheet, geometry) ?? figureOutside(sheet, geometry);
}

function textOf({ grid }: Sheet, row: number, column: number): string {
  return tidy(textAt(grid, positionOf(grid, row, column)));
}

/** Names of places and countries may be spelt another way, as long as they mean the same for certain. */
function means(found: string, { entry }: Heading, template: Template, index: CatalogueIndex): boolean {
  if (!entry || found === '') return false;
  if (isCountry(entry.axis)) return findCountry(found, index) === entry.code;
  const geo = geographyAt(template.request.round.end) as Geography;
  return entry.axis === 'region' && findPlace(found, index, geo, 'region') === entry.code;
}

function hiddenPart(sheet: Sheet, { range }: Geometry): Message | undefined {
  const row = sheet.hiddenRows.find(({ first, last }) => last >= range.top && first <= range.bottom);
  const column = sheet.hiddenColumns.find(({ first, last }) => last >= range.left && first <= range.right);
  if (!row && !column) return undefined;
  const cell = cellName(row?.first ?? range.top, column?.first ?? range.left);
  return message('intake.template.hiddenPart', { sheet: sheet.name, cell });
}

/** A merged cell among those to fill in speaks for one of them only. */
function mergedPart(sheet: Sheet, geometry: Geometry): Message | undefined {
  const { range, headings } = geometry;
  const own = new Set(headings.map(({ row, column, rows, columns }) => key(row, column, rows, columns)));
  const merge = sheet.merges.find(
    (one) =>
      one.bottom >= range.top &&
      one.top <= range.bottom &&
      one.left <= range.right &&
      !own.has(key(one.top, one.left, one.bottom - one.top + 1, one.right - one.left + 1)),
  );
  return merge && message('intake.template.merged', { sheet: sheet.name, cell: cellName(merge.top, merge.left) });
}

function key(...numbers: readonly number[]): string {
  return numbers.join(',');
}

/** A figure beside or under the table was added by somebody: a row or a column that the template does not have. */
function figureOutside({ name, grid }: Sheet, { range }: Geometry): Message | undefined {
  const inside: Range = { ...range, top: 0 };
  for (let i = grid.rowStarts[Math.min(HEADER_ROW, grid.rowCount)] ?? 0; i < grid.size; i++) {
    const row = grid.rows[i] ?? 0;
    const column = grid.columns[i] ?? 0;
    if (contains(inside, row, column)) continue;
    const kind = grid.kinds[i];
    const figure = kind === CELL.NUMBER || (kind === CELL.TEXT && isFigureText(textAt(grid, i)));
    if (figure) return message('intake.template.outside', { sheet: name, cell: cellName(row, column) });
  }
  return undefined;
}
