import { mkdirSync } from 'node:fs';
import { homedir } from 'node:os';
import { dirname, join } from 'node:path';
import type { Command } from 'commander';
import type { Cli } from '#electron/cli/cli.ts';
import { untilInterrupted } from '#electron/cli/interrupt.ts';
import { addCommand, jsonOption, newOrExistingBase, portNumber } from '#electron/cli/options.ts';
import type { Host } from '#electron/host/serve.ts';

interface Options {
  readonly base?: string;
  readonly port?: number;
  readonly open?: true;
  readonly json?: true;
}

/** The application in a browser of this machine. */
export function addServe(program: Command, cli: Cli): void {
  addCommand(program, cli, 'serve', 'cli.serve.about')
    .option('--base <B>', cli.words('cli.option.base'))
    .option('--port <N>', cli.words('cli.option.port'), portNumber)
    .option('--open', cli.words('cli.option.open'))
    .addOption(jsonOption(cli))
    .action(async ({ base: named, port = 0, open, json }: Options) => {
      const { serve } = await import('#electron/host/serve.ts');
      const { builtWindow } = await import('#electron/host/built-window.ts');
      const base = named === undefined ? usualBase() : newOrExistingBase(cli, named);
      const { env, err } = cli.world;
      const stopped = untilInterrupted();
      const host = await serve({ base, reopen: named === undefined, port, window: builtWindow(), env, log: err });
      if (json) cli.json({ url: host.url, port: host.port });
      else cli.line(cli.words('cli.serve.ready', { url: host.url }));
      if (open) await openLink(host.url);
      offerLinks(cli, host, open === true);
      await stopped;
      await host.close();
    });
}

/** A link works once: on a terminal another one is had by pressing Enter. */
function offerLinks({ world, words }: Cli, host: Host, open: boolean): void {
  if (!world.onEnter) return;
  world.err(`${words('cli.serve.keys')}\n`);
  world.onEnter(() => {
    const url = host.newLink();
    world.err(`${words('cli.serve.again', { url })}\n`);
    if (open) void openLink(url);
  });
}

async function openLink(url: string): Promise<void> {
  const { openInBrowser } = await import('#electron/host/open-in-browser.ts');
  openInBrowser(url);
}

function usualBase() {
  const path = join(homedir(), 'Kafo', 'campagne.kafo');
  mkdirSync(dirname(path), { recursive: true });
  return { path, mayCreate: true };
}
