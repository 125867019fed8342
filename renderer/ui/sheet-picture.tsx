import { mergeClasses, tokens } from '@fluentui/react-components';
import { type CSSProperties, memo, useEffect, useMemo, useRef } from 'react';
import { useLabels } from './labels.ts';
import type { Tint } from './palette.ts';
import {
  inkOn,
  layPicture,
  type PictureCell,
  type PictureWindow,
  type PlacedCell,
  type PlacedRow,
} from './sheet-picture-model.ts';
import { bringIntoView, moveByKeys, useRoom } from './sheet-picture-moves.ts';
import { EDGE, usePictureStyles } from './sheet-picture-styles.ts';
import { tintOf } from './theme.ts';

export interface CellPlace {
  /** From 0. */
  readonly row: number;
  readonly column: number;
}

export interface SheetPictureProps {
  /** What the picture shows, for who cannot see it. */
  readonly label: string;
  readonly window: PictureWindow;
  /** What a cell became, as its ground; its own ground without. */
  readonly tint?: ((row: number, column: number) => Tint | undefined) | undefined;
  /** What a cell became, in words: told where the pointer rests, and to who cannot see. */
  readonly describe?: ((row: number, column: number) => string | undefined) | undefined;
  readonly selected?: CellPlace | undefined;
  /** Makes the cells pressable, by keyboard too: arrows go from cell to cell, Enter presses. */
  readonly onCell?: ((place: CellPlace) => void) | undefined;
  readonly className?: string;
}

/**
 * A window of a sheet as the officer knows it: letters, numbers, merged cells, bold, grounds; the cell in question is framed and
 * brought into view. For some hundreds of cells: all of them are drawn.
 */
