import { fold } from '#shared/lib/fold.ts';
import type { Alias, AliasDimension } from './model.ts';

/** The alias by which a department names something; undefined where it has none. */
export type AliasFinder = (dimension: string, text: string) => Alias | undefined;

/** Makes the look-up of one department's aliases. */
export function aliasFinder(aliases: readonly Alias[], department: string): AliasFinder {
  const own = new Map(
    aliases.flatMap((alias): [string, Alias][] =>
      alias.department === department && department !== '' ? [[aliasKey(alias.dimension, alias.text), alias]] : [],
    ),
  );
  return own.size === 0 ? () => undefined : (dimension, text) => own.get(aliasKey(dimension as AliasDimension, text));
}

/** The form under which aliases are compared. */
export function aliasKey(dimension: AliasDimension, text: string): string {
  return `${dimension}|${fold(text) || text.trim()}`;
}
