import {
  Button,
  Caption1,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  Field,
  makeStyles,
  Text,
  Textarea,
  tokens,
} from '@fluentui/react-components';
import { useState } from 'react';
import { useDeed } from '#renderer/api/hooks.tsx';
import { useFrame } from '#renderer/frame/frame.ts';
import { useLabels } from '#renderer/ui/labels.ts';
import { ProgressLine } from '#renderer/ui/progress-line.tsx';
import { useWords } from '#renderer/words/words.tsx';
import { message } from '#shared/texts/message.ts';
import { RuleFields } from './rule-fields.tsx';
import { EMPTY_RULE, type RuleForm, ruleOf } from './rule-form.ts';
import { TrialOfRules } from './rule-trial.tsx';

const useStyles = makeStyles({
  surface: { maxWidth: '760px', width: '92vw' },
  content: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalM },
  error: { color: tokens.colorPaletteRedForeground1 },
  muted: { color: tokens.colorNeutralForeground3 },
});

/** Makes a rule: it is tried before it is kept, and can be undone. */
export function RuleEditor({ onClose }: { readonly onClose: () => void }) {
  const w = useWords();
  const labels = useLabels();
  const styles = useStyles();
  const { notify } = useFrame();
  const { perform, isRunning, error, progress, cancel } = useDeed('reconcile.addRule');
  const [form, setForm] = useState<RuleForm>(EMPTY_RULE);
  const [trial, setTrial] = useState<ReturnType<typeof ruleOf>>();
  const [tried, setTried] = useState(false);
  const rule = ruleOf(form);
  const change = (part: Partial<RuleForm>) => {
    setForm((before) => ({ ...before, ...part }));
    if (!('reason' in part)) setTrial(undefined);
  };
  const keep = () => {
    setTried(true);
    if (!rule || rule.reason === '') return;
    perform({ rule }).then(
      ({ entry }) => {
        notify({ intent: 'success', sentence: message('window.registers.rule.kept'), undo: entry });
        onClose();
      },
      () => undefined,
    );
  };
  return (
    <Dialog open onOpenChange={(_event, { open }) => open || isRunning || onClose()}>
      <DialogSurface className={styles.surface} aria-describedby={undefined}>
        <DialogBody>
          <DialogTitle>{w('window.registers.rule.title')}</DialogTitle>
          <DialogContent className={styles.content}>
            <RuleFields form={form} onChange={change} />
            <Field
              label={w('window.registers.rule.reason')}
              required
              {...(tried && form.reason.trim() === '' && { validationMessage: labels.reasonMissing })}
            >
              <Textarea rows={2} value={form.reason} onChange={(_event, { value }) => change({ reason: value })} />
            </Field>
            <Caption1 className={styles.muted}>
              {w(trial ? 'window.registers.rule.order.note' : 'window.registers.trial.first')}
            </Caption1>
            {trial && <TrialOfRules add={{ ...trial, reason: '-' }} />}
            {error && (
              <Text role="alert" className={styles.error}>
                {w.error(error)}
              </Text>
            )}
            {isRunning && (
              <ProgressLine
                label={w('window.registers.rule.trying')}
                share={progress?.share}
                cancel={{ label: labels.cancel, act: cancel }}
              />
            )}
          </DialogContent>
          <DialogActions>
            <Button onClick={onClose} disabled={isRunning}>
              {labels.cancel}
            </Button>
            <Button disabled={!rule || isRunning} onClick={() => setTrial(rule)}>
              {w('window.registers.rule.try')}
            </Button>
            <Button appearance="primary" disabled={!trial || isRunning} onClick={keep}>
              {w('window.registers.rule.keep')}
            </Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
