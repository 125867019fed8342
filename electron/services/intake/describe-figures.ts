import { cellName } from '#shared/cells/address.ts';
import type { FigureSummary, FiguresSummary } from '#shared/contract/figures.ts';
import type { ProposedFigure } from '#shared/domain/intake/figures/proposal.ts';
import type { TableReading } from '#shared/domain/intake/types.ts';

/** Counts down the figures that a description of one file may still hold. */
export interface FigureAllowance {
  left: number;
}

const DIMENSIONS = [
  ['INDICATOR', 'indicator'],
  ['TIME_PERIOD', 'timePeriod'],
  ['REF_AREA', 'refArea'],
  ['COUNTERPART_AREA', 'counterpartArea'],
  ['SEX', 'sex'],
  ['AGE', 'age'],
  ['KIND', 'kind'],
] as const satisfies readonly (readonly [string, keyof FigureSummary])[];

/** Values of a dimension that are told; the others are counted. */
const MOST_VALUES = 30;
const HOME = 'ML';

/**
 * All figures of a table with their dimensions, totals and missing tokens among them, also of one that waits. In a table
 * of many countries what names Mali is always listed; the rest as far as the allowance goes.
 */
export function describeFigures({ proposal }: TableReading, allowance: FigureAllowance): FiguresSummary | undefined {
  if (!proposal) return undefined;
  const figures: FigureSummary[] = [];
  const values = DIMENSIONS.map(() => new Set<string>());
  let leftOut = 0;
  for (const figure of proposal.figures()) {
    DIMENSIONS.forEach(([, name], n) => void values[n]?.add(figure[name]));
    const isOurs = proposal.isWorld && (figure.refArea === HOME || figure.counterpartArea === HOME);
    if (!isOurs && allowance.left <= 0) leftOut += 1;
    else {
      if (!isOurs) allowance.left -= 1;
      figures.push(summaryOf(figure));
    }
  }
  return {
    dimensions: DIMENSIONS.flatMap(([dimension], n) => {
      const all = [...(values[n] ?? [])];
      const isTold = all.length > 1 || (all[0] !== undefined && all[0] !== '' && all[0] !== '_T');
      return isTold ? [{ dimension, count: all.length, values: all.slice(0, MOST_VALUES) }] : [];
    }),
    areas: proposal.areas.map(({ column, header, role, dimension }) => ({
      dimension: dimension === 'refArea' ? 'REF_AREA' : 'COUNTERPART_AREA',
      column,
      header,
      role,
    })),
    figures,
    leftOut,
  };
}

function summaryOf({ row, column, value, ...figure }: ProposedFigure): FigureSummary {
  return { ...figure, cell: cellName(row, column), value: Number.isNaN(value) ? null : value };
}
