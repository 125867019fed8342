import { AppError } from '#shared/errors/app-error.ts';
import { type BaseKeeper, type BasePath, createBaseKeeper } from './base-keeper.ts';

/** The base that is open now, and those that calls which began before still read. */
export interface Bases {
  /** The keeper of the base that is open: a call holds on to the one that it began with. */
  keeper(): BaseKeeper;
  path(): string;
  /** Does the work of a call; a base that was left is closed when its last call is over. */
  during<T>(isDeed: boolean, work: () => Promise<T>): Promise<T>;
  /** Opens another base. @throws AppError `settings.busy` while another deed is under way, `base.*`; the base stays then */
  use(path: string, options: { readonly mayCreate: boolean }): void;
  close(): void;
}

interface Held {
  readonly where: () => BasePath;
  readonly keeper: BaseKeeper;
  calls: number;
  deeds: number;
  left: boolean;
}

export function createBases(first: () => BasePath, by: Parameters<typeof createBaseKeeper>[1]): Bases {
  const hold = (where: () => BasePath): Held => ({
    where,
    keeper: createBaseKeeper(where, by),
    calls: 0,
    deeds: 0,
    left: false,
  });
  const held = new Set<Held>();
  let open = hold(first);
  const closeIfLeft = (one: Held) => {
    if (!one.left || one.calls > 0) return;
    held.delete(one);
    one.keeper.close();
  };
  return {
    keeper: () => open.keeper,
    path: () => open.where().path,
    during: async (isDeed, work) => {
      const one = open;
      held.add(one);
      one.calls += 1;
      if (isDeed) one.deeds += 1;
      try {
        return await work();
      } finally {
        one.calls -= 1;
        if (isDeed) one.deeds -= 1;
        closeIfLeft(one);
      }
    },
    use: (path, { mayCreate }) => {
      if (path === open.where().path) {
        open.keeper.base();
        return;
      }
      // The deed that asks for it is one of them.
      if (open.deeds > 1) throw new AppError('settings.busy');
      const next = hold(() => ({ path, mayCreate }));
      next.keeper.base();
      const left = open;
      left.left = true;
      open = next;
      closeIfLeft(left);
    },
    close: () => {
      for (const one of new Set([...held, open])) one.keeper.close();
    },
  };
}
