import { textAt } from '#shared/cells/grid.ts';
import type { SheetView } from '#shared/domain/intake/layout/sheet-view.ts';
import {
  ALL,
  breakdownOf,
  geographyAt,
  type TableFacts,
  WHOLE_COUNTRY,
} from '#shared/domain/intake/words/dimensions.ts';
import type { MeaningCodes } from '#shared/domain/intake/words/meaning-codes.ts';
import { type Breakdown, CHUNK, createChunk, type FigureChunk, listOf } from '#shared/domain/model/figure-chunk.ts';
import type { ObservationStatus } from '#shared/domain/model/observation.ts';
import type { Figures } from './read-figures.ts';
import { STATE, scaled } from './value-matrix.ts';
import { type DataCell, walkCells } from './walk-cells.ts';

/** Which cells become figures, or missing tokens. */
type Wanted = 'figures' | 'missing';

/**
 * The figures of a table (or its missing tokens, whose value is NaN), in chunks: cells whose position is in `out` and
 * cells that lack something are passed over.
 */
export function* figureChunks(
  view: SheetView,
  figures: Figures,
  facts: TableFacts,
  out: ReadonlySet<number>,
  wanted: Wanted = 'figures',
): Generator<FigureChunk> {
  const { matrix } = figures;
  const state = wanted === 'figures' ? STATE.VALUE : STATE.MISSING;
  const about = listsOf(figures.rows.codes, facts);
  const chunk = createChunk(about.lists);
  const { cell, next } = walkCells(figures, facts);
  while (next()) {
    const { at } = cell;
    if (!cell.known || cell.lack || matrix.states[at] !== state) continue;
    const position = matrix.positions[at] ?? -1;
    if (out.has(position)) continue;
    const i = chunk.size;
    const number = matrix.values[at] ?? Number.NaN;
    const value = scaled(number, cell.multiplier);
    // Only a text, and a number that was multiplied, can be written otherwise than its value.
    const isOwn = cell.multiplier === 1 && (view.grid.textIds[position] ?? -1) < 0;
    const raw = isOwn ? undefined : textAt(view.grid, position);
    chunk.rows[i] = matrix.rows[cell.index] ?? 0;
    chunk.columns[i] = matrix.columns[cell.measure] ?? 0;
    chunk.values[i] = value;
    about.list(cell);
    chunk.breakdown[i] = about.breakdownOf(cell);
    chunk.period[i] = cell.period;
    chunk.area[i] = cell.area;
    chunk.counterpart[i] = cell.counterpart;
    chunk.raws[i] = raw === undefined || raw === String(value) ? undefined : raw;
    chunk.statuses[i] = (matrix.statuses.get(at) ?? DEFAULT_STATUS[wanted]) as ObservationStatus | undefined;
    chunk.size += 1;
    if (chunk.size < CHUNK) continue;
    yield chunk;
    chunk.size = 0;
  }
  if (chunk.size > 0) yield chunk;
}

const DEFAULT_STATUS: Readonly<Record<Wanted, ObservationStatus | undefined>> = { figures: undefined, missing: 'O' };

/** What the codes of cells stand for in figures, defaults filled in: worked out when a code first comes. */
function listsOf(codes: MeaningCodes, facts: TableFacts) {
  const breakdowns = listOf<Breakdown>();
  const [periods, areas, counterparts]: [string[], string[], string[]] = [[], [], []];
  const geos = listOf();
  const geoOf: number[] = [];
  const known: number[][] = [];
  return {
    lists: { breakdowns: breakdowns.list, periods, areas, counterparts },
    list({ period, area, counterpart }: DataCell): void {
      if (periods[period] === undefined) {
        const timePeriod = codes.period.values[period]?.timePeriod ?? '';
        periods[period] = timePeriod;
        geoOf[period] = geos.of(facts.geo || geographyAt(timePeriod));
      }
      areas[area] ??= codes.area.values[area] || WHOLE_COUNTRY;
      counterparts[counterpart] ??= codes.counterpart.values[counterpart] || ALL;
    },
    breakdownOf({ what, period, matter }: DataCell): number {
      const geo = geoOf[period] ?? 0;
      let byGeo = known[what];
      if (!byGeo) {
        byGeo = [];
        known[what] = byGeo;
      }
      let number = byGeo[geo];
      if (number === undefined) {
        const breakdown = breakdownOf(matter, geos.list[geo] ?? '', facts);
        number = breakdowns.of(JSON.stringify(breakdown), () => breakdown);
        byGeo[geo] = number;
      }
      return number;
    },
  };
}
