import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { ChevronDown } from 'lucide-react';
import type { MouseEvent } from 'react';
import { useReading } from '#renderer/features/intake/reading/reading-store.ts';
import type { ColumnView } from '#renderer/features/intake/worker/protocol.ts';
import { useWords } from '#renderer/words/words.tsx';
import { columnName } from '#shared/cells/address.ts';
import { asColumnHead, HEADS } from './roles.ts';
import type { SheetModel } from './sheet-model.ts';
import { LETTERS, NUMBERS } from './sheet-styles.ts';
import type { SheetWindow } from './use-window.ts';

/** Pixels of the line that tells what each column of the table is. */
export const PARTS = 24;

const useStyles = makeStyles({
  head: { position: 'sticky', top: 0, zIndex: 6, backgroundColor: tokens.colorNeutralBackground3 },
  line: { position: 'relative' },
  letter: {
    position: 'absolute',
    top: 0,
    height: `${LETTERS}px`,
    boxSizing: 'border-box',
    display: 'flex',
    alignItems: 'center',
    justifyContent: 'center',
    fontSize: '11px',
    color: tokens.colorNeutralForeground3,
    backgroundColor: tokens.colorNeutralBackground3,
    borderRight: `1px solid ${tokens.colorNeutralStroke2}`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke1}`,
    cursor: 'pointer',
    overflow: 'hidden',
    ':hover': { backgroundColor: tokens.colorNeutralBackground3Hover },
  },
  here: {
    color: tokens.colorBrandForeground1,
    fontWeight: tokens.fontWeightSemibold,
    boxShadow: `inset 0 -2px 0 ${tokens.colorCompoundBrandStroke}`,
  },
  corner: { position: 'sticky', left: 0, zIndex: 7, width: `${NUMBERS}px` },
  place: { position: 'absolute', top: '2px', height: '20px' },
  part: {
    width: '100%',
    height: '100%',
    boxSizing: 'border-box',
    display: 'flex',
    alignItems: 'center',
    justifyContent: 'space-between',
    padding: '0 2px 0 5px',
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
    fontFamily: 'inherit',
    fontSize: '11px',
    cursor: 'pointer',
    '& span': { overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
    '& svg': { flexShrink: 0 },
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
  },
  figures: { color: tokens.colorBrandForeground1, fontWeight: tokens.fontWeightSemibold },
  left: { color: tokens.colorNeutralForeground3, fontStyle: 'italic' },
});

const LEFT_OUT: ReadonlySet<string> = new Set(['note', 'derived', 'target', 'other', 'answer', 'rank', 'code']);

export interface SheetLettersProps {
  readonly model: SheetModel;
  readonly window: SheetWindow;
  /** Columns of the table that is looked at. */
  readonly parts: readonly ColumnView[];
  /** Whether what a column is can be said otherwise. */
  readonly mayChange: boolean;
}

/** The letters of the columns, and below them what each column of the table is: a press opens the menu that changes it. */
export function SheetLetters({ model, window: shown, parts, mayChange }: SheetLettersProps) {
  const w = useWords();
  const styles = useStyles();
  const { columns } = model;
  const spot = useReading((state) => state.spot);
  const openMenu = useReading((state) => state.openMenu);
  const open = (column: number) => (event: MouseEvent<HTMLElement>) => {
    const { left, bottom } = event.currentTarget.getBoundingClientRect();
    openMenu({ on: 'column', row: spot.row, column, x: left, y: bottom });
  };
  const seen = Array.from({ length: shown.lastColumn - shown.firstColumn + 1 }, (_, i) => shown.firstColumn + i);
  return (
    <div className={styles.head} style={{ width: NUMBERS + columns.total, height: headHeight(parts) }}>
      <div className={styles.line} style={{ height: LETTERS }}>
        <div className={mergeClasses(styles.letter, styles.corner)} style={{ position: 'sticky' }} aria-hidden />
        {seen.map((column) => (
          <div
            key={column}
            className={mergeClasses(styles.letter, spot.column === column && styles.here)}
            style={{ left: NUMBERS + columns.startOf(column), width: columns.sizeOf(column) }}
            data-letter={column}
            aria-hidden
          >
            {columns.sizeOf(column) > 14 ? columnName(column) : ''}
          </div>
        ))}
      </div>
      {parts.length > 0 && (
        <div {...HEADS} className={styles.line} style={{ height: PARTS }}>
          <div
            className={mergeClasses(styles.letter, styles.corner)}
            style={{ position: 'sticky', cursor: 'default' }}
            aria-hidden
          />
          {parts
            .filter(
              ({ column }) => column >= shown.firstColumn && column <= shown.lastColumn && !columns.isHidden(column),
            )
            .map(({ column, part, header }) => (
              <div
                key={column}
                {...asColumnHead(column)}
                className={styles.place}
                style={{ left: NUMBERS + columns.startOf(column) + 2, width: columns.sizeOf(column) - 5 }}
              >
                <button
                  type="button"
                  disabled={!mayChange}
                  tabIndex={-1}
                  className={mergeClasses(
                    styles.part,
                    (part === 'figures' || part === 'total') && styles.figures,
                    LEFT_OUT.has(part) && styles.left,
                  )}
                  title={w('window.reading.column.change', {
                    column: columnName(column),
                    header,
                    part: w(`window.reading.part.${part}`),
                  })}
                  aria-haspopup="menu"
                  onClick={open(column)}
                >
                  <span>{w(`window.reading.part.${part}`)}</span>
                  {mayChange && columns.sizeOf(column) > 60 && <ChevronDown size={12} aria-hidden />}
                </button>
              </div>
            ))}
        </div>
      )}
    </div>
  );
}

/** Pixels of the lines over the first row. */
export function headHeight(parts: readonly ColumnView[]): number {
  return LETTERS + (parts.length > 0 ? PARTS : 0);
}
