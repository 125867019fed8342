import { mergeClasses } from '@fluentui/react-components';
import { memo, type Ref } from 'react';
import { useWords } from '#renderer/words/words.tsx';
import type { TableRow } from '#shared/domain/tables/model.ts';
import { type CellView, viewOfCell } from './cell-view.ts';
import type { PlacedColumn } from './columns.ts';
import { GRID_CELL, useGridStyles } from './grid-styles.ts';

/** Whether a row says one thing over all columns. */
function isSpanned({ level, cells }: TableRow): boolean {
  return level === 'heading' && cells.every((cell, c) => c === 0 || 'empty' in cell);
}

export interface GridRowProps {
  /** Undefined while it is on its way. */
  readonly row: TableRow | undefined;
  readonly index: number;
  readonly columns: readonly PlacedColumn[];
  /** Rows of headings above the first. */
  readonly heads: number;
  /** The column that has the keyboard, -1 for none. */
  readonly current: number;
  /** Columns that are chosen, -1 for none. */
  readonly first: number;
  readonly last: number;
  /** The column that the officer is at, -1 for none. */
  readonly marked: number;
  readonly measure: Ref<HTMLTableRowElement>;
}

/** One row of a printed table. */
export const GridRow = memo(function GridRow(props: GridRowProps) {
  const { row, index, columns, heads, measure } = props;
  const styles = useGridStyles();
  const w = useWords();
  const level = row?.level ?? 'data';
  const ofRow = level === 'data' ? undefined : styles[`${level}Row`];
  if (row && isSpanned(row)) return <SpannedRow {...props} words={viewOfCell(w, row.cells[0]).text} />;
  return (
    <tr ref={measure} data-index={index} aria-rowindex={index + heads + 1}>
      {columns.map(({ kind, column: c }) => {
        const view = viewOfCell(w, row?.cells[c]);
        const isWords = view.look === 'words' || (view.look === 'empty' && kind === 'words');
        const Cell = c === 0 ? 'th' : 'td';
        const isChosen = c >= props.first && c <= props.last;
        return (
          <Cell
            key={c}
            {...(c === 0 ? { scope: 'row' } : GRID_CELL)}
            className={mergeClasses(
              styles.cell,
              c === 0 && styles.first,
              !isWords && styles.number,
              ofRow,
              view.look === 'missing' && styles.missing,
              view.look === 'open' && styles.open,
              view.origin !== '' && styles.traced,
              isChosen && styles.chosen,
              c === props.marked && styles.marked,
            )}
            style={view.indent > 0 ? { paddingLeft: 8 + view.indent * 14 } : undefined}
            tabIndex={c === props.current ? 0 : -1}
            data-at={`${index}.${c}`}
            {...(view.origin !== '' && { 'data-origin': view.origin })}
            title={view.said === '' ? undefined : view.said}
            aria-selected={isChosen || c === props.current}
          >
            <CellContent view={view} />
          </Cell>
        );
      })}
    </tr>
  );
});

function SpannedRow({
  index,
  heads,
  columns,
  current,
  first,
  measure,
  words,
}: GridRowProps & { readonly words: string }) {
  const styles = useGridStyles();
  return (
    <tr ref={measure} data-index={index} aria-rowindex={index + heads + 1}>
      <th
        scope="rowgroup"
        colSpan={columns.length}
        className={mergeClasses(styles.cell, styles.headingRow, first >= 0 && styles.chosen)}
        tabIndex={current >= 0 ? 0 : -1}
        data-at={`${index}.0`}
        data-all
      >
        <span className={styles.stays}>{words}</span>
      </th>
    </tr>
  );
}

function CellContent({ view }: { readonly view: CellView }) {
  const styles = useGridStyles();
  const { look, text, mark, notes, said } = view;
  // Signs hang beside the number, so that digits stand under digits; blanks are wide enough to be seen between them.
  return (
    <>
      {look === 'words' ? text : text.replaceAll('\u202f', '\u00a0')}
      {(mark !== '' || notes.length > 0) && (
        <>
          <span aria-hidden className={styles.signs}>
            {mark}
            {notes.length > 0 && <span className={styles.note}>{notes.join(' ')}</span>}
          </span>
          <span className={styles.spoken}>{` ${said}`}</span>
        </>
      )}
    </>
  );
}
