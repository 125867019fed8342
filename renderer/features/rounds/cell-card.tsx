import { makeStyles, Tooltip, tokens } from '@fluentui/react-components';
import { useWords } from '#renderer/words/words.tsx';
import type { BoardCellSummary } from '#shared/contract/board.ts';
import type { BoardRow } from './board-view.ts';
import { linesOf } from './cell-words.ts';

/** What the pointer or the keyboard is at. */
export interface Pointed {
  readonly target: HTMLElement;
  readonly row: BoardRow;
  /** Name of the dataset; '' at the heading of the row. */
  readonly column: string;
  readonly cell: BoardCellSummary | undefined;
}

const useStyles = makeStyles({
  // It never stands between the pointer and the cells under it.
  card: { maxWidth: '340px', display: 'flex', flexDirection: 'column', rowGap: '2px', pointerEvents: 'none' },
  line: { '::first-letter': { textTransform: 'uppercase' } },
  title: { fontWeight: tokens.fontWeightSemibold },
  state: { fontWeight: tokens.fontWeightSemibold, marginTop: '4px' },
  full: { color: tokens.colorNeutralForeground2 },
});

/** All that is known of the cell that is pointed at. It says what the cell's own name says to a screen reader. */
export function CellCard({ pointed }: { readonly pointed: Pointed | undefined }) {
  const styles = useStyles();
  if (!pointed || (pointed.column !== '' && !pointed.cell)) return null;
  return (
    <Tooltip
      relationship="inaccessible"
      visible
      withArrow
      positioning={{ target: pointed.target, position: 'below', align: 'start' }}
      content={{ className: styles.card, children: <Lines {...pointed} /> }}
    />
  );
}

function Lines({ row, column, cell }: Pointed) {
  const w = useWords();
  const styles = useStyles();
  const { short, name, received, expected, unread } = row;
  if (!cell) {
    return (
      <>
        <span className={styles.title}>{name}</span>
        {expected > 0 && <span>{w('rounds.row.received', { received, expected })}</span>}
        {unread.length > 0 && <span>{w('rounds.row.unread', { count: unread.length, files: unread })}</span>}
      </>
    );
  }
  return (
    <>
      <span className={styles.title}>{column}</span>
      <span className={styles.full}>{short === '' ? name : `${short} – ${name}`}</span>
      <span className={styles.state}>{w(`rounds.state.${cell.state}`)}</span>
      {linesOf(w, cell).map((line) => (
        <span key={line} className={styles.line}>
          {line}
        </span>
      ))}
    </>
  );
}
