import { MessageBar, MessageBarBody, makeStyles } from '@fluentui/react-components';
import { type ReactNode, useEffect, useState } from 'react';
import type { Client, LinkState } from '#renderer/api/client.ts';
import { LateSpinner } from '#renderer/ui/late-spinner.tsx';
import { FailedState } from '#renderer/ui/states.tsx';
import { useWords } from '#renderer/words/words.tsx';

const useStyles = makeStyles({
  window: { display: 'flex', flexDirection: 'column', height: '100%' },
  rooms: { flexGrow: 1, minHeight: 0 },
});

/** Says when the engine is not reached, above rooms that stay as they are; when it is gone for good, in their place. */
export function LinkWatch({ client, children }: { readonly client: Client; readonly children: ReactNode }) {
  const w = useWords();
  const styles = useStyles();
  const [state, setState] = useState<LinkState>('open');
  useEffect(() => client.onLink(setState), [client]);
  if (state === 'closed') return <FailedState title={w('window.closed.title')} text={w('error.link.closed')} />;
  return (
    <div className={styles.window}>
      {state === 'lost' && (
        <MessageBar intent="warning" politeness="assertive" icon={<LateSpinner size="tiny" />}>
          <MessageBarBody>{w('window.lost')}</MessageBarBody>
        </MessageBar>
      )}
      <div className={styles.rooms} inert={state === 'lost'}>
        {children}
      </div>
    </div>
  );
}
