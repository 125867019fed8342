import type { TableReading } from '#shared/domain/intake/types.ts';

/** A list of persons, or a table of which it is asked whether it is one: its cells are quoted nowhere. */
export function mayNamePeople({ content, questions }: TableReading): boolean {
  return content === 'nominal' || questions.some(({ topic }) => topic === 'personal');
}
