import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { type WebSocket, WebSocketServer } from 'ws';
import type { EngineEvent } from '#shared/contract/wire.ts';
import { isOwnHost } from './gate.ts';
import { LIMITS } from './limits.ts';
import { type LinkOptions, linkWindow, type WindowLink } from './window-link.ts';

/** The windows that are connected. */
export interface Sockets {
  /** Takes a connection that wants to be a window's, or refuses it: only a page of this host with its key is let in. */
  upgrade(request: IncomingMessage, connection: Duplex, head: Buffer): void;
  tell(event: EngineEvent): void;
  /** Cuts all windows off; resolves when what they asked for has ended. */
  close(): Promise<void>;
}

export interface SocketOptions extends Omit<LinkOptions, 'send'> {
  readonly knows: (key: string | undefined) => boolean;
  readonly port: () => number;
}

export function createSockets({ knows, port, ...options }: SocketOptions): Sockets {
  const server = new WebSocketServer({ noServer: true, maxPayload: LIMITS.message });
  const links = new Set<WindowLink>();
  const join = (socket: WebSocket) => {
    const link = linkWindow({ ...options, send: (message) => sendTo(socket, JSON.stringify(message)) });
    links.add(link);
    // A message that is too long or no message at all: the socket is closed, nothing else happens.
    socket.on('error', () => socket.terminate());
    socket.on('message', (data, isBinary) => link.hear(isBinary ? undefined : parse(String(data))));
    socket.on('close', () => {
      link.close();
      void link.idle().then(() => links.delete(link));
    });
  };
  return {
    upgrade: (request, connection, head) => {
      // Whoever breaks off here would otherwise end the process.
      connection.on('error', () => connection.destroy());
      const status = statusOf(request, port(), knows) ?? (server.clients.size >= LIMITS.windows ? 503 : undefined);
      if (status === undefined) server.handleUpgrade(request, connection, head, join);
      else connection.end(`HTTP/1.1 ${status} Refused\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`);
    },
    tell: (event) => {
      for (const socket of server.clients) sendTo(socket, JSON.stringify(event));
    },
    close: async () => {
      for (const socket of server.clients) socket.terminate();
      for (const link of links) link.close();
      await Promise.all([...links].map((link) => link.idle()));
    },
  };
}

/** Why a connection is not a window's; undefined when it is. Browsers name the origin of every page that opens one. */
function statusOf({ headers, url }: IncomingMessage, port: number, knows: SocketOptions['knows']): number | undefined {
  const [word, key] = (headers['sec-websocket-protocol'] ?? '').split(',').map((part) => part.trim());
  if (!isOwnHost(headers, port) || headers.origin !== `http://127.0.0.1:${port}`) return 403;
  if (word !== 'kafo' || !knows(key)) return 403;
  return url === '/' ? undefined : 404;
}

/** A window that does not take what it asked for is not heard until it did: what waits for it stays small. */
function sendTo(socket: WebSocket, text: string): void {
  if (socket.readyState !== socket.OPEN) return;
  socket.send(text, () => {
    if (socket.isPaused && socket.bufferedAmount < LIMITS.waiting) socket.resume();
  });
  if (socket.bufferedAmount >= LIMITS.waiting) socket.pause();
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
