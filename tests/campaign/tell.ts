import type { SourcedObservation } from '#shared/domain/model/observation.ts';
import { GEO, SEXES, type World } from './world.ts';

/** How a department breaks an indicator down. */
export interface Habit {
  readonly department: string;
  readonly indicator: string;
  readonly time: 'month' | 'quarter' | 'year';
  readonly byRegion: boolean;
  readonly byCountry: boolean;
  readonly bySex: boolean;
  readonly unit: string;
  readonly kind?: string;
  /** Stated at the end of the year. */
  readonly stock?: boolean;
}

/** All that a department states of an indicator, one workbook a habit, rows in order. */
export function tell(world: World, habit: Habit, submission: number): SourcedObservation[] {
  const { indicator } = habit;
  const sums = new Map<string, { at: Place; value: number }>();
  world.years.forEach((year, y) => {
    for (let m = habit.stock ? 11 : 0; m < 12; m++) {
      const time = periodOf(year, m, habit.time);
      world.regions.forEach((region, r) => {
        world.countries.forEach((country, c) => {
          SEXES.forEach((sex, s) => {
            const at = {
              time,
              region: habit.byRegion ? region : 'ML',
              country: habit.byCountry ? country : '_T',
              sex: habit.bySex ? sex : '_T',
            };
            const value = world.count(indicator, { month: y * 12 + m, region: r, country: c, sex: s });
            const key = `${time}|${at.region}|${at.country}|${at.sex}`;
            const known = sums.get(key);
            if (known) known.value += value;
            else sums.set(key, { at, value });
          });
        });
      });
    }
  });
  return [...sums.values()].map(({ at, value }, i) => stated(habit, at, value, submission, i + 2));
}

interface Place {
  readonly time: string;
  readonly region: string;
  readonly country: string;
  readonly sex: string;
}

function stated(habit: Habit, at: Place, value: number, submission: number, row: number): SourcedObservation {
  const file = `${habit.department}_${habit.indicator}_${submission}.xlsx`;
  return {
    indicator: habit.indicator,
    timePeriod: at.time,
    refArea: at.region,
    geo: GEO,
    counterpartArea: at.country,
    sex: at.sex,
    age: '_T',
    kind: habit.kind ?? '_T',
    value,
    unit: habit.unit,
    status: 'A',
    raw: String(value),
    department: habit.department,
    file,
    sha256: file,
    sheet: 'Feuil1',
    cell: `F${row}`,
    table: 'A1:F1048576',
    submission,
  };
}

function periodOf(year: number, month: number, time: Habit['time']): string {
  if (time === 'year') return `${year}`;
  return time === 'quarter' ? `${year}-Q${Math.floor(month / 3) + 1}` : `${year}-${String(month + 1).padStart(2, '0')}`;
}
