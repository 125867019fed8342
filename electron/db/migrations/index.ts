import { facts } from './0010-facts.ts';
import { judgements } from './0020-judgements.ts';
import { derived } from './0030-derived.ts';
import { recipes } from './0040-recipes.ts';
import { originalParts } from './0070-original-parts.ts';
import { derivedParts } from './0080-derived-parts.ts';
import { seals } from './0090-seals.ts';
import { drafts } from './0100-drafts.ts';
import { departmentNotes } from './0120-department-notes.ts';
import type { Migration } from './types.ts';

/** Every step of the base's structure, in order. */
export const MIGRATIONS: readonly Migration[] = [
  facts,
  judgements,
  derived,
  recipes,
  originalParts,
  derivedParts,
  seals,
  drafts,
  departmentNotes,
];

/** The version that this program writes, and the newest that it reads. */
export function latestVersion(migrations: readonly Migration[]): number {
  return migrations.at(-1)?.version ?? 0;
}
