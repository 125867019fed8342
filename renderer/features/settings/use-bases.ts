import { useClient, useDeed } from '#renderer/api/hooks.tsx';
import { useFrame } from '#renderer/frame/frame.ts';
import { useWords } from '#renderer/words/words.tsx';
import { message } from '#shared/texts/message.ts';

/** What can be done with bases; each leads to the entrance of the base that is open then. */
export interface Bases {
  readonly isRunning: boolean;
  create(name: string): Promise<boolean>;
  open(name: string): Promise<boolean>;
  /** Copies a base from elsewhere beside the others. */
  take(file: File): Promise<boolean>;
}

export function useBases(): Bases {
  const w = useWords();
  const client = useClient();
  const { go, notify } = useFrame();
  const creating = useDeed('settings.createBase');
  const opening = useDeed('settings.openBase');
  const taking = useDeed('settings.takeBase');
  const enter = async (
    change: () => Promise<{ readonly name: string }>,
    room: 'rounds' | 'welcome' = 'rounds',
  ): Promise<boolean> => {
    try {
      const { name } = await change();
      go({ room });
      notify({ intent: 'success', sentence: message('window.base.opened', { base: name }) });
      return true;
    } catch (error) {
      notify({ intent: 'error', sentence: w.error(error instanceof Error ? error : new Error(String(error))) });
      return false;
    }
  };
  return {
    isRunning: creating.isRunning || opening.isRunning || taking.isRunning,
    create: (name) => enter(() => creating.perform({ name }), 'welcome'),
    open: (name) => enter(() => opening.perform({ name })),
    take: (file) => enter(async () => taking.perform({ source: await client.hand(file) })),
  };
}
