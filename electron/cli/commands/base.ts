import type { Command } from 'commander';
import type { Cli } from '#electron/cli/cli.ts';
import { addCommand, baseOption, existingBase, jsonOption, someWords } from '#electron/cli/options.ts';
import { withEngine } from '#electron/cli/with-engine.ts';

interface Output {
  readonly base: string;
  readonly json?: true;
}

/** rebuild, verify. */
export function addBaseCommands(program: Command, cli: Cli): void {
  addCommand(program, cli, 'rebuild', 'cli.rebuild.about')
    .addOption(baseOption(cli))
    .addOption(jsonOption(cli))
    .action(async ({ base, json }: Output) => {
      const path = existingBase(cli, base);
      const output = await withEngine(cli, path, (call) => call('settings.rebuild', {}));
      const { figures, discrepancies } = output;
      if (json) cli.json(output);
      else cli.line(cli.words(output.changed ? 'cli.rebuilt.changed' : 'cli.rebuilt.same', { figures, discrepancies }));
    });

  addCommand(program, cli, 'verify', 'cli.verify.about')
    .addOption(baseOption(cli))
    .option('--head <HASH>', cli.words('cli.option.head'), someWords('--head'))
    .addOption(jsonOption(cli))
    .action(async ({ base, head: written = '', json }: Output & { readonly head?: string }) => {
      const path = existingBase(cli, base);
      const { ok, checks, head } = await withEngine(cli, path, (call) => call('settings.verify', { head: written }));
      if (!ok) cli.leaveOver();
      if (json) {
        cli.json({ ok, checks: checks.map((check) => ({ ...check, sentences: check.sentences.map(cli.say) })), head });
        return;
      }
      for (const check of checks) {
        cli.line(
          `${cli.words(check.ok ? 'cli.check.ok' : 'cli.check.wrong')}  ${cli.words(`cli.check.${check.name}`)}`,
        );
        for (const sentence of check.sentences) cli.line(`    ${cli.say(sentence)}`);
      }
      if (head !== '') cli.line(cli.words('cli.head', { head }));
      cli.line(cli.words(ok ? 'cli.verified' : 'cli.not_verified'));
    });
}
