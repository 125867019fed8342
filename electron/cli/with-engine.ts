import type { Progress } from '#shared/contract/progress.ts';
import type { InputOf, MethodName, OutputOf } from '#shared/contract/registry.ts';
import { fromWire } from '#shared/errors/app-error.ts';
import type { Cli } from './cli.ts';
import { hearInterrupts } from './interrupt.ts';
import type { ReadingLimits } from './limits.ts';
import { createProgressDisplay } from './progress.ts';

export type Call = <Name extends MethodName>(name: Name, input: InputOf<Name>) => Promise<OutputOf<Name>>;

/**
 * Starts the engine for one command and closes it whatever happens. The base is opened at the first call that needs it.
 * @throws AppError what the engine answered
 */
export async function withEngine<T>(
  cli: Cli,
  base: { readonly path: string; readonly mayCreate: boolean } | undefined,
  work: (call: Call) => Promise<T>,
  reading: Partial<ReadingLimits> = {},
): Promise<T> {
  const { startEngine } = await import('#electron/engine/entry-node.ts');
  const display = createProgressDisplay(cli);
  const onProgress = (progress: Progress) => {
    hearInterrupts(progress.stage);
    display.show(progress);
  };
  const engine = startEngine({ base, env: cli.world.env, onProgress, log: cli.world.err, ...reading });
  try {
    return await work(async (name, input) => {
      const answer = await engine.call(name, input);
      if (!answer.ok) throw fromWire(answer.error);
      return answer.value;
    });
  } finally {
    display.close();
    engine.close();
  }
}
