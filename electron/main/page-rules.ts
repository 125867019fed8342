import type { Privileges, WebPreferences } from 'electron';

/** The address of the application's own pages: a protocol of its own, so that no file and no server is one of them. */
export const SCHEME = 'kafo';
export const ORIGIN = 'kafo://app';
export const ENTRANCE = `${ORIGIN}/`;

/** What pages of the protocol may do: as a secure site; nothing passes by the content policy. */
export const PRIVILEGES: Privileges = { standard: true, secure: true, supportFetchAPI: true, codeCache: true };

/** A page is sandboxed and knows nothing of Node or of Electron: it speaks through its port alone. */
export const WEB_PREFERENCES = {
  sandbox: true,
  contextIsolation: true,
  nodeIntegration: false,
  nodeIntegrationInWorker: false,
  nodeIntegrationInSubFrames: false,
  webSecurity: true,
  allowRunningInsecureContent: false,
  experimentalFeatures: false,
  webviewTag: false,
  navigateOnDragDrop: false,
  safeDialogs: true,
  spellcheck: false,
} as const satisfies WebPreferences;

/** Copying a table asks the clipboard for nothing, it only gives: the one thing that a page may do beside showing itself. */
const ALLOWED: ReadonlySet<string> = new Set(['clipboard-sanitized-write']);

export function isAllowed(permission: string, origin: string): boolean {
  return ALLOWED.has(permission) && isOwnPage(origin);
}

/** Whether an address is one of the application's own; a name that only begins like it is none. */
export function isOwnPage(address: string): boolean {
  try {
    const { protocol, host, username, password, port } = new URL(address);
    return protocol === `${SCHEME}:` && host === 'app' && `${username}${password}${port}` === '';
  } catch {
    return false;
  }
}

/** What may be fetched: the application's own pages, and what they made themselves. Nothing leaves the machine. */
export function mayFetch(address: string): boolean {
  if (/^(?:blob|data|devtools):/.test(address)) return !address.startsWith('blob:') || isOwnPage(address.slice(5));
  return isOwnPage(address);
}
