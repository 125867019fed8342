import { expect, test } from 'vitest';
import { allSources, readSource } from '#tests/helpers/project.ts';
import { lintProbe } from './lint-probe.ts';

const LONG = `${Array.from({ length: 301 }, (_, i) => `export const n${i} = ${i};`).join('\n')}\n`;

/** A file that breaks one rule, and the rule that must say so. */
const BROKEN: Readonly<Record<string, readonly [rule: string, text: string]>> = {
  'shared/lib/cycle-a.ts': ['noImportCycles', "import { b } from './cycle-b.ts';\nexport const a = () => b;\n"],
  'shared/lib/cycle-b.ts': ['noImportCycles', "import { a } from './cycle-a.ts';\nexport const b = () => a;\n"],
  'shared/lib/types-a.ts': ['noImportCycles', "import type { B } from './types-b.ts';\nexport type A = B[];\n"],
  'shared/lib/types-b.ts': ['noImportCycles', "import type { A } from './types-a.ts';\nexport type B = A[];\n"],
  'electron/db/long.ts': ['noExcessiveLinesPerFile', LONG],
  'tests/db/long.test.ts': ['noExcessiveLinesPerFile', LONG],
  'shared/lib/any.ts': ['noExplicitAny', 'export function f(x: any): number {\n  return x;\n}\n'],
  'shared/lib/non-null.ts': ['noNonNullAssertion', 'export const f = (x?: number): number => x!;\n'],
  'shared/lib/default.ts': ['noDefaultExport', 'export default 1;\n'],
  'electron/files/floating.ts': [
    'noFloatingPromises',
    'async function f(): Promise<number> {\n  return 1;\n}\nexport function g(): void {\n  f();\n}\n',
  ],
  'electron/files/unused.ts': ['noUnusedVariables', 'const unused = 1;\nexport const used = 2;\n'],
  'renderer/features/journal/words.tsx': ['noJsxLiterals', 'export const Room = () => <p>Journal</p>;\n'],
  'electron/files/undeclared.ts': ['noUndeclaredDependencies', "import 'left-pad';\n"],
};

test('each rule of the house is an error where it is broken', () => {
  const found = lintProbe(Object.fromEntries(Object.entries(BROKEN).map(([path, [, text]]) => [path, text])));
  const silent = Object.entries(BROKEN).filter(([path, [rule]]) => !found.has(`${path} ${rule}`));
  expect(silent.map(([path, [rule]]) => `${rule} on ${path}`)).toEqual([]);
});

test('no source file has more than 300 lines', () => {
  const long = allSources().filter((path) => readSource(path).trimEnd().split('\n').length > 300);
  expect(long).toEqual([]);
});

test('no source file switches a rule off', () => {
  const lint = new RegExp(['biome', 'eslint'].map((name) => `${name}-(?:ignore|disable)`).join('|'));
  // A test may state that a line must not compile: it fails when the line does.
  const compiler = (path: string) => new RegExp(path.startsWith('tests/') ? '@ts-(?:ignore|nocheck)' : '@ts-[a-z]');
  const own = 'tests/house/code-rules.test.ts';
  const silenced = allSources().filter(
    (path) => path !== own && (lint.test(readSource(path)) || compiler(path).test(readSource(path))),
  );
  expect(silenced).toEqual([]);
});

test('no source file imports from a folder above', () => {
  const upward = allSources()
    .filter((path) => !path.startsWith('tests/house/'))
    .filter((path) => /from '\.\.\//.test(readSource(path)));
  expect(upward).toEqual([]);
});
