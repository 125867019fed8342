import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  Field,
  Input,
  makeStyles,
  Text,
  tokens,
} from '@fluentui/react-components';
import { useState } from 'react';
import { useWords } from '#renderer/words/words.tsx';
import { nameFault } from './base-names.ts';
import type { Bases } from './use-bases.ts';

const useStyles = makeStyles({
  content: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalM },
});

/** Begins a base of its own, for another review or another year. */
export function NewBaseDialog({ bases, onClose }: { readonly bases: Bases; readonly onClose: () => void }) {
  const w = useWords();
  const styles = useStyles();
  const [name, setName] = useState('');
  const [tried, setTried] = useState(false);
  const fault = nameFault(name);
  const create = async () => {
    setTried(true);
    // The new base opens at its entrance: the dialog goes with this page.
    if (!fault) await bases.create(name.trim());
  };
  return (
    <Dialog open onOpenChange={(_event, { open }) => open || onClose()}>
      <DialogSurface aria-describedby={undefined}>
        <form
          onSubmit={(event) => {
            event.preventDefault();
            void create();
          }}
        >
          <DialogBody>
            <DialogTitle>{w('window.base.new.title')}</DialogTitle>
            <DialogContent className={styles.content}>
              <Text>{w('window.base.new.text')}</Text>
              <Field
                label={w('window.base.name')}
                required
                {...(tried && fault && { validationMessage: w(`window.base.fault.${fault}`) })}
              >
                <Input value={name} maxLength={100} onChange={(_event, { value }) => setName(value)} />
              </Field>
            </DialogContent>
            <DialogActions>
              <Button onClick={onClose}>{w('window.label.cancel')}</Button>
              <Button appearance="primary" type="submit" disabled={bases.isRunning}>
                {w('window.base.create')}
              </Button>
            </DialogActions>
          </DialogBody>
        </form>
      </DialogSurface>
    </Dialog>
  );
}
