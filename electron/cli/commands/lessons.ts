import type { Command } from 'commander';
import type { Cli } from '#electron/cli/cli.ts';
import { describeFiles } from '#electron/cli/describe-file.ts';
import { addCommand, baseOption, existingBase, jsonOption, positiveNumber, someWords } from '#electron/cli/options.ts';
import { withEngine } from '#electron/cli/with-engine.ts';
import type { AliasSummary, RecipeSummary } from '#shared/contract/lessons.ts';
import { jsonOfFile, jsonOfLedger } from '#shared/contract/plain-json.ts';
import { AppError } from '#shared/errors/app-error.ts';

interface Options {
  readonly base: string;
  readonly json?: true;
  readonly withdraw?: number;
  readonly reason?: string;
}

/** confirm, recipes, aliases. */
export function addLessonCommands(program: Command, cli: Cli): void {
  addCommand(program, cli, 'confirm', 'cli.confirm.about')
    .addOption(baseOption(cli))
    .requiredOption('--submission <ID>', cli.words('cli.option.submission'), positiveNumber('--submission'))
    .addOption(jsonOption(cli))
    .action(async ({ base, submission, json }: Options & { submission: number }) => {
      const path = existingBase(cli, base);
      const { files, ms } = await withEngine(cli, path, (call) => call('intake.confirm', { submission }));
      const named = files.map((file) => ({ ...jsonOfFile(cli.language, file), ledger: jsonOfLedger(file.ledger) }));
      if (json) cli.json({ files: named, ms });
      else for (const line of describeFiles(cli, files)) cli.line(line);
    });

  addLessons(program, cli, 'recipes').action(async (options: Options) => {
    const path = existingBase(cli, options.base);
    if (options.withdraw !== undefined) return forget(cli, path, 'recipe', options);
    const recipes = await withEngine(cli, path, (call) => call('intake.recipes', {}));
    if (options.json) cli.json({ recipes });
    else for (const recipe of recipes) for (const line of describeRecipe(cli, recipe)) cli.line(line);
    if (!options.json && recipes.length === 0) cli.line(cli.words('cli.recipes.none'));
  });

  addLessons(program, cli, 'aliases').action(async (options: Options) => {
    const path = existingBase(cli, options.base);
    if (options.withdraw !== undefined) return forget(cli, path, 'alias', options);
    const aliases = await withEngine(cli, path, (call) => call('intake.aliases', {}));
    if (options.json) cli.json({ aliases });
    else for (const alias of aliases) cli.line(describeAlias(cli, alias));
    if (!options.json && aliases.length === 0) cli.line(cli.words('cli.aliases.none'));
  });
}

function addLessons(program: Command, cli: Cli, name: 'recipes' | 'aliases'): Command {
  return addCommand(program, cli, name, `cli.${name}.about`)
    .addOption(baseOption(cli))
    .option('--withdraw <N>', cli.words('cli.option.withdraw'), positiveNumber('--withdraw'))
    .option('--reason <TEXT>', cli.words('cli.option.reason.withdraw'), someWords('--reason'))
    .addOption(jsonOption(cli));
}

/** @throws AppError `call.missing_option` */
async function forget(
  cli: Cli,
  path: ReturnType<typeof existingBase>,
  what: 'recipe' | 'alias',
  { withdraw: number = 0, reason, json }: Options,
): Promise<void> {
  if (reason === undefined) throw new AppError('call.missing_option', { name: '--reason', command: '--withdraw' });
  const output = await withEngine(cli, path, (call) => call('intake.forget', { what, number, reason }));
  if (json) cli.json(output);
  else cli.line(cli.words(`cli.forgot.${what}`, { number: String(number), entry: output.entry }));
  if (!json && output.reread.length > 0) cli.line(cli.words('cli.forgot.reread', { files: output.reread }));
}

function describeRecipe(cli: Cli, recipe: RecipeSummary): string[] {
  const { number, version, department, subject, columns, settled, versions } = recipe;
  const state = version === 0 ? cli.words('cli.recipe.withdrawn') : `v${version}`;
  const named = columns.map(({ heading }) => heading || '–');
  return [
    cli.words('cli.recipe', { number: String(number), state, department, subject: subject || '–', columns: named }),
    ...settled.map(({ on, which, topic, answer, proposedOnly }) => {
      const where = which === '' ? cli.words('cli.recipe.table') : `« ${which} »`;
      const what = topic.replace(/^set:/, '');
      const sentence = cli.words(`cli.recipe.${on}.slot`, { where, what, answer });
      return `    ${sentence}${proposedOnly ? ` ${cli.words('cli.recipe.proposed')}` : ''}`;
    }),
    ...versions.map(({ version: own, at, author, entry, live }) => {
      const gone = live ? '' : ` ${cli.words('cli.recipe.undone')}`;
      return `    v${own}  ${at.slice(0, 10)}  ${author}  ${cli.words('cli.recipe.entry', { entry: String(entry) })}${gone}`;
    }),
  ];
}

function describeAlias(cli: Cli, { number, department, dimension, text, code, author, at, entry, live }: AliasSummary) {
  const told = cli.words('cli.alias', {
    ...{ number: String(number), department, text, code, author, day: at.slice(0, 10), entry: String(entry) },
    dimension: cli.words(`cli.alias.${dimension}`),
  });
  return live ? told : `${told} ${cli.words('cli.recipe.undone')}`;
}
