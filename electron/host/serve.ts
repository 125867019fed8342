import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { dirname } from 'node:path';
import { type EngineOptions, startEngine } from '#electron/engine/entry-node.ts';
import { temporaryFolder } from '#electron/engine/temporary-folder.ts';
import { loadStaticFiles } from '#electron/files/static-files.ts';
import { AppError } from '#shared/errors/app-error.ts';
import { answerRequest, type Site } from './answer-request.ts';
import { createGate } from './gate.ts';
import { createHandedFiles } from './handed-files.ts';
import { LIMITS } from './limits.ts';
import { createSockets } from './sockets.ts';

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
  /** Another link, for another window; one that was not used works no more. */
  newLink(): string;
  /** Cuts the windows off, ends what they asked for, closes the base and removes what was temporary. */
  close(): Promise<void>;
}

/**
 * Serves the application to browsers of this machine: loopback only, nothing without the key of a session.
 * @throws AppError `serve.port_taken`, `serve.port_denied`
 */
export async function serve({ port: wanted, window, ...options }: HostOptions): Promise<Host> {
  const folder = temporaryFolder('host');
  const gate = createGate();
  const site: Site = { gate, files: createHandedFiles(folder.path), pages: loadStaticFiles(window) };
  const server = createServer(CAUTION, (request, response) => void answerRequest(site, request, response, port));
  server.maxConnections = LIMITS.connections;
  const port = await listen(server, wanted);
  const home = options.home ?? (options.base && dirname(options.base.path));
  const engine = startEngine({
    ...options,
    ...(home && { home }),
    onProgress: () => {},
    onChange: (by) => sockets.tell({ event: 'changed', by }),
    onQueue: (id, item) => sockets.tell({ event: 'queue', id, item }),
  });
  const sockets = createSockets({
    call: engine.call,
    files: site.files,
    log: options.log,
    knows: gate.knows,
    port: () => port,
  });
  server.on('upgrade', sockets.upgrade);
  const newLink = () => `http://127.0.0.1:${port}/#key=${gate.newToken()}`;
  return {
    url: newLink(),
    port,
    newLink,
    close: async () => {
      const closed = new Promise((resolve) => server.close(resolve));
      await Promise.race([sockets.close(), new Promise((resolve) => setTimeout(resolve, LIMITS.ending).unref())]);
      server.closeAllConnections();
      await closed;
      engine.close();
      folder.remove();
    },
  };
}

const CAUTION = {
  headersTimeout: LIMITS.silence,
  requestTimeout: LIMITS.request,
  keepAliveTimeout: LIMITS.silence,
  connectionsCheckingInterval: 1_000,
} as const;

const FAILURES = { EADDRINUSE: 'serve.port_taken', EACCES: 'serve.port_denied' } as const;

/** Listens on loopback; gives the port. */
async function listen(server: Server, port: number): Promise<number> {
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      const { code = '' } = error;
      const known = code === 'EADDRINUSE' || code === 'EACCES' ? FAILURES[code] : undefined;
      reject(known === undefined ? error : new AppError(known, { port: String(port) }));
    });
    server.listen(port, '127.0.0.1', resolve);
  });
  return (server.address() as AddressInfo).port;
}
