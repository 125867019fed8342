import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { loadCatalogue } from '#electron/files/load-catalogue.ts';
import { createReaderPool } from '#electron/reader/host/open-workbook.ts';
import { cellName } from '#shared/cells/address.ts';
import { readWorkbook } from '#shared/domain/intake/read-workbook.ts';
import { balanceOf } from '#shared/domain/model/ledger.ts';
import type { Answer } from '#shared/domain/model/round.ts';
import { fold } from '#shared/lib/fold.ts';
import { expected, filesBelow, ROOT, readCsv, SAMPLES } from './files.ts';

const catalogue = loadCatalogue();
const { answers } = JSON.parse(readFileSync(join(SAMPLES, 'campaign.json'), 'utf8')) as { answers: Answer[] };
const truth = readCsv(join(ROOT, 'tests', 'samples', 'truth.csv'));
const pool = createReaderPool();
afterAll(() => {
  pool.close();
});

async function read(fileName: string) {
  const workbook = await pool.open(join(SAMPLES, fileName), { fileName });
  const own = answers.filter(({ file }) => file === fileName);
  return readWorkbook(workbook, { catalogue, fileName, department: '', answers: own });
}

const kindOf = (kind: string) => (kind.startsWith('_') ? kind : fold(kind));

/** Differences alone are worth reading: lines that only one side has. */
function differences(got: readonly string[], wanted: readonly string[]) {
  return {
    missed: wanted.filter((line) => !got.includes(line)),
    wrong: got.filter((line) => !wanted.includes(line)),
  };
}
const NONE = { missed: [], wrong: [] };

const files = filesBelow(SAMPLES).filter((file) => /\.(xlsx|xls|ods|csv)$/.test(file));
const readable = files.filter((file) => ![...expected.refused, ...expected.repeated].includes(file));

describe('what Kafo reads in the example campaign without any sender named beforehand', () => {
  it.each(readable)('reads each figure as a careful person would: %s', async (file) => {
    const { tables } = await read(file);
    const got = tables.flatMap((table) =>
      [...table.observations()].map((o) =>
        [
          table.sheet,
          cellName(o.row, o.column),
          o.indicator,
          o.timePeriod,
          o.refArea,
          o.counterpartArea,
          o.sex,
          o.age,
          kindOf(o.kind),
          o.value,
        ].join(' | '),
      ),
    );
    const wanted = truth
      .filter((row) => row['FILE'] === file)
      .map((row) => {
        const dimensions = ['INDICATOR', 'TIME_PERIOD', 'REF_AREA', 'COUNTERPART_AREA', 'SEX', 'AGE'].map(
          (name) => row[name],
        );
        const sheet = row['SHEET'] || file.replace(/\.csv$/, '');
        return [sheet, row['CELL'], ...dimensions, kindOf(row['KIND'] ?? ''), Number(row['OBS_VALUE'])].join(' | ');
      });
    expect(differences(got, wanted)).toEqual(NONE);
    expect(got.length).toBe(wanted.length);
  });

  it.each(readable)('reads each line of a list: %s', async (file) => {
    const { tables } = await read(file);
    const line = (parts: readonly (string | number)[]) => parts.join(' | ');
    const wanted = expected.records.filter((record) => record.file === file);
    const undated = new Set(wanted.filter(({ start }) => start === '').map(({ title }) => title));
    const got = tables.flatMap(({ records }) =>
      records.map((r) => {
        const dates = undated.has(r.title) ? ['', ''] : [r.start, r.end];
        return line([r.row + 1, r.type, r.title, ...dates, r.objectives.join(' ')]);
      }),
    );
    const lines = wanted.map((r) => line([r.row, r.type, r.title, r.start, r.end, r.objectives.join(' ')]));
    expect(differences(got, lines)).toEqual(NONE);
  });

  it.each(readable)('has no question left, recognises the sender and balances: %s', async (file) => {
    const reading = await read(file);
    expect(reading.tables.flatMap(({ sheet, questions }) => questions.map(({ id }) => `${sheet}: ${id}`))).toEqual([]);
    const sender =
      truth.find((row) => row['FILE'] === file)?.['DEPARTMENT'] ??
      expected.records.find((record) => record.file === file)?.department;
    expect(reading.department).toBe(sender);
    const lines = [...reading.tables.map(({ ledger }) => ledger), ...reading.outside];
    expect(lines.filter((ledger) => balanceOf(ledger) !== 0)).toEqual([]);
  });
});
