import { useCallback, useState } from 'react';
import { useClient } from '#renderer/api/hooks.tsx';
import { type ArrivedFile, receiveFiles } from '#renderer/api/receive-files.ts';
import { usePlace } from '#renderer/frame/address.ts';
import { useFrame } from '#renderer/frame/frame.ts';
import { useWords } from '#renderer/words/words.tsx';
import { message } from '#shared/texts/message.ts';

/** Files on their way to the queue. */
export interface Handing {
  readonly done: number;
  readonly total: number;
}

/** Puts files into the queue and says so; `handing` while they are on their way. */
export function useReceive() {
  const client = useClient();
  const w = useWords();
  const { notify } = useFrame();
  const { room } = usePlace();
  const [handing, setHanding] = useState<Handing>();
  const receive = useCallback(
    async (files: readonly ArrivedFile[], department = '') => {
      if (files.length === 0) return;
      setHanding({ done: 0, total: files.length });
      try {
        const onHanded = (done: number, total: number) => setHanding({ done, total });
        const count = await receiveFiles(client, files, { department, onHanded });
        // In Réception itself the queue tells it.
        if (room !== 'intake') notify({ intent: 'info', sentence: message('window.intake.received', { count }) });
      } catch (error) {
        notify({ intent: 'error', sentence: w.error(error instanceof Error ? error : new Error(String(error))) });
      } finally {
        setHanding(undefined);
      }
    },
    [client, notify, w, room],
  );
  return { receive, handing };
}
