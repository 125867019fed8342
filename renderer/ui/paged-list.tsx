import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useVirtualizer } from '@tanstack/react-virtual';
import { type KeyboardEvent, type ReactNode, useEffect, useId, useRef } from 'react';

const useStyles = makeStyles({
  list: {
    flexGrow: 1,
    minHeight: 0,
    overflow: 'auto',
    // Headings over the list keep the same room at the right.
    scrollbarGutter: 'stable',
    outline: 'none',
    ':focus-visible': { boxShadow: `inset 0 0 0 2px ${tokens.colorStrokeFocus2}` },
  },
  rows: { position: 'relative', width: '100%' },
  row: {
    position: 'absolute',
    insetInline: 0,
    top: 0,
    boxSizing: 'border-box',
    cursor: 'pointer',
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
    borderLeft: '3px solid transparent',
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
  },
  chosen: {
    backgroundColor: tokens.colorNeutralBackground1Selected,
    borderLeftColor: tokens.colorCompoundBrandStroke,
  },
});

export interface PagedListProps<Item> {
  /** What is listed. */
  readonly label: string;
  readonly total: number;
  /** Undefined while its page is on its way. */
  readonly itemAt: (index: number) => Item | undefined;
  /** Told which rows are seen, so that their pages can be asked for. */
  readonly onSeen: (first: number, last: number) => void;
  /** Pixels. */
  readonly rowHeight: number;
  /** Position of the chosen row; -1 for none. */
  readonly selected: number;
  readonly onSelect: (index: number) => void;
  /** Enter, or a double click. */
  readonly onOpen?: (index: number) => void;
  /** `item` is undefined while it is on its way. */
  readonly children: (item: Item | undefined, index: number) => ReactNode;
}

/** Keys that move the choice, by how many rows: pages are of ten. */
const STEPS: Readonly<Record<string, number>> = {
  ArrowDown: 1,
  ArrowUp: -1,
  PageDown: 10,
  PageUp: -10,
  Home: Number.NEGATIVE_INFINITY,
  End: Number.POSITIVE_INFINITY,
};

/** A list of any length that comes page by page, of which one row is chosen: by keyboard as VirtualList. */
export function PagedList<Item>(props: PagedListProps<Item>) {
  const { label, total, itemAt, onSeen, rowHeight, selected, onSelect, onOpen, children } = props;
  const styles = useStyles();
  const id = useId();
  const box = useRef<HTMLDivElement>(null);
  const rows = useVirtualizer({
    count: total,
    getScrollElement: () => box.current,
    estimateSize: () => rowHeight,
    overscan: 8,
  });
  const shown = rows.getVirtualItems();
  const first = shown[0]?.index ?? 0;
  const last = shown.at(-1)?.index ?? 0;
  useEffect(() => onSeen(first, last), [onSeen, first, last]);
  useEffect(() => {
    if (selected >= 0) rows.scrollToIndex(selected, { align: 'auto' });
  }, [selected, rows]);
  const press = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && selected >= 0) return onOpen?.(selected);
    const step = STEPS[event.key];
    if (step === undefined || total === 0 || event.ctrlKey || event.altKey) return;
    event.preventDefault();
    onSelect(Math.min(Math.max(selected + step, 0), total - 1));
  };
  // The list answers for its rows: it has the keyboard.
  const withIndex = (target: EventTarget, act: ((index: number) => void) | undefined) => {
    const row = target instanceof Element ? target.closest('[data-index]') : null;
    const index = Number(row?.getAttribute('data-index') ?? -1);
    if (index >= 0) act?.(index);
  };
  return (
    <div
      ref={box}
      className={styles.list}
      role="listbox"
      tabIndex={0}
      aria-label={label}
      {...(selected >= first && selected <= last && { 'aria-activedescendant': `${id}-${selected}` })}
      onKeyDown={press}
      onClick={({ target }) => withIndex(target, onSelect)}
      onDoubleClick={({ target }) => withIndex(target, onOpen)}
    >
      <div className={styles.rows} style={{ height: rows.getTotalSize() }} role="presentation">
        {shown.map(({ index, key, start }) => (
          <div
            key={key}
            id={`${id}-${index}`}
            data-index={index}
            role="option"
            tabIndex={-1}
            aria-selected={index === selected}
            aria-posinset={index + 1}
            aria-setsize={total}
            className={mergeClasses(styles.row, index === selected && styles.chosen)}
            style={{ transform: `translateY(${start}px)`, height: rowHeight }}
          >
            {children(itemAt(index), index)}
          </div>
        ))}
      </div>
    </div>
  );
}
