import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { WebSocketServer } from 'ws';
import { type EngineOptions, startEngine } from '#electron/engine/entry-node.ts';
import type { EngineEvent } from '#shared/contract/wire.ts';
import { answerRequest, type Site } from './answer-request.ts';
import { createGate, isOwnHost, isOwnOrigin } from './gate.ts';
import { createHandedFiles } from './handed-files.ts';
import { loadStaticFiles } from './static-files.ts';
import { linkWindow } from './window-link.ts';

export interface HostOptions extends Omit<EngineOptions, 'onProgress' | 'onChange'> {
  /** 0 lets the machine choose. */
  readonly port: number;
  /** Folder of the built window. */
  readonly window: string;
}

export interface Host {
  /** The link that opens the application, once. */
  readonly url: string;
  readonly port: number;
  close(): Promise<void>;
}

/** Bytes of one message of a window. */
const LONGEST_MESSAGE = 4_000_000;

/** Serves the application to one browser of this machine: loopback only, nothing without the key of the session. */
export async function serve({ port, window, ...options }: HostOptions): Promise<Host> {
  const folder = mkdtempSync(join(tmpdir(), 'kafo-host-'));
  const tell = (event: EngineEvent) => {
    for (const socket of sockets.clients) socket.send(JSON.stringify(event));
  };
  const engine = startEngine({ ...options, onProgress: () => {}, onChange: (by) => tell({ event: 'changed', by }) });
  const site: Site = { gate: createGate(), files: createHandedFiles(() => folder), pages: loadStaticFiles(window) };
  const sockets = new WebSocketServer({ noServer: true, maxPayload: LONGEST_MESSAGE });
  const server = createServer((request: IncomingMessage, response: ServerResponse) => {
    void answerRequest(site, request, response, portOf());
  });
  const portOf = () => (server.address() as AddressInfo).port;
  server.on('upgrade', (request, socket, head) => {
    const [word, key] = (request.headers['sec-websocket-protocol'] ?? '').split(',').map((part) => part.trim());
    const isOurs = isOwnHost(request.headers, portOf()) && request.headers.origin === `http://127.0.0.1:${portOf()}`;
    if (!isOurs || !isOwnOrigin(request.headers, portOf()) || word !== 'kafo' || !site.gate.knows(key)) {
      socket.end('HTTP/1.1 403 Forbidden\r\nConnection: close\r\n\r\n');
      return;
    }
    sockets.handleUpgrade(request, socket, head, (opened) => {
      const link = linkWindow(engine.call, site.files, (message) => opened.send(JSON.stringify(message)));
      opened.on('message', (text) => link.hear(parse(String(text))));
      opened.on('close', link.close);
    });
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });
  return {
    url: `http://127.0.0.1:${portOf()}/#key=${site.gate.token}`,
    port: portOf(),
    close: async () => {
      for (const socket of sockets.clients) socket.terminate();
      await new Promise((resolve) => server.close(resolve));
      engine.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