export const SheetPicture = memo(function SheetPicture(props: SheetPictureProps) {
  const { label, window, className } = props;
  const styles = usePictureStyles();
  const labels = useLabels();
  const box = useRef<HTMLDivElement>(null);
  const room = useRoom(box);
  const picture = useMemo(() => layPicture(window, room), [window, room]);
  // Without a width of its own the table would widen columns to their texts.
  const width = picture.columns.reduce((sum, column) => sum + column.width, picture.numbers);
  const { focus } = window;
  const first = window.rows[0] && window.columns[0] && { row: window.rows[0].row, column: window.columns[0].column };
  const entry = props.selected ?? focus ?? first;
  useEffect(() => {
    if (focus && picture.rows.length > 0) bringIntoView(box.current);
  }, [focus, picture]);
  const columnInFocus = (column: number) =>
    focus !== null && column >= focus.column && column < focus.column + focus.columns;
  return (
    <div ref={box} className={mergeClasses(styles.box, className)}>
      <table className={styles.table} style={{ width }} {...GRID} aria-label={label} onKeyDown={moveByKeys}>
        <colgroup>
          <col style={{ width: picture.numbers }} />
          {picture.columns.map(({ column, width }) => (
            <col key={column} style={{ width }} />
          ))}
        </colgroup>
        <thead>
          <tr>
            <td className={mergeClasses(styles.heading, styles.letters, styles.corner)} />
            {picture.columns.map(({ column, name, hidden, afterGap }) => (
              <th
                key={column}
                scope="col"
                title={hidden ? labels.hiddenColumn : undefined}
                className={mergeClasses(
                  styles.heading,
                  styles.letters,
                  hidden && styles.hiddenHeading,
                  afterGap && styles.afterGapColumn,
                  columnInFocus(column) && styles.inFocus,
                )}
              >
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {picture.rows.map((row) => (
            <PictureRow key={row.row} {...props} placed={row} columns={picture.columns} entry={entry} />
          ))}
        </tbody>
      </table>
    </div>
  );
});

/** Its cells can be reached and pressed: more than a table, though it is one. */
const GRID = { role: 'grid' } as const;

type RowProps = SheetPictureProps & {
  readonly placed: PlacedRow;
  readonly columns: ReturnType<typeof layPicture>['columns'];
  /** The cell that the keyboard reaches first. */
  readonly entry: CellPlace | undefined;
};

function PictureRow({ placed, columns, tint, describe, selected, onCell, entry, window: { focus } }: RowProps) {
  const styles = usePictureStyles();
  const labels = useLabels();
  const { row, height, hidden, filtered, afterGap, cells } = placed;
  const isInFocus = focus !== null && row >= focus.row && row < focus.row + focus.rows;
  return (
    <tr style={{ height }}>
      <th
        scope="row"
        title={hidden ? labels.hiddenRow : filtered ? labels.filteredRow : undefined}
        className={mergeClasses(
          styles.heading,
          styles.numbers,
          hidden && styles.hiddenHeading,
          afterGap && styles.afterGapRow,
          isInFocus && styles.inFocus,
          isInFocus && styles.rowInFocus,
        )}
      >
        {row + 1}
      </th>
      {cells.map((cell) => {
        const column = columns.find((one) => one.column === cell.column);
        const words = describe?.(row, cell.column);
        const isSelected = selected?.row === row && selected.column === cell.column;
        return (
          <td
            key={cell.column}
            {...(cell.rowSpan > 1 && { rowSpan: cell.rowSpan })}
            {...(cell.columnSpan > 1 && { colSpan: cell.columnSpan })}
            {...(cell.inFocus && { 'aria-current': 'true' })}
            tabIndex={entry?.row === row && entry.column === cell.column ? 0 : -1}
            data-place={`${row},${cell.column}`}
            {...(onCell && { 'aria-selected': isSelected, onClick: () => onCell({ row, column: cell.column }) })}
            title={titleOf(cell.cell, words)}
            className={mergeClasses(
              styles.cell,
              (hidden || column?.hidden === true) && styles.hidden,
              afterGap && styles.afterGapRow,
              column?.afterGap === true && styles.afterGapColumn,
              cell.cell !== undefined && cell.cell.comment !== '' && styles.comment,
              cell.inFocus && styles.focus,
              styles.reached,
              onCell && styles.pressable,
              isSelected && styles.selected,
              cell.spills && styles.spills,
            )}
            style={lookOf(cell, tint?.(row, cell.column))}
          >
            <div
              className={
                cell.look.wrap
                  ? styles.wrapped
                  : cell.spills
                    ? styles.spills
                    : column?.narrowed
                      ? styles.narrowed
                      : styles.words
              }
              style={cell.look.wrap ? { maxHeight: height * cell.rowSpan } : undefined}
            >
              {cell.cell?.text}
            </div>
          </td>
        );
      })}
    </tr>
  );
}

/** What is cut or rounded is told whole. */
function titleOf(cell: PictureCell | undefined, words: string | undefined): string | undefined {
  const parts = [
    cell?.text ?? '',
    cell && cell.kind === 'number' && cell.raw !== cell.text ? cell.raw : '',
    cell?.comment ?? '',
    words ?? '',
  ];
  const told = parts.filter((part) => part !== '');
  return told.length === 0 ? undefined : told.join('\n');
}

function lookOf({ cell, look }: PlacedCell, tint: Tint | undefined): CSSProperties {
  const { edges = 0, fill, colour } = look;
  const ground = tint ? tintOf(tint) : fill;
  const own = colour && `color-mix(in oklch, ${colour} 60%, ${tokens.colorNeutralForeground1})`;
  return {
    textAlign: cell?.align,
    fontWeight: look.bold && 700,
    fontStyle: look.italic && 'italic',
    textDecoration: look.underline ? 'underline' : look.strike && 'line-through',
    verticalAlign: look.vertical,
    backgroundColor: ground,
    color: tint ? undefined : fill ? inkOn(fill, colour) : own,
    borderRight: edges & 2 ? EDGE : undefined,
    borderBottom: edges & 4 ? EDGE : undefined,
  };
}
