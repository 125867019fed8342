import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { createHandedFiles, type HandedFiles } from '#electron/host/handed-files.ts';
import { withPaths } from '#electron/host/tokens-to-paths.ts';
import { FILE_FIELDS, fileFields } from '#shared/contract/file-fields.ts';
import { optionalSourceSchema, some, sourceSchema } from '#shared/contract/method.ts';
import { contract, type MethodName } from '#shared/contract/registry.ts';
import { AppError } from '#shared/errors/app-error.ts';
import { temporaryFolder } from '#tests/helpers/temporary-folder.ts';

let folder = '';
let files: HandedFiles;

beforeEach(() => {
  folder = temporaryFolder();
  files = createHandedFiles(() => folder);
});

function refusal(name: MethodName, input: unknown): string {
  try {
    withPaths(files, name, input);
  } catch (error) {
    if (error instanceof AppError) return error.code;
    throw error;
  }
  return 'passed';
}

describe('a token', () => {
  test('becomes the path that it stands for, alone, in a list, and with the name of a file to be made', () => {
    const made = files.makeFolder();
    const chosen = files.adopt('/donnees/Retours.xlsx');
    expect(withPaths(files, 'intake.import', { sources: [chosen], department: 'MMEIA' })).toEqual({
      sources: ['/donnees/Retours.xlsx'],
      department: 'MMEIA',
    });
    expect(withPaths(files, 'journal.export', { target: `${made}/Journal (1).csv` })).toEqual({
      target: `${join(folder, made)}/Journal (1).csv`,
    });
  });

  test('is not looked for where no file is named', () => {
    expect(withPaths(files, 'tables.cell', { file: 'a.xlsx', sheet: 'b', cell: 'A1' })).toEqual({
      file: 'a.xlsx',
      sheet: 'b',
      cell: 'A1',
    });
    expect(withPaths(files, 'reconcile.rules', { dryRun: true, file: '' })).toEqual({ dryRun: true, file: '' });
  });
});

describe('a path in the place of a token is refused', () => {
  const PATHS = [
    '/etc/passwd',
    '../secret.txt',
    'C:\\Users\\x',
    '\\\\serveur\\partage',
    'file:///etc/passwd',
    '.',
    '/',
    '~',
  ];

  test.each([...FILE_FIELDS].filter(([name, fields]) => fields.length > 0 && name !== 'rounds.consolidate'))(
    '%s',
    (name, fields) => {
      for (const field of fields) {
        for (const path of PATHS) {
          expect(refusal(name, { [field]: path })).toBe('call.input');
          expect(refusal(name, { [field]: [path] })).toBe('call.input');
        }
        for (const odd of [1, true, null, {}, [null], [['x']]])
          expect(refusal(name, { [field]: odd })).toBe('call.input');
      }
    },
  );

  test('so is a token that leads out of its folder, or to what is hidden, or to a device', () => {
    const token = files.makeFolder();
    const ways = [
      '..',
      '../x',
      'a/b',
      '.',
      '.hidden',
      '..\\x',
      'a\\b',
      '',
      'x\u0000',
      'a:b',
      'NUL',
      'con.xlsx',
      'x.',
      '%2e%2e/x',
    ];
    expect(ways.filter((way) => refusal('journal.export', { target: `${token}/${way}` }) === 'passed')).toEqual([]);
    expect(refusal('journal.export', { target: `${token}/Journal.csv` })).toBe('passed');
  });

  test('so is the token of another process, and a name of the language itself', () => {
    const other = createHandedFiles(() => folder).makeFolder();
    for (const token of [other, '__proto__', 'constructor', 'toString']) {
      expect(refusal('tables.export', { target: token })).toBe('call.input');
    }
  });

  test('what takes folders of its choice is not for windows', () => {
    expect(refusal('rounds.consolidate', { folder: '/etc', target: '/tmp' })).toBe('call.method');
  });
});

describe('fields that name files', () => {
  test('are found by their schema, however it is wrapped', () => {
    const input = z.object({
      a: sourceSchema,
      b: some(sourceSchema),
      c: optionalSourceSchema,
      d: sourceSchema.optional(),
      e: z.string(),
    });
    expect(fileFields(input)).toEqual(['a', 'b', 'c', 'd']);
    expect(fileFields(z.object({ e: z.array(z.string()) }))).toEqual([]);
  });

  test('are fields of the input itself: deeper ones are refused when the program starts', () => {
    expect(() => fileFields(z.object({ a: z.object({ b: sourceSchema }) }))).toThrow();
    expect(() => fileFields(z.array(z.object({ b: sourceSchema })))).toThrow();
    expect(() => fileFields(z.object({ a: z.union([z.string(), z.object({ b: sourceSchema })]) }))).toThrow();
  });

  test('have names that say so, and no other field has one', () => {
    const named = (Object.keys(contract) as MethodName[]).flatMap((name) => {
      const { input } = contract[name];
      const fields = input instanceof z.ZodObject ? Object.keys(input.shape) : [];
      return fields
        .filter((field) => /^(?:sources?|target|folder|path|out|directory)$|Path$/.test(field))
        .map((field) => [name, field] as const);
    });
    expect(named.filter(([name, field]) => !FILE_FIELDS.get(name)?.includes(field))).toEqual([]);
    expect(named.length).toBeGreaterThan(5);
  });
});

test('a file beside those that were made is not given', () => {
  const token = files.makeFolder();
  writeFileSync(join(folder, 'secret.txt'), 'secret');
  writeFileSync(join(folder, token, 'made.csv'), 'made');
  expect(files.namesIn(token)).toEqual(['made.csv']);
  for (const name of ['../secret.txt', '..', '.', '', 'absent.csv']) expect(files.read(token, name)).toBeUndefined();
  expect(files.read(files.adopt(folder), 'secret.txt')).toBeUndefined();
  expect(files.namesIn(files.adopt(folder))).toEqual([]);
});
