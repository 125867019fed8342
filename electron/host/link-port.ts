import type { EngineEvent } from '#shared/contract/wire.ts';
import { linkFiles } from './file-link.ts';
import { type LinkOptions, linkWindow } from './window-link.ts';

/** One end of a channel between two processes, as Electron's MessagePortMain is one. */
export interface Port {
  on(event: 'message', hear: (message: { readonly data: unknown }) => void): unknown;
  on(event: 'close', hear: () => void): unknown;
  postMessage(message: unknown): void;
  start(): void;
  close(): void;
}

export interface PortLink {
  tell(event: EngineEvent): void;
  /** Resolves when nothing of the window is under way any more. */
  close(): Promise<void>;
}

/** A window of the desktop application, that speaks through a port; `gone` is told when it is closed. */
export function linkPort(port: Port, options: Omit<LinkOptions, 'send'>, gone: () => void): PortLink {
  let open = true;
  const send = (message: unknown) => {
    if (open) port.postMessage(message);
  };
  const calls = linkWindow({ ...options, send });
  const files = linkFiles({ ...options, send });
  const end = () => {
    open = false;
    calls.close();
    files.close();
  };
  port.on('message', ({ data }) => {
    // Numbers below 0 are wishes about files.
    if (typeof data === 'object' && data !== null && 'id' in data && Number(data.id) < 0) files.hear(data);
    else calls.hear(data);
  });
  port.on('close', () => {
    end();
    gone();
  });
  port.start();
  return {
    tell: send,
    close: () => {
      end();
      port.close();
      return calls.idle();
    },
  };
}
