import { makeStyles, Tab, TabList, tokens } from '@fluentui/react-components';
import {
  BookOpenText,
  GitCompareArrows,
  Inbox,
  LayoutDashboard,
  type LucideIcon,
  ScrollText,
  Table2,
} from 'lucide-react';
import { useMemo, useRef } from 'react';
import { QueueWatch } from '#renderer/features/intake/queue/queue-watch.tsx';
import { goTo, usePlace } from '#renderer/frame/address.ts';
import { type Frame, FrameProvider } from '#renderer/frame/frame.ts';
import { addressOf, ROOMS, type Room } from '#renderer/frame/rooms.ts';
import { useWords } from '#renderer/words/words.tsx';
import { DropZone } from './drop-zone.tsx';
import { ROOM_VIEWS } from './rooms.tsx';

const ICONS: Readonly<Record<Room, LucideIcon>> = {
  rounds: LayoutDashboard,
  intake: Inbox,
  reconcile: GitCompareArrows,
  tables: Table2,
  registers: BookOpenText,
  journal: ScrollText,
};

const useStyles = makeStyles({
  window: { display: 'grid', gridTemplateColumns: 'max-content minmax(0, 1fr)', height: '100%' },
  rail: { backgroundColor: tokens.colorNeutralBackground3, padding: tokens.spacingVerticalM },
  room: { backgroundColor: tokens.colorNeutralBackground2, minHeight: 0, overflow: 'auto' },
});

export function WindowFrame() {
  const w = useWords();
  const styles = useStyles();
  const place = usePlace();
  const receiver = useRef<(files: readonly File[]) => void>(() => {});
  const frame = useMemo<Frame>(
    () => ({
      go: (next, how) => goTo(addressOf(next), how),
      showOrigin: () => {},
      notify: () => {},
      receive: (files) => receiver.current(files),
    }),
    [],
  );
  const shown = ROOMS.filter((room) => ROOM_VIEWS[room]);
  const room = shown.find((one) => place.room === one) ?? shown[0];
  const View = room && ROOM_VIEWS[room];
  return (
    <FrameProvider value={frame}>
      <div className={styles.window}>
        <nav className={styles.rail} aria-label={w('window.rooms')}>
          <TabList vertical selectedValue={room} onTabSelect={(_event, { value }) => frame.go({ room: value as Room })}>
            {shown.map((one) => {
              const Icon = ICONS[one];
              return (
                <Tab key={one} value={one} icon={<Icon size={20} />}>
                  {w(`window.room.${one}`)}
                </Tab>
              );
            })}
          </TabList>
          <QueueWatch />
        </nav>
        <div className={styles.room}>
          <DropZone receiver={receiver}>{View && <View />}</DropZone>
        </div>
      </div>
    </FrameProvider>
  );
}
