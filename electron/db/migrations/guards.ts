/** Triggers that let rows be added, never changed or taken away. */
export function addOnly(...tables: readonly string[]): string {
  return tables
    .flatMap((table) =>
      ['UPDATE', 'DELETE'].map(
        (deed) => `CREATE TRIGGER ${table}_no_${deed.toLowerCase()} BEFORE ${deed} ON ${table}
BEGIN SELECT RAISE(ABORT, '${table}: rows are added, never changed'); END;`,
      ),
    )
    .join('\n');
}

/** Columns that say what a figure is about. */
export const FIGURE_COLUMNS = `breakdown INTEGER NOT NULL REFERENCES breakdown, time_period INTEGER NOT NULL REFERENCES member,
  ref_area INTEGER NOT NULL REFERENCES member, counterpart_area INTEGER NOT NULL REFERENCES member`;

/** Columns of the eight dimensions and the unit, as members, where rows are few and may be about nothing known. */
export const MEMBER_COLUMNS = [
  'indicator',
  'time_period',
  'ref_area',
  'geo',
  'counterpart_area',
  'sex',
  'age',
  'kind',
  'unit',
] as const;

export function memberColumns(): string {
  return MEMBER_COLUMNS.map((name) => `${name} INTEGER REFERENCES member`).join(', ');
}
