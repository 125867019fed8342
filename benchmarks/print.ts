import type { Use } from './measure.ts';

const MB = 2 ** 20;

const NOTHING: Use = {
  cpu: Number.NaN,
  wall: Number.NaN,
  memory: Number.NaN,
  engine: Number.NaN,
  readers: Number.NaN,
};

export function print(text: string): void {
  process.stdout.write(`${text}\n`);
}

/** One line of the report; ratios where there is something to compare with. */
export function line(name: string, use: Use = NOTHING, baseline: Use | undefined = undefined): string {
  const against = (value: number, base: number | undefined) =>
    base ? `${(value / base).toFixed(2)} x`.padStart(8) : ''.padStart(8);
  const mb = (bytes: number) => (bytes / MB).toFixed(0).padStart(5);
  const apart = use.readers > 0 ? ` (engine ${mb(use.engine)}, readers ${mb(use.readers)})` : '';
  return [
    `  ${name.padEnd(28)}`,
    `cpu ${use.cpu.toFixed(2).padStart(6)} s ${against(use.cpu, baseline?.cpu)}`,
    `wall ${use.wall.toFixed(2).padStart(6)} s ${against(use.wall, baseline?.wall)}`,
    `memory ${mb(use.memory)} MB ${against(use.memory, baseline?.memory)}${apart}`,
  ].join('  ');
}
