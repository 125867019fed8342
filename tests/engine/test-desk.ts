import { sha256 } from '#electron/db/canonical.ts';
import type { WriteBase } from '#electron/db/handle.ts';
import { type Desk, makeDesk } from '#electron/services/desk.ts';
import { findDeliveries } from '#electron/services/intake/deliveries.ts';
import { storeFile } from '#electron/services/intake/store-file.ts';
import type { FileReading, Question } from '#shared/domain/intake/types.ts';
import { observation, reading, table } from '#tests/db/build-reading.ts';

/** A desk over a base, for services that read no file: its clock stands still. */
export function testDesk(base: WriteBase): Desk {
  const parts = {
    base: () => base,
    readBase: () => base,
    now: () => '2022-08-22T09:00:00Z',
    author: 'A. Traoré',
    office: 'DGME',
    openWorkbook: () => Promise.reject(new Error('no file is read here')),
    progress: () => {},
    signal: () => new AbortController().signal,
    report: () => '',
  };
  return makeDesk(parts as unknown as Omit<Desk, 'catalogue'>);
}

/** Stores a reading as an import does, earlier deliveries found and replaced; gives the number of the submission. */
export function deliver(desk: Desk, file: string, content: FileReading): number {
  const deliveries = findDeliveries(desk.base(), content);
  const { earlier } = deliveries;
  const bytes = Buffer.from(`bytes of ${file}`);
  return storeFile(desk, {
    name: file,
    sha256: sha256(bytes),
    size: bytes.length,
    format: 'xlsx',
    receivedAt: '2022-08-01',
    reading: content,
    personal: false,
    content: () => ({ kept: 'whole', bytes }),
    supersedes: earlier && { submission: earlier.submission.id, file: earlier.submission.file, why: 'delivery' },
    deliveries,
  });
}

const REGIONS = ['KAY', 'KOU', 'SIK', 'SEG'];

/** Returns of 2021 by region as a department states them: Kayes, Koulikoro, Sikasso, Ségou. */
export function returnsOf(
  department: string,
  values: readonly number[],
  timePeriod = '2021',
  questions: readonly Question[] = [],
): FileReading {
  const figures = values.map((value, i) =>
    observation({ timePeriod, value, row: i + 1, refArea: REGIONS[i] ?? 'MOP', geo: '10' }),
  );
  return { ...reading([table({ figures, questions })]), department };
}
