import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { FileX } from 'lucide-react';
import { memo } from 'react';
import { useWords } from '#renderer/words/words.tsx';
import { BoardCell } from './board-cell.tsx';
import type { BoardColumn, BoardRow } from './board-view.ts';
import { nameOf } from './cell-words.ts';
import { gridPlace, gridRow } from './grid-roles.ts';
import { FEW, useGridStyles } from './grid-styles.ts';

const useStyles = makeStyles({
  heading: {
    position: 'sticky',
    left: 0,
    zIndex: 1,
    backgroundColor: tokens.colorNeutralBackground1,
    padding: '0 8px 0 20px',
    display: 'flex',
    alignItems: 'center',
    cursor: 'pointer',
    borderRight: `1px solid ${tokens.colorNeutralStroke1}`,
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
  },
  inner: {
    flexGrow: 1,
    minWidth: 0,
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) auto',
    columnGap: '6px',
    alignItems: 'center',
  },
  short: { fontWeight: tokens.fontWeightSemibold, fontSize: '13px', lineHeight: '16px', display: 'block' },
  full: {
    display: 'block',
    fontSize: '11px',
    lineHeight: '14px',
    color: tokens.colorNeutralForeground3,
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    whiteSpace: 'nowrap',
  },
  count: {
    display: 'flex',
    alignItems: 'center',
    columnGap: '4px',
    fontSize: tokens.fontSizeBase200,
    fontVariantNumeric: 'tabular-nums',
    color: tokens.colorNeutralForeground2,
  },
  whole: { fontWeight: tokens.fontWeightSemibold },
  unread: { color: tokens.colorPaletteRedForeground1, display: 'inline-flex' },
});

export interface BoardLineProps {
  readonly row: BoardRow;
  readonly index: number;
  readonly columns: readonly BoardColumn[];
  /** Column of the place that the Tab key comes to; undefined where it is in another row. */
  readonly chosen: number | undefined;
}

/** One department. */
export const BoardLine = memo(function BoardLine({ row, index, columns, chosen }: BoardLineProps) {
  const w = useWords();
  const styles = useStyles();
  const grid = useGridStyles();
  const { short, name, received, expected, unread } = row;
  const count = w('rounds.row.received', { received, expected });
  const lost = unread.length === 0 ? [] : [w('rounds.row.unread', { count: unread.length, files: unread })];
  return (
    <div {...gridRow(index + 3)} className={grid.row}>
      <div
        {...gridPlace(
          'rowheader',
          `${index},-1`,
          chosen === -1,
          [`${short} ${name}`.trim(), count, ...lost].join(' ; '),
        )}
        className={mergeClasses(styles.heading, grid.place, grid.line)}
      >
        <div className={styles.inner}>
          <div style={{ minWidth: 0 }}>
            <span className={styles.short}>{short || name}</span>
            {short !== '' && <span className={styles.full}>{name}</span>}
          </div>
          <span className={mergeClasses(styles.count, received === expected && styles.whole)} aria-hidden>
            {unread.length > 0 && (
              <span className={styles.unread}>
                <FileX size={15} />
              </span>
            )}
            {expected > 0 && w('rounds.row.share', { received, expected })}
          </span>
        </div>
      </div>
      {columns.map(({ code, name: dataset, theme }, column) => (
        <BoardCell
          key={code}
          cell={row.cells[column]}
          place={`${index},${column}`}
          isChosen={chosen === column}
          isFirst={column === 0 || columns[column - 1]?.theme !== theme}
          isWide={columns.length <= FEW}
          label={nameOf(w, row.cells[column], dataset)}
        />
      ))}
    </div>
  );
});
