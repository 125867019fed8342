import { useClient } from '#renderer/api/hooks.tsx';
import { useFrame } from '#renderer/frame/frame.ts';
import { useWords } from '#renderer/words/words.tsx';
import { message } from '#shared/texts/message.ts';
import { beginExample, endExample, followExample } from './example-store.ts';

/** Loads the shipped example campaign into the base; how far it is stands in the store. */
export function useLoadExample(): () => Promise<void> {
  const w = useWords();
  const client = useClient();
  const { go, notify } = useFrame();
  return async () => {
    const ending = new AbortController();
    beginExample(() => ending.abort());
    try {
      const { files } = await client.call(
        'settings.loadExample',
        {},
        { signal: ending.signal, onProgress: followExample },
      );
      go({ room: 'rounds' });
      notify({ intent: 'success', sentence: message('window.welcome.loaded', { count: files.length }) });
    } catch (error) {
      notify({ intent: 'error', sentence: w.error(error instanceof Error ? error : new Error(String(error))) });
    } finally {
      endExample();
    }
  };
}
