import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  makeStyles,
  Subtitle2,
  tokens,
} from '@fluentui/react-components';
import { type KeyName, type RoomKey, useShownKeys } from '#renderer/frame/room-keys.ts';
import type { View } from '#renderer/frame/rooms.ts';
import { useWords } from '#renderer/words/words.tsx';
import { keysOf } from './room-keys.ts';

const useStyles = makeStyles({
  columns: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(250px, 1fr))',
    columnGap: '32px',
    rowGap: '16px',
  },
  list: {
    display: 'grid',
    gridTemplateColumns: 'max-content 1fr',
    columnGap: '14px',
    rowGap: '8px',
    margin: '8px 0 0',
    alignItems: 'center',
  },
  keys: { display: 'flex', columnGap: '4px', flexWrap: 'wrap' },
  key: {
    fontFamily: tokens.fontFamilyBase,
    fontSize: tokens.fontSizeBase200,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderBottomWidth: '2px',
    borderRadius: tokens.borderRadiusSmall,
    padding: '0 6px',
    backgroundColor: tokens.colorNeutralBackground3,
    whiteSpace: 'nowrap',
  },
  does: { margin: 0 },
});

/** Keys of every room. */
const GENERAL: readonly RoomKey[] = [
  { keys: ['window.key.rooms'], does: 'window.keys.rooms' },
  { keys: ['window.key.search'], does: 'window.keys.search' },
  { keys: ['window.key.undo'], does: 'window.keys.undo' },
  { keys: ['F6'], does: 'window.keys.regions' },
  { keys: ['window.key.escape'], does: 'window.keys.close' },
  { keys: ['F1', '?'], does: 'window.keys.keys' },
];

export interface KeysDialogProps {
  readonly view: View;
  /** What it is called. */
  readonly room: string;
  readonly onClose: () => void;
}

/** What can be done by keyboard here. */
export function KeysDialog({ view, room, onClose }: KeysDialogProps) {
  const w = useWords();
  const styles = useStyles();
  const named = useShownKeys();
  const own = named.length > 0 ? named : keysOf(view);
  return (
    <Dialog open onOpenChange={(_event, { open }) => open || onClose()}>
      <DialogSurface aria-describedby={undefined} style={{ maxWidth: own.length > 0 ? '760px' : '460px' }}>
        <DialogBody>
          <DialogTitle>{w('window.keys.title')}</DialogTitle>
          <DialogContent className={styles.columns}>
            <Keys title={w('window.keys.everywhere')} keys={GENERAL} />
            {own.length > 0 && <Keys title={room} keys={own} />}
          </DialogContent>
          <DialogActions>
            <Button appearance="primary" onClick={onClose}>
              {w('window.label.close')}
            </Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}

function Keys({ title, keys }: { readonly title: string; readonly keys: readonly RoomKey[] }) {
  const w = useWords();
  const styles = useStyles();
  return (
    <section>
      <Subtitle2 as="h3" style={{ margin: 0 }}>
        {title}
      </Subtitle2>
      <dl className={styles.list}>
        {keys.map(({ keys: names, does }) => [
          <dt key={`${does} keys`} className={styles.keys}>
            {names.map((name) => (
              <kbd key={name} className={styles.key}>
                {isText(name) ? w(name) : name}
              </kbd>
            ))}
          </dt>,
          <dd key={does} className={styles.does}>
            {w(does)}
          </dd>,
        ])}
      </dl>
    </section>
  );
}

function isText(name: string): name is KeyName {
  return name.startsWith('window.key.');
}
