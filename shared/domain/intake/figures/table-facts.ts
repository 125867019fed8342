import type { CatalogueIndex } from '#shared/domain/catalogue/lookup.ts';
import type { ColumnPlan } from '#shared/domain/intake/columns/plan-columns.ts';
import { columnValues, tellsCategories } from '#shared/domain/intake/labels/label-columns.ts';
import type { FoundTable } from '#shared/domain/intake/layout/find-tables.ts';
import type { SheetView } from '#shared/domain/intake/layout/sheet-view.ts';
import type { TableContext } from '#shared/domain/intake/words/context.ts';
import type { TableFacts } from '#shared/domain/intake/words/dimensions.ts';
import type { Meaning } from '#shared/domain/intake/words/meaning.ts';

/** Facts of a whole table: whether children stand beside men and women, and which regions its names belong to. */
export function gatherFacts(
  view: SheetView,
  found: FoundTable,
  plan: ColumnPlan,
  context: TableContext,
  index: CatalogueIndex,
): TableFacts {
  const axes: Meaning[][] = [plan.measures.map(({ meaning }) => meaning)];
  for (const label of plan.labels) {
    if (!tellsCategories(label)) continue;
    const { distinct } = columnValues(view, found, label.column);
    axes.push(distinct.flatMap((text) => label.meaningOf(text) ?? []));
  }
  const childrenBeside = axes.some(
    (axis) => axis.some(({ child }) => child) && axis.some(({ sex, age, child }) => sex !== '' && age === '' && !child),
  );
  return { index, childrenBeside, geo: geographyOfNames(view, found, plan, context, index), ones: false };
}

/** Regions that only exist in the geography of 2023, in a table of an earlier period, say that it is meant in 19 regions. */
function geographyOfNames(
  view: SheetView,
  found: FoundTable,
  plan: ColumnPlan,
  context: TableContext,
  index: CatalogueIndex,
): string {
  const areas = new Set<string>();
  for (const label of plan.labels) {
    if (label.dimension !== 'refArea') continue;
    for (const text of columnValues(view, found, label.column).distinct)
      areas.add(label.meaningOf(text)?.refArea ?? '');
  }
  const newest = index.catalogue.regions.filter(
    ({ code, geographies }) => areas.has(code) && !geographies.includes(context.geo),
  );
  return newest.length > 0 && newest.every(({ geographies }) => geographies.includes('19'))
    ? (newest[0]?.geographies[0] ?? '')
    : '';
}
