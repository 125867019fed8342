import { Button, makeStyles, Spinner, tokens } from '@fluentui/react-components';
import { CircleCheck, FileInput, FileOutput, FileX, Redo2, Save, Undo2 } from 'lucide-react';
import { useState } from 'react';
import { useClient } from '#renderer/api/hooks.tsx';
import { useFrame } from '#renderer/frame/frame.ts';
import { ActionMenu } from '#renderer/ui/action-menu.tsx';
import { ConfirmDialog } from '#renderer/ui/confirm-dialog.tsx';
import { handOut } from '#renderer/ui/hand-out.ts';
import { useWords } from '#renderer/words/words.tsx';
import { message } from '#shared/texts/say.ts';
import { useReading, useReadingStore } from './reading-store.ts';
import { mayConfirm } from './state-of-reading.ts';
import type { Saving } from './use-saving.ts';

const useStyles = makeStyles({
  quiet: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
});

/** What can be done with the reading as a whole. */
export function ReadingActions({ saving }: { readonly saving: Saving }) {
  const w = useWords();
  const styles = useStyles();
  const draft = useReading((state) => state.draft);
  const may = useReading((state) => state.reading !== undefined && mayConfirm(state.reading));
  const isKnown = useReading((state) => state.reading?.isKnown ?? false);
  const isReading = useReading((state) => state.readStamp !== state.draft.stamp);
  const { undo, redo, discard } = useReadingStore().getState();
  const count = draft.said.length;
  return (
    <>
      {saving.isRunning && <Spinner size="tiny" label={w('window.reading.saving')} />}
      {count > 0 && !saving.isRunning && <span className={styles.quiet}>{w('window.reading.unsaved', { count })}</span>}
      {(draft.past.length > 0 || draft.future.length > 0) && (
        <>
          <Button
            appearance="subtle"
            icon={<Undo2 size={18} />}
            disabled={draft.past.length === 0}
            aria-label={w('window.reading.undo')}
            title={w('window.reading.undo')}
            onClick={undo}
          />
          <Button
            appearance="subtle"
            icon={<Redo2 size={18} />}
            disabled={draft.future.length === 0}
            aria-label={w('window.reading.redo')}
            title={w('window.reading.redo')}
            onClick={redo}
          />
        </>
      )}
      {count > 0 && <Button onClick={discard}>{w('window.reading.discard')}</Button>}
      {(count > 0 || !may) && (
        <Button
          appearance={may && !isKnown ? 'secondary' : 'primary'}
          icon={<Save size={18} />}
          disabled={count === 0 || saving.isRunning || isReading}
          title={w('window.reading.save.keys')}
          onClick={saving.save}
        >
          {w('window.reading.save')}
        </Button>
      )}
      {may && !isKnown && (
        <Button
          appearance="primary"
          icon={<CircleCheck size={18} />}
          disabled={saving.isRunning || isReading}
          title={w('window.reading.confirm.text')}
          onClick={saving.confirm}
        >
          {w('window.reading.confirm')}
        </Button>
      )}
      <OtherActions isDone={may && isKnown && count === 0} />
    </>
  );
}

/** `isDone`: nothing is left to do here, and the next file is what comes next. */
function OtherActions({ isDone }: { readonly isDone: boolean }) {
  const w = useWords();
  const [isRefusing, setRefusing] = useState(false);
  const { next, returnSheet, refuse, undoSaved } = useFileActions();
  const saved = useReading((state) => state.savedEntry);
  return (
    <>
      {isDone && (
        <Button appearance="primary" icon={<FileInput size={18} />} onClick={next}>
          {w('window.reading.next_file')}
        </Button>
      )}
      <ActionMenu
        actions={[
          ...(saved > 0 ? [{ label: w('window.reading.undo_saved'), icon: Undo2, act: undoSaved }] : []),
          { label: w('window.reading.next_file'), icon: FileInput, act: next },
          { label: w('window.reading.return_sheet'), icon: FileOutput, act: returnSheet, apart: true },
          { label: w('window.reading.refuse'), icon: FileX, act: () => setRefusing(true) },
        ]}
      />
      <ConfirmDialog
        open={isRefusing}
        title={w('window.reading.refuse.title')}
        confirm={w('window.reading.refuse.do')}
        danger
        reason={{ proposals: [w('window.reading.refuse.reason.1'), w('window.reading.refuse.reason.2')] }}
        onConfirm={(reason) => {
          setRefusing(false);
          refuse(reason);
        }}
        onClose={() => setRefusing(false)}
      >
        {w('window.reading.refuse.text')}
      </ConfirmDialog>
    </>
  );
}

function useFileActions() {
  const w = useWords();
  const client = useClient();
  const frame = useFrame();
  const store = useReadingStore();
  const fail = (error: unknown) =>
    frame.notify({ intent: 'error', sentence: error instanceof Error ? w.error(error) : w('window.failed.title') });
  const goToNext = async () => {
    const { files } = await client.call('intake.submissions', {});
    const own = store.getState().opened?.submission ?? 0;
    const open = files.filter(({ status, submission }) => status === 'to_confirm' && submission !== own);
    const next = open.find(({ submission }) => submission > own) ?? open[0];
    if (next) frame.go({ room: 'intake', path: String(next.submission) });
    else frame.notify({ intent: 'success', sentence: message('window.reading.no_next') });
  };
  const makeReturnSheet = async () => {
    const { opened } = store.getState();
    if (!opened) return;
    const folder = await client.folder();
    const name = w('window.reading.return_sheet.file', { file: opened.file.replace(/\.[A-Za-z]{2,4}$/, '') });
    await client.call('intake.returnSheet', {
      submission: opened.submission,
      target: `${folder}/${name}`,
      language: w.language,
    });
    for (const made of await client.fetchMade(folder)) handOut(made.name, made.bytes);
  };
  const refuseFile = async (reason: string) => {
    const { opened } = store.getState();
    if (!opened) return;
    await makeReturnSheet();
    const { entry } = await client.call('intake.withdraw', { submission: opened.submission, reason });
    frame.notify({
      intent: 'success',
      sentence: message('window.reading.refused', { file: opened.file }),
      undo: entry,
    });
    frame.go({ room: 'intake' });
  };
  const undoLast = async () => {
    const entry = store.getState().savedEntry;
    await client.call('journal.undo', { entry });
    store.setState({ savedEntry: 0 });
    frame.notify({ intent: 'success', sentence: message('window.reading.undone') });
  };
  return {
    undoSaved: () => void undoLast().catch(fail),
    next: () => void goToNext().catch(fail),
    returnSheet: () => void makeReturnSheet().catch(fail),
    refuse: (reason: string) => void refuseFile(reason).catch(fail),
  };
}
