import type { ToWindow } from '#shared/contract/wire.ts';
import { AppError } from '#shared/errors/app-error.ts';
import type { Client, MadeFile } from './client.ts';
import { createPendingCalls } from './pending-calls.ts';

const KEY = 'kafo-key';

/**
 * The client of `kafo serve`. The link's secret is exchanged once for the key of a session, which lasts as long as the tab.
 * @throws AppError `link.refused` without a key, `link.closed` when the host is not there
 */
export async function connectSocket(): Promise<Client> {
  const key = await sessionKey();
  const socket = new WebSocket(`ws://${location.host}/`, ['kafo', key]);
  await new Promise<void>((resolve, reject) => {
    socket.addEventListener('open', () => resolve(), { once: true });
    socket.addEventListener('error', () => reject(new AppError('link.refused')), { once: true });
  });
  const calls = createPendingCalls((message) => socket.send(JSON.stringify(message)));
  const closing = new Set<() => void>();
  socket.addEventListener('message', ({ data }: MessageEvent<string>) => calls.hear(JSON.parse(data) as ToWindow));
  socket.addEventListener('close', () => {
    calls.close();
    for (const hear of closing) hear();
  });
  const ask = async (path: string, options: RequestInit = {}): Promise<Response> => {
    const headers = { ...options.headers, 'x-kafo-key': key };
    const response = await fetch(path, { ...options, headers }).catch(() => undefined);
    if (!response?.ok) throw new AppError('link.closed');
    return response;
  };
  return {
    call: calls.call,
    onEvent: calls.onEvent,
    onClose: (hear) => {
      closing.add(hear);
      return () => closing.delete(hear);
    },
    hand: async (file) => {
      const headers = { 'x-kafo-name': encodeURIComponent(file.name) };
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
  const token = /^#key=(.+)$/.exec(location.hash)?.[1];
  if (token !== undefined) {
    history.replaceState(null, '', '/');
    const response = await fetch('/session', { method: 'POST', headers: { 'x-kafo-token': token } });
    if (response.ok) sessionStorage.setItem(KEY, await response.text());
  }
  const key = sessionStorage.getItem(KEY);
  if (key === null) throw new AppError('link.refused');
  return key;
}
