import type { SingleBar } from 'cli-progress';
import type { Progress, Stage } from '#shared/contract/progress.ts';
import type { TextKey } from '#shared/texts/say.ts';
import type { Cli } from './cli.ts';
import { printable } from './printable.ts';

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
    show({ stage, subject: stated, done, total, share }) {
      const subject = printable(stated);
      if (stage === 'understand' || stage === 'store' || share !== undefined) return;
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
  // Stages inside a file do not count files: the bar stays where it is.
  let counted = { done: 0, total: 1 };
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
    bar.start(counted.total, counted.done, { step: '' });
    if (latest) draw(latest);
  });
  function draw({ stage, subject, share }: Progress): void {
    const part = share === undefined ? '' : ` ${Math.floor(share * 100)} %`;
    bar?.setTotal(counted.total);
    bar?.update(counted.done, { step: `${cli.words(STAGE_TEXTS[stage])} ${printable(subject)}`.slice(0, 60) + part });
  }
  return {
    show(progress) {
      latest = progress;
      if (progress.total > 0) counted = progress;
      draw(progress);
    },
    close() {
      closed = true;
      bar?.stop();
      void loading;
    },
  };
}
