import { makeStyles, tokens } from '@fluentui/react-components';
import { Suspense, useEffect, useMemo, useRef, useState } from 'react';
import { useAnswer } from '#renderer/api/hooks.tsx';
import { QueueWatch } from '#renderer/features/intake/queue/queue-watch.tsx';
import { ProvenancePanel } from '#renderer/features/provenance/provenance-panel.tsx';
import { type OpenTrail, useTrail } from '#renderer/features/provenance/use-trail.ts';
import { SearchDialog } from '#renderer/features/search/search-dialog.tsx';
import { BaseFailure } from '#renderer/features/settings/base-failure.tsx';
import { ExampleWatch } from '#renderer/features/settings/example-watch.tsx';
import { WhoBar } from '#renderer/features/settings/who-bar.tsx';
import { goTo, useAddress } from '#renderer/frame/address.ts';
import { type Frame, FrameProvider, useFrame } from '#renderer/frame/frame.ts';
import { addressOf, placeAt, ROOMS } from '#renderer/frame/rooms.ts';
import { LoadingState } from '#renderer/ui/states.tsx';
import { useWords } from '#renderer/words/words.tsx';
import type { OutputOf } from '#shared/contract/registry.ts';
import { useCommands } from './commands.ts';
import { DropZone, type DropZoneProps } from './drop-zone.tsx';
import { KeysDialog } from './keys-dialog.tsx';
import { type Notices, useNotices } from './notices.tsx';
import { Rail } from './rail.tsx';
import { addressLeft, noteAddress } from './room-memory.ts';
import { OTHERS, ROOM_VIEWS, readAhead } from './rooms.tsx';
import { SkipLink } from './skip-link.tsx';
import { TitleBar } from './title-bar.tsx';
import { useReturnedFocus } from './use-returned-focus.ts';
import { useShortcuts } from './use-shortcuts.ts';
import { waitingIn } from './waiting.ts';

type Status = OutputOf<'settings.status'>;

const useStyles = makeStyles({
  window: {
    display: 'grid',
    gridTemplateColumns: 'max-content minmax(0, 1fr)',
    gridTemplateRows: 'max-content minmax(0, 1fr)',
    height: '100%',
  },
  bar: { gridColumn: '1 / -1', minWidth: 0 },
  room: {
    backgroundColor: tokens.colorNeutralBackground2,
    minHeight: 0,
    overflow: 'auto',
    outlineStyle: 'none',
    ':focus-visible': { boxShadow: `inset 0 0 0 2px ${tokens.colorStrokeFocus2}` },
  },
});

/** What stands around the rooms: asked for first, since it says where the window opens. */
export function WindowFrame() {
  const w = useWords();
  const { data: status, error, refetch } = useAnswer('settings.status', {});
  const trail = useTrail();
  const { show: showOrigin } = trail;
  const receiver = useRef<(files: readonly File[]) => void>(() => {});
  const { notify, takeBack, view: notices } = useNotices();
  const frame = useMemo<Frame>(
    () => ({
      go: (next, how) => {
        // A room that was left meanwhile does not call the window back.
        const shown = placeAt(location.hash)?.room ?? 'rounds';
        if (!how?.replace || shown === next.room) goTo(addressOf(next), how);
      },
      showOrigin,
      notify,
      receive: (files) => receiver.current(files),
    }),
    [notify, showOrigin],
  );
  return (
    <FrameProvider value={frame}>
      {error ? (
        <BaseFailure error={error} onAgain={() => void refetch()} />
      ) : status ? (
        <Window status={status} trail={trail} receiver={receiver} takeBack={takeBack} />
      ) : (
        <LoadingState label={w('window.loading')} />
      )}
      {notices}
    </FrameProvider>
  );
}

const SHOWN = ROOMS;

interface WindowProps extends Pick<DropZoneProps, 'receiver'> {
  readonly status: Status;
  readonly trail: OpenTrail;
  readonly takeBack: Notices['takeBack'];
}

function Window({ status, trail, receiver, takeBack }: WindowProps) {
  const w = useWords();
  const frame = useFrame();
  const styles = useStyles();
  const address = useAddress();
  const place = placeAt(address);
  const isWelcome = status.isEmpty && (!place || place.room === 'welcome');
  const view = isWelcome ? 'welcome' : !place || place.room === 'welcome' ? 'rounds' : place.room;
  const [opened, setOpened] = useState<'search' | 'keys'>();
  const { close: closeOrigin } = trail;
  const { base, undo } = status;
  const name = view === 'settings' ? w('window.settings.title') : view === 'welcome' ? '' : w(`window.room.${view}`);
  useEffect(() => noteAddress(base, view, address), [base, view, address]);
  // What is open is of the base that was open: another window may have changed it.
  const shownBase = useRef(base);
  useEffect(() => {
    if (shownBase.current === base) return;
    shownBase.current = base;
    closeOrigin();
    if (view !== 'settings') goTo('', { replace: true });
  }, [base, view, closeOrigin]);
  const title = [name, status.round?.title ?? base, w('window.product')].filter((word) => word !== '').join(' – ');
  useEffect(() => {
    document.title = title;
  }, [title]);
  const act = {
    onSearch: () => setOpened('search'),
    onKeys: () => setOpened('keys'),
    onUndo: () => void (undo && takeBack(undo.entry, undo.sentence)),
    onRoom: (index: number) => {
      const room = SHOWN[index];
      if (room) goTo(room === view ? addressOf({ room }) : addressLeft(base, room));
    },
  };
  useEffect(readAhead, []);
  useShortcuts(act);
  useReturnedFocus();
  const commands = useCommands({ frame, ...act });
  const View = view === 'settings' || view === 'welcome' ? OTHERS[view] : ROOM_VIEWS[view];
  return (
    <>
      <SkipLink />
      <div className={styles.window}>
        <div className={styles.bar}>
          <TitleBar status={status} go={frame.go} onHome={() => goTo('')} {...act} />
          {view !== 'welcome' && <WhoBar />}
        </div>
        <Rail rooms={SHOWN} current={view} base={base} waiting={waitingIn(status, w)}>
          <QueueWatch />
          {view !== 'welcome' && <ExampleWatch />}
        </Rail>
        <main className={styles.room} id="room" tabIndex={-1} data-region="room">
          <DropZone receiver={receiver}>
            <Suspense fallback={<LoadingState label={w('window.loading')} />}>
              <View key={base} />
            </Suspense>
          </DropZone>
        </main>
      </div>
      <ProvenancePanel {...trail} />
      {opened === 'search' && <SearchDialog commands={commands} onClose={() => setOpened(undefined)} />}
      {opened === 'keys' && <KeysDialog room={name} view={view} onClose={() => setOpened(undefined)} />}
    </>
  );
}
