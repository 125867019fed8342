import { useClient, useDeed } from '#renderer/api/hooks.tsx';
import { useFrame } from '#renderer/frame/frame.ts';
import { handOut } from '#renderer/ui/hand-out.ts';
import { useWords } from '#renderer/words/words.tsx';
import { message } from '#shared/texts/say.ts';

/** Deeds that a cell of the board offers; each says what it did, and offers to take back a judgement. */
export function useRoundDeeds() {
  const w = useWords();
  const client = useClient();
  const frame = useFrame();
  const { perform: release, isRunning: isReleasing } = useDeed('rounds.release');
  const { perform: change } = useDeed('rounds.change');
  const told = async (work: () => Promise<void>) => {
    try {
      await work();
      return true;
    } catch (error) {
      frame.notify({ intent: 'error', sentence: w.error(error as Error) });
      return false;
    }
  };
  return {
    isReleasing,
    release: (department: string, dataset: string, name: string, reason: string) =>
      told(async () => {
        const { entry } = await release({ department, dataset, reason });
        frame.notify({
          intent: 'success',
          sentence: message('rounds.done.released', { department, name }),
          undo: entry,
        });
      }),
    expect: (department: string, dataset: string, name: string) =>
      told(async () => {
        const { plan } = await client.call('rounds.planning', {});
        if (!plan) return frame.go({ room: 'rounds', query: { show: 'round' } });
        const { entry } = await change({ ...plan, expected: [...plan.expected, { department, dataset, due: '' }] });
        frame.notify({
          intent: 'success',
          sentence: message('rounds.done.expected', { department, name }),
          undo: entry,
        });
      }),
    template: (department: string, dataset: string, name: string) =>
      told(async () => {
        const folder = await client.folder();
        const file = safeName(w('rounds.template.file', { department, dataset: name }));
        const target = `${folder}/${file}.xlsx`;
        await client.call('intake.template', { department, dataset, target, language: w.language, fromBase: true });
        for (const made of await client.fetchMade(folder)) handOut(made.name, made.bytes);
        frame.notify({ intent: 'success', sentence: message('rounds.done.template', { name, department }) });
      }),
  };
}

/** A name that the host and Windows take. */
function safeName(name: string): string {
  return name
    .replaceAll(/[<>:"/\\|?*]/g, ' ')
    .replaceAll(/\s+/g, ' ')
    .trim()
    .slice(0, 120);
}
