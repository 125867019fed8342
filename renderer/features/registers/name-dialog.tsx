import { Field, Input, makeStyles, Text, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { useDeed } from '#renderer/api/hooks.tsx';
import { useFrame } from '#renderer/frame/frame.ts';
import { ConfirmDialog } from '#renderer/ui/confirm-dialog.tsx';
import { dayTyped } from '#renderer/words/dates.ts';
import { useWords } from '#renderer/words/words.tsx';
import { message } from '#shared/texts/message.ts';

const useStyles = makeStyles({
  fields: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalM },
});

/** Notes a name that a department bears from a day on. */
export function NameDialog({ department, onClose }: { readonly department: string; readonly onClose: () => void }) {
  const w = useWords();
  const styles = useStyles();
  const { notify } = useFrame();
  const { perform, isRunning } = useDeed('registers.addName');
  const [name, setName] = useState({ fr: '', en: '', since: '' });
  const [tried, setTried] = useState(false);
  const since = dayTyped(name.since) ?? '';
  const isMissing = name.fr.trim() === '';
  const keep = (reason: string) => {
    setTried(true);
    if (isMissing || since === '') return;
    perform({ department, fr: name.fr, en: name.en, since, reason }).then(
      ({ entry }) => {
        notify({ intent: 'success', sentence: message('window.registers.name.done'), undo: entry });
        onClose();
      },
      (error: Error) => notify({ intent: 'error', sentence: w.error(error) }),
    );
  };
  return (
    <ConfirmDialog
      open
      title={w('window.registers.name.title')}
      confirm={w('window.registers.name.keep')}
      reason={{}}
      isRunning={isRunning}
      onConfirm={keep}
      onClose={onClose}
    >
      <div className={styles.fields}>
        <Text>{w('window.registers.name.text')}</Text>
        <Field
          label={w('window.registers.name.fr')}
          required
          {...(tried && isMissing && { validationMessage: w('window.registers.missingField') })}
        >
          <Input value={name.fr} onChange={(_event, { value }) => setName({ ...name, fr: value })} />
        </Field>
        <Field label={w('window.registers.name.en')}>
          <Input value={name.en} onChange={(_event, { value }) => setName({ ...name, en: value })} />
        </Field>
        <Field
          label={w('window.registers.name.since')}
          required
          {...(tried && since === '' && { validationMessage: w('window.registers.day.wrong') })}
        >
          <Input
            value={name.since}
            placeholder={w('window.registers.day.hint')}
            onChange={(_event, { value }) => setName({ ...name, since: value })}
          />
        </Field>
      </div>
    </ConfirmDialog>
  );
}
