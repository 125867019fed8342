import { expect, test } from 'vitest';
import { deed, journaled } from '#electron/db/journal/write.ts';
import { verifyBase } from '#electron/db/verify.ts';
import { say } from '#shared/texts/say.ts';
import { fullBase } from './full-base.ts';
import { BY, tamper } from './temp-base.ts';

/** Cuts the last entry off with all that came with it. */
const CUT = `DELETE FROM rule WHERE journal = (SELECT max(seq) FROM journal);
  DELETE FROM undo WHERE journal = (SELECT max(seq) FROM journal);
  DELETE FROM journal WHERE seq = (SELECT max(seq) FROM journal);`;

test('finds a journal whose last entry was cut off with all that it brought', () => {
  const base = fullBase();
  const last = base.one<{ seq: number }>('SELECT max(seq) AS seq FROM journal')?.seq ?? 0;
  tamper(base.path, CUT);
  expect(verifyBase(base).map(({ message }) => say('fr', message))).toEqual([
    `L’entrée n° ${last} a été écrite dans le journal et n’y est plus telle quelle : le journal a été coupé ou récrit à la main.`,
  ]);
});

test('finds it still when the journal went on after the cut', () => {
  const base = fullBase();
  tamper(base.path, CUT);
  journaled(base, BY, () => deed('rules_loaded', { count: 0 }));
  expect(verifyBase(base).map(({ kind }) => kind)).toEqual(['cut']);
});

test('finds it when the seals of the cut entries were taken away too', () => {
  const base = fullBase();
  tamper(base.path, `${CUT} DELETE FROM journal_seal WHERE id = (SELECT max(id) FROM journal_seal);`);
  expect(verifyBase(base).map(({ kind }) => kind)).toEqual(['seals']);
});
