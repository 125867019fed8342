import type { ToWindow } from '#shared/contract/wire.ts';
import { AppError, fromWire, type WireError } from '#shared/errors/app-error.ts';
import type { Client, MadeFile } from './client.ts';
import { createLastingLink, type Dialled } from './lasting-link.ts';
import { createPendingCalls } from './pending-calls.ts';

const KEY = 'kafo-key';
/** Milliseconds between two tries to reach the host: doubled each time, up to the longest. */
const FIRST_PAUSE = 250;
const LONGEST_PAUSE = 4_000;

/**
 * The client of `kafo serve`. The link's secret is exchanged once for the key of a session, which lasts as long as the tab.
 * @throws AppError `link.refused` without a key that the host knows, `link.closed` when the host is not there
 */
export async function connectSocket(): Promise<Client> {
  const key = await sessionKey();
  const first = await dial(key);
  if (typeof first === 'string') throw new AppError(first === 'away' ? 'link.closed' : 'link.refused');
  const calls = createPendingCalls((message) => link.send(message));
  const link = createLastingLink(first, {
    dial: () => dial(key),
    pause,
    hear: (message) => calls.hear(message as ToWindow),
    onState: (state) => {
      if (state === 'lost') calls.drop();
      if (state === 'closed') calls.close();
    },
  });
  const ask = async (path: string, options: RequestInit = {}): Promise<Response> => {
    const headers = { ...options.headers, 'x-kafo-key': key };
    const response = await fetch(path, { ...options, headers }).catch(() => undefined);
    if (response?.status === 422) throw fromWire((await response.json()) as WireError);
    if (!response?.ok) throw new AppError('link.closed');
    return response;
  };
  return {
    call: calls.call,
    onEvent: calls.onEvent,
    onLink: link.onLink,
    hand: async (file, into) => {
      const name = encodeURIComponent((into?.name ?? file.name).toWellFormed());
      const headers = { 'x-kafo-name': name, ...(into && { 'x-kafo-folder': into.folder }) };
      return (await ask('/handed', { method: 'POST', body: file, headers })).text();
    },
    folder: async () => (await ask('/folder', { method: 'POST' })).text(),
    fetchMade: async (folder) => {
      const names = (await (await ask(`/made/${folder}`)).json()) as readonly string[];
      const made: MadeFile[] = [];
      for (const name of names) {
        made.push({ name, bytes: await (await ask(`/made/${folder}/${encodeURIComponent(name)}`)).blob() });
      }
      return made;
    },
  };
}

async function sessionKey(): Promise<string> {
  const token = tokenOf(location);
  // A link that is pasted over the address of an open tab changes nothing but what stands behind the #.
  addEventListener('hashchange', () => tokenOf(location) !== undefined && location.reload());
  if (token !== undefined) {
    history.replaceState(null, '', '/');
    const response = await fetch('/session', { method: 'POST', headers: { 'x-kafo-token': token } });
    if (response.ok) sessionStorage.setItem(KEY, await response.text());
  }
  const key = sessionStorage.getItem(KEY);
  if (key === null) throw new AppError('link.refused');
  return key;
}

function tokenOf({ hash }: Location): string | undefined {
  return /^#key=(.+)$/.exec(hash)?.[1];
}

/** A socket that is refused looks like one that nobody answers: whether the host knows the key is asked first. */
async function dial(key: string): Promise<Dialled> {
  const answer = await fetch('/alive', { headers: { 'x-kafo-key': key } }).catch(() => undefined);
  if (!answer) return 'away';
  if (!answer.ok) return 'refused';
  const socket = new WebSocket(`ws://${location.host}/`, ['kafo', key]);
  const opened = await new Promise<boolean>((resolve) => {
    socket.addEventListener('open', () => resolve(true), { once: true });
    socket.addEventListener('error', () => resolve(false), { once: true });
  });
  if (!opened) return 'away';
  return {
    send: (message) => socket.send(JSON.stringify(message)),
    onMessage: (hear) => socket.addEventListener('message', ({ data }: MessageEvent<string>) => hear(JSON.parse(data))),
    onEnd: (hear) => socket.addEventListener('close', () => hear(), { once: true }),
  };
}

/** A window that comes back to the front does not wait. */
function pause(tries: number): Promise<void> {
  return new Promise((resolve) => {
    const end = () => {
      clearTimeout(timer);
      document.removeEventListener('visibilitychange', end);
      resolve();
    };
    const timer = setTimeout(end, Math.min(LONGEST_PAUSE, FIRST_PAUSE * 2 ** tries));
    document.addEventListener('visibilitychange', end);
  });
}
