import { deed, journaled } from '#electron/db/journal/write.ts';
import { insertAlias, loadAliases } from '#electron/db/queries/aliases.ts';
import { loadAnswers } from '#electron/db/queries/questions.ts';
import { type Desk, signatureOf } from '#electron/services/desk.ts';
import { knowledgeOf } from '#electron/services/intake/lessons.ts';
import { rereadAffected } from '#electron/services/intake/reread-affected.ts';
import { storeAgain } from '#electron/services/intake/reread-submission.ts';
import { namesOf } from '#electron/services/journal/names.ts';
import type { CheckedInputOf, OutputOf } from '#shared/contract/registry.ts';
import { indexOnce } from '#shared/domain/catalogue/index-once.ts';
import { testAlias } from '#shared/domain/intake/recipes/alias-rules.ts';
import { AppError, type ErrorCode } from '#shared/errors/app-error.ts';
import type { Message, TextKey } from '#shared/texts/say.ts';
import { isMeaning } from './meanings.ts';

/**
 * Keeps by hand what a department means by a word; files of the department that wait, or that it reads otherwise, are read
 * again with it. Undoing the entry takes it back.
 * @throws AppError `alias.*`
 */
export async function addAlias(
  desk: Desk,
  { department, dimension, text, code, reason }: CheckedInputOf<'registers.addAlias'>,
): Promise<OutputOf<'registers.addAlias'>> {
  const catalogue = desk.catalogue();
  if (!catalogue.departments.some((one) => one.code === department))
    throw new AppError('alias.department', { department });
  if (!isMeaning(desk, dimension, code)) throw new AppError('alias.code', { code });
  const base = desk.base();
  const own = loadAliases(base).filter((alias) => alias.department === department);
  const { refusal, isNew } = testAlias({ dimension, text, code }, own, '', indexOnce(catalogue));
  if (refusal) throw refusedFor(desk, refusal, { text, code });
  if (!isNew) throw new AppError('alias.known', { text });
  const before = knowledgeOf(base);
  const { author, at } = signatureOf(desk);
  const added = { number: 0, department, dimension, text, code, author, at };
  const knowledge = { ...before, aliases: [...before.aliases, added] };
  const rereadings = await rereadAffected(desk, { answers: loadAnswers(base), knowledge });
  const entry = base.transaction(() => {
    const written = journaled(base, signatureOf(desk), (seq) => {
      insertAlias(base, seq, department, { dimension, text, code });
      return deed('alias_added', { text, code, department, reason });
    });
    for (const { submission, reading } of rereadings) storeAgain(desk, submission, reading);
    return written;
  });
  return { entry, reread: rereadings.map(({ submission }) => submission.file) };
}

const REFUSALS: Readonly<Partial<Record<TextKey, ErrorCode>>> = {
  'intake.alias.general': 'alias.general',
  'intake.alias.total': 'alias.total',
  'intake.alias.period': 'alias.period',
  'intake.alias.other': 'alias.other',
  'intake.alias.catalogue': 'alias.catalogue',
};

/** Why a word may not be learned, said to who adds it by hand. */
function refusedFor(
  desk: Desk,
  { key, params = {} }: Message,
  { text, code }: { readonly text: string; readonly code: string },
): AppError {
  const names = namesOf(desk.catalogue());
  const known = typeof params['known'] === 'string' ? names.code(params['known']) : '';
  return new AppError(REFUSALS[key] ?? 'alias.general', { text, code: names.code(code), known });
}
