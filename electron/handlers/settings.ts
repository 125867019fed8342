import type { Desk } from '#electron/services/desk.ts';
import type { HandlersFor } from '#shared/contract/registry.ts';
import type { settingsMethods } from '#shared/contract/settings.ts';

export const settingsHandlers: HandlersFor<keyof typeof settingsMethods, Desk> = {
  'settings.read': async (_input, desk) => {
    const { showSettings } = await import('#electron/services/settings/read-settings.ts');
    return showSettings(desk);
  },
  'settings.save': async (change, desk) => {
    const { saveSettings } = await import('#electron/services/settings/read-settings.ts');
    return saveSettings(desk, change);
  },
  'settings.status': async (_input, desk) => {
    const { showStatus } = await import('#electron/services/settings/show-status.ts');
    return showStatus(desk);
  },
  'settings.bases': async (_input, desk) => {
    const { listBases } = await import('#electron/services/settings/bases.ts');
    return listBases(desk);
  },
  'settings.createBase': async ({ name }, desk) => {
    const { createBase } = await import('#electron/services/settings/bases.ts');
    return createBase(desk, name);
  },
  'settings.openBase': async ({ name }, desk) => {
    const { openOther } = await import('#electron/services/settings/bases.ts');
    return openOther(desk, name);
  },
  'settings.takeBase': async ({ source }, desk) => {
    const { takeBase } = await import('#electron/services/settings/bases.ts');
    return takeBase(desk, source);
  },
  'settings.loadExample': async (_input, desk) => {
    const { loadExample } = await import('#electron/services/settings/load-example.ts');
    return loadExample(desk);
  },
  'settings.licences': async () => {
    const { listLicences } = await import('#electron/services/settings/list-licences.ts');
    return listLicences();
  },
  'settings.search': async (request, desk) => {
    const { search } = await import('#electron/services/settings/search.ts');
    return search(desk, request);
  },
  'settings.verify': async ({ head }, desk) => {
    const { verify } = await import('#electron/services/settings/verify-base.ts');
    return verify(desk, head);
  },
  'settings.rebuild': async (_input, desk) => {
    const { rebuild } = await import('#electron/services/settings/rebuild-base.ts');
    return rebuild(desk);
  },
};
