import {
  Button,
  makeStyles,
  mergeClasses,
  Popover,
  PopoverSurface,
  PopoverTrigger,
  Spinner,
  tokens,
} from '@fluentui/react-components';
import { CircleCheck, TriangleAlert } from 'lucide-react';
import type { LedgerView } from '#renderer/features/intake/worker/protocol.ts';
import { tintOf, toneOf } from '#renderer/ui/theme.ts';
import { useWords } from '#renderer/words/words.tsx';
import { BUCKETS } from '#shared/domain/model/ledger.ts';
import { useReading } from './reading-store.ts';

const useStyles = makeStyles({
  foot: {
    display: 'flex',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalM,
    height: '34px',
    flexShrink: 0,
    padding: `0 ${tokens.spacingHorizontalL}`,
    borderTop: `1px solid ${tokens.colorNeutralStroke1}`,
    backgroundColor: tokens.colorNeutralBackground2,
    fontSize: tokens.fontSizeBase200,
    fontVariantNumeric: 'tabular-nums',
    overflow: 'hidden',
    whiteSpace: 'nowrap',
  },
  bar: {
    display: 'flex',
    width: '140px',
    height: '10px',
    flexShrink: 1,
    minWidth: '40px',
    borderRadius: '5px',
    overflow: 'hidden',
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    boxSizing: 'border-box',
  },
  number: { fontWeight: tokens.fontWeightSemibold },
  faint: { color: tokens.colorNeutralForeground3 },
  balanced: { display: 'inline-flex', alignItems: 'center', columnGap: '4px', color: tokens.colorBrandForeground1 },
  wrong: { display: 'inline-flex', alignItems: 'center', columnGap: '4px', color: tokens.colorPaletteRedForeground1 },
  spring: { flexGrow: 1 },
  buckets: { display: 'grid', gridTemplateColumns: 'auto auto', gap: '4px 20px', fontVariantNumeric: 'tabular-nums' },
  right: { textAlign: 'right' },
});

/** The account of the file: what was read is kept, waits, is set aside or cannot be read; it follows what is said. */
export function LedgerFoot() {
  const w = useWords();
  const styles = useStyles();
  const ledger = useReading((state) => state.reading?.ledger);
  const isReading = useReading((state) => state.readStamp !== state.draft.stamp);
  if (!ledger) return null;
  const { read, kept, pending, aside, unreadable, balance } = ledger;
  const parts = [
    { key: 'kept', count: kept },
    { key: 'pending', count: pending },
    { key: 'aside', count: aside },
    { key: 'unreadable', count: unreadable },
  ] as const;
  return (
    <section className={styles.foot} aria-label={w('window.reading.ledger')} aria-live="polite">
      <span className={styles.faint}>{w('window.reading.ledger')}</span>
      <Bar ledger={ledger} />
      <span>
        <span className={styles.number}>{w.number(read)}</span> {w('window.reading.ledger.read', { count: read })}
      </span>
      <span className={styles.faint}>=</span>
      {parts
        .filter(({ key, count }) => count > 0 || key === 'kept' || key === 'aside')
        .map(({ key, count }, at) => (
          <span key={key} data-ledger={key}>
            {at > 0 && <span className={styles.faint}>+ </span>}
            <span className={styles.number}>{w.number(count)}</span> {w(`window.reading.ledger.${key}`, { count })}
          </span>
        ))}
      <span className={mergeClasses(balance === 0 ? styles.balanced : styles.wrong)}>
        {balance === 0 ? <CircleCheck size={15} aria-hidden /> : <TriangleAlert size={15} aria-hidden />}
        {balance === 0 ? w('window.reading.ledger.balanced') : w('window.reading.ledger.lost', { count: balance })}
      </span>
      <span className={styles.spring} />
      {isReading && <Spinner size="extra-tiny" label={w('window.reading.rereading')} />}
      <Detail ledger={ledger} />
    </section>
  );
}

function Bar({ ledger: { read, kept, pending, unreadable } }: { readonly ledger: LedgerView }) {
  const styles = useStyles();
  const share = (count: number) => `${read === 0 ? 0 : (count / read) * 100}%`;
  return (
    <span className={styles.bar} aria-hidden>
      <span style={{ width: share(kept), backgroundColor: tokens.colorCompoundBrandBackground }} />
      <span style={{ width: share(pending), backgroundColor: toneOf('warning').border }} />
      <span style={{ flexGrow: 1, backgroundColor: tintOf('aside') }} />
      <span style={{ width: share(unreadable), backgroundColor: toneOf('danger').border }} />
    </span>
  );
}

function Detail({ ledger: { buckets, read } }: { readonly ledger: LedgerView }) {
  const w = useWords();
  const styles = useStyles();
  return (
    <Popover withArrow positioning="above-end">
      <PopoverTrigger disableButtonEnhancement>
        <Button size="small" appearance="subtle">
          {w('window.reading.ledger.detail')}
        </Button>
      </PopoverTrigger>
      <PopoverSurface aria-label={w('window.reading.ledger.detail')}>
        <div className={styles.buckets}>
          {BUCKETS.filter((bucket) => buckets[bucket] > 0).map((bucket) => (
            <BucketLine key={bucket} words={w(`window.reading.bucket.${bucket}`)} count={buckets[bucket]} />
          ))}
          <BucketLine words={w('window.reading.bucket.all')} count={read} />
        </div>
      </PopoverSurface>
    </Popover>
  );
}

function BucketLine({ words, count }: { readonly words: string; readonly count: number }) {
  const w = useWords();
  const styles = useStyles();
  return (
    <>
      <span>{words}</span>
      <span className={styles.right}>{w.number(count)}</span>
    </>
  );
}
