import { Button, makeStyles, ProgressBar, Subtitle2, tokens } from '@fluentui/react-components';
import { useVirtualizer } from '@tanstack/react-virtual';
import { ChevronDown, ChevronRight } from 'lucide-react';
import { useId, useRef, useState } from 'react';
import { useWords } from '#renderer/words/words.tsx';
import type { QueueItem } from '#shared/contract/queue.ts';
import { QueueRow } from './queue-row.tsx';
import type { ShownQueue } from './use-queue.ts';

const ROW = 44;
/** Rows that are seen at once; the others are scrolled to. */
const SEEN = 5;

const useStyles = makeStyles({
  panel: {
    flexShrink: 0,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  head: {
    display: 'grid',
    gridTemplateColumns: 'auto auto minmax(60px, 1fr) auto',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalM,
    minHeight: '40px',
    padding: `0 ${tokens.spacingHorizontalS} 0 ${tokens.spacingHorizontalXS}`,
  },
  title: { margin: 0 },
  told: {
    color: tokens.colorNeutralForeground2,
    display: 'flex',
    alignItems: 'center',
    columnGap: '12px',
    minWidth: 0,
  },
  bar: { maxWidth: '320px' },
  list: { overflow: 'auto', borderTop: `1px solid ${tokens.colorNeutralStroke3}` },
  rows: { position: 'relative', margin: 0, padding: 0, listStyleType: 'none' },
  row: { position: 'absolute', insetInline: 0, top: 0, height: `${ROW}px` },
});

export interface QueuePanelProps {
  readonly queue: ShownQueue;
  /** Names of departments by code. */
  readonly names: ReadonlyMap<string, string>;
}

/** Files that were handed over: what is read now, what waits, and what came of each. */
export function QueuePanel({ queue, names }: QueuePanelProps) {
  const w = useWords();
  const styles = useStyles();
  const id = useId();
  const { items, tally, dismiss } = queue;
  const { open, over, held, share } = tally;
  const isActive = open + held > 0;
  const [wasActive, setActive] = useState(isActive);
  if (isActive && !wasActive) setActive(true);
  const [choice, setFolded] = useState<boolean>();
  // What was over when the room was entered is folded away.
  const isFolded = choice ?? !wasActive;
  if (items.length === 0) return null;
  return (
    <section className={styles.panel} aria-labelledby={id}>
      <div className={styles.head}>
        <Button
          size="small"
          appearance="subtle"
          icon={isFolded ? <ChevronRight size={18} /> : <ChevronDown size={18} />}
          aria-expanded={!isFolded}
          aria-label={w(isFolded ? 'window.intake.queue.unfold' : 'window.intake.queue.fold')}
          onClick={() => setFolded(!isFolded)}
        />
        <Subtitle2 as="h2" id={id} className={styles.title}>
          {w('window.intake.queue.title')}
        </Subtitle2>
        <div className={styles.told} role="status">
          {open > 0 && (
            <>
              <span>{w('window.intake.queue.now', { done: over, total: open + over })}</span>
              <ProgressBar className={styles.bar} value={share} aria-label={w('window.intake.queue.title')} />
            </>
          )}
          {open === 0 && over > 0 && <span>{w('window.intake.queue.over', { count: over })}</span>}
          {held > 0 && <strong>{w('window.intake.queue.held', { count: held })}</strong>}
        </div>
        <div>
          {over > 0 && (
            <Button size="small" appearance="subtle" onClick={() => dismiss()}>
              {w('window.intake.queue.clear')}
            </Button>
          )}
        </div>
      </div>
      {!isFolded && <QueueList items={items} names={names} queue={queue} />}
    </section>
  );
}

function QueueList({ items, names, queue }: QueuePanelProps & { readonly items: readonly QueueItem[] }) {
  const w = useWords();
  const styles = useStyles();
  const box = useRef<HTMLDivElement>(null);
  const rows = useVirtualizer({
    count: items.length,
    getScrollElement: () => box.current,
    estimateSize: () => ROW,
    getItemKey: (index) => items[index]?.id ?? index,
    overscan: 4,
  });
  return (
    <div ref={box} className={styles.list} style={{ maxHeight: ROW * SEEN }}>
      <ul className={styles.rows} style={{ height: rows.getTotalSize() }} aria-label={w('window.intake.queue.title')}>
        {rows.getVirtualItems().map(({ index, key, start }) => {
          const item = items[index];
          if (!item) return null;
          return (
            <li key={key} className={styles.row} style={{ transform: `translateY(${start}px)` }}>
              <QueueRow item={item} department={names.get(item.department) ?? ''} deeds={queue} />
            </li>
          );
        })}
      </ul>
    </div>
  );
}
