import { mergeClasses, tokens } from '@fluentui/react-components';
import { type CSSProperties, memo } from 'react';
import { inkOn } from '#renderer/ui/sheet-picture-model.ts';
import type { Range } from '#shared/cells/address.ts';
import type { Language } from '#shared/texts/languages.ts';
import { groundOf, lookOfMark } from './mark-looks.ts';
import { asCell, asRow, ROW_HEADER } from './roles.ts';
import { cellOfMerge, cellsOfRow, type DrawnCell, type SheetModel } from './sheet-model.ts';
import { LINE, NUMBERS, type SheetStyles } from './sheet-styles.ts';

export interface SheetRowProps {
  readonly model: SheetModel;
  readonly marks: Uint8Array | undefined;
  readonly row: number;
  /** Columns that are seen. */
  readonly first: number;
  readonly last: number;
  readonly top: number;
  readonly language: Language;
  /** Whether the reading is shown on the sheet. */
  readonly tinted: boolean;
  /** Only merged cells that reach down from it are seen. */
  readonly onlyMerges: boolean;
  /** Made once for all rows: a sheet has too many cells for each to ask for them. */
  readonly styles: SheetStyles;
}

/** Pixels below which a row is only a trace of what is hidden. */
const FOLDED = 12;

/** One row of the sheet: its number, its cells, and the merged cells that begin in it. */
export const SheetRow = memo(function SheetRow(props: SheetRowProps) {
  const { model, marks, row, first, last, top, language, onlyMerges, tinted, styles } = props;
  const { rows, columns } = model;
  const height = rows.sizeOf(row);
  const isFolded = height < FOLDED;
  const merges = model.mergesIn(row, row).filter((merge) => merge.top === row && isSeen(merge, first, last));
  const cells = onlyMerges || isFolded ? [] : cellsOfRow(model, marks, row, { first, last }, language);
  return (
    <div {...asRow(row)} className={styles.row} style={{ top, height, width: NUMBERS + columns.total }}>
      {!onlyMerges && (
        <div {...ROW_HEADER} className={mergeClasses(styles.number, rows.isHidden(row) && styles.folded)}>
          {isFolded ? '' : row + 1}
        </div>
      )}
      {cells.map((cell) => drawCell(props, cell, columns.sizeOf(cell.column), height, false))}
      {merges.map((merge) =>
        drawCell(
          props,
          cellOfMerge(model, marks, merge, language),
          columns.startOf(merge.right) + columns.sizeOf(merge.right) - columns.startOf(merge.left),
          rows.startOf(merge.bottom) + rows.sizeOf(merge.bottom) - rows.startOf(merge.top),
          true,
        ),
      )}
    </div>
  );

  function drawCell(
    { model: { columns: own } }: SheetRowProps,
    cell: DrawnCell,
    width: number,
    cellHeight: number,
    merged: boolean,
  ) {
    const { look, side, text, column } = cell;
    const mark = tinted ? lookOfMark(cell.mark) : undefined;
    const wraps = look.wrap === true && cellHeight >= 2 * LINE;
    return (
      <div
        key={merged ? `merged ${column}` : column}
        {...asCell(column)}
        {...(mark && mark.sign !== '' && { 'data-sign': mark.sign })}
        className={mergeClasses(
          styles.cell,
          side === 'center' && styles.center,
          side === 'right' && styles.right,
          cell.spills && styles.spilling,
          wraps && styles.wrapped,
          merged && styles.merged,
          mark && mark.sign !== '' && (side === 'right' ? styles.signLeft : styles.signRight),
          mark && mark.line !== '' && styles[mark.line],
          mark?.hatched && styles.hatched,
        )}
        style={{
          left: NUMBERS + own.startOf(column),
          width,
          height: cellHeight,
          paddingTop: paddingOf(cell, cellHeight, wraps),
          ...lookStyle(cell, mark, merged),
        }}
      >
        {text}
      </div>
    );
  }
});

/** Words stand at the foot of their cell, unless the file says otherwise. */
function paddingOf({ look }: DrawnCell, height: number, wraps: boolean): number {
  if (look.vertical === 'top' || wraps) return 2;
  const free = Math.max(1, height - LINE - 3);
  return look.vertical === 'middle' ? Math.round(free / 2) : free;
}

function isSeen({ left, right }: Range, first: number, last: number): boolean {
  return left <= last && right >= first;
}

const EDGE = `1px solid ${tokens.colorNeutralForeground3}`;

function lookStyle({ look }: DrawnCell, mark: ReturnType<typeof lookOfMark>, merged: boolean): CSSProperties {
  const { fill, colour, edges = 0 } = look;
  const ground = mark ? groundOf(mark, fill) : (fill ?? (merged ? tokens.colorNeutralBackground1 : undefined));
  const ink = mark
    ? undefined
    : fill
      ? inkOn(fill, colour)
      : colour && `color-mix(in oklch, ${colour} 60%, ${tokens.colorNeutralForeground1})`;
  return {
    ...(ground && { backgroundColor: ground }),
    ...(ink && { color: ink }),
    ...(look.bold && { fontWeight: 700 }),
    ...(look.italic && { fontStyle: 'italic' }),
    ...(look.underline ? { textDecoration: 'underline' } : look.strike && { textDecoration: 'line-through' }),
    ...((edges & 2) !== 0 && { borderRight: EDGE }),
    ...((edges & 4) !== 0 && { borderBottom: EDGE }),
  };
}
