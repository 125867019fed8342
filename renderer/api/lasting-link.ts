import type { FromPort, ThroughPort } from '#shared/contract/port-wire.ts';
import type { LinkState } from './client.ts';

/** One connection, as long as it lasts. */
export interface Line {
  send(message: ThroughPort): void;
  onMessage(hear: (message: FromPort) => void): void;
  onEnd(hear: () => void): void;
}

/** What comes of trying to connect: a line, nobody there (yet), or somebody who does not know this window. */
export type Dialled = Line | 'away' | 'refused';

export interface LastingLink {
  /** Sends at once, or when the link is there again. */
  send(message: ThroughPort): void;
  onLink(hear: (state: LinkState) => void): () => void;
}

export interface LinkParts {
  readonly dial: () => Promise<Dialled>;
  /** Waits before the next try; the first after a line was cut is 0. */
  readonly pause: (tries: number) => Promise<void>;
  readonly hear: (message: FromPort) => void;
  /** Told before the others: what was asked on the old line is not answered on the next. */
  readonly onState: (state: LinkState) => void;
}

/** A link that outlives its connections: when one is cut the next is tried, until there is one or until it is refused. */
export function createLastingLink(first: Line, { dial, pause, hear, onState }: LinkParts): LastingLink {
  const listeners = new Set<(state: LinkState) => void>();
  const held: ThroughPort[] = [];
  let line: Line | undefined;
  const tell = (state: LinkState) => {
    onState(state);
    for (const listener of [...listeners]) listener(state);
  };
  const use = (next: Line) => {
    line = next;
    next.onMessage(hear);
    next.onEnd(() => {
      line = undefined;
      tell('lost');
      void redial();
    });
    for (const message of held.splice(0)) next.send(message);
  };
  const redial = async () => {
    for (let tries = 0; ; tries += 1) {
      await pause(tries);
      const dialled = await dial();
      if (dialled === 'away') continue;
      if (dialled === 'refused') return tell('closed');
      use(dialled);
      return tell('open');
    }
  };
  use(first);
  return {
    send: (message) => {
      if (line) line.send(message);
      else held.push(message);
    },
    onLink: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
