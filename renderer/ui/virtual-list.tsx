import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useVirtualizer } from '@tanstack/react-virtual';
import { type KeyboardEvent, type ReactNode, useEffect, useId, useRef } from 'react';

const useStyles = makeStyles({
  list: {
    flexGrow: 1,
    minHeight: 0,
    overflow: 'auto',
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

export interface VirtualListProps<Item> {
  /** What is listed. */
  readonly label: string;
  readonly items: readonly Item[];
  readonly keyOf: (item: Item) => string;
  /** Pixels; all rows are as high, or an estimate where `measured`. */
  readonly rowHeight: number;
  readonly measured?: boolean;
  readonly selected: string | undefined;
  readonly onSelect: (item: Item) => void;
  /** Enter, or a double click. */
  readonly onOpen?: (item: Item) => void;
  readonly children: (item: Item) => ReactNode;
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

/** A list of any length, of which one item is chosen: arrows, Home, End and Page keys move the choice, Enter opens it. */
export function VirtualList<Item>(props: VirtualListProps<Item>) {
  const { label, items, keyOf, rowHeight, measured = false, selected, onSelect, onOpen, children } = props;
  const styles = useStyles();
  const id = useId();
  const box = useRef<HTMLDivElement>(null);
  const rows = useVirtualizer({
    count: items.length,
    getScrollElement: () => box.current,
    estimateSize: () => rowHeight,
    overscan: 8,
    getItemKey: (index) => {
      const item = items[index];
      return item === undefined ? index : keyOf(item);
    },
  });
  const at = selected === undefined ? -1 : items.findIndex((item) => keyOf(item) === selected);
  useEffect(() => {
    if (at >= 0) rows.scrollToIndex(at, { align: 'auto' });
  }, [at, rows]);
  const press = (event: KeyboardEvent) => {
    const current = items[at];
    if (event.key === 'Enter' && current !== undefined) return onOpen?.(current);
    const step = STEPS[event.key];
    if (step === undefined || items.length === 0 || event.ctrlKey || event.altKey) return;
    event.preventDefault();
    const next = items[Math.min(Math.max(at + step, 0), items.length - 1)];
    if (next !== undefined) onSelect(next);
  };
  // The list answers for its rows: it has the keyboard.
  const withItem = (target: EventTarget, act: ((item: Item) => void) | undefined) => {
    const row = target instanceof Element ? target.closest('[data-index]') : null;
    const item = items[Number(row?.getAttribute('data-index') ?? -1)];
    if (item !== undefined) act?.(item);
  };
  return (
    <div
      ref={box}
      className={styles.list}
      role="listbox"
      tabIndex={0}
      aria-label={label}
      {...(at >= 0 && { 'aria-activedescendant': `${id}-${at}` })}
      onKeyDown={press}
      onClick={({ target }) => withItem(target, onSelect)}
      onDoubleClick={({ target }) => withItem(target, onOpen)}
    >
      <div className={styles.rows} style={{ height: rows.getTotalSize() }} role="presentation">
        {rows.getVirtualItems().map(({ index, key, start }) => {
          const item = items[index];
          if (item === undefined) return null;
          return (
            <div
              key={key}
              id={`${id}-${index}`}
              {...(measured && { ref: rows.measureElement })}
              data-index={index}
              role="option"
              tabIndex={-1}
              aria-selected={index === at}
              aria-posinset={index + 1}
              aria-setsize={items.length}
              className={mergeClasses(styles.row, index === at && styles.chosen)}
              style={{ transform: `translateY(${start}px)`, ...(!measured && { height: rowHeight }) }}
            >
              {children(item)}
            </div>
          );
        })}
      </div>
    </div>
  );
}
