import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Rule } from '#shared/domain/model/discrepancy.ts';
import type { SourcedObservation } from '#shared/domain/model/observation.ts';
import type { PublishedTable, TableCell } from '#shared/domain/tables/model.ts';
import { type Cut, obs } from '#tests/reconcile/builders.ts';
import { publish, tableNamed } from './builders.ts';
import { inWords } from './show.ts';

const YEARS = ['2019', '2020'];
const REGIONS: Readonly<Record<string, string>> = { KAY: 'Kayes', GAO: 'Gao', BKO: 'District de Bamako' };
const COUNTRIES: Readonly<Record<string, string>> = { LY: 'Libye', DZ: 'Algérie', MR: 'Mauritanie' };
const KINDS: Readonly<Record<string, string>> = {
  VOL: 'Retour volontaire spontané',
  FOR: 'Retour forcé (expulsion, refoulement, reconduite)',
};
const SEXES: Readonly<Record<string, string>> = { M: 'Hommes', F: 'Femmes' };

interface Person {
  readonly t: string;
  readonly place: string;
  readonly cp: string;
  readonly sex: string;
  readonly kind: string;
}

const CELLS: readonly Person[] = YEARS.flatMap((year) =>
  ['S1', 'S2'].flatMap((half) =>
    Object.keys(REGIONS).flatMap((place) =>
      Object.keys(COUNTRIES).flatMap((cp) =>
        Object.keys(SEXES).flatMap((sex) =>
          Object.keys(KINDS).map((kind) => ({ t: `${year}-${half}`, place, cp, sex, kind })),
        ),
      ),
    ),
  ),
);

const habit = fc.record({
  halves: fc.boolean(),
  place: fc.boolean(),
  cp: fc.boolean(),
  sex: fc.boolean(),
  kind: fc.boolean(),
});
interface Habit {
  readonly halves: boolean;
  readonly place: boolean;
  readonly cp: boolean;
  readonly sex: boolean;
  readonly kind: boolean;
}

function told(
  values: readonly number[],
  { halves, place, cp, sex, kind }: Habit,
  department: string,
): SourcedObservation[] {
  const sums = new Map<string, { cut: Cut; value: number }>();
  CELLS.forEach((cell, i) => {
    const t = halves ? cell.t : cell.t.slice(0, 4);
    const cut = {
      t,
      place: place ? cell.place : 'ML',
      cp: cp ? cell.cp : '_T',
      sex: sex ? cell.sex : '_T',
      kind: kind ? cell.kind : '_T',
    };
    const key = JSON.stringify(cut);
    sums.set(key, { cut, value: (sums.get(key)?.value ?? 0) + (values[i] ?? 0) });
  });
  return [...sums.values()].map(({ cut, value }) => obs('RETURN', cut, value, department));
}

const DEPARTMENTS = ['MMEIA', 'OIM', 'MSPC', 'MAECI'];

const mistakes = (by: fc.Arbitrary<number>) => fc.array(fc.record({ at: fc.nat(), by }), { maxLength: 3 });

const campaign = fc.record({
  values: fc.array(fc.integer({ min: 1, max: 400 }), { minLength: CELLS.length, maxLength: CELLS.length }),
  habits: fc.array(habit, { minLength: 1, maxLength: 4 }),
  // Either wrong figures, which the others bring to light, or missing ones: a wrong figure beside a missing one can hide.
  mistakes: fc.oneof(mistakes(fc.integer({ min: 1, max: 50 })), mistakes(fc.constant(Number.NaN))),
  precedence: fc.option(fc.shuffledSubarray(DEPARTMENTS, { minLength: 2 })),
});

/** Cells without any sign, with the words of their row and column. */
function* unsigned(table: PublishedTable): Generator<{ row: string; column: string; group: string; value: number }> {
  let heading = '';
  for (const { level, cells } of table.rows) {
    const [first] = cells;
    const label = first && 'words' in first ? inWords(first.words) : '';
    if (level === 'heading') heading = label;
    for (const [c, cell] of cells.entries()) {
      if (!isPlain(cell)) continue;
      const title = table.columns[c]?.title ?? '';
      const group = table.groups[0]?.find(({ first: from, last }) => from <= c && c <= last)?.title;
      const over = group === undefined ? heading : inWords(group);
      yield { row: level === 'total' ? 'Total' : label, column: inWords(title), group: over, value: cell.value };
    }
  }
}

function isPlain(cell: TableCell): cell is Extract<TableCell, { value: number }> {
  return 'value' in cell && cell.notes.length === 0 && (cell.state === 'single' || cell.state === 'agreed');
}

function truthOf(values: readonly number[], row: string, column: string, group: string): number {
  return CELLS.reduce((sum, { t, place, cp, sex, kind }, i) => {
    const words = [row, column, group];
    const years = words.flatMap((word) => /(\d{4})(?:-(\d{4}))?$/.exec(word)?.slice(1) ?? []).filter((year) => year);
    const year = t.slice(0, 4);
    const inTime = years.length === 2 ? true : years[0] === year;
    const named = (names: Readonly<Record<string, string>>, code: string) =>
      !words.some((word) => Object.values(names).includes(word)) || words.includes(names[code] ?? '');
    const counts = inTime && named(REGIONS, place) && named(COUNTRIES, cp) && named(SEXES, sex) && named(KINDS, kind);
    return counts ? sum + (values[i] ?? 0) : sum;
  }, 0);
}

it('prints nothing wrong without a sign, whatever departments break down, mistake or leave out', () => {
  let checked = 0;
  fc.assert(
    fc.property(campaign, ({ values, habits, mistakes: made, precedence }) => {
      // The first department is never mistaken; without rules it is heard first, so what is wrong is at least marked.
      const others = habits.slice(1).flatMap((one, i) => told(values, one, DEPARTMENTS[i + 1] ?? ''));
      for (const { at, by } of others.length > 0 ? made : []) {
        const index = at % others.length;
        const one = others[index];
        if (one) others[index] = { ...one, value: one.value + by };
      }
      const rules: Rule[] = precedence
        ? [{ rule: 'precedence', indicators: [], departments: precedence, reason: '' }]
        : [];
      const edition = publish(
        [
          ...told(values, habits[0] ?? { halves: false, place: false, cp: false, sex: false, kind: false }, 'MMEIA'),
          ...others,
        ],
        { rules },
      );
      for (const name of ['returns_by_region', 'returns_by_country']) {
        if (!edition.tables.some((table) => table.name === name)) continue;
        for (const { row, column, group, value } of unsigned(tableNamed(edition, name))) {
          checked += 1;
          expect([row, column, group, value]).toEqual([row, column, group, truthOf(values, row, column, group)]);
        }
      }
    }),
    { numRuns: 120 },
  );
  expect(checked).toBeGreaterThan(1000);
});
