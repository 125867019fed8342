import { Field, Input, makeStyles, Text, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { useAnswer, useDeed } from '#renderer/api/hooks.tsx';
import { useFrame } from '#renderer/frame/frame.ts';
import { ConfirmDialog } from '#renderer/ui/confirm-dialog.tsx';
import { useWords } from '#renderer/words/words.tsx';
import type { OutputOf } from '#shared/contract/registry.ts';
import { message } from '#shared/texts/message.ts';

type Contact = OutputOf<'registers.contact'>;

const FIELDS = ['service', 'phone', 'email'] as const satisfies readonly (keyof Contact)[];

const useStyles = makeStyles({
  fields: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalM },
});

/** Notes whom to address at a department: a service or a function. */
export function ContactDialog({ department, onClose }: { readonly department: string; readonly onClose: () => void }) {
  const w = useWords();
  const styles = useStyles();
  const { notify } = useFrame();
  const before = useAnswer('registers.contact', { department }).data;
  const { perform, isRunning } = useDeed('registers.setContact');
  const [typed, setTyped] = useState<Partial<Contact>>({});
  const contact: Contact = { service: '', phone: '', email: '', ...before, ...typed };
  const keep = () => {
    perform({ department, ...contact }).then(
      ({ entry }) => {
        notify({ intent: 'success', sentence: message('window.registers.contact.done'), undo: entry });
        onClose();
      },
      (error: Error) => notify({ intent: 'error', sentence: w.error(error) }),
    );
  };
  return (
    <ConfirmDialog
      open
      title={w('window.registers.contact.title')}
      confirm={w('window.registers.contact.keep')}
      isRunning={isRunning}
      onConfirm={keep}
      onClose={onClose}
    >
      <div className={styles.fields}>
        <Text>{w('window.registers.contact.text')}</Text>
        {FIELDS.map((field) => (
          <Field key={field} label={w(`window.registers.contact.${field}`)}>
            <Input
              value={contact[field]}
              onChange={(_event, { value }) => setTyped((earlier) => ({ ...earlier, [field]: value }))}
            />
          </Field>
        ))}
      </div>
    </ConfirmDialog>
  );
}
