import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { temporaryFolder } from '#tests/helpers/temporary-folder.ts';
import { packageProblems } from '#tests/publish/package-check.ts';
import { blankTemplate, fillTemplate, PAIRS, templateOf } from './fill.ts';
import { linesOf, readBack, withoutPlace } from './read-lines.ts';

const OFFICE = '/usr/bin/soffice';
const PYTHON = '/usr/bin/python3';

function answers(program: string, ...args: string[]): boolean {
  try {
    execFileSync(program, args, { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

describe('a template as a package', () => {
  const datasets = [...new Map(PAIRS.map(([department, dataset]) => [dataset, department]))];

  it.each(datasets)('is without a fault but for the formulas that are wanted (%s)', async (dataset, department) => {
    const problems = packageProblems(await blankTemplate(templateOf(department, dataset)));
    // The check of published workbooks refuses formulas; those of a template are its totals, blank until filled in.
    expect(problems.filter((problem) => !/: (?:a formula|type str)$/.test(problem))).toEqual([]);
  });

  it('is the same bytes twice', async () => {
    const template = templateOf('MSPC', 'RETURN');
    expect(Buffer.compare(await blankTemplate(template), await blankTemplate(template))).toBe(0);
  });
});

describe('a template in other programs', () => {
  it.skipIf(!existsSync(OFFICE))(
    'comes back from LibreOffice as .xlsx, .ods and .xls with every figure, and no question',
    async () => {
      const folder = temporaryFolder();
      const filled = await fillTemplate(templateOf('MMEIA', 'ASSIST'), 5);
      const records = await fillTemplate(templateOf('MMEIA', 'ACTIVITY'), 6);
      writeFileSync(join(folder, 'figures.xlsx'), filled.bytes);
      writeFileSync(join(folder, 'records.xlsx'), records.bytes);
      const paths = ['figures.xlsx', 'records.xlsx'].map((name) => join(folder, name));
      for (const format of ['xlsx', 'ods', 'xls']) {
        const out = join(folder, format);
        const profile = `-env:UserInstallation=file://${folder}/profile`;
        execFileSync(OFFICE, [profile, '--headless', '--convert-to', format, '--outdir', out, ...paths], {
          stdio: 'ignore',
          timeout: 120_000,
        });
        const read = linesOf(await readBack(readFileSync(join(out, `figures.${format}`)), `retour.${format}`));
        expect([format, read.questions]).toEqual([format, []]);
        expect([format, read.figures]).toEqual([format, [...filled.figures].sort()]);
        expect([format, read.missing]).toEqual([format, [...filled.missing].sort()]);
        expect([format, read.wrong]).toEqual([format, []]);
        const list = linesOf(await readBack(readFileSync(join(out, `records.${format}`)), `retour.${format}`));
        expect([format, list.questions, list.records]).toEqual([format, [], records.records]);
      }
    },
    180_000,
  );

  it.skipIf(!existsSync(OFFICE))(
    'loses its identification as .csv and is then read as any other sheet, without a wrong figure',
    async () => {
      const folder = temporaryFolder();
      const filled = await fillTemplate(templateOf('MMEIA', 'REPAT'), 5);
      writeFileSync(join(folder, 'rapatries.xlsx'), filled.bytes);
      const filter = 'csv:Text - txt - csv (StarCalc):59,34,76,1,,0,false,true,false,false,false,2';
      const profile = `-env:UserInstallation=file://${folder}/profile`;
      execFileSync(
        OFFICE,
        [profile, '--headless', '--convert-to', filter, '--outdir', folder, join(folder, 'rapatries.xlsx')],
        {
          stdio: 'ignore',
          timeout: 120_000,
        },
      );
      const bytes = readFileSync(join(folder, 'rapatries-Rapatriements.csv'));
      const reading = await readBack(bytes, 'rapatries.csv', 'MMEIA');
      expect(reading.template).toBeUndefined();
      const truth = new Set(filled.figures.map(withoutPlace));
      const read = linesOf(reading).figures.map(withoutPlace);
      expect(read.filter((line) => !truth.has(line))).toEqual([]);
    },
    180_000,
  );

  it.skipIf(!answers(PYTHON, '-c', 'import openpyxl'))(
    'openpyxl finds its protection, lists and hidden sheet',
    async () => {
      const folder = temporaryFolder();
      const path = join(folder, 'modele.xlsx');
      writeFileSync(path, await blankTemplate(templateOf('MENEFP', 'REINT')));
      const script = `
import json, sys, openpyxl
book = openpyxl.load_workbook(sys.argv[1])
sheet = book.worksheets[1]
print(json.dumps({
  'states': [one.sheet_state for one in book.worksheets], 'protected': [one.protection.sheet for one in book.worksheets],
  'locked': [sheet['A5'].protection.locked, sheet['A6'].protection.locked, sheet['F6'].protection.locked],
  'checks': sorted(one.type for one in sheet.data_validations.dataValidation), 'freeze': sheet.freeze_panes,
  'titles': sheet.print_title_rows, 'page': [sheet.page_setup.orientation, sheet.page_setup.fitToWidth],
}))`;
      expect(JSON.parse(execFileSync(PYTHON, ['-c', script, path], { encoding: 'utf8' }))).toEqual({
        states: ['visible', 'visible', 'veryHidden'],
        protected: [true, true, true],
        locked: [true, false, true],
        checks: ['custom', 'list', 'list'],
        freeze: 'D6',
        titles: '$5:$5',
        page: ['landscape', 1],
      });
    },
  );
});
