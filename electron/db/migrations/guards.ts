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

/** Columns of the eight dimensions and the unit, as members. */
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

export function memberColumns(nullable: boolean): string {
  return MEMBER_COLUMNS.map((name) => `${name} INTEGER ${nullable ? '' : 'NOT NULL '}REFERENCES member`).join(', ');
}
