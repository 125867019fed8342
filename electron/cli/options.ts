import { statSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import { type Command, Option } from 'commander';
import { AppError } from '#shared/errors/app-error.ts';
import type { TextKey } from '#shared/texts/say.ts';
import type { Cli } from './cli.ts';
import { parseLanguage } from './language.ts';

/** A command with its description and the two options that all have. */
export function addCommand(program: Command, cli: Cli, name: string, about: TextKey): Command {
  return program
    .command(name)
    .description(cli.words(about))
    .helpOption('-h, --help', cli.words('cli.option.help'))
    .option('--lang <fr|en>', cli.words('cli.option.lang'), parseLanguage);
}

export function jsonOption(cli: Cli): Option {
  return new Option('--json', cli.words('cli.option.json'));
}

/** `--base B`, that a command cannot do without. */
export function baseOption(cli: Cli): Option {
  return new Option('--base <B>', cli.words('cli.option.base')).makeOptionMandatory();
}

export interface BasePath {
  readonly path: string;
  readonly mayCreate: boolean;
}

/** A base that must exist. @throws AppError `call.no_base`, `call.base_is_folder` */
export function existingBase(cli: Cli, text: string): BasePath {
  const path = cli.path(text);
  const found = statSync(path, { throwIfNoEntry: false });
  if (!found) throw new AppError('call.no_base', { base: text });
  if (found.isDirectory()) throw new AppError('call.base_is_folder', { base: text });
  return { path, mayCreate: false };
}

/** A base that is made when it is not there; its folder must be. @throws AppError `call.no_folder`, `call.base_is_folder` */
export function newOrExistingBase(cli: Cli, text: string): BasePath {
  const path = cli.path(text);
  const found = statSync(path, { throwIfNoEntry: false });
  if (found?.isDirectory()) throw new AppError('call.base_is_folder', { base: text });
  existingFolder(cli, dirname(path), '--base');
  return { path, mayCreate: true };
}

/** @throws AppError `call.no_folder` */
export function existingFolder(cli: Cli, text: string, name: string): string {
  const path = cli.path(text);
  if (!statSync(path, { throwIfNoEntry: false })?.isDirectory()) {
    throw new AppError('call.no_folder', { name, folder: text });
  }
  return path;
}

/** A folder for results: made later if it is missing, but must not be a file. @throws AppError `call.out_is_file` */
export function outputFolder(cli: Cli, text: string): string {
  const path = cli.path(text);
  for (let folder = path; folder !== dirname(folder); folder = dirname(folder)) {
    const found = statSync(folder, { throwIfNoEntry: false });
    if (found?.isDirectory()) return path;
    if (found) throw new AppError('call.out_is_file', { folder: folder === path ? text : basename(folder) });
  }
  return path;
}

/** A link that leads nowhere, or to itself, is nothing. */
function found(path: string): boolean {
  try {
    return statSync(path, { throwIfNoEntry: false }) !== undefined;
  } catch {
    return false;
  }
}

/** Files or folders that must be there. @throws AppError `call.no_file` */
export function existingSources(cli: Cli, texts: readonly string[]): string[] {
  return texts.map((text) => {
    const path = cli.path(text);
    if (!found(path)) throw new AppError('call.no_file', { file: text });
    return path;
  });
}

/** A whole number from 1 on. @throws AppError `call.number` */
export function positiveNumber(option: string): (text: string) => number {
  return (text) => {
    if (!/^[1-9]\d{0,8}$/.test(text)) throw new AppError('call.number', { option, value: text });
    return Number(text);
  };
}

/** A whole number, 0 included. @throws AppError `call.number` */
export function wholeNumber(option: string): (text: string) => number {
  return (text) => (text === '0' ? 0 : positiveNumber(option)(text));
}

const FIRST_FREE_PORT = 1024;

/** A port that a program of a user may listen on; 0 lets the machine choose. @throws AppError `call.port` */
export function portNumber(text: string): number {
  const port = /^\d{1,5}$/.test(text) ? Number(text) : Number.NaN;
  if (port === 0 || (port >= FIRST_FREE_PORT && port < 2 ** 16)) return port;
  throw new AppError('call.port', { value: text });
}

/** Words that must not be blank. @throws AppError `call.blank` */
export function someWords(option: string): (text: string) => string {
  return (text) => {
    if (text.trim() === '') throw new AppError('call.blank', { option });
    return text.trim();
  };
}

/** Words of a list, separated by commas. @throws AppError `call.choice` */
export function choices<Choice extends string>(option: string, allowed: readonly Choice[]): (text: string) => Choice[] {
  return (text) =>
    text.split(',').map((word) => {
      const found = allowed.find((one) => one === word.trim());
      if (!found) throw new AppError('call.choice', { option, value: word, allowed: allowed.join(', ') });
      return found;
    });
}

/** A day as `2022-05-06`. @throws AppError `call.day` */
export function day(option: string): (text: string) => string {
  return (text) => {
    const isDay = /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(text));
    if (!isDay) throw new AppError('call.day', { option, value: text });
    return text;
  };
}
