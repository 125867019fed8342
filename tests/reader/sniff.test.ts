import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as xlsx from '@e965/xlsx';
import { describe, expect, it } from 'vitest';
import { openFailure } from '#electron/reader/child/read-workbook.ts';
import { AppError, type ErrorCode } from '#shared/errors/app-error.ts';
import { oneSheet, xlsxParts } from './make-xlsx.ts';
import { makeZip } from './make-zip.ts';
import { complaint, readHere, readPathHere } from './read-here.ts';

const good = oneSheet('<row r="1"><c r="A1"><v>1</v></c></row>');

/** A compound file with streams of these names. */
function compound(...names: string[]): Buffer {
  const file = xlsx.CFB.utils.cfb_new();
  for (const name of names) xlsx.CFB.utils.cfb_add(file, `/${name}`, Buffer.alloc(600, 1));
  return Buffer.from(xlsx.CFB.write(file, { type: 'buffer' }) as Buffer);
}

const lockFile = Buffer.concat([Buffer.from([5]), Buffer.from('Awa D'.padEnd(54)), Buffer.alloc(110)]);

it('reads a workbook whatever its name says', async () => {
  for (const name of ['a.xlsx', 'a.xls', 'a.csv', 'a.pdf', 'a', 'a.ods'])
    expect((await readHere(good, name)).format).toBe('xlsx');
});

it.each<[string, Buffer | string, string, ErrorCode]>([
  ['an empty file', '', 'a.xlsx', 'file.empty'],
  ['a text renamed .xlsx', 'Région;1\nKayes;2\n', 'a.xlsx', 'file.renamed-text'],
  ['a text renamed .xls', 'a\tb\n', 'a.XLS', 'file.renamed-text'],
  ['a PDF', '%PDF-1.7\n%\xe2\xe3', 'a.xlsx', 'file.wrong-type'],
  ['a PNG', Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'), 'a.xlsx', 'file.wrong-type'],
  ['a program', Buffer.from('7f454c46020101', 'hex'), 'a.xls', 'file.wrong-type'],
  ['an RTF', '{\\rtf1 x}', 'a.csv', 'file.wrong-type'],
  ['a database', Buffer.from('SQLite format 3\0xxxx'), 'a.xlsx', 'file.wrong-type'],
  ['random bytes', Buffer.from('c3a9fe0007ff12', 'hex'), 'a.xlsx', 'file.wrong-type'],
  ['a web page', '  <html><table><tr><td>1</td></tr></table></html>', 'a.xls', 'file.convert'],
  ['a web page with a mark', '\uFEFF<!DOCTYPE html><p>1', 'a.xls', 'file.convert'],
  [
    'XML of Excel 2003',
    '<?xml version="1.0"?><?mso-application progid="Excel.Sheet"?><Workbook/>',
    'a.xls',
    'file.convert',
  ],
  ['a lock file of Office', lockFile, '~$a.xlsx', 'file.lock-file'],
  ['a lock file of another name', lockFile, 'a.xlsx', 'file.lock-file'],
  ['a lock file of LibreOffice', ',awa,pc,01.02.2021 10:00,file:///x;', '.~lock.a.ods#', 'file.lock-file'],
  ['an encrypted workbook', compound('EncryptedPackage', 'EncryptionInfo'), 'a.xlsx', 'file.encrypted'],
  ['an old Word document', compound('WordDocument'), 'a.xls', 'file.wrong-type'],
  ['another compound file', compound('Nothing'), 'a.xls', 'file.wrong-type'],
  ['half a compound file', compound('Workbook').subarray(0, 700), 'a.xls', 'file.damaged'],
  [
    'a Word document',
    makeZip([
      ['[Content_Types].xml', '<Types/>'],
      [
        '_rels/.rels',
        '<Relationships><Relationship Id="a" Type="x/officeDocument" Target="word/document.xml"/></Relationships>',
      ],
    ]),
    'a.xlsx',
    'file.wrong-type',
  ],
  [
    'a binary workbook',
    makeZip([
      ['[Content_Types].xml', '<Types/>'],
      [
        '_rels/.rels',
        '<Relationships><Relationship Id="a" Type="x/officeDocument" Target="xl/workbook.bin"/></Relationships>',
      ],
    ]),
    'a.xlsx',
    'file.convert',
  ],
  ['an archive of workbooks', makeZip([['a.xlsx', 'x']]), 'a.zip', 'file.wrong-type'],
  ['a Numbers document', makeZip([['Index/Document.iwa', 'x']]), 'a.xlsx', 'file.convert'],
  [
    'an OpenDocument text',
    makeZip([
      ['mimetype', 'application/vnd.oasis.opendocument.text', { stored: true }],
      ['content.xml', '<a/>'],
    ]),
    'a.ods',
    'file.wrong-type',
  ],
])('tells the officer about %s', async (_what, bytes, name, code) => {
  const said = await complaint(bytes, name);
  expect(said).toMatch(new RegExp(`^${code.replaceAll('.', '\\.')}: `));
  expect(said).toContain(name);
});

describe('files that cannot be opened', () => {
  it('says that a folder is a folder, and a missing file missing', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'kafo-reader-'));
    await expect(readPathHere(folder, 'dossier')).rejects.toMatchObject({
      code: 'file.folder',
      details: { file: 'dossier' },
    });
    await expect(readPathHere(join(folder, 'rien.xlsx'), 'rien.xlsx')).rejects.toMatchObject({ code: 'file.missing' });
    rmSync(folder, { recursive: true });
  });

  it.skipIf(process.platform === 'win32')('does not wait for a named pipe, nor read a device', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'kafo-reader-'));
    execFileSync('mkfifo', [join(folder, 'tube')]);
    for (const path of [join(folder, 'tube'), '/dev/zero'])
      await expect(readPathHere(path, 'a.xlsx')).rejects.toMatchObject({ code: 'file.wrong-type' });
    rmSync(folder, { recursive: true });
  });

  it.each(['EACCES', 'EPERM', 'EBUSY'])('says that a file is in use when the system answers %s', (code) => {
    const failure = openFailure(Object.assign(new Error('x'), { code }));
    expect(failure).toBeInstanceOf(AppError);
    expect(failure).toMatchObject({ code: 'file.locked' });
  });

  it('leaves what it does not know as it is', () => {
    const strange = new Error('x');
    expect(openFailure(strange)).toBe(strange);
  });
});

it('reads a package that does not state its own relationships', async () => {
  const parts = xlsxParts({ sheets: [{ name: 'F', rows: '<row><c><v>1</v></c></row>' }] });
  const workbook = await readHere(makeZip(parts.filter(([name]) => name !== '_rels/.rels')));
  expect(workbook.sheets[0]?.grid.size).toBe(1);
});
