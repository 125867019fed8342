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

/** Asks who works here where nobody said it yet, without standing in the way of the work. */
export function WhoBar() {
  const w = useWords();
  const { data } = useAnswer('settings.read', {});
  const [state, setState] = useState<'told' | 'asked' | 'later'>('told');
  if (!data || data.isSigned || state === 'later') return null;
  return (
    <>
      <MessageBar shape="square">
        <MessageBarBody>{w('window.sign.bar', { author: data.settings.author })}</MessageBarBody>
        <MessageBarActions>
          <Button onClick={() => setState('asked')}>{w('window.sign.say')}</Button>
          <Button appearance="subtle" onClick={() => setState('later')}>
            {w('window.sign.later')}
          </Button>
        </MessageBarActions>
      </MessageBar>
      {state === 'asked' && <Ask onLater={() => setState('told')} />}
    </>
  );
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
