import type { SingleBar } from 'cli-progress';
import type { Progress, Stage } from '#shared/contract/progress.ts';
import type { TextKey } from '#shared/texts/say.ts';
import type { Cli } from './cli.ts';

export interface ProgressDisplay {
  show(progress: Progress): void;
  close(): void;
}

const STAGE_TEXTS: Readonly<Record<Stage, TextKey>> = {
  read: 'cli.stage.read',
  understand: 'cli.stage.understand',
  store: 'cli.stage.store',
  reconcile: 'cli.stage.reconcile',
  export: 'cli.stage.export',
};

/** Tells on standard error how far a long task is: a bar on a terminal, one line per step otherwise. */
export function createProgressDisplay(cli: Cli): ProgressDisplay {
  return cli.world.isTerminal ? barDisplay(cli) : lineDisplay(cli);
}

/** One line a file (when it is opened) and a stage: a log must stay short. */
function lineDisplay(cli: Cli): ProgressDisplay {
  let last = '';
  return {
    show({ stage, subject, done, total }) {
      if (stage === 'understand' || stage === 'store') return;
      const step = cli.words(STAGE_TEXTS[stage]);
      const line = total > 0 ? `[${Math.min(done + 1, total)}/${total}] ${step} ${subject}` : `${step} ${subject}`;
      if (line !== last) cli.world.err(`${line.trimEnd()}\n`);
      last = line;
    },
    close() {},
  };
}

function barDisplay(cli: Cli): ProgressDisplay {
  let latest: Progress | undefined;
  let bar: SingleBar | undefined;
  let closed = false;
  // The library is loaded while the first file is being read, not before the first word of help.
  const loading = import('cli-progress').then(({ default: progress }) => {
    if (closed) return;
    bar = new progress.SingleBar({
      format: '{bar} {value}/{total} {step}',
      hideCursor: true,
      clearOnComplete: true,
      stream: process.stderr,
    });
    bar.start(latest?.total ?? 1, latest?.done ?? 0, { step: '' });
    if (latest) draw(latest);
  });
  function draw({ stage, subject, done, total }: Progress): void {
    bar?.setTotal(Math.max(total, 1));
    bar?.update(done, { step: `${cli.words(STAGE_TEXTS[stage])} ${subject}`.slice(0, 60) });
  }
  return {
    show(progress) {
      latest = progress;
      draw(progress);
    },
    close() {
      closed = true;
      bar?.stop();
      void loading;
    },
  };
}
