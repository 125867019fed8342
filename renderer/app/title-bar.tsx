import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { Database, Keyboard, type LucideIcon, Search, Settings, Undo2 } from 'lucide-react';
import type { ReactNode } from 'react';
import type { Frame } from '#renderer/frame/frame.ts';
import { BAR } from '#renderer/ui/theme.ts';
import { dayInFigures } from '#renderer/words/dates.ts';
import { useWords } from '#renderer/words/words.tsx';
import type { OutputOf } from '#shared/contract/registry.ts';
import { Mark } from './mark.tsx';

type Status = OutputOf<'settings.status'>;

const WIDE = '@media (min-width: 1240px)';

const useStyles = makeStyles({
  bar: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1.4fr) minmax(200px, 320px) minmax(max-content, 1fr)',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalL,
    height: '46px',
    padding: '0 8px 0 12px',
    backgroundColor: BAR.background,
    borderBottom: `1px solid ${BAR.border}`,
    color: BAR.foreground,
    '@media print': { display: 'none' },
  },
  start: { display: 'flex', alignItems: 'center', columnGap: '10px', minWidth: 0 },
  end: { display: 'flex', alignItems: 'center', justifyContent: 'flex-end', columnGap: '2px', minWidth: 0 },
  button: {
    display: 'flex',
    alignItems: 'center',
    columnGap: '8px',
    height: '34px',
    minWidth: 0,
    padding: '0 8px',
    border: '1px solid transparent',
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: 'transparent',
    color: BAR.foreground,
    fontFamily: tokens.fontFamilyBase,
    fontSize: tokens.fontSizeBase300,
    cursor: 'pointer',
    flexShrink: 0,
    '& svg': { flexShrink: 0 },
    ':hover': { backgroundColor: BAR.hover },
    ':focus-visible': { outline: `2px solid ${BAR.mark}`, outlineOffset: '-1px' },
    '&[aria-disabled="true"]': { cursor: 'default', color: BAR.quiet, opacity: 0.75 },
    '&[aria-disabled="true"]:hover': { backgroundColor: 'transparent' },
  },
  round: {
    flexShrink: 1,
    flexDirection: 'column',
    alignItems: 'flex-start',
    rowGap: 0,
    height: '40px',
    justifyContent: 'center',
  },
  title: {
    maxWidth: '100%',
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    whiteSpace: 'nowrap',
    fontWeight: tokens.fontWeightSemibold,
    lineHeight: '18px',
  },
  dates: {
    maxWidth: '100%',
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    whiteSpace: 'nowrap',
    color: BAR.quiet,
    fontSize: '11px',
    lineHeight: '14px',
  },
  product: { fontWeight: tokens.fontWeightSemibold, fontSize: tokens.fontSizeBase400 },
  search: {
    width: '100%',
    border: `1px solid ${BAR.border}`,
    backgroundColor: BAR.hover,
    color: BAR.quiet,
    ':hover': { color: BAR.foreground },
  },
  grow: { flexGrow: 1, textAlign: 'left', overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
  keys: {
    fontSize: '11px',
    border: `1px solid ${BAR.border}`,
    borderRadius: '3px',
    padding: '0 5px',
    fontFamily: tokens.fontFamilyBase,
  },
  name: {
    display: 'none',
    maxWidth: '150px',
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    whiteSpace: 'nowrap',
    [WIDE]: { display: 'block' },
  },
});

export interface TitleBarProps {
  readonly status: Status;
  readonly go: Frame['go'];
  readonly onHome: () => void;
  readonly onSearch: () => void;
  readonly onUndo: () => void;
  readonly onKeys: () => void;
}

/** Where one is: the round, the base; and what is at hand in every room. */
export function TitleBar({ status, go, onHome, onSearch, onUndo, onKeys }: TitleBarProps) {
  const w = useWords();
  const styles = useStyles();
  const { round, undo, base } = status;
  const undoWords = undo ? w('window.undo.what', { what: undo.sentence }) : w('window.undo.none');
  return (
    <header className={styles.bar} data-region="bar">
      <div className={styles.start}>
        <button
          type="button"
          className={styles.button}
          onClick={onHome}
          aria-label={w('window.home')}
          title={w('window.home')}
        >
          <Mark size={24} />
          {!round && <span className={styles.product}>{w('window.product')}</span>}
        </button>
        {round && (
          <button
            type="button"
            className={mergeClasses(styles.button, styles.round)}
            onClick={() => go({ room: 'rounds' })}
            title={round.title}
          >
            <span className={styles.title}>{round.title}</span>
            {round.start !== '' && round.end !== '' && <span className={styles.dates}>{datesOf(w, round)}</span>}
          </button>
        )}
      </div>
      <button
        type="button"
        className={mergeClasses(styles.button, styles.search)}
        onClick={onSearch}
        aria-keyshortcuts="Control+K"
      >
        <Search size={16} aria-hidden />
        <span className={styles.grow}>{w('window.search.open')}</span>
        <kbd className={styles.keys}>{w('window.search.keys')}</kbd>
      </button>
      <div className={styles.end}>
        <BarButton icon={Undo2} label={undoWords} keys="Control+Z" disabled={!undo} onClick={onUndo}>
          {w('window.undo.act')}
        </BarButton>
        <BarButton
          icon={Database}
          label={w('window.base.hint', { base })}
          onClick={() => go({ room: 'settings', path: ['base'] })}
        >
          {base}
        </BarButton>
        <BarButton icon={Keyboard} label={w('window.keys.title')} keys="F1" onClick={onKeys} />
        <BarButton icon={Settings} label={w('window.settings.title')} onClick={() => go({ room: 'settings' })} />
      </div>
    </header>
  );
}

function datesOf(w: ReturnType<typeof useWords>, { start, end, due }: NonNullable<Status['round']>): string {
  const period = w('window.round.period', { start: dayInFigures(start), end: dayInFigures(end) });
  return due === '' ? period : `${period} · ${w('window.round.due', { due: dayInFigures(due) })}`;
}

interface BarButtonProps {
  readonly icon: LucideIcon;
  /** Said, and shown where the pointer rests. */
  readonly label: string;
  readonly keys?: string;
  /** Stays in reach of the keyboard, so that the reason can be read. */
  readonly disabled?: boolean;
  readonly onClick: () => void;
  readonly children?: ReactNode;
}

function BarButton({ icon: Icon, label, keys, disabled = false, onClick, children }: BarButtonProps) {
  const styles = useStyles();
  return (
    <button
      type="button"
      className={styles.button}
      aria-label={label}
      title={label}
      {...(keys && { 'aria-keyshortcuts': keys })}
      {...(disabled && { 'aria-disabled': true })}
      onClick={disabled ? undefined : onClick}
    >
      <Icon size={18} strokeWidth={1.8} aria-hidden />
      {children && <span className={styles.name}>{children}</span>}
    </button>
  );
}
