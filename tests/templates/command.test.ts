import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { AXES, RECORD_COLUMNS } from '#shared/domain/model/dataset.ts';
import { RECORD_TYPES } from '#shared/domain/model/observation.ts';
import { roundOfPeriod } from '#shared/domain/templates/periods.ts';
import { kafo } from '#tests/helpers/command-line.ts';
import { kafoJson } from '#tests/helpers/json-command.ts';
import { temporaryFolder } from '#tests/helpers/temporary-folder.ts';
import { CATALOGUE, fillTemplate, templateOf } from './fill.ts';

const folder = temporaryFolder();
const template = (...argv: string[]) => kafo(folder, 'template', ...argv);

describe('kafo template', () => {
  test('writes the workbook, adds its extension, and says which sheets are to be filled in', async () => {
    const { status, out } = await template(
      '--department',
      'MSPC',
      '--dataset',
      'RETURN',
      '--period',
      '2021',
      '--out',
      'a',
    );
    expect(status).toBe(0);
    expect(out).toMatch(
      /^Modèle RETURN-MSPC-2021-[0-9A-Z]{8} écrit dans a\.xlsx ; feuilles à remplir :\n {2}Régions 2021\n {2}Provenance 2021\n$/,
    );
    expect(readFileSync(join(folder, 'a.xlsx')).subarray(0, 2).toString()).toBe('PK');
  });

  test('never writes over a workbook that holds something else', async () => {
    const again = ['--department', 'MSPC', '--dataset', 'RETURN', '--out', 'a.xlsx'];
    expect((await template(...again, '--period', '2021')).status).toBe(0);
    const { status, err } = await template(...again, '--period', '2020');
    expect([status, err.includes('c’est peut-être un classeur rempli')]).toEqual([2, true]);
  });

  test.each([
    [['--department', 'XX', '--dataset', 'RETURN', '--period', '2021'], '« XX » n’est pas permis pour --department'],
    [['--department', 'MJ', '--dataset', 'FOO', '--period', '2021'], '« FOO » n’est pas permis pour --dataset'],
    [['--department', 'MJ', '--dataset', 'TRAIN'], 'La période du modèle n’est pas connue'],
    [['--department', 'MJ', '--dataset', 'TRAIN', '--period', '21'], '« 21 » n’est pas une période'],
    [['--department', 'MJ', '--dataset', 'TRAIN', '--period', '1990/2021'], 'sur 12 années au plus'],
    [['--department', 'MJ', '--dataset', 'TRAIN', '--period', '2021', '--due', 'mai'], '« mai » n’est pas un jour'],
    [['--dataset', 'TRAIN', '--period', '2021'], 'L’option « --department <D> » est obligatoire'],
  ])('names what is wrong in the call: %j', async (argv, said) => {
    const { status, err } = await template(...argv, '--out', 'faux.xlsx');
    expect([status, err.includes(said), err]).toEqual([2, true, err]);
  });

  test('takes title, period and due date from the campaign of a base', async () => {
    const round = { title: 'Revue 2020', start: '2020-01-01', end: '2020-12-31', due: '2021-02-28' };
    mkdirSync(join(folder, 'c'));
    writeFileSync(join(folder, 'c', 'campaign.json'), JSON.stringify({ round, office: 'Bamako' }));
    writeFileSync(join(folder, 'c', 'vide.csv'), 'Région;2020\nKayes;1\n');
    await kafo(folder, 'import', 'c', '--base', 'r.kafo');
    const argv = ['--department', 'MJ', '--dataset', 'TRAIN', '--base', 'r.kafo', '--out', 'train.xlsx'];
    const { document } = await kafoJson(folder, 'template', ...argv);
    expect(document).toMatchObject({ sheets: ['Sessions'], file: join(folder, 'train.xlsx') });
    expect(document.id).toMatch(/^TRAIN-MJ-2020-/);
    const { out } = await kafo(folder, 'import', 'a.xlsx', '--base', 'r.kafo', '--department', 'OIM');
    expect(out).toMatch(/Le modèle RETURN-MSPC-2021-\w+ est revenu vide/);
    expect(out).toMatch(/a été établi pour MSPC ; cet envoi est de OIM/);
    expect(out).toMatch(
      /pour la période du 2021-01-01 au 2021-12-31, qui n’est pas celle de la campagne « Revue 2020 »/,
    );
  });

  test('what comes back is imported with its sender, without a question', async () => {
    const filled = await fillTemplate(templateOf('MAECI', 'EXT_REGISTERED'), 3);
    writeFileSync(join(folder, 'retour.xlsx'), filled.bytes);
    const { status, document } = await kafoJson(folder, 'import', 'retour.xlsx', '--base', 'i.kafo');
    const [file] = document.files;
    expect([status, file.status, file.department]).toEqual([0, 'imported', 'MAECI']);
    expect(file.tables[0].observations).toBe(filled.figures.length);
    expect((await kafo(folder, 'verify', '--base', 'i.kafo')).status).toBe(0);
  });
});

describe('the datasets of the catalogue', () => {
  const codes = new Set([...CATALOGUE.indicators.map(({ code }) => code), ...RECORD_TYPES]);
  const departments = CATALOGUE.departments.map(({ code }) => code);
  const countries = new Set(CATALOGUE.countries.map(({ code }) => code));

  test.each(CATALOGUE.datasets.map((dataset) => [dataset.code, dataset] as const))(
    'name what can be stored, by departments, countries and headings that are known (%s)',
    (code, dataset) => {
      expect(codes.has(code)).toBe(true);
      expect(dataset.departments.filter((one) => !departments.includes(one))).toEqual([]);
      for (const form of dataset.sheets) {
        if (form.form === 'figures') {
          expect([...form.rows, ...form.columns].filter((axis) => !AXES.includes(axis))).toEqual([]);
          expect((form.countries ?? []).filter((country) => !countries.has(country))).toEqual([]);
        } else {
          expect(form.fields.filter(({ field }) => !RECORD_COLUMNS.includes(field))).toEqual([]);
          expect(form.fields[0]?.field).toBe('title');
        }
      }
    },
  );

  test('let every indicator and every type of record be asked for', () => {
    expect([...codes].filter((code) => !CATALOGUE.datasets.some((dataset) => dataset.code === code))).toEqual([]);
  });
});

describe('roundOfPeriod', () => {
  test.each([
    ['2021', '2021-01-01', '2021-12-31'],
    ['2019/2021', '2019-01-01', '2021-12-31'],
    ['2020-02', '2020-02-01', '2020-02-29'],
    ['2021-09-01/2022-08-22', '2021-09-01', '2022-08-22'],
  ])('reads %s', (period, start, end) => {
    expect(roundOfPeriod(period)).toEqual({ start, end });
  });

  test.each(['', '21', '2021-13', '2021-02-30', '2021/2019', '2019/2020/2021', 'mai'])('refuses %j', (period) => {
    expect(roundOfPeriod(period)).toBeUndefined();
  });
});
