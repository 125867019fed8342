import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useVirtualizer } from '@tanstack/react-virtual';
import { type ClipboardEvent, useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { useWords } from '#renderer/words/words.tsx';
import type { TableAnswer } from '#shared/contract/tables.ts';
import { layColumns } from './columns.ts';
import { GridHead } from './grid-head.tsx';
import { GridRow } from './grid-row.tsx';
import { GRID, useGridStyles } from './grid-styles.ts';
import { useKeyboardKept } from './keyboard.ts';
import { type At, chosenIn, type Rectangle, rectangleOf } from './moves.ts';
import { TableFoot, TableTitle } from './paper.tsx';
import { useChoice } from './use-choice.ts';
import type { TableRows } from './use-table-rows.ts';

const useStyles = makeStyles({
  box: {
    flexGrow: 1,
    minHeight: 0,
    overflow: 'auto',
    outlineStyle: 'none',
    backgroundColor: tokens.colorNeutralBackground1,
  },
  paper: { boxSizing: 'border-box', padding: '0 20px 20px' },
  space: { padding: 0, border: 0 },
});

/** Rows up to which a table is drawn whole, so that the browser finds words in it. */
const WHOLE = 120;
const ROW = 27;

export interface TableGridProps {
  readonly name: string;
  readonly head: TableAnswer;
  readonly rows: TableRows;
  /** The cell that was asked for from elsewhere. */
  readonly shown: At | undefined;
  readonly onOrigin: (key: string) => void;
  readonly onCopy: (chosen: Rectangle) => void;
}

/** A table as it is printed, of any length: rows are drawn where they are looked at. */
export function TableGrid({ name, head, rows, shown, onOrigin, onCopy }: TableGridProps) {
  const w = useWords();
  const styles = useStyles();
  const grid = useGridStyles();
  const box = useRef<HTMLDivElement>(null);
  const { body, headHeight, headRef } = useBodyStart();
  const layout = useMemo(() => layColumns(head.columns), [head.columns]);
  const virtual = useVirtualizer({
    count: head.total,
    getScrollElement: () => box.current,
    estimateSize: () => ROW,
    overscan: head.total <= WHOLE ? WHOLE : 16,
    scrollMargin: body.start,
    scrollPaddingStart: headHeight,
  });
  const items = virtual.getVirtualItems();
  const [firstItem, lastItem] = [items[0], items.at(-1)];
  const { look } = rows;
  const { keep, watching } = useKeyboardKept(box);
  const [from, to] = [firstItem?.index ?? 0, lastItem?.index ?? 0];
  useEffect(() => {
    look(from, to);
    keep();
  }, [look, keep, from, to]);
  const size = { rows: head.total, columns: layout.columns.length };
  const reveal = useCallback((row: number) => virtual.scrollToIndex(row, { align: 'auto' }), [virtual]);
  const open = (_at: At, cell: HTMLElement) => cell.dataset['origin'] && onOrigin(cell.dataset['origin']);
  const { chosen, choose, handlers, isTouched } = useChoice({ box, size, reveal, open });
  useEffect(() => {
    if (shown) choose(shown);
  }, [shown, choose]);
  const copy = (event: ClipboardEvent) => {
    event.preventDefault();
    onCopy(rectangleOf(chosen));
  };
  const above = firstItem ? firstItem.start - body.start : 0;
  const below = lastItem ? virtual.getTotalSize() - (lastItem.end - body.start) : 0;
  const heads = head.groups.length + 1;
  return (
    <div
      ref={box}
      className={styles.box}
      tabIndex={-1}
      {...watching}
      {...handlers}
      onCopy={copy}
      style={{ scrollPaddingTop: headHeight + 2, scrollPaddingLeft: (layout.columns[0]?.width ?? 0) + 4 }}
    >
      <div className={styles.paper} style={{ width: `max(100%, ${layout.least + 40}px)` }}>
        <TableTitle head={head} />
        <table
          {...GRID}
          aria-label={w.say(head.title)}
          aria-rowcount={head.total + heads}
          aria-colcount={layout.columns.length}
          className={grid.table}
          style={{ width: layout.fills ? '100%' : layout.width }}
        >
          <colgroup>
            {layout.columns.map(({ column, width }) => (
              <col key={column} style={{ width: layout.fills ? `${(100 * width) / layout.width}%` : width }} />
            ))}
          </colgroup>
          <GridHead head={head} measure={headRef} />
          <tbody ref={body.ref}>
            <Space height={above} columns={size.columns} />
            {items.map(({ index }) => {
              const across = chosenIn(chosen, index);
              return (
                <GridRow
                  key={`${name} ${index}`}
                  measure={virtual.measureElement}
                  row={rows.row(index)}
                  index={index}
                  columns={layout.columns}
                  heads={heads}
                  current={chosen.to.row === index ? chosen.to.column : -1}
                  first={across?.[0] ?? -1}
                  last={across?.[1] ?? -1}
                  marked={isTouched && chosen.to.row === index ? chosen.to.column : -1}
                />
              );
            })}
            <Space height={below} columns={size.columns} />
          </tbody>
        </table>
        <TableFoot head={head} />
      </div>
    </div>
  );
}

/** What is not drawn above or below. */
function Space({ height, columns }: { readonly height: number; readonly columns: number }) {
  const styles = useStyles();
  if (height <= 0) return null;
  return (
    <tr aria-hidden>
      <td className={mergeClasses(styles.space)} colSpan={columns} style={{ height }} />
    </tr>
  );
}

/** Where the rows begin on the sheet, and how high the headings are that stay in sight. */
function useBodyStart() {
  const [start, setStart] = useState(0);
  const [headHeight, setHeadHeight] = useState(0);
  const body = useRef<HTMLTableSectionElement>(null);
  const head = useRef<HTMLElement>(null);
  useLayoutEffect(() => {
    const measure = () => {
      setHeadHeight(head.current?.offsetHeight ?? 0);
      const table = body.current?.offsetParent;
      const own = body.current?.offsetTop ?? 0;
      setStart(own + (table instanceof HTMLElement ? table.offsetTop : 0));
    };
    measure();
    const watch = new ResizeObserver(measure);
    if (head.current) watch.observe(head.current);
    return () => watch.disconnect();
  }, []);
  return { body: { ref: body, start }, headHeight, headRef: head };
}
