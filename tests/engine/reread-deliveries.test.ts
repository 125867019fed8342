import { expect, test } from 'vitest';
import { listSubmissions } from '#electron/db/queries/submissions.ts';
import type { Desk } from '#electron/services/desk.ts';
import { storeAgain } from '#electron/services/intake/reread-submission.ts';
import { verify } from '#electron/services/settings/verify-base.ts';
import type { FileReading } from '#shared/domain/intake/types.ts';
import { question } from '#tests/db/build-reading.ts';
import { tempBase } from '#tests/db/temp-base.ts';
import { deliver, returnsOf, testDesk } from './test-desk.ts';

const live = (desk: Desk) =>
  listSubmissions(desk.base()).flatMap(({ live: counts, file, id }) => (counts ? `${id} ${file}` : []));

function again(desk: Desk, file: string, content: FileReading): void {
  const submission = listSubmissions(desk.base()).findLast((one) => one.file === file);
  if (submission) storeAgain(desk, submission, content);
}

const FIRST = returnsOf('MMEIA', [120, 80, 60]);
const SECOND = returnsOf('MMEIA', [121, 80, 60]);
/** The same while a question holds the table back. */
const FIRST_WAITS = returnsOf('MMEIA', [120, 80, 60], '2021', [question()]);
const SECOND_WAITS = returnsOf('MMEIA', [121, 80, 60], '2021', [question()]);

test('a delivery that waits for an answer takes its place when the answer comes, and gives it back when that is undone', async () => {
  const desk = testDesk(tempBase());
  deliver(desk, 'a.xlsx', FIRST);
  deliver(desk, 'b.xlsx', SECOND_WAITS);
  expect(live(desk)).toEqual(['1 a.xlsx', '2 b.xlsx']);
  again(desk, 'b.xlsx', SECOND);
  expect(live(desk)).toEqual(['3 b.xlsx']);
  again(desk, 'b.xlsx', SECOND_WAITS);
  expect(live(desk)).toEqual(['1 a.xlsx', '4 b.xlsx']);
  again(desk, 'b.xlsx', SECOND);
  expect(live(desk)).toEqual(['5 b.xlsx']);
  expect((await verify(desk)).ok).toBe(true);
});

test('a delivery that is read again keeps its place', () => {
  const desk = testDesk(tempBase());
  deliver(desk, 'a.xlsx', FIRST);
  deliver(desk, 'b.xlsx', SECOND);
  again(desk, 'b.xlsx', SECOND);
  expect(live(desk)).toEqual(['3 b.xlsx']);
});

test('what becomes readable after a later delivery of the same matter does not come back beside it', () => {
  const desk = testDesk(tempBase());
  deliver(desk, 'a.xlsx', FIRST_WAITS);
  deliver(desk, 'b.xlsx', SECOND);
  expect(live(desk)).toEqual(['1 a.xlsx', '2 b.xlsx']);
  again(desk, 'a.xlsx', FIRST);
  expect(live(desk)).toEqual(['2 b.xlsx']);
});
