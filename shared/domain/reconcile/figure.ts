import type { ConsolidatedFigure, FigureState } from '#shared/domain/model/discrepancy.ts';
import type { Dimensions } from '#shared/domain/model/observation.ts';
import type { FactTable } from './fact-columns.ts';
import { referencesOf } from './sides.ts';

/** A consolidated figure whose cells are named when they are asked for: most never are, and their names are most of its size. */
export class FigureOfCells implements ConsolidatedFigure {
  readonly indicator: string;
  readonly timePeriod: string;
  readonly refArea: string;
  readonly geo: string;
  readonly counterpartArea: string;
  readonly sex: string;
  readonly age: string;
  readonly kind: string;
  readonly key: string;
  readonly value: number;
  readonly unit: string;
  readonly state: FigureState;
  readonly sources: readonly string[];
  readonly discrepancy: string;
  readonly #table: FactTable;
  readonly #entries: readonly number[];

  constructor(
    about: Dimensions,
    { key, value, state, discrepancy, sources }: Omit<ConsolidatedFigure, keyof Dimensions | 'unit' | 'cells'>,
    unit: string,
    table: FactTable,
    entries: readonly number[],
  ) {
    this.indicator = about.indicator;
    this.timePeriod = about.timePeriod;
    this.refArea = about.refArea;
    this.geo = about.geo;
    this.counterpartArea = about.counterpartArea;
    this.sex = about.sex;
    this.age = about.age;
    this.kind = about.kind;
    this.key = key;
    this.value = value;
    this.unit = unit;
    this.state = state;
    this.sources = sources;
    this.discrepancy = discrepancy;
    this.#table = table;
    this.#entries = entries;
  }

  /** The facts behind it, as entries of their table. */
  get entries(): readonly number[] {
    return this.#entries;
  }

  /** Whether one of these entries is behind it. */
  isMadeOf(entries: ReadonlySet<number>): boolean {
    return this.#entries.some((entry) => entries.has(entry));
  }

  get cells(): string[] {
    return referencesOf(this.#table, this.#entries);
  }
}
