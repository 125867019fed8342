import { useEffect, useState } from 'react';
import type { Client } from '#renderer/api/client.ts';
import { ClientProvider } from '#renderer/api/hooks.tsx';
import { FailedState, LoadingState } from '#renderer/ui/states.tsx';
import { useWords } from '#renderer/words/words.tsx';
import { AppError, errorMessage } from '#shared/errors/app-error.ts';
import { LinkWatch } from './link-watch.tsx';
import { Dressed, DressedIn, lastLook } from './look.tsx';
import { WindowFrame } from './window-frame.tsx';

/** The whole window: connected first, then its frame and the room that the address names. */
export function Application({ connect }: { readonly connect: () => Promise<Client> }) {
  const [client, setClient] = useState<Client>();
  const [failure, setFailure] = useState<AppError>();
  useEffect(() => {
    connect().then(
      (connected) => setClient(connected),
      (error: unknown) => setFailure(error instanceof AppError ? error : new AppError('link.closed')),
    );
  }, [connect]);
  if (!client) {
    return <DressedIn look={lastLook()}>{failure ? <NotConnected failure={failure} /> : <Connecting />}</DressedIn>;
  }
  return (
    <ClientProvider client={client}>
      <Dressed>
        <LinkWatch client={client}>
          <WindowFrame />
        </LinkWatch>
      </Dressed>
    </ClientProvider>
  );
}

function Connecting() {
  const w = useWords();
  return <LoadingState label={w('window.loading')} />;
}

function NotConnected({ failure }: { readonly failure: AppError }) {
  const w = useWords();
  const title = failure.code === 'link.refused' ? w('window.refused.title') : w('window.closed.title');
  return <FailedState title={title} text={w.say(errorMessage(failure))} />;
}
