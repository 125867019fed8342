import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  Field,
  makeStyles,
  Radio,
  RadioGroup,
  Text,
  Textarea,
  tokens,
} from '@fluentui/react-components';
import { useState } from 'react';
import { useAnswer, useDeed } from '#renderer/api/hooks.tsx';
import { useFrame } from '#renderer/frame/frame.ts';
import { useLabels } from '#renderer/ui/labels.ts';
import { ProgressLine } from '#renderer/ui/progress-line.tsx';
import { useWords } from '#renderer/words/words.tsx';
import type { UnfoldedDiscrepancy } from '#shared/contract/reconcile.ts';
import { RuleTrialView } from './rule-trial.tsx';

const useStyles = makeStyles({
  surface: { maxWidth: '760px', width: '90vw' },
  content: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalM },
});

export interface RuleDialogProps {
  readonly unfolded: UnfoldedDiscrepancy;
  readonly keep: string;
  readonly reason: string;
  readonly onClose: () => void;
}

/** Makes a rule of a decision: which one, what it would settle and change, and why; then it is kept. */
export function RuleDialog({ unfolded, keep, reason: given, onClose }: RuleDialogProps) {
  const w = useWords();
  const labels = useLabels();
  const styles = useStyles();
  const { notify } = useFrame();
  const { data: proposals, error } = useAnswer('reconcile.proposeRules', { discrepancy: unfolded.item.id, keep });
  const [at, setAt] = useState(0);
  const [reason, setReason] = useState(given);
  const [tried, setTried] = useState(false);
  const { perform, isRunning, progress, cancel } = useDeed('reconcile.addRule');
  const chosen = proposals?.[at];
  const isMissing = reason.trim() === '';
  const keepRule = async () => {
    setTried(true);
    if (!chosen || isMissing) return;
    try {
      const { entry } = await perform({ rule: { ...chosen.rule, reason: reason.trim() } });
      notify({ intent: 'success', sentence: w('window.reconcile.rule.kept', { rule: chosen.sentence }), undo: entry });
      onClose();
    } catch (failure) {
      if (failure instanceof Error) notify({ intent: 'error', sentence: w.error(failure) });
    }
  };
  return (
    <Dialog open onOpenChange={(_event, { open }) => open || isRunning || onClose()}>
      <DialogSurface className={styles.surface} aria-describedby={undefined}>
        <DialogBody>
          <DialogTitle>{w('window.reconcile.rule.title')}</DialogTitle>
          <DialogContent className={styles.content}>
            {error && <Text role="alert">{w.error(error)}</Text>}
            {proposals?.length === 0 && <Text>{w('window.reconcile.rule.none')}</Text>}
            {proposals && proposals.length > 0 && (
              <RadioGroup
                value={String(at)}
                onChange={(_event, { value }) => setAt(Number(value))}
                aria-label={w('window.reconcile.rule.which')}
              >
                {proposals.map(({ sentence }, i) => (
                  <Radio key={w.say(sentence)} value={String(i)} label={w.say(sentence)} autoFocus={i === 0} />
                ))}
              </RadioGroup>
            )}
            {chosen && <RuleTrialView rule={chosen.rule} />}
            {chosen && (
              <Field
                label={labels.reason}
                required
                {...(tried && isMissing && { validationMessage: labels.reasonMissing })}
              >
                <Textarea value={reason} rows={2} onChange={(_event, { value }) => setReason(value)} />
              </Field>
            )}
            {isRunning && (
              <ProgressLine
                label={w('window.reconcile.rule.keeping')}
                share={progress?.share}
                cancel={{ label: labels.cancel, act: cancel }}
              />
            )}
          </DialogContent>
          <DialogActions>
            <Button onClick={onClose} disabled={isRunning}>
              {labels.cancel}
            </Button>
            <Button appearance="primary" disabled={!chosen || isRunning} onClick={() => void keepRule()}>
              {w('window.reconcile.rule.keep')}
            </Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
