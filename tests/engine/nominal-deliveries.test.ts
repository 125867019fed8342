import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { person } from '#tests/fixtures/nominal/people.ts';
import { kafo } from '#tests/helpers/command-line.ts';
import { kafoJson } from '#tests/helpers/json-command.ts';
import { temporaryFolder } from '#tests/helpers/temporary-folder.ts';

interface Sent {
  readonly name: string;
  /** Day of arrival as written; '' for none. */
  readonly day: string;
  readonly from: number;
  readonly count: number;
  readonly title?: string;
}

function write(folder: string, { name, day, from, count, title = 'Maliens expulsés d’Algérie' }: Sent): void {
  const rows = Array.from({ length: count }, (_, i) => {
    const [family, given, sex] = person(from + i);
    return [i + 1, family, `${given} ${from + i}e`, sex, `${20 + i}`, ...(day === '' ? [] : [day])].join(';');
  });
  const head = ['N°;Nom;Prénoms;Sexe;Âge', ...(day === '' ? [] : ['Date d’arrivée'])].join(';');
  writeFileSync(join(folder, 'envois', name), `\uFEFF${[title, head, ...rows].join('\r\n')}\r\n`);
}

async function imported(...sent: Sent[]) {
  const folder = temporaryFolder();
  mkdirSync(join(folder, 'envois'));
  for (const one of sent) {
    write(folder, one);
    await kafo(folder, 'import', join('envois', one.name), '--base', 'b.kafo');
  }
  const { document } = await kafoJson(folder, 'reconcile', '--base', 'b.kafo');
  await kafo(folder, 'export', '--base', 'b.kafo', '--out', 'out', '--format', 'csv');
  const rows = (name: string) =>
    readFileSync(join(folder, 'out', name), 'utf8')
      .trim()
      .split(/\r?\n/)
      .slice(1);
  const sum = (name: string) => rows(name).reduce((total, row) => total + Number(row.split(',')[8]), 0);
  return { folder, document, observed: sum('observations.csv'), consolidated: sum('consolidated.csv'), rows };
}

const FIRST: Sent = { name: 'DGME_vol_1.csv', day: '13/03/2021', from: 0, count: 6 };

test('two flights of one month in two files add up', async () => {
  const { observed, consolidated, document } = await imported(FIRST, {
    ...FIRST,
    name: 'DGME_vol_2.csv',
    day: '25/03/2021',
    count: 7,
  });
  expect([observed, consolidated]).toEqual([13, 13]);
  expect(document.discrepancies).toEqual([]);
});

test('a list of the same flight, corrected, takes the place of the earlier one', async () => {
  const { observed, consolidated } = await imported(FIRST, { ...FIRST, name: 'DGME_vol_1 corrigé.csv', count: 7 });
  expect([observed, consolidated]).toEqual([7, 7]);
});

test('two lists of one month without days are never added up in silence', async () => {
  const month = { ...FIRST, day: '', title: 'Maliens expulsés d’Algérie, mars 2021' };
  const { consolidated, document } = await imported(month, { ...month, name: 'DGME_autre.csv', from: 3, count: 2 });
  expect(consolidated).toBeLessThan(8);
  expect(document.discrepancies.length).toBeGreaterThan(0);
});

test('a figure leads to the range of its list, and a cell of the list to all that it counts', async () => {
  const { folder } = await imported(FIRST);
  const key = 'RETURN|2021-03|ML|10|DZ|F|Y_GE18|FOR';
  const figure = await kafoJson(folder, 'provenance', '--base', 'b.kafo', '--figure', key);
  expect(figure.document.origins).toMatchObject([{ cell: 'A2:F8', raw: '3', value: 3 }]);
  const cell = await kafoJson(folder, 'provenance', '--base', 'b.kafo', '--cell', 'DGME_vol_1.csv!DGME_vol_1!B4');
  expect(cell.document).toMatchObject({ bucket: 'PERSONAL', raw: '' });
  expect(cell.document.figures).toHaveLength(2);
});
