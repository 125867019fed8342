import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { WriteBase } from '#electron/db/handle.ts';
import { deed, journaled } from '#electron/db/journal/write.ts';
import { loadObservations } from '#electron/db/queries/observations.ts';
import { recordCounts, submissionFigures, submissionRecords } from '#electron/db/queries/submission-keys.ts';
import {
  findSubmissionBySha,
  listSubmissions,
  liveSubmissions,
  withdrawSubmission,
} from '#electron/db/queries/submissions.ts';
import { undoEntry } from '#electron/db/queries/undo.ts';
import { verifyBase } from '#electron/db/verify.ts';
import { observation, reading, record, table } from './build-reading.ts';
import { BY, importReading, tempBase } from './temp-base.ts';

function deliver(base: WriteBase, value: number, supersedes?: number): number {
  const content = reading([table({ figures: [observation({ value })] })]);
  return importReading(base, content, { file: `livraison-${value}.xlsx`, supersedes });
}

function withdraw(base: WriteBase, submission: number): number {
  return journaled(base, BY, (entry) => {
    withdrawSubmission(base, entry, submission, 'fichier de test');
    return deed('withdrew', { file: 'f', department: 'OIM', reason: 'fichier de test' });
  });
}

function undo(base: WriteBase, target: number): number {
  return journaled(base, BY, (entry) => {
    undoEntry(base, entry, target);
    return deed('undone', { entry: target, reason: 'erreur' });
  });
}

const values = (base: WriteBase) => [...loadObservations(base).values()].flat().map((one) => one.value);

test('counts the figures of the last delivery only, and keeps the earlier ones', () => {
  const base = tempBase();
  const first = deliver(base, 1);
  const second = deliver(base, 2, first);
  deliver(base, 3, second);
  deliver(base, 40);
  expect(values(base)).toEqual([3, 40]);
  expect(listSubmissions(base).map((one) => one.live)).toEqual([false, false, true, true]);
  expect(base.one('SELECT count(*) AS n FROM observation')).toEqual({ n: 4 });
});

test('gives way to the delivery before when the last one is withdrawn, and back when that is undone', () => {
  const base = tempBase();
  const first = deliver(base, 1);
  const second = deliver(base, 2, first);
  const third = deliver(base, 3, second);
  const entry = withdraw(base, third);
  expect(values(base)).toEqual([2]);
  withdraw(base, first);
  expect(values(base)).toEqual([2]);
  const undoing = undo(base, entry);
  expect(values(base)).toEqual([3]);
  undo(base, undoing);
  expect(values(base)).toEqual([2]);
  expect(verifyBase(base)).toEqual([]);
});

test('withdrawing one in the middle does not bring back what the last one replaced', () => {
  const base = tempBase();
  const first = deliver(base, 1);
  const second = deliver(base, 2, first);
  deliver(base, 3, second);
  withdraw(base, second);
  expect(values(base)).toEqual([3]);
});

test('never counts two deliveries of one chain, whichever are withdrawn', () => {
  const base = tempBase();
  let last: number | undefined;
  const chain = [1, 2, 3, 4, 5].map((value) => {
    last = deliver(base, value, last);
    return last;
  });
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...chain), { maxLength: 4 }), (gone) => {
      const entries = gone.map((submission) => withdraw(base, submission));
      const left = chain.filter((submission) => !gone.includes(submission)).at(-1);
      expect(liveSubmissions(base).map((one) => one.id)).toEqual(left === undefined ? [] : [left]);
      for (const entry of entries) undo(base, entry);
      expect(values(base)).toEqual([5]);
    }),
    { numRuns: 20 },
  );
});

test('finds a file by its bytes as long as it was not withdrawn', () => {
  const base = tempBase();
  const first = deliver(base, 1);
  const sha = listSubmissions(base)[0]?.sha256 ?? '';
  expect(findSubmissionBySha(base, sha)?.id).toBe(first);
  deliver(base, 2, first);
  expect(findSubmissionBySha(base, sha)).toMatchObject({ id: first, live: false });
  withdraw(base, first);
  expect(findSubmissionBySha(base, sha)).toBeUndefined();
  expect(findSubmissionBySha(base, 'unknown')).toBeUndefined();
});

test('states the figures and records of one delivery by key, for comparing it with another', () => {
  const base = tempBase();
  const figures = [observation({ value: 1 }), observation({ value: 2, refArea: 'GAO' }), observation({ value: 3 })];
  const missing = [observation({ refArea: 'MOP', value: Number.NaN, raw: 'ND', status: 'M' })];
  const tables = [table({ figures, missing }), table({ content: 'records', records: [record()] })];
  const submission = importReading(base, reading(tables));
  deliver(base, 9);
  expect([...submissionFigures(base, submission)]).toEqual([
    ['RETURN|2021|KAY|19|_T|_T|_T|_T', 3],
    ['RETURN|2021|GAO|19|_T|_T|_T|_T', 2],
  ]);
  expect(submissionRecords(base, submission)).toEqual(['POLICY|Stratégie d’investissement de la diaspora']);
  expect([...recordCounts(base).values()]).toEqual([1]);
});

test('keeps the bytes of a file once, however often it is read', () => {
  const base = tempBase();
  const first = deliver(base, 1);
  deliver(base, 1, first);
  expect(base.one('SELECT count(*) AS n FROM original')).toEqual({ n: 1 });
  expect(values(base)).toEqual([1]);
});
