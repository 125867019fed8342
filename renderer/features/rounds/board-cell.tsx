import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { Clock } from 'lucide-react';
import { memo } from 'react';
import type { Tone } from '#renderer/ui/palette.ts';
import { toneOf } from '#renderer/ui/theme.ts';
import { useWords } from '#renderer/words/words.tsx';
import type { BoardCellSummary } from '#shared/contract/board.ts';
import { countIn, LOOKS } from './cell-look.ts';
import { shortWords } from './cell-words.ts';
import { gridPlace } from './grid-roles.ts';
import { useGridStyles } from './grid-styles.ts';

function filled(tone: Tone) {
  const { background, foreground, border } = toneOf(tone);
  return { backgroundColor: background, color: foreground, border: `1px solid ${border}` };
}

function outlined(tone: Tone) {
  const { foreground, border } = toneOf(tone);
  return { color: foreground, border: `1px dashed ${border}`, backgroundColor: 'transparent' };
}

const useStyles = makeStyles({
  cell: {
    padding: '2px',
    display: 'flex',
    flexDirection: 'column',
    justifyContent: 'center',
  },
  held: { cursor: 'pointer', ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover } },
  none: {
    '::after': {
      content: '""',
      display: 'block',
      width: '3px',
      height: '3px',
      margin: '0 auto',
      borderRadius: '50%',
      backgroundColor: tokens.colorNeutralStroke2,
    },
  },
  box: {
    display: 'flex',
    alignItems: 'center',
    justifyContent: 'center',
    columnGap: '3px',
    height: '27px',
    width: '100%',
    maxWidth: '132px',
    margin: '0 auto',
    borderRadius: tokens.borderRadiusMedium,
    boxSizing: 'border-box',
    fontSize: tokens.fontSizeBase200,
    fontWeight: tokens.fontWeightSemibold,
    fontVariantNumeric: 'tabular-nums',
    position: 'relative',
    '& svg': { flexShrink: 0 },
  },
  left: { margin: 0, maxWidth: '180px', justifyContent: 'start', padding: '0 8px', columnGap: '6px' },
  words: { overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
  late: { position: 'absolute', right: '1px', top: '1px' },
  neutral: filled('neutral'),
  info: filled('info'),
  success: filled('success'),
  warning: filled('warning'),
  danger: filled('danger'),
  neutralOpen: outlined('neutral'),
  infoOpen: outlined('info'),
  successOpen: outlined('success'),
  warningOpen: outlined('warning'),
  dangerOpen: outlined('danger'),
});

export interface BoardCellProps {
  readonly cell: BoardCellSummary | undefined;
  /** Row and column, as the grid finds it. */
  readonly place: string;
  readonly isChosen: boolean;
  /** Begins a theme. */
  readonly isFirst: boolean;
  /** Has room for words. */
  readonly isWide: boolean;
  readonly label: string;
}

/** One dataset of one department: its sign, and how much there is to do; with room, in words. */
export const BoardCell = memo(function BoardCell({ cell, place, isChosen, isFirst, isWide, label }: BoardCellProps) {
  const styles = useStyles();
  const grid = useGridStyles();
  return (
    <div
      {...gridPlace('gridcell', place, isChosen, label)}
      {...(cell && { 'data-state': cell.state })}
      className={mergeClasses(
        styles.cell,
        grid.place,
        grid.line,
        isFirst && grid.first,
        cell ? styles.held : styles.none,
      )}
    >
      {cell && <CellBox cell={cell} isWide={isWide} />}
    </div>
  );
});

function CellBox({ cell, isWide }: { readonly cell: BoardCellSummary; readonly isWide: boolean }) {
  const w = useWords();
  const styles = useStyles();
  const { icon: Icon, tone, isOpen } = LOOKS[cell.state];
  const count = countIn(cell);
  return (
    <div
      aria-hidden
      className={mergeClasses(styles.box, isWide && styles.left, styles[isOpen ? (`${tone}Open` as const) : tone])}
    >
      <Icon size={15} />
      {isWide ? (
        <span className={styles.words}>{shortWords(w, cell)}</span>
      ) : (
        count > 0 && <span>{w.number(count)}</span>
      )}
      {cell.cameLate && <Clock size={10} className={styles.late} />}
    </div>
  );
}
