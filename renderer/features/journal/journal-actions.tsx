import { Button } from '@fluentui/react-components';
import { FileDown, Printer, ShieldCheck } from 'lucide-react';
import { type ReactNode, useCallback, useEffect, useState } from 'react';
import { useClient } from '#renderer/api/hooks.tsx';
import { useFrame } from '#renderer/frame/frame.ts';
import { handOut } from '#renderer/ui/hand-out.ts';
import { useWords } from '#renderer/words/words.tsx';
import type { JournalSurvey } from '#shared/contract/journal.ts';
import { type Filter, pageInput } from './journal-view.ts';
import { PrintedJournal } from './printed-journal.tsx';
import { VerifyDialog } from './verify-dialog.tsx';

/** Entries that are printed at most: some 250 pages. */
const LONGEST_PRINT = 5000;

export interface JournalActionsProps {
  readonly filter: Filter;
  readonly survey: JournalSurvey;
  readonly print: (sheet: ReactNode) => void;
}

/** What can be done with the journal as a whole: prove it, take it along, print it. */
export function JournalActions({ filter, survey, print }: JournalActionsProps) {
  const w = useWords();
  const client = useClient();
  const { notify } = useFrame();
  const [isVerifying, setVerifying] = useState(false);
  const fail = useCallback((error: Error) => notify({ intent: 'error', sentence: w.error(error) }), [notify, w]);
  const printAll = useCallback(() => {
    const all = client.call('journal.page', pageInput(filter, 0, LONGEST_PRINT));
    all.then(({ stories }) => print(<PrintedJournal view={filter} survey={survey} stories={stories} />), fail);
  }, [client, filter, survey, print, fail]);
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.key.toLowerCase() !== 'p' || !(event.ctrlKey || event.metaKey)) return;
      event.preventDefault();
      printAll();
    };
    window.addEventListener('keydown', press);
    return () => window.removeEventListener('keydown', press);
  }, [printAll]);
  const exportAll = async () => {
    const folder = await client.folder();
    const name = w('window.journal.file');
    const { entries } = await client.call('journal.export', {
      ...{ ...filter, kinds: [...filter.kinds] },
      target: `${folder}/${name}`,
    });
    for (const made of await client.fetchMade(folder)) handOut(made.name, made.bytes);
    notify({ intent: 'success', sentence: w('window.journal.exported', { count: entries, file: name }) });
  };
  return (
    <>
      <Button icon={<ShieldCheck size={18} />} onClick={() => setVerifying(true)}>
        {w('window.journal.verify')}
      </Button>
      <Button
        icon={<FileDown size={18} />}
        title={w('window.journal.export.hint')}
        disabled={survey.wanted === 0}
        onClick={() => exportAll().catch(fail)}
      >
        {w('window.journal.export')}
      </Button>
      <Button icon={<Printer size={18} />} disabled={survey.wanted === 0} onClick={printAll}>
        {w('window.journal.print')}
      </Button>
      {isVerifying && <VerifyDialog head={survey.head} onClose={() => setVerifying(false)} />}
    </>
  );
}
