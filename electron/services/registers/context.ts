import type { ReadBase } from '#electron/db/handle.ts';
import { listSubmissions, type Submission } from '#electron/db/queries/submissions.ts';
import { type UseOfCodes, useOfCodes } from '#electron/db/queries/use-of-codes.ts';
import type { Desk } from '#electron/services/desk.ts';
import { type Names, namesOf } from '#electron/services/journal/names.ts';
import { lastEntry } from '#electron/services/reconcile/facts.ts';
import type { RegisterCard, RegisterItem } from '#shared/contract/registers.ts';
import type { Catalogue } from '#shared/domain/model/catalogue.ts';
import type { Message } from '#shared/texts/say.ts';

/** What the registers look things up in. */
export interface Registry {
  readonly desk: Desk;
  readonly base: ReadBase;
  readonly catalogue: Catalogue;
  readonly names: Names;
  /** What the figures of the base use; counted once until something is done. */
  use(): UseOfCodes;
  submission(id: number): Submission | undefined;
}

/** One list of the registers. */
export interface RegisterSource {
  /** Names of the groups by value, in order; those that no item is in are not shown. */
  readonly groups?: (registry: Registry) => readonly (readonly [value: string, name: string | Message])[];
  items(registry: Registry): readonly RegisterItem[];
  card(registry: Registry, id: string): RegisterCard | undefined;
}

const USES = new WeakMap<ReadBase, { readonly entry: number; readonly use: UseOfCodes }>();

export function registryOf(desk: Desk): Registry {
  const base = desk.readBase();
  const catalogue = desk.catalogue();
  let submissions: ReadonlyMap<number, Submission> | undefined;
  return {
    desk,
    base,
    catalogue,
    names: namesOf(catalogue),
    use: () => {
      const entry = lastEntry(base);
      const known = USES.get(base);
      if (known?.entry === entry) return known.use;
      const use = useOfCodes(base);
      USES.set(base, { entry, use });
      return use;
    },
    submission: (id) => {
      submissions ??= new Map(listSubmissions(base).map((one) => [one.id, one]));
      return submissions.get(id);
    },
  };
}
