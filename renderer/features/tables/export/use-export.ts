import { useState } from 'react';
import { useClient, useDeed } from '#renderer/api/hooks.tsx';
import { handOut } from '#renderer/ui/hand-out.ts';
import { useWords } from '#renderer/words/words.tsx';
import { type ExportChoice, nameOf, tablesOf } from './export-choice.ts';

/** A file that was made, under the name that the officer gets it by. */
export interface Exported {
  readonly name: string;
  readonly bytes: Blob;
}

/** Makes the files of an export and hands them to the officer. */
export function useExport(shown: string, period: string) {
  const w = useWords();
  const client = useClient();
  const { perform, isRunning, progress, error, cancel } = useDeed('tables.export');
  const [made, setMade] = useState<readonly Exported[]>();
  const run = async (choice: ExportChoice) => {
    setMade(undefined);
    const { formats, language } = choice;
    try {
      const target = await client.folder();
      await perform({ target, language, formats, tables: tablesOf(choice, shown) });
      const files = await client.fetchMade(target);
      const named = files.map(({ name, bytes }) => ({
        name: nameOf(name, w('window.tables.file', { period })),
        bytes,
      }));
      setMade(named);
      for (const file of named) handOut(file.name, file.bytes);
    } catch {
      // What the deed answered stands in the dialog.
    }
  };
  return { run, isRunning, progress, error, cancel, made, again: () => setMade(undefined) };
}
