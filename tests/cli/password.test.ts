import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { run } from '#electron/cli/run.ts';
import { agile } from '#tests/reader/make-encrypted.ts';
import { oneSheet } from '#tests/reader/make-xlsx.ts';

const PASSWORD = 'Zanzibar-42-secret';
const cell = (place: string, text: string) => `<c r="${place}" t="inlineStr"><is><t>${text}</t></is></c>`;
const PLAIN = oneSheet(
  `<row r="1">${cell('A1', 'Rapatriements de Maliens organisés en 2021')}</row><row r="2">${cell('A2', 'Pays')}${cell('B2', 'Effectif')}</row><row r="3">${cell('A3', 'Libye')}<c r="B3"><v>12</v></c></row><row r="4">${cell('A4', 'Niger')}<c r="B4"><v>7</v></c></row>`,
);

it('opens a protected file with the password of standard input, and keeps it nowhere', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'kafo-password-'));
  const file = join(folder, 'MSPC_protégé.xlsx');
  const base = join(folder, 'b.kafo');
  writeFileSync(file, agile(PLAIN, PASSWORD));
  const printed: string[] = [];
  const take = (text: string) => void printed.push(text);
  const world = { folder, env: {}, isTerminal: false, out: take, err: take, secret: async () => PASSWORD };
  const kafo = (...argv: string[]) => run(argv, world);
  expect(await kafo('import', file, '--base', base)).toBe(1);
  expect(printed.join('')).toMatch(/protégé par un mot de passe/);
  expect(await kafo('import', file, '--base', base, '--password-stdin')).toBe(0);
  expect(await kafo('inspect', file, '--password-stdin', '--json')).toBe(0);
  expect(await run(['inspect', file, '--password-stdin'], { ...world, secret: async () => `${PASSWORD}!` })).toBe(1);
  expect(printed.join('')).toMatch(/n’ouvre pas/);
  await kafo('journal', '--base', base);
  await kafo('export', '--base', base, '--out', join(folder, 'out'), '--format', 'csv');
  expect(printed.join('')).not.toContain(PASSWORD);
  rmSync(file);
  const everything = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => readFileSync(join(entry.parentPath, entry.name)));
  for (const bytes of everything) {
    expect(bytes.includes(PASSWORD)).toBe(false);
    expect(bytes.includes(Buffer.from(PASSWORD, 'utf16le'))).toBe(false);
  }
  rmSync(folder, { recursive: true });
}, 30_000);
