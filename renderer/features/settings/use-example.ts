import { useDeed } from '#renderer/api/hooks.tsx';
import { useFrame } from '#renderer/frame/frame.ts';
import { useWords } from '#renderer/words/words.tsx';
import { message } from '#shared/texts/message.ts';

/** Loads the shipped example campaign. */
export interface Example {
  readonly isRunning: boolean;
  /** File that is read now; '' before the first. */
  readonly file: string;
  /** 0 to 1; undefined while it cannot be told. */
  readonly share: number | undefined;
  load(): Promise<void>;
  cancel(): void;
}

export function useExample(): Example {
  const w = useWords();
  const { go, notify } = useFrame();
  const { perform, isRunning, progress, cancel } = useDeed('settings.loadExample');
  return {
    isRunning,
    file: progress?.subject ?? '',
    share: progress && progress.total > 0 ? progress.done / progress.total : undefined,
    cancel,
    load: async () => {
      try {
        const { files } = await perform({});
        go({ room: 'rounds' });
        notify({ intent: 'success', sentence: message('window.welcome.loaded', { count: files.length }) });
      } catch (error) {
        notify({ intent: 'error', sentence: w.error(error instanceof Error ? error : new Error(String(error))) });
      }
    },
  };
}
