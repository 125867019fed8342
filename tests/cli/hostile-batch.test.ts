import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { run } from '#electron/cli/run.ts';
import { compound, excelStream } from '#tests/reader/make-xls.ts';
import { makeXlsx, oneSheet, xlsxParts } from '#tests/reader/make-xlsx.ts';
import { makeZip } from '#tests/reader/make-zip.ts';

// Files that once stopped readers, among good ones: each is refused with its own sentence, and the next one goes on.

let folder = '';
let outside = '';
/** Where this test's processes put what is temporary: others run beside it. */
let temporary = '';
const { TMPDIR } = process.env;

const cell = (place: string, text: string) => `<c r="${place}" t="inlineStr"><is><t>${text}</t></is></c>`;
const table = (effectif: number) =>
  makeXlsx({
    sheets: [
      {
        name: '2021',
        rows: `<row r="1">${cell('A1', 'Rapatriements de Maliens organisés en 2021')}</row><row r="2">${cell('A2', 'Pays')}${cell('B2', 'Effectif')}</row><row r="3">${cell('A3', 'Libye')}<c r="B3"><v>${effectif}</v></c></row><row r="4">${cell('A4', 'Niger')}<c r="B4"><v>7</v></c></row>`,
      },
    ],
  });

/** A sheet of 40 million empty cells in a small archive. */
function bomb(): Buffer {
  const parts = xlsxParts({ sheets: [{ name: 'F' }] });
  const rows = Buffer.alloc(150 * 2 ** 20, '<row><c/><c/></row>');
  const xml = Buffer.concat([Buffer.from('<worksheet><sheetData>'), rows]);
  return makeZip(parts.map(([name, content]) => [name, name.includes('sheet1') ? xml : content]));
}

/** An old workbook whose chain of sectors runs in a circle. */
function circle(): Buffer {
  const rows = Array.from({ length: 400 }, (_, i) => [`ligne ${i}`, i]);
  const bytes = compound(excelStream('F', rows));
  bytes.writeUInt32LE(9, 512 * (1 + bytes.readUInt32LE(76)) + 4 * 10);
  return bytes;
}

/** One long text, which many cells show: small in the file, and larger than a reader may become once it is written out. */
function sharedTexts(): Buffer {
  const strings = Array.from({ length: 400 }, (_, i) => `<si><t>${String(i).padEnd(32_000, 'x')}</t></si>`).join('');
  const rows = Array.from(
    { length: 3000 },
    (_, i) => `<row r="${i + 1}"><c r="A${i + 1}" t="s"><v>${i % 400}</v></c></row>`,
  ).join('');
  return oneSheet(rows, { strings });
}

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'kafo-batch-'));
  outside = mkdtempSync(join(tmpdir(), 'kafo-outside-'));
  temporary = mkdtempSync(join(tmpdir(), 'kafo-temporary-'));
  process.env['TMPDIR'] = temporary;
  const put = (name: string, bytes: Buffer | string) => writeFileSync(join(folder, name), bytes);
  for (let i = 0; i < 12; i++) put(`MSPC_bon_${i}.xlsx`, table(100 + i));
  put('a bombe.xlsx', bomb());
  put('a textes.xlsx', sharedTexts());
  put('b cercle.xls', circle());
  put('b coupé.xlsx', table(5).subarray(0, 500));
  put(
    'b entité.xlsx',
    makeZip(
      xlsxParts({
        sheets: [
          {
            name: 'F',
            xml: '<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]><worksheet><sheetData><row><c><v>&b;</v></c></row></sheetData></worksheet>',
          },
        ],
      }),
    ),
  );
  put('b grimpe.xlsx', makeZip([...xlsxParts({ sheets: [{ name: 'F' }] }), [`../../${'x'.repeat(9)}.txt`, 'écrit']]));
  put('c document.xlsx', '%PDF-1.7\n');
  put('c image.xls', Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'));
  put('c large.csv', `${','.repeat(1_000_000)}\n`);
  put('c programme.xlsx', Buffer.from('7f454c46020101', 'hex'));
  put('c vide.xlsx', '');
  put('c zéros.csv', 'a;b\0;c\n');
  put('~$d verrou.xlsx', Buffer.alloc(165, 1));
  put(
    'e chiffré.xls',
    compound(Buffer.concat([Buffer.from('09081000000605000000000000000000000000002f000200', 'hex'), Buffer.alloc(40)])),
  );
  mkdirSync(join(folder, 'f dossier'));
  symlinkSync(join(folder, 'f boucle.xlsx'), join(folder, 'f boucle.xlsx'));
  symlinkSync('/dev/zero', join(folder, 'f zéro.xlsx'));
  if (process.platform !== 'win32') execFileSync('mkfifo', [join(folder, 'f tube.xlsx')]);
}, 30_000);

afterAll(() => {
  rmSync(folder, { recursive: true });
  rmSync(outside, { recursive: true });
  rmSync(temporary, { recursive: true });
  if (TMPDIR === undefined) delete process.env['TMPDIR'];
  else process.env['TMPDIR'] = TMPDIR;
});

describe('a folder with killers among good files', () => {
  it('is imported: good ones whole, each other refused with its own sentence; nothing is left or written elsewhere', async () => {
    const files = readdirSync(folder).sort();
    const printed: string[] = [];
    const world = {
      folder: outside,
      env: {},
      isTerminal: false,
      out: (text: string) => void printed.push(text),
      err: () => {},
    };
    const base = join(outside, 'b.kafo');
    const status = await run(
      ['import', folder, '--base', base, '--json', '--memory', '300', '--deadline', '30'],
      world,
    );
    expect(status).toBe(1);
    const told: { file: string; status: string; reason: string }[] = JSON.parse(printed.join('')).files;
    expect(told.map(({ file }) => file).sort()).toEqual(files);
    const good = told.filter(({ file }) => file.startsWith('MSPC_bon'));
    expect(good).toHaveLength(12);
    for (const one of good) expect(one.status).toBe('imported');
    for (const { file, status: fate, reason } of told) {
      if (file.startsWith('MSPC_bon') || file === 'a textes.xlsx') continue;
      expect([file, fate]).toEqual([file, 'refused']);
      expect(reason).toContain(file.replace(/^~\$/, '').slice(0, 4));
      expect(reason).not.toMatch(/imprévue|root:|undefined|[{}]/);
    }
    expect(readdirSync(folder).sort()).toEqual(files);
    expect(readdirSync(outside).every((name) => name.startsWith('b.kafo'))).toBe(true);
    expect(existsSync(join(folder, '..', `${'x'.repeat(9)}.txt`))).toBe(false);
    // Node keeps its own compiled code there.
    expect(readdirSync(temporary).filter((name) => name !== 'node-compile-cache')).toEqual([]);
  }, 120_000);

  it('stops at the limits that the caller sets, and says them', async () => {
    const printed: string[] = [];
    const world = { folder, env: {}, isTerminal: false, out: (text: string) => void printed.push(text), err: () => {} };
    await run(['inspect', 'a textes.xlsx', '--memory', '64'], world);
    expect(printed.join('')).toContain('(64 Mo)');
    expect(await run(['inspect', 'a textes.xlsx', '--deadline', '0'], world)).toBe(2);
  }, 60_000);
});
