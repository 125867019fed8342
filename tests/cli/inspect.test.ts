import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { printJson } from '#electron/cli/print-json.ts';
import { kafo } from '#tests/helpers/command-line.ts';
import { kafoJson } from '#tests/helpers/json-command.ts';
import { temporaryFolder } from '#tests/helpers/temporary-folder.ts';

let folder = '';

const COUNTRIES = ['Bénin', 'France', 'Gabon', 'Ghana', 'Mali', 'Niger', 'Togo'];

beforeAll(() => {
  folder = temporaryFolder();
  const lines = COUNTRIES.map((name, n) => `${name};${100 + n};${200 + n}`);
  writeFileSync(
    join(folder, 'monde.csv'),
    `Population par pays de résidence;;\n;;\nPays de résidence;2019;2020\n${lines.join('\n')}\n`,
  );
});

interface Figure {
  readonly cell: string;
  readonly ref_area: string;
  readonly time_period: string;
  readonly value: number;
}

const tableOf = async (...options: string[]) =>
  (await kafoJson(folder, 'inspect', 'monde.csv', ...options)).document.files[0].tables[0];

describe('inspect --json', () => {
  test('lists the figures of a table that waits, with their dimensions', async () => {
    const table = await tableOf();
    expect(table.certain).toBe(false);
    expect(table.observations).toBe(0);
    expect(table.areas).toEqual([{ dimension: 'REF_AREA', column: 'A', header: 'Pays de résidence', role: 'to' }]);
    expect(table.dimensions).toContainEqual({ dimension: 'TIME_PERIOD', count: 2, values: ['2019', '2020'] });
    expect(table.figures).toHaveLength(14);
    expect(table.figures_left_out).toBe(0);
    const ours = table.figures.filter((one: Figure) => one.ref_area === 'ML');
    expect(ours.map((one: Figure) => [one.cell, one.time_period, one.value])).toEqual([
      ['B8', '2019', 104],
      ['C8', '2020', 204],
    ]);
  });

  test('lists at most as many as were asked for, and those of Mali in any case', async () => {
    const table = await tableOf('--figures', '3');
    expect(table.figures.map((one: Figure) => one.ref_area)).toEqual(['BJ', 'BJ', 'FR', 'ML', 'ML']);
    expect(table.figures_left_out).toBe(9);
    expect((await tableOf('--figures', '0')).figures).toBeUndefined();
  });

  test('puts each figure on a line of its own', async () => {
    const { out } = await kafo(folder, 'inspect', 'monde.csv', '--json');
    expect(out.split('\n').filter((line) => /^\s*\{"cell":/.test(line))).toHaveLength(14);
  });

  test('says what is allowed for a number that is none', async () => {
    const { status, err } = await kafo(folder, 'inspect', 'monde.csv', '--json', '--figures', 'tous');
    expect(status).toBe(2);
    expect(err).toContain('--figures');
  });
});

test('a printed document reads back as it was', () => {
  fc.assert(
    fc.property(fc.jsonValue(), fc.array(fc.jsonValue()), (value, figures) => {
      const document = { value, figures, nothing: undefined };
      expect(JSON.parse(printJson(document))).toEqual(JSON.parse(JSON.stringify(document)));
    }),
    { seed: 14, numRuns: 200 },
  );
});
