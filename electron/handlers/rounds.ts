import type { Desk } from '#electron/services/desk.ts';
import type { HandlersFor } from '#shared/contract/registry.ts';
import type { roundsMethods } from '#shared/contract/rounds.ts';

export const roundsHandlers: HandlersFor<keyof typeof roundsMethods, Desk> = {
  'rounds.consolidate': async (request, desk) => {
    const { consolidate } = await import('#electron/services/rounds/consolidate.ts');
    return consolidate(desk, request);
  },
};
