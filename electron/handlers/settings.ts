import type { Desk } from '#electron/services/desk.ts';
import type { HandlersFor } from '#shared/contract/registry.ts';
import type { settingsMethods } from '#shared/contract/settings.ts';

export const settingsHandlers: HandlersFor<keyof typeof settingsMethods, Desk> = {
  'settings.verify': async ({ head }, desk) => {
    const { verify } = await import('#electron/services/settings/verify-base.ts');
    return verify(desk, head);
  },
  'settings.rebuild': async (_input, desk) => {
    const { rebuild } = await import('#electron/services/settings/rebuild-base.ts');
    return rebuild(desk);
  },
};
