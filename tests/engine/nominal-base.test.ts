import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { inflateRawSync, inflateSync, zstdDecompressSync } from 'node:zlib';
import Database from 'better-sqlite3';
import { expect, test, vi } from 'vitest';
import { TRACES } from '#tests/fixtures/nominal/people.ts';
import { COUNTED, LIST, writeList } from '#tests/fixtures/nominal/write-lists.ts';
import { kafo } from '#tests/helpers/command-line.ts';
import { kafoJson } from '#tests/helpers/json-command.ts';
import { temporaryFolder } from '#tests/helpers/temporary-folder.ts';

/** The names, numbers and births of the fixtures that a text holds, as words of their own. */
function tracesIn(text: string): string[] {
  const plain = text
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase();
  const bare = plain.replace(/[\s.-]/g, '');
  return TRACES.filter((trace) => {
    if (/\d{4}/.test(trace.replace(/\s/g, ''))) return bare.includes(trace.replace(/\s/g, ''));
    return new RegExp(`(?<![a-z])${trace}(?![a-z])`).test(plain);
  });
}

/** Long names alone: short ones turn up by chance in bytes that are no text. */
function longTracesIn(bytes: Buffer): string[] {
  const texts = [bytes.toString('latin1'), bytes.toString('utf8'), bytes.toString('utf16le')];
  return texts.flatMap(tracesIn).filter((trace) => trace.length >= 7);
}

function inflated(value: Buffer): string[] {
  return [zstdDecompressSync, inflateSync, inflateRawSync].flatMap((inflate) => {
    try {
      return [inflate(value).toString('utf8')];
    } catch {
      return [];
    }
  });
}

/** Every value of every table of a base, each blob as it is and inflated. */
function valuesOf(path: string): string[] {
  const base = new Database(path, { readonly: true });
  const tables = base.prepare<[], { name: string }>("SELECT name FROM sqlite_schema WHERE type = 'table'").all();
  const values = tables.flatMap(({ name }) =>
    base
      .prepare<[], Record<string, unknown>>(`SELECT * FROM "${name}"`)
      .all()
      .flatMap((row) => Object.values(row))
      .flatMap((value) => (Buffer.isBuffer(value) ? [value.toString('utf8'), ...inflated(value)] : [String(value)])),
  );
  base.close();
  return values;
}

function unzipped(bytes: Buffer): string {
  // Parts that are stored without being packed stand in the bytes themselves.
  const parts = [bytes.toString('utf8')];
  for (let at = bytes.indexOf('PK\x03\x04'); at >= 0; at = bytes.indexOf('PK\x03\x04', at + 4)) {
    const start = at + 30 + bytes.readUInt16LE(at + 26) + bytes.readUInt16LE(at + 28);
    parts.push(...inflated(bytes.subarray(start)));
  }
  return parts.join('\n');
}

function filesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => join(folder, name))
    .filter((path) => statSync(path).isFile());
}

async function everything(folder: string): Promise<string> {
  const said = [];
  for (const argv of [
    ['import', 'envois', '--base', 'b.kafo', '--json'],
    ['import', 'envois', '--base', 'b.kafo'],
    ['reconcile', '--base', 'b.kafo', '--json'],
    ['journal', '--base', 'b.kafo'],
    ['export', '--base', 'b.kafo', '--out', 'out', '--format', 'xlsx,csv'],
    ['verify', '--base', 'b.kafo'],
  ]) {
    const { out, err } = await kafo(folder, ...argv);
    said.push(out, err);
  }
  return said.join('\n');
}

function folderWith(...names: string[]): string {
  const folder = temporaryFolder();
  mkdirSync(join(folder, 'envois'));
  for (const name of names) writeList(join(folder, 'envois'), name);
  return folder;
}

test('the scan finds what it looks for', () => {
  const folder = folderWith('liste.xlsx', 'liste.ods');
  const [ods = '', workbook = ''] = filesIn(join(folder, 'envois')).map((path) => unzipped(readFileSync(path)));
  for (const text of [ods, workbook]) expect(new Set(tracesIn(text)).size).toBeGreaterThan(25);
});

