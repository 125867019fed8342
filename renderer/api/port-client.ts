import { CHANNELS, type FromPort, type Shell } from '#shared/contract/port-wire.ts';
import type { ToWindow } from '#shared/contract/wire.ts';
import { AppError } from '#shared/errors/app-error.ts';
import type { Client } from './client.ts';
import { createLastingLink, type Line } from './lasting-link.ts';
import { createPendingCalls } from './pending-calls.ts';
import { createPortFiles } from './port-files.ts';

/** Milliseconds after which an engine that gives no port is taken to be gone, and before it is asked again. */
const PATIENCE = 10_000;
const PAUSE = 500;

/** What the preload script put there; undefined in a browser. */
export function shellOf(window: object): Shell | undefined {
  return 'kafoShell' in window ? (window.kafoShell as Shell) : undefined;
}

/** The client of the desktop application. @throws AppError `link.closed` when there is no engine */
export async function connectPort(shell: Shell): Promise<Client> {
  const dial = () => lineOf(shell);
  const first = await dial();
  if (first === 'away') throw new AppError('link.closed');
  const calls = createPendingCalls((message) => link.send(message));
  const files = createPortFiles((wish) => link.send(wish));
  const link = createLastingLink(first, {
    dial,
    pause: (tries) => new Promise((resolve) => setTimeout(resolve, (tries + 1) * PAUSE)),
    hear: (message) => {
      if (!files.hear(message)) calls.hear(message as ToWindow);
    },
    onState: (state) => {
      if (state !== 'lost') return;
      calls.drop();
      files.drop();
    },
  });
  const { hand, folder, fetchMade } = files;
  return { call: calls.call, onEvent: calls.onEvent, onLink: link.onLink, hand, folder, fetchMade };
}

/** Asks for a port; it comes as a message that this very window sent itself. */
async function lineOf(shell: Shell): Promise<Line | 'away'> {
  const port = await new Promise<MessagePort | undefined>((resolve) => {
    const end = (given?: MessagePort) => {
      clearTimeout(timer);
      removeEventListener('message', hear);
      resolve(given);
    };
    const hear = ({ source, data, ports }: MessageEvent) => {
      if (source === window && data === CHANNELS.port) end(ports[0]);
    };
    const timer = setTimeout(end, PATIENCE);
    addEventListener('message', hear);
    shell.connect();
  });
  if (!port) return 'away';
  return {
    send: (message) => port.postMessage(message),
    onMessage: (hear) => {
      port.addEventListener('message', ({ data }: MessageEvent<FromPort>) => hear(data));
      port.start();
    },
    onEnd: (hear) => port.addEventListener('close', () => hear(), { once: true }),
  };
}
