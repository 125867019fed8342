import { useCallback, useRef, useState } from 'react';
import { useClient } from '#renderer/api/hooks.tsx';
import type { OutputOf } from '#shared/contract/registry.ts';

export type Verification = OutputOf<'settings.verify'>;

/** A verification of the base: asked for, under way, done. */
export interface Verifying {
  readonly result: Verification | undefined;
  readonly error: Error | undefined;
  readonly isRunning: boolean;
  run(): void;
  cancel(): void;
}

export function useVerification(): Verifying {
  const client = useClient();
  const [state, setState] = useState<Pick<Verifying, 'result' | 'error' | 'isRunning'>>(NOT_RUN);
  const ending = useRef<AbortController>(undefined);
  const run = useCallback(() => {
    const ended = new AbortController();
    ending.current = ended;
    setState({ ...NOT_RUN, isRunning: true });
    const settle = (part: Partial<Verifying>) => ended.signal.aborted || setState({ ...NOT_RUN, ...part });
    client.call('settings.verify', {}, { signal: ended.signal }).then(
      (result) => settle({ result }),
      (error: Error) => settle({ error }),
    );
  }, [client]);
  const cancel = useCallback(() => {
    ending.current?.abort();
    setState(NOT_RUN);
  }, []);
  return { ...state, run, cancel };
}

const NOT_RUN = { result: undefined, error: undefined, isRunning: false } as const;
