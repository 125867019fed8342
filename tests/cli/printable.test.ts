import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { printable, printableJson, printableLines, printableMessage } from '#electron/cli/printable.ts';
import { run } from '#electron/cli/run.ts';
import { makeXlsx } from '#tests/reader/make-xlsx.ts';

const RED = '\u001b[31m';

it('shows a text of a workbook as one line without controls, however long it is', () => {
  expect(printable(`a${RED}b\r\nc\u009b2J\u202Ed`)).toBe('a\uFFFD[31mb c\uFFFD2J\uFFFDd');
  expect(printable('x'.repeat(40_000))).toHaveLength(1000);
  expect(printable('Ségou — « 1 234 » 🇲🇱')).toBe('Ségou — « 1 234 » 🇲🇱');
});

it('keeps the lines that the command line made itself', () => {
  expect(printableLines(`un\n\n  deux\u0007\r\n`)).toBe('un\n\n  deux\uFFFD \n');
});

it('reaches every text that a sentence quotes', () => {
  const inner = { key: 'error.file.empty', params: { file: `x${RED}` } } as const;
  const { params } = printableMessage({ key: 'deed.left_out', params: { what: [inner, `y${RED}`], n: 1 } });
  expect(JSON.stringify(params)).not.toContain('\\u001b');
});

it('writes JSON that says the same and holds no control character', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      const json = printableJson(JSON.stringify({ text }));
      expect(JSON.parse(json)).toEqual({ text });
      expect(json).not.toMatch(/[\p{Cc}\u202A-\u202E\u2066-\u2069]/u);
    }),
  );
});

it('prints nothing of a hostile workbook that a terminal would obey', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'kafo-print-'));
  const evil = `${RED}\u202Eévil\u009b2J`;
  const cell = (place: string, text: string) =>
    `<c r="${place}" t="inlineStr"><is><t xml:space="preserve">${text}</t></is></c>`;
  const text = '_x001B_[31m\u202Eévil\u009b2J&#10;- ligne';
  const rows = `<row r="1">${cell('A1', `Rapatriements de Maliens organisés en 2021 ${text}`)}</row><row r="2">${cell('A2', 'Pays')}${cell('B2', `Effectif ${text}`)}</row><row r="3">${cell('A3', `Libye ${text}`)}<c r="B3"><v>12</v></c></row><row r="4">${cell('A4', text.repeat(2000))}<c r="B4"><v>13</v></c></row>`;
  const file = join(folder, `n${evil}\n.xlsx`);
  writeFileSync(file, makeXlsx({ sheets: [{ name: 'F\u202Eeuille\u009b', rows }] }));
  const printed: string[] = [];
  const take = (words: string) => void printed.push(words);
  const world = { folder, env: {}, isTerminal: false, out: take, err: take };
  for (const json of [[], ['--json']]) await run(['inspect', file, ...json], world);
  for (const json of [[], ['--json']]) await run(['import', folder, '--base', join(folder, 'b.kafo'), ...json], world);
  await run(['journal', '--base', join(folder, 'b.kafo')], world);
  rmSync(folder, { recursive: true });
  expect(printed.join('')).toContain('Rapatriements de Maliens');
  expect(printed.join('')).not.toMatch(/^- ligne/m);
  expect(printed.join('').replaceAll('\n', '')).not.toMatch(/[\p{Cc}\u202A-\u202E\u2066-\u2069]/u);
}, 20_000);
