import type { MessageChannelMain, MessagePortMain, UtilityProcess, utilityProcess, WebContents } from 'electron';
import type { FromMain, ToMain } from '#shared/contract/main-wire.ts';
import { CHANNELS } from '#shared/contract/port-wire.ts';

/** What of Electron starts and reaches the engine. */
export interface Machinery {
  readonly fork: (typeof utilityProcess)['fork'];
  readonly channel: () => Pick<MessageChannelMain, 'port1' | 'port2'>;
}

export interface EngineParts extends Machinery {
  /** The engine's entry. */
  readonly entry: string;
  /** Path of the base that is opened first. */
  readonly base: string;
}

/** The engine's process, started again when it is gone and somebody asks for it. */
export interface EngineProcess {
  /** Gives a page a port of its own to the engine. */
  connect(page: Pick<WebContents, 'postMessage'>): void;
  /** Tokens of paths that the officer chose. */
  adopt(paths: readonly string[]): Promise<readonly string[]>;
  /** Ends it in order; resolves when it is gone. */
  close(): Promise<void>;
}

export function createEngineProcess({ fork, channel, entry, base }: EngineParts): EngineProcess {
  let running: UtilityProcess | undefined;
  let requests = 0;
  const waiting = new Map<number, (tokens: readonly string[]) => void>();
  const say = (to: UtilityProcess, message: FromMain, ports: MessagePortMain[] = []) => to.postMessage(message, ports);
  const start = (): UtilityProcess => {
    const child = fork(entry, [], { serviceName: 'kafo-engine', stdio: 'inherit' });
    child.on('message', (message: ToMain) => {
      waiting.get(message.request)?.(message.tokens);
      waiting.delete(message.request);
    });
    child.on('exit', () => {
      if (running === child) running = undefined;
      for (const give of waiting.values()) give([]);
      waiting.clear();
    });
    say(child, { word: 'open', base });
    return child;
  };
  const engine = () => {
    running ??= start();
    return running;
  };
  return {
    connect: (page) => {
      const { port1, port2 } = channel();
      say(engine(), { word: 'window' }, [port1]);
      page.postMessage(CHANNELS.port, null, [port2]);
    },
    adopt: (paths) =>
      new Promise((resolve) => {
        requests += 1;
        waiting.set(requests, resolve);
        say(engine(), { word: 'adopt', request: requests, paths });
      }),
    close: async () => {
      const child = running;
      if (!child) return;
      const gone = new Promise<void>((resolve) => child.once('exit', () => resolve()));
      say(child, { word: 'close' });
      await gone;
    },
  };
}
