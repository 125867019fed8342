import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import {
  BookOpenText,
  GitCompareArrows,
  Inbox,
  LayoutDashboard,
  type LucideIcon,
  ScrollText,
  Table2,
} from 'lucide-react';
import type { ReactNode } from 'react';
import { addressOf, type Room } from '#renderer/frame/rooms.ts';
import { CountBadge } from '#renderer/ui/badges.tsx';
import { useWords } from '#renderer/words/words.tsx';
import { addressLeft } from './room-memory.ts';

const ICONS: Readonly<Record<Room, LucideIcon>> = {
  rounds: LayoutDashboard,
  intake: Inbox,
  reconcile: GitCompareArrows,
  tables: Table2,
  registers: BookOpenText,
  journal: ScrollText,
};

/** From this width on words stand beside the icons, below it under them. */
const WIDE = '@media (min-width: 1240px)';

const useStyles = makeStyles({
  rail: {
    display: 'flex',
    flexDirection: 'column',
    width: '102px',
    boxSizing: 'border-box',
    overflowY: 'auto',
    overflowX: 'hidden',
    padding: '6px',
    borderRight: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground3,
    [WIDE]: { width: '220px', padding: '8px' },
    '@media print': { display: 'none' },
  },
  list: { listStyleType: 'none', margin: 0, padding: 0, display: 'flex', flexDirection: 'column', rowGap: '2px' },
  link: {
    position: 'relative',
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'center',
    rowGap: '3px',
    padding: '7px 0 6px',
    borderRadius: tokens.borderRadiusMedium,
    color: tokens.colorNeutralForeground2,
    textDecorationLine: 'none',
    fontSize: '11px',
    lineHeight: '14px',
    textAlign: 'center',
    ':hover': { backgroundColor: tokens.colorNeutralBackground3Hover, color: tokens.colorNeutralForeground1 },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
    '& svg': { flexShrink: 0 },
    [WIDE]: {
      flexDirection: 'row',
      columnGap: '8px',
      padding: '9px 8px 9px 10px',
      fontSize: tokens.fontSizeBase300,
      lineHeight: tokens.lineHeightBase300,
      textAlign: 'left',
    },
  },
  current: {
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorBrandForeground1,
    fontWeight: tokens.fontWeightSemibold,
    boxShadow: `inset 3px 0 0 ${tokens.colorCompoundBrandStroke}`,
    ':hover': { backgroundColor: tokens.colorNeutralBackground1, color: tokens.colorBrandForeground1 },
  },
  word: { flexGrow: 1, maxWidth: '100%', overflow: 'hidden', textOverflow: 'ellipsis' },
  count: {
    position: 'absolute',
    top: '1px',
    right: '2px',
    [WIDE]: { position: 'static', display: 'inline-flex' },
  },
});

export interface RailProps {
  readonly rooms: readonly Room[];
  readonly current: string;
  readonly base: string;
  /** What waits in a room: a number, and what is counted. */
  readonly waiting: Partial<Readonly<Record<Room, { readonly count: number; readonly label: string }>>>;
  readonly children?: ReactNode;
}

/** The rooms, in the order of the officer's day; what waits in one is counted. */
export function Rail({ rooms, current, base, waiting, children }: RailProps) {
  const w = useWords();
  const styles = useStyles();
  return (
    <nav className={styles.rail} aria-label={w('window.rooms')} data-region="rail">
      <ul className={styles.list}>
        {rooms.map((room, i) => {
          const Icon = ICONS[room];
          const waits = waiting[room];
          const isCurrent = room === current;
          return (
            <li key={room}>
              <a
                href={`#${isCurrent ? addressOf({ room }) : addressLeft(base, room)}`}
                className={mergeClasses(styles.link, isCurrent && styles.current)}
                {...(isCurrent && { 'aria-current': 'page' })}
                aria-keyshortcuts={`Control+${i + 1}`}
                title={w('window.room.hint', { room: w(`window.room.${room}`), number: String(i + 1) })}
              >
                <Icon size={20} strokeWidth={isCurrent ? 2.2 : 1.8} aria-hidden />
                <span className={styles.word}>{w(`window.room.${room}`)}</span>
                {waits && waits.count > 0 && (
                  <span className={styles.count}>
                    <CountBadge tone="warning" label={waits.label}>
                      {waits.count > 999 ? w('window.count.many') : w.number(waits.count)}
                    </CountBadge>
                  </span>
                )}
              </a>
            </li>
          );
        })}
      </ul>
      {children}
    </nav>
  );
}
