import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { TextKey } from '#shared/texts/say.ts';

/** Where the program of Electron lies in its distribution. */
const PROGRAMS: Readonly<Record<string, string>> = {
  win32: 'electron.exe',
  darwin: 'Electron.app/Contents/MacOS/Electron',
};

/** What of a machine decides how the application is opened. */
export interface Machine {
  readonly platform: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Number of the user where the system numbers them; 0 is root. */
  readonly user: number | undefined;
  /** Folder of the project. */
  readonly root: string;
}

/** A window of its own, by this program; or the browser, and why. */
export type Opening = { readonly desktop: string } | { readonly why: TextKey };

/** Why the browser is opened where the program was there and ended before it showed a window. */
export const DID_NOT_START: TextKey = 'start.failed';

/** Whether this machine can show the desktop application: it needs Electron's program, a display, and a user that it may be shut in for. */
export function howToOpen({ platform, env, user, root }: Machine): Opening {
  const folder = env['ELECTRON_OVERRIDE_DIST_PATH'] || join(root, 'node_modules', 'electron', 'dist');
  const program = join(folder, PROGRAMS[platform] ?? 'electron');
  if (!existsSync(program)) return { why: 'start.no_binary' };
  if (platform === 'linux' && !env['DISPLAY'] && !env['WAYLAND_DISPLAY']) return { why: 'start.no_display' };
  // Chromium runs as root only without its sandbox: never.
  if (platform === 'linux' && user === 0) return { why: 'start.root' };
  return { desktop: program };
}
