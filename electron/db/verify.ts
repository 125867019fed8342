import { AppError } from '#shared/errors/app-error.ts';
import type { ReadBase } from './handle.ts';
import { checkFacts } from './verify/facts.ts';
import { finding } from './verify/finding.ts';
import { checkJournal, checkStrays } from './verify/journal.ts';
import { checkLedger } from './verify/ledger.ts';
import { checkOriginals } from './verify/originals.ts';
import { checkParts } from './verify/parts.ts';
import { checkSeals } from './verify/seals.ts';
import { checkFile, checkReferences, checkSchema } from './verify/structure.ts';
import type { Check, Finding } from './verify/types.ts';

/** In the order in which an officer should read them: the file first, then its content. */
const CHECKS: readonly Check[] = [
  checkFile,
  checkSchema,
  checkReferences,
  checkJournal,
  checkSeals,
  checkFacts,
  checkStrays,
  checkParts,
  checkLedger,
  checkOriginals,
];

/** Proves that the base is as Kafo wrote it; gives what is not, each with its sentence. Changes nothing. */
export function verifyBase(base: ReadBase): Finding[] {
  return CHECKS.flatMap((check) => findings(check, base));
}

/** A file may be so damaged that a check cannot read what it looks at. */
function findings(check: Check, base: ReadBase): Finding[] {
  try {
    return [...check(base)];
  } catch (error) {
    if (error instanceof AppError && error.code === 'base.damaged') return [finding('sqlite', { detail: check.name })];
    throw error;
  }
}
