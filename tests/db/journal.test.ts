import fc from 'fast-check';
import { expect, test } from 'vitest';
import { canonicalJson } from '#electron/db/canonical.ts';
import { findEntry, journalHead, readJournal, verifyJournal } from '#electron/db/journal/read.ts';
import { appendJournal, deed, journaled } from '#electron/db/journal/write.ts';
import { insertReception } from '#electron/db/queries/rounds.ts';
import { en } from '#shared/texts/en/index.ts';
import { fr } from '#shared/texts/fr/index.ts';
import { message, say } from '#shared/texts/say.ts';
import { BY, tamper, tempBase } from './temp-base.ts';

test('gives back an entry as it was written, to be said in both languages', () => {
  const base = tempBase();
  const reason = message('error.file.empty', { file: 'vide.xlsx' });
  const seq = appendJournal(base, { ...BY, ...deed('refused', { file: 'vide.xlsx', reason }) });
  const entry = findEntry(base, seq);
  expect(entry).toMatchObject({ ...BY, seq: 2, kind: 'refused', digest: '' });
  expect(entry && say('fr', entry.message)).toMatch(/^Fichier « vide\.xlsx » refusé\. « vide\.xlsx » est vide/);
  expect(entry && say('en', entry.message)).toMatch(/^File “vide\.xlsx” refused\. “vide\.xlsx” is empty/);
});

test('chains each entry to the one before', () => {
  const base = tempBase();
  for (const file of ['a.xlsx', 'b.xlsx']) appendJournal(base, { ...BY, ...deed('repeated', { file, earlier: file }) });
  const [first, second, third] = readJournal(base);
  expect(first?.previous).toBe('');
  expect(second?.previous).toBe(first?.hash);
  expect(third?.previous).toBe(second?.hash);
  expect(journalHead(base)).toBe(third?.hash);
  expect(readJournal(base, 2)).toEqual([third]);
  expect(verifyJournal(base)).toEqual([]);
});

test.each([
  ["UPDATE journal SET author = 'X' WHERE seq = 2", [2]],
  ["UPDATE journal SET at = '2020' WHERE seq = 3", [3]],
  ['UPDATE journal SET message = \'{"key":"journal.exported"}\' WHERE seq = 2', [2]],
  ['DELETE FROM journal WHERE seq = 2', [3]],
  ['UPDATE journal SET seq = 9 WHERE seq = 3', [9]],
  [
    "INSERT INTO journal SELECT 4, at, author, office, kind, message, digest, hash, 'x' FROM journal WHERE seq = 3",
    [4],
  ],
])('finds what was done to the journal by hand: %s', (sql, broken) => {
  const base = tempBase();
  for (const file of ['a', 'b']) appendJournal(base, { ...BY, ...deed('repeated', { file, earlier: file }) });
  tamper(base.path, sql);
  expect(verifyJournal(base)).toEqual(broken);
});

test('writes neither the judgement nor the entry when the deed fails', () => {
  const base = tempBase();
  const failing = () =>
    journaled(base, BY, (entry) => {
      insertReception(base, entry, { file: 'a.xlsx', department: 'OIM', at: '2022-08-01' });
      throw new Error('on the way');
    });
  expect(failing).toThrow('on the way');
  expect(readJournal(base)).toHaveLength(1);
  expect(base.all('SELECT * FROM reception')).toEqual([]);
  expect(appendJournal(base, { ...BY, ...deed('repeated') })).toBe(2);
});

test('does not let one entry begin inside another', () => {
  const base = tempBase();
  const nested = () =>
    journaled(base, BY, () => deed('repeated', { seq: appendJournal(base, { ...BY, ...deed('repeated') }) }));
  expect(nested).toThrow(/inside another/);
  expect(verifyJournal(base)).toEqual([]);
});

test('lets two entries follow one another in one transaction', () => {
  const base = tempBase();
  base.transaction(() => {
    appendJournal(base, { ...BY, ...deed('repeated') });
    appendJournal(base, { ...BY, ...deed('repeated') });
  });
  expect(readJournal(base).map((entry) => entry.seq)).toEqual([1, 2, 3]);
});

test('writes canonical JSON that neither the order of keys nor a key without a value can change', () => {
  fc.assert(
    fc.property(fc.dictionary(fc.string(), fc.jsonValue()), (content) => {
      const reversed = Object.fromEntries(Object.entries(content).reverse());
      expect(canonicalJson({ ...reversed, none: undefined })).toBe(canonicalJson({ ...content, none: undefined }));
      expect(canonicalJson(JSON.parse(canonicalJson(content)))).toBe(canonicalJson(content));
    }),
  );
});

test('says every kind of deed with the same particulars in both languages', () => {
  const particulars = (sentence: string) => [...new Set(sentence.match(/(?<=\{)\w+/g))].sort();
  for (const key of Object.keys(fr) as (keyof typeof fr)[]) {
    if (key.startsWith('journal.')) expect(particulars(en[key]), key).toEqual(particulars(fr[key]));
  }
});
