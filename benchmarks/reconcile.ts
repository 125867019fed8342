import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { measureIn, type Use } from './measure.ts';
import { line, print } from './print.ts';

const STEP = fileURLToPath(new URL('./reconcile-step.ts', import.meta.url));

/** What reconciling a base costs, as ratios to one plain GROUP BY over the seven dimensions of the same rows in the same run. */
export async function benchReconcile(folder: string, observations: number): Promise<void> {
  const base = join(folder, 'reconcile.kafo');
  const step = (name: string, ...args: readonly string[]) => measureIn(STEP, name, base, ...args);
  const made = await step('make', `${observations}`);
  const count = [...made.keys()].find((name) => name.startsWith('made'))?.slice(5);
  print(`\nreconciling ${count} observations of 11 departments, months by region, country and sex`);
  const group = (await step('group')).get('group');
  const bare = await step('bare');
  const whole = await step('whole');
  print(line('GROUP BY, all groups', group));
  print(line('load', bare.get('load'), group));
  print(line('reconcile', bare.get('reconcile'), group));
  print(line('load, reconcile and save', whole.get('whole'), group));
  for (const [stage, name] of INCREMENTAL) print(line(name, whole.get(stage), group));
  const { memory = Number.NaN } = whole.get('all') ?? ({} as Partial<Use>);
  print(`  peak of the engine ${(memory / 2 ** 20).toFixed(0)} MB`);
}

const INCREMENTAL = [
  ['decide', 'one decision more'],
  ['file', 'a new file of 990'],
  ['gone', 'the file withdrawn'],
] as const;
