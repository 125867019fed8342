import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  makeStyles,
  tokens,
} from '@fluentui/react-components';
import { useState } from 'react';
import { useAnswer, useDeed } from '#renderer/api/hooks.tsx';
import { useFrame } from '#renderer/frame/frame.ts';
import { useWords } from '#renderer/words/words.tsx';
import type { Planning } from '#shared/contract/board.ts';
import { message } from '#shared/texts/say.ts';
import { draftOf, faultsOf, type PlanDraft, planOf } from './plan-draft.ts';
import { PlanFields } from './plan-fields.tsx';
import { PlanMatrix } from './plan-matrix.tsx';

const useStyles = makeStyles({
  surface: { maxWidth: '1240px', width: 'calc(100vw - 48px)' },
  content: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalM,
    height: 'calc(100vh - 172px)',
    minHeight: 0,
    overflow: 'hidden',
  },
});

/** Begins a round, or changes the one that is open: its frame, and what is expected of whom. */
export function RoundEditor({ onClose }: { readonly onClose: () => void }) {
  const w = useWords();
  const styles = useStyles();
  const { data, error } = useAnswer('rounds.planning', {});
  // A dialog without anything to reach would be taken for closed: it opens with what it holds.
  if (!data && !error) return null;
  return (
    <Dialog open onOpenChange={(_event, { open }) => open || onClose()}>
      <DialogSurface className={styles.surface} aria-describedby={undefined}>
        {data ? (
          <Editor planning={data} onClose={onClose} />
        ) : (
          <MessageBar intent="error">
            <MessageBarBody>{error && w.error(error)}</MessageBarBody>
            <MessageBarActions>
              <Button size="small" onClick={onClose}>
                {w('window.label.close')}
              </Button>
            </MessageBarActions>
          </MessageBar>
        )}
      </DialogSurface>
    </Dialog>
  );
}

function Editor({ planning, onClose }: { readonly planning: Planning; readonly onClose: () => void }) {
  const w = useWords();
  const styles = useStyles();
  const frame = useFrame();
  const isNew = planning.plan === null;
  const [draft, setDraft] = useState<PlanDraft>(() => draftOf(planning));
  const [tried, setTried] = useState(false);
  const begin = useDeed('rounds.begin');
  const change = useDeed('rounds.change');
  const deed = isNew ? begin : change;
  const faults = faultsOf(draft);
  const save = async () => {
    setTried(true);
    if (faults.length > 0) return;
    try {
      const plan = planOf(draft, planning);
      const { entry } = await deed.perform(plan);
      const done = isNew ? 'rounds.done.begun' : 'rounds.done.changed';
      if (entry > 0) frame.notify({ intent: 'success', sentence: message(done, { title: plan.title }), undo: entry });
      onClose();
    } catch {
      // What the deed answered stands under the fields.
    }
  };
  return (
    <DialogBody>
      <DialogTitle>{w(isNew ? 'rounds.plan.begin' : 'rounds.plan.change')}</DialogTitle>
      <DialogContent className={styles.content}>
        <PlanFields draft={draft} change={setDraft} faults={tried ? faults : []} />
        <PlanMatrix planning={planning} draft={draft} change={setDraft} />
        {deed.error && (
          <MessageBar intent="error">
            <MessageBarBody>{w.error(deed.error)}</MessageBarBody>
          </MessageBar>
        )}
      </DialogContent>
      <DialogActions>
        <Button onClick={onClose}>{w('window.label.cancel')}</Button>
        <Button appearance="primary" disabled={deed.isRunning} onClick={() => void save()}>
          {w(isNew ? 'rounds.plan.save.new' : 'rounds.plan.save')}
        </Button>
      </DialogActions>
    </DialogBody>
  );
}
