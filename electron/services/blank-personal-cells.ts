import type { TableReading } from '#shared/domain/intake/types.ts';

/** A list of persons: its cells are quoted nowhere. */
export function mayNamePeople({ content, questions }: TableReading): boolean {
  return content === 'nominal' || questions.some(({ topic }) => topic === 'personal');
}
