import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Language } from '#shared/texts/languages.ts';
import { type Message, message, say, type TextKey, type TextParameter } from '#shared/texts/say.ts';
import { EXIT, type ExitCode } from './exit-codes.ts';
import { printJson } from './print-json.ts';
import { printableJson, printableLines, printableMessage } from './printable.ts';
import type { World } from './world.ts';

/** What every command shares: the language, the way out, and how it ended. */
export interface Cli {
  readonly language: Language;
  readonly world: World;
  say(sentence: Message): string;
  words(key: TextKey, params?: Readonly<Record<string, TextParameter>>): string;
  /** Absolute path of what the caller wrote. */
  path(text: string): string;
  line(text?: string): void;
  /** One document, nothing else; a figure that is missing is `null`. */
  json(document: unknown): void;
  helpTitle(title: string): string;
  version(): string;
  /** Remembers that the command is done, but that something is left to do. */
  leaveOver(): void;
  exitCode(): ExitCode;
}

const TITLES: Readonly<Record<string, TextKey>> = {
  'Usage:': 'cli.help.usage',
  'Arguments:': 'cli.help.arguments',
  'Options:': 'cli.help.options',
  'Commands:': 'cli.help.commands',
};

export function createCli(language: Language, world: World): Cli {
  let code: ExitCode = EXIT.done;
  const speak = (sentence: Message) => say(language, printableMessage(sentence));
  const words: Cli['words'] = (key, params) => speak(message(key, params));
  return {
    language,
    world,
    say: speak,
    words,
    path: (text) => resolve(world.folder, text),
    line: (text = '') => world.out(`${printableLines(text)}\n`),
    json: (document) => world.out(`${printableJson(printJson(document))}\n`),
    helpTitle: (title) => {
      const key = TITLES[title];
      return key ? words(key) : title;
    },
    version: () => JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')).version,
    leaveOver: () => {
      code = EXIT.leftOver;
    },
    exitCode: () => code,
  };
}
