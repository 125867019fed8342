import { mkdirSync } from 'node:fs';
import { homedir } from 'node:os';
import { dirname, join } from 'node:path';
import type { Command } from 'commander';
import type { Cli } from '#electron/cli/cli.ts';
import { addCommand, newOrExistingBase } from '#electron/cli/options.ts';

interface Options {
  readonly base?: string;
  readonly port?: string;
  readonly open?: true;
}

/** The application in a browser of this machine. */
export function addServe(program: Command, cli: Cli): void {
  addCommand(program, cli, 'serve', 'cli.serve.about')
    .option('--base <B>', cli.words('cli.option.base'))
    .option('--port <N>', cli.words('cli.option.port'))
    .option('--open', cli.words('cli.option.open'))
    .action(async ({ base, port = '0', open }: Options) => {
      const { serve } = await import('#electron/host/serve.ts');
      const { builtWindow } = await import('#electron/host/built-window.ts');
      const { openInBrowser } = await import('#electron/host/open-in-browser.ts');
      const path = base === undefined ? usualBase() : newOrExistingBase(cli, base);
      const window = builtWindow();
      const host = await serve({ base: path, port: Number(port), window, env: cli.world.env, log: cli.world.err });
      cli.line(cli.words('cli.serve.ready', { url: host.url }));
      if (open) openInBrowser(host.url);
      await new Promise(() => {});
    });
}

function usualBase() {
  const path = join(homedir(), 'Kafo', 'campagne.kafo');
  mkdirSync(dirname(path), { recursive: true });
  return { path, mayCreate: true };
}
