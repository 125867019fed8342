import { useClient, useDeed } from '#renderer/api/hooks.tsx';
import { useFrame } from '#renderer/frame/frame.ts';
import { handOut } from '#renderer/ui/hand-out.ts';
import type { InputOf } from '#shared/contract/registry.ts';
import { message } from '#shared/texts/say.ts';

/** Prepares reminders and blank workbooks, and hands them to the officer; false where it failed or was stopped. */
export function useReminders() {
  const client = useClient();
  const frame = useFrame();
  const { perform, ...rest } = useDeed('rounds.reminders');
  const prepare = async (request: Omit<InputOf<'rounds.reminders'>, 'target'>): Promise<boolean> => {
    try {
      const target = await client.folder();
      const { files, letters, templates } = await perform({ ...request, target });
      for (const made of await client.fetchMade(target)) handOut(made.name, made.bytes);
      frame.notify({ intent: 'success', sentence: message('rounds.done.reminders', { letters, templates, files }) });
      return true;
    } catch {
      // What the deed answered stands in the dialog.
      return false;
    }
  };
  return { prepare, ...rest };
}
