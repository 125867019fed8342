import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { inflateRawSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { writeZip } from '#electron/publish/zip/write-zip.ts';
import { beginRound } from '#electron/services/rounds/change-round.ts';
import { writeReminders } from '#electron/services/rounds/write-reminders.ts';
import { tempBase } from '#tests/db/temp-base.ts';
import { testDesk } from '#tests/engine/test-desk.ts';
import { temporaryFolder } from '#tests/helpers/temporary-folder.ts';

/** Names and contents of an archive, by its local headers. */
function unpack(bytes: Uint8Array): Map<string, Buffer> {
  const zip = Buffer.from(bytes);
  const files = new Map<string, Buffer>();
  let at = 0;
  while (zip.readUInt32LE(at) === 0x04034b50) {
    const packed = zip.readUInt32LE(at + 18);
    const name = zip.readUInt16LE(at + 26);
    const start = at + 30 + name;
    files.set(zip.toString('utf8', at + 30, start), inflateRawSync(zip.subarray(start, start + packed)));
    at = start + packed;
  }
  return files;
}

function deskWithRound() {
  const desk = testDesk(tempBase());
  beginRound(desk, {
    title: 'Revue 2021',
    start: '2021-01-01',
    end: '2021-12-31',
    due: '2022-08-15',
    office: 'Bamako',
    editionDate: '',
    expected: [
      { department: 'MJ', dataset: 'PROJECT', due: '' },
      { department: 'MSDS', dataset: 'TRAIN', due: '' },
      { department: 'MSDS', dataset: 'CORDON', due: '2022-09-30' },
    ],
  });
  return desk;
}

const ASK = { language: 'fr', letters: true, templates: true } as const;

test('an archive is the same for the same files, and gives them back', () => {
  const files = [
    { name: 'A/é.txt', bytes: Buffer.from('un deux') },
    { name: 'B/x.txt', bytes: Buffer.alloc(0) },
  ];
  expect([...unpack(writeZip(files))]).toEqual(files.map(({ name, bytes }) => [name, bytes]));
  expect(Buffer.from(writeZip(files)).equals(Buffer.from(writeZip(files)))).toBe(true);
});

test('letters and blank workbooks of several departments come as one archive, a folder for each', async () => {
  const target = temporaryFolder();
  const told = await writeReminders(deskWithRound(), { ...ASK, departments: ['MJ', 'MSDS', 'MEF'], target });
  expect(told).toEqual({ files: ['Relances du 2022-08-22.zip'], letters: 2, templates: 3 });
  const files = unpack(readFileSync(join(target, 'Relances du 2022-08-22.zip')));
  expect([...files.keys()]).toEqual([
    'MSDS/Relance - MSDS.docx',
    'MSDS/MSDS - Sessions de renforcement des capacités.xlsx',
    'MSDS/MSDS - Cordons sanitaires aux frontières.xlsx',
    'MJ/Relance - MJ.docx',
    'MJ/MJ - Projets.xlsx',
  ]);
  const letter = unpack(files.get('MSDS/Relance - MSDS.docx') ?? Buffer.alloc(0)).get('word/document.xml');
  expect(letter?.toString('utf8')).toContain('Cordons sanitaires aux frontières (attendu pour le 30/09/2022)');
  expect(letter?.toString('utf8')).toContain('Ministère de la Santé et du Développement social');
});

test('one file lies there as it is', async () => {
  const target = temporaryFolder();
  await writeReminders(deskWithRound(), { ...ASK, departments: ['MJ'], templates: false, target });
  expect(readdirSync(target)).toEqual(['Relance - MJ.docx']);
});

test('nothing is written to departments that sent all, or when it was stopped', async () => {
  const target = temporaryFolder();
  await expect(writeReminders(deskWithRound(), { ...ASK, departments: ['MEF'], target })).rejects.toThrowError(
    'round.nothing_missing',
  );
  const desk = { ...deskWithRound(), signal: () => AbortSignal.abort() };
  await expect(writeReminders(desk, { ...ASK, departments: ['MJ'], target })).rejects.toThrowError('round.cancelled');
  expect(readdirSync(target)).toEqual([]);
});
