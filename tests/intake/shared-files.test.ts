import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { loadCatalogue } from '#electron/files/load-catalogue.ts';
import { openWorkbook } from '#electron/reader/host/open-workbook.ts';
import { cellName } from '#shared/cells/address.ts';
import { readWorkbook } from '#shared/domain/intake/read-workbook.ts';
import { balanceOf } from '#shared/domain/model/ledger.ts';

const SAMPLES = '/work/shared/samples';
const REALDATA = '/work/shared/realdata';
const catalogue = loadCatalogue();

async function read(folder: string, fileName: string) {
  const workbook = await openWorkbook(join(folder, fileName), { fileName });
  return readWorkbook(workbook, { catalogue, fileName, department: '', answers: [] });
}

const workbooks = (folder: string) =>
  existsSync(folder)
    ? readdirSync(folder).filter((name) => /\.(?:xlsx|xls|csv)$/.test(name) && name !== 'truth.csv')
    : [];

describe.skipIf(!existsSync(SAMPLES))('the samples of the project', () => {
  it('are read exactly', { timeout: 60_000 }, async () => {
    const [header = '', ...lines] = readFileSync(join(SAMPLES, 'truth.csv'), 'utf8').trim().split(/\r?\n/);
    const names = header.split(',');
    const wanted = lines.map((line) => {
      const cells = line.split(',');
      const at = (name: string) => cells[names.indexOf(name)] ?? '';
      return [
        at('FILE'),
        at('INDICATOR'),
        at('TIME_PERIOD'),
        at('REF_AREA'),
        at('COUNTERPART_AREA'),
        at('SEX'),
        at('AGE'),
        Number(at('OBS_VALUE')),
      ].join('|');
    });
    const got: string[] = [];
    for (const file of workbooks(SAMPLES)) {
      for (const { questions, observations } of (await read(SAMPLES, file)).tables) {
        if (questions.length > 0) continue;
        for (const o of observations())
          got.push([file, o.indicator, o.timePeriod, o.refArea, o.counterpartArea, o.sex, o.age, o.value].join('|'));
      }
    }
    expect(got.sort()).toEqual(wanted.sort());
  });
});

describe.skipIf(!existsSync(REALDATA))('published workbooks', () => {
  it.each(workbooks(REALDATA))(
    '%s is accounted for, and nothing of it is taken in silence',
    async (file) => {
      const { tables, outside } = await read(REALDATA, file);
      for (const ledger of [...tables.map((table) => table.ledger), ...outside]) expect(balanceOf(ledger)).toBe(0);
      const silent = tables.filter(({ questions, observationCount }) => questions.length === 0 && observationCount > 0);
      expect(silent.map(({ sheet, range }) => `${sheet}!${cellName(range.top, range.left)}`)).toEqual([]);
    },
    60_000,
  );
});