test('no name, number or birth of a listed person reaches the base, the journal, an export, the screen or a temporary file', async () => {
  const folder = folderWith('DGME_expulses.xlsx', 'PAF_liste.xls', 'OIM_liste.ods', 'MPFEF_liste.csv');
  const temporary = temporaryFolder();
  vi.stubEnv('TMPDIR', temporary);
  expect(tracesIn(await everything(folder))).toEqual([]);
  vi.unstubAllEnvs();
  expect(readdirSync(temporary).filter((name) => name.startsWith('kafo'))).toEqual([]);
  expect(valuesOf(join(folder, 'b.kafo')).flatMap(tracesIn)).toEqual([]);
  const written = filesIn(folder).filter((path) => !path.includes('envois'));
  expect(written.length).toBeGreaterThan(6);
  const counted = readFileSync(join(folder, 'out', 'observations.csv'), 'utf8')
    .trim()
    .split('\n');
  expect(counted.length).toBe(4 * COUNTED.length + 1);
  for (const path of written) {
    const bytes = readFileSync(path);
    expect([path, longTracesIn(bytes)]).toEqual([path, []]);
    if (path.endsWith('.csv') || path.endsWith('.json')) expect(tracesIn(bytes.toString('utf8'))).toEqual([]);
    if (path.endsWith('.xlsx')) expect(tracesIn(unzipped(bytes))).toEqual([]);
  }
});

test('a list is counted the same from every format, and the base is in order', async () => {
  for (const name of ['DGME_liste.xlsx', 'DGME_liste.xls', 'DGME_liste.ods', 'DGME_liste.csv']) {
    const folder = folderWith(name);
    await everything(folder);
    const [, ...rows] = readFileSync(join(folder, 'out', 'observations.csv'), 'utf8')
      .trim()
      .split(/\r?\n/);
    const figures = rows.map((row) => {
      const [, period, area, , country, sex, age, , value] = row.split(',');
      return `${period} ${area} ${country} ${sex} ${age} = ${value}`;
    });
    expect([name, figures.sort()]).toEqual([name, [...COUNTED]]);
    for (const row of rows) {
      const cells = row.split(',');
      expect(cells.at(-2)).toBe('A4:K13');
      expect(cells.at(-1)).toBe(cells[8]);
    }
    expect((await kafo(folder, 'verify', '--base', 'b.kafo')).status).toBe(0);
  }
});

test('names of persons are taken out of the name of the file and of its sheets', async () => {
  const folder = folderWith('Dossier ZAMBLÉKORO Awa.xlsx');
  const { document } = await kafoJson(folder, 'import', 'envois', '--base', 'b.kafo');
  expect(document.files[0].file).toBe('Dossier ■ ■.xlsx');
  expect(valuesOf(join(folder, 'b.kafo')).flatMap(tracesIn)).toEqual([]);
});

test('an answer that comes after the names are gone gives the counts of one that came before', async () => {
  const open = LIST.map((line) => line.filter((_, i) => i !== 7)).map((line, i) =>
    i === 0 ? ['Liste des passagers'] : line,
  );
  const later = folderWith();
  writeList(join(later, 'envois'), 'DGME_liste.csv', open);
  await kafo(later, 'import', 'envois', '--base', 'b.kafo');
  const asked = await kafoJson(later, 'import', 'envois', '--base', 'b.kafo');
  const questions: { id: string }[] = asked.document.files[0].tables[0].questions;
  expect(questions.map(({ id }) => id)).toEqual(['indicator:A4:J13', 'period:A4:J13']);
  await kafo(later, 'answer', '--base', 'b.kafo', '--question', 'indicator:A4:J13', '--with', 'RETURN/FOR');
  await kafo(later, 'answer', '--base', 'b.kafo', '--question', 'period:A4:J13', '--with', '2021-03-14');
  const sooner = folderWith();
  writeList(join(sooner, 'envois'), 'DGME_liste.csv', open);
  const answers = [
    { file: 'DGME_liste.csv', sheet: '', question: 'indicator', answer: 'RETURN/FOR' },
    { file: 'DGME_liste.csv', sheet: '', question: 'period', answer: '2021-03-14' },
  ];
  writeFileSync(
    join(sooner, 'envois', 'campaign.json'),
    JSON.stringify({ round: { title: 't', start: '2021-01-01', end: '2021-12-31', due: '2021-12-31' }, answers }),
  );
  await kafo(sooner, 'import', 'envois', '--base', 'b.kafo');
  const figures = async (folder: string) => {
    await kafo(folder, 'export', '--base', 'b.kafo', '--out', 'out', '--format', 'csv');
    return readFileSync(join(folder, 'out', 'observations.csv'), 'utf8');
  };
  const given = await figures(later);
  expect(given.split('\n').length).toBe(COUNTED.length + 2);
  expect(await figures(sooner)).toBe(given);
  expect(valuesOf(join(later, 'b.kafo')).flatMap(tracesIn)).toEqual([]);
});
