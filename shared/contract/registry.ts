import type { z } from 'zod';
import { intakeMethods } from './intake.ts';
import { journalMethods } from './journal.ts';
import { reconcileMethods } from './reconcile.ts';
import { registersMethods } from './registers.ts';
import { roundsMethods } from './rounds.ts';
import { settingsMethods } from './settings.ts';
import { tablesMethods } from './tables.ts';

/** All that the engine can be asked to do; every name begins with its area. */
export const contract = {
  ...roundsMethods,
  ...intakeMethods,
  ...reconcileMethods,
  ...tablesMethods,
  ...registersMethods,
  ...journalMethods,
  ...settingsMethods,
} as const;

export type Contract = typeof contract;
export type MethodName = keyof Contract;
/** What a caller may send: defaults may be left out. */
export type InputOf<Name extends MethodName> = z.input<Contract[Name]['input']>;
/** What a handler gets: checked, defaults filled in. */
export type CheckedInputOf<Name extends MethodName> = z.output<Contract[Name]['input']>;
export type OutputOf<Name extends MethodName> = z.output<Contract[Name]['output']>;

/** One function for each method: a method without a handler does not compile. */
export type HandlersFor<Names extends MethodName, Context> = {
  readonly [Name in Names]: (input: CheckedInputOf<Name>, context: Context) => OutputOf<Name> | Promise<OutputOf<Name>>;
};
export type Handlers<Context> = HandlersFor<MethodName, Context>;
