import { kafo } from './command-line.ts';

/** A discrepancy as `reconcile --json` prints it. */
export interface ListedDiscrepancy {
  readonly id: string;
  readonly type: string;
  readonly values: string;
  readonly state: string;
  readonly rule: string;
  readonly kept: string;
  readonly reason: string;
  readonly earlier: string;
}

/** Runs a command with `--json`: its status and its document, which must be all that it printed. */
export async function kafoJson(folder: string, ...argv: readonly string[]) {
  const { status, out, err } = await kafo(folder, ...argv, '--json');
  return { status, err, document: JSON.parse(out) };
}

export async function discrepancies(folder: string, base = 'b.kafo'): Promise<readonly ListedDiscrepancy[]> {
  return (await kafoJson(folder, 'reconcile', '--base', base)).document.discrepancies;
}
