import { productVersion } from '#electron/files/product.ts';
import type { Desk } from '#electron/services/desk.ts';
import type { CheckedInputOf, OutputOf } from '#shared/contract/registry.ts';
import type { Settings } from '#shared/contract/settings.ts';

type SettingsChange = CheckedInputOf<'settings.save'>;

/** What holds now: what was chosen, else what the machine says. */
export function showSettings(desk: Desk): OutputOf<'settings.read'> {
  const { folder } = desk.home;
  return { settings: settingsOf(desk), isSigned: desk.isSigned, version: productVersion(), folder };
}

/** Keeps what is changed, for this and every later start. @throws AppError `file.*` */
export async function saveSettings(desk: Desk, wanted: SettingsChange): Promise<Settings> {
  const { language, theme, author, office } = wanted;
  const change = {
    ...(language && { language }),
    ...(theme && { theme }),
    ...(author !== undefined && { author }),
    ...(office !== undefined && { office }),
  };
  await desk.home.remember(change);
  return { ...settingsOf(desk), ...change };
}

function settingsOf(desk: Desk): Settings {
  const { language, theme } = desk.home.remembered();
  return { language, theme, author: desk.author, office: desk.office };
}
