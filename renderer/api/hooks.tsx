import { QueryClient, QueryClientProvider, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { createContext, type ReactNode, useContext, useEffect, useState } from 'react';
import type { Progress } from '#shared/contract/progress.ts';
import type { QueueItem } from '#shared/contract/queue.ts';
import type { InputOf, MethodName, OutputOf } from '#shared/contract/registry.ts';
import type { Client } from './client.ts';
import { withQueueEvent } from './queue-event.ts';

const ClientContext = createContext<Client | undefined>(undefined);

/** Gives the rooms their client; whatever changes in the engine makes them ask again for what they show. */
export function ClientProvider({ client, children }: { readonly client: Client; readonly children: ReactNode }) {
  const [queries] = useState(
    () =>
      new QueryClient({
        defaultOptions: { queries: { staleTime: Number.POSITIVE_INFINITY, retry: false, networkMode: 'always' } },
      }),
  );
  useEffect(
    () =>
      client.onEvent((event) => {
        if (event.event === 'changed') void queries.invalidateQueries(changedBy(event.by));
        else queries.setQueryData<readonly QueueItem[]>(['intake.queue', {}], withQueueEvent(event));
      }),
    [client, queries],
  );
  // What happened while the link was cut was not heard.
  useEffect(() => client.onLink((state) => void (state === 'open' && queries.invalidateQueries())), [client, queries]);
  return (
    <ClientContext value={client}>
      <QueryClientProvider client={queries}>{children}</QueryClientProvider>
    </ClientContext>
  );
}

export function useClient(): Client {
  const client = useContext(ClientContext);
  if (!client) throw new Error('no client');
  return client;
}

/** What the engine answers to a question of a room, kept until something changes. `null` asks nothing yet. */
export function useAnswer<Name extends MethodName>(name: Name, input: InputOf<Name> | null) {
  const client = useClient();
  return useQuery<OutputOf<Name>>({
    queryKey: [name, input],
    queryFn: ({ signal }) => client.call(name, input as InputOf<Name>, { signal }),
    enabled: input !== null,
    placeholderData: (before) => before,
  });
}

/** What may be different after a deed: what was chosen for the window changes no figure. */
function changedBy(name: MethodName) {
  return name === 'settings.save' ? { queryKey: ['settings.read' satisfies MethodName] } : undefined;
}

/** A deed of the officer: `perform(input)`; `progress` while it lasts, `cancel` to end it. */
export function useDeed<Name extends MethodName>(name: Name) {
  const client = useClient();
  const queries = useQueryClient();
  const [progress, setProgress] = useState<Progress>();
  const [ending, setEnding] = useState<AbortController>();
  const deed = useMutation<OutputOf<Name>, Error, InputOf<Name>>({
    mutationFn: (input) => {
      const ended = new AbortController();
      setEnding(ended);
      return client.call(name, input, { signal: ended.signal, onProgress: setProgress });
    },
    networkMode: 'always',
    // The answer is shown when what it changed is shown: the engine told of the change before it answered.
    onSuccess: () => queries.invalidateQueries(changedBy(name), { cancelRefetch: false }),
    onSettled: () => setProgress(undefined),
  });
  return {
    perform: deed.mutateAsync,
    isRunning: deed.isPending,
    error: deed.error,
    progress,
    cancel: () => ending?.abort(),
  };
}
