// `npm test`: types, lint, then every test. Words after `--` go to vitest (`npm test -- tests/cli`).
// The last line counts: each part's types and the lint are one check each, beside the tests.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ROOT, runTool } from './run-tool.ts';
import { checkTypes, PARTS } from './types.ts';

interface Counts {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
}

async function check(name: string, work: Promise<number>): Promise<Counts> {
  const passed = (await work) === 0;
  process.stdout.write(`${passed ? 'ok    ' : 'FAILED'}  ${name}\n`);
  return { passed: passed ? 1 : 0, failed: passed ? 0 : 1, skipped: 0 };
}

async function runTests(filters: readonly string[]): Promise<Counts> {
  const folder = mkdtempSync(join(tmpdir(), 'kafo-test-'));
  const report = join(folder, 'report.json');
  try {
    const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
    const status = await runTool('vitest', ['run', ...reporters, ...filters]);
    return countTests(readFileSync(report, 'utf8'), status);
  } catch (error) {
    process.stdout.write(`FAILED  tests: ${error instanceof Error ? error.message : String(error)}\n`);
    return { passed: 0, failed: 1, skipped: 0 };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** A run that ended badly without a failed test (a file that does not load, an error outside tests) counts as one failure. */
function countTests(report: string, status: number): Counts {
  const { numPassedTests, numFailedTests, numPendingTests, numTodoTests } = JSON.parse(report);
  const failed = numFailedTests === 0 && status !== 0 ? 1 : numFailedTests;
  return { passed: numPassedTests, failed, skipped: numPendingTests + numTodoTests };
}

process.chdir(ROOT);
const counts: Counts[] = [];
for (const part of PARTS) counts.push(await check(`types of ${part}`, checkTypes(part)));
counts.push(await check('lint, format, layers', runTool('biome', ['check', '--max-diagnostics=50', '.'])));
counts.push(await runTests(process.argv.slice(2)));

const total = (name: keyof Counts) => counts.reduce((sum, one) => sum + one[name], 0);
const skipped = total('skipped') > 0 ? `, ${total('skipped')} skipped` : '';
process.stdout.write(`\n${total('passed')} passed, ${total('failed')} failed${skipped}\n`);
process.exitCode = total('failed') === 0 ? 0 : 1;
