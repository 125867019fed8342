import type { ReadBase } from './handle.ts';
import { checkFacts } from './verify/facts.ts';
import { checkJournal, checkStrays } from './verify/journal.ts';
import { checkLedger } from './verify/ledger.ts';
import { checkOriginals } from './verify/originals.ts';
import { checkFile, checkReferences, checkSchema } from './verify/structure.ts';
import type { Check, Finding } from './verify/types.ts';

/** In the order in which an officer should read them: the file first, then its content. */
const CHECKS: readonly Check[] = [
  checkFile,
  checkSchema,
  checkReferences,
  checkJournal,
  checkFacts,
  checkStrays,
  checkLedger,
  checkOriginals,
];

/** Proves that the base is as Kafo wrote it; gives what is not, each with its sentence. Changes nothing. */
export function verifyBase(base: ReadBase): Finding[] {
  return CHECKS.flatMap((check) => [...check(base)]);
}
