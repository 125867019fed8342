import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  makeStyles,
  Text,
  tokens,
} from '@fluentui/react-components';
import { useState } from 'react';
import { useAnswer } from '#renderer/api/hooks.tsx';
import { useWords } from '#renderer/words/words.tsx';
import { IdentityFields } from './identity-fields.tsx';
import { useIdentity } from './use-identity.ts';

const useStyles = makeStyles({
  content: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalL },
});

/** Asks once who works here, where a base is opened that somebody else began. */
export function WhoDialog() {
  const { data } = useAnswer('settings.read', {});
  const [later, setLater] = useState(false);
  if (!data || data.isSigned || later) return null;
  return <Ask onLater={() => setLater(true)} />;
}

function Ask({ onLater }: { readonly onLater: () => void }) {
  const w = useWords();
  const styles = useStyles();
  const identity = useIdentity();
  return (
    <Dialog open onOpenChange={(_event, { open }) => open || onLater()}>
      <DialogSurface aria-describedby={undefined}>
        <form
          onSubmit={(event) => {
            event.preventDefault();
            void identity.save();
          }}
        >
          <DialogBody>
            <DialogTitle>{w('window.sign.title')}</DialogTitle>
            <DialogContent className={styles.content}>
              <Text>{w('window.sign.text')}</Text>
              <IdentityFields identity={identity} />
            </DialogContent>
            <DialogActions>
              <Button onClick={onLater}>{w('window.sign.later')}</Button>
              <Button appearance="primary" type="submit">
                {w('window.settings.save')}
              </Button>
            </DialogActions>
          </DialogBody>
        </form>
      </DialogSurface>
    </Dialog>
  );
}
