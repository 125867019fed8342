import { dirname } from 'node:path';
import { startEngine } from '#electron/engine/entry-node.ts';
import { temporaryFolder } from '#electron/engine/temporary-folder.ts';
import type { FromMain, ToMain } from '#shared/contract/main-wire.ts';
import { createHandedFiles } from './handed-files.ts';
import { LIMITS } from './limits.ts';
import { linkPort, type Port, type PortLink } from './link-port.ts';

/** The main process of the desktop application, seen from the engine's. */
export interface MainProcess {
  on(event: 'message', hear: (message: { readonly data: unknown; readonly ports: readonly Port[] }) => void): unknown;
  postMessage(message: ToMain): void;
}

export interface DesktopOptions {
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly log: (line: string) => void;
  /** Ends the process. */
  readonly exit: () => void;
}

/**
 * The engine of the desktop application: the main process tells it which base to open, hands it the ports of its windows and
 * the files that an officer chose in a dialog. It is ready for windows as soon as it was told its base.
 */
export function startDesktopEngine(main: MainProcess, { env, log, exit }: DesktopOptions): void {
  const folder = temporaryFolder('host');
  const files = createHandedFiles(folder.path);
  const links = new Set<PortLink>();
  const tell: PortLink['tell'] = (event) => {
    for (const link of links) link.tell(event);
  };
  let engine: ReturnType<typeof startEngine> | undefined;
  const open = (base: string) => {
    engine ??= startEngine({
      base: { path: base, mayCreate: true },
      home: dirname(base),
      reopen: env['KAFO_BASE'] === undefined,
      env,
      log,
      onProgress: () => {},
      onChange: (by) => tell({ event: 'changed', by }),
      onQueue: (id, item) => tell({ event: 'queue', id, item }),
    });
  };
  const serveWindow = (port: Port | undefined) => {
    if (!port || !engine) return;
    const link = linkPort(port, { call: engine.call, files, log }, () => links.delete(link));
    links.add(link);
  };
  const close = async () => {
    const late = new Promise((resolve) => setTimeout(resolve, LIMITS.ending).unref());
    await Promise.race([Promise.all([...links].map((link) => link.close())), late]);
    engine?.close();
    folder.remove();
    exit();
  };
  main.on('message', ({ data, ports }) => {
    const message = data as FromMain;
    if (message.word === 'open') open(message.base);
    else if (message.word === 'window') serveWindow(ports[0]);
    else if (message.word === 'close') void close();
    else {
      const { request, paths } = message;
      main.postMessage({ word: 'tokens', request, tokens: paths.map(files.adopt) });
    }
  });
}
