import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { writeXlsx } from '#electron/publish/xlsx/write-xlsx.ts';
import { samplePublication } from './sample-publication.ts';

const PYTHON = '/usr/bin/python3';
const OFFICE = '/usr/bin/soffice';

function answers(program: string, ...args: string[]): boolean {
  try {
    execFileSync(program, args, { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

const READ = `
import json, sys, openpyxl
book = openpyxl.load_workbook(sys.argv[1])
sheet = book['5. Retours par région']
print(json.dumps({
  'sheets': book.sheetnames, 'value': sheet['B10'].value, 'type': sheet['B10'].data_type, 'merged': len(sheet.merged_cells.ranges),
  'text': book['2. Politiques publiques'].cell(10, 2).data_type, 'title': book.properties.title,
}))`;

describe('other programs', () => {
  let folder = '';
  let path = '';
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'kafo-office-'));
    path = join(folder, 'edition.xlsx');
    await writeFile(path, await writeXlsx(samplePublication(), 'fr'));
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  it.skipIf(!answers(PYTHON, '-c', 'import openpyxl'))(
    'openpyxl reads the workbook: numbers are numbers, texts are texts',
    () => {
      const read = JSON.parse(execFileSync(PYTHON, ['-c', READ, path], { encoding: 'utf8' }));
      expect(read).toMatchObject({ value: 3929, type: 'n', text: 's' });
      expect(read.sheets).toHaveLength(12);
      expect(read.merged).toBeGreaterThan(17);
      expect(read.title).toMatch(/^Examen national/);
    },
  );

  it.skipIf(!existsSync(OFFICE))(
    'LibreOffice opens the workbook and shows French numbers and Bambara letters',
    () => {
      const profile = `-env:UserInstallation=file://${folder}/profile`;
      const args = [
        profile,
        '--headless',
        '--convert-to',
        'csv:Text - txt - csv (StarCalc):9,34,76,1,,0,false,true,true,false,false,-1',
      ];
      execFileSync(OFFICE, [...args, '--outdir', folder, path], { stdio: 'ignore', timeout: 120_000 });
      const shown = (sheet: string) => readFileSync(join(folder, `edition-${sheet}.csv`), 'utf8');
      const numbers = shown('5. Retours par région').replace(/[\u00A0\u202F]/g, ' ');
      expect(/Kayes\t3 929 *\t2 248 *\t107/.test(numbers), numbers.slice(0, 600)).toBe(true);
      expect(shown('2. Politiques publiques')).toContain('Mali Kura ɲɛtaasira ka bɛn san 2063 ma : kɔlɔsili ni ŋaniya');
      expect(shown('2. Politiques publiques')).toContain('=HYPERLINK(');
    },
    180_000,
  );
});
