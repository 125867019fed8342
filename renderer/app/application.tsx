import { FluentProvider } from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import type { Client } from '#renderer/api/client.ts';
import { ClientProvider } from '#renderer/api/hooks.tsx';
import { FailedState, LoadingState } from '#renderer/ui/states.tsx';
import { THEMES } from '#renderer/ui/theme.ts';
import { SpeakIn, useWords } from '#renderer/words/words.tsx';
import { AppError, errorMessage } from '#shared/errors/app-error.ts';
import { SpeakingComponents } from './labels.tsx';
import { LinkWatch } from './link-watch.tsx';
import { WindowFrame } from './window-frame.tsx';

/** The whole window: connected first, then its frame and the room that the address names. */
export function Application({ connect }: { readonly connect: () => Promise<Client> }) {
  return (
    <FluentProvider theme={THEMES.light} style={{ height: '100%' }}>
      <SpeakIn language="fr">
        <SpeakingComponents>
          <Connected connect={connect} />
        </SpeakingComponents>
      </SpeakIn>
    </FluentProvider>
  );
}

function Connected({ connect }: { readonly connect: () => Promise<Client> }) {
  const w = useWords();
  const [client, setClient] = useState<Client>();
  const [failure, setFailure] = useState<AppError>();
  useEffect(() => {
    connect().then(
      (connected) => setClient(connected),
      (error: unknown) => setFailure(error instanceof AppError ? error : new AppError('link.closed')),
    );
  }, [connect]);
  if (failure) {
    const title = failure.code === 'link.refused' ? w('window.refused.title') : w('window.closed.title');
    return <FailedState title={title} text={w.say(errorMessage(failure))} />;
  }
  if (!client) return <LoadingState label={w('window.loading')} />;
  return (
    <ClientProvider client={client}>
      <LinkWatch client={client}>
        <WindowFrame />
      </LinkWatch>
    </ClientProvider>
  );
}
