import { Badge, Caption1, Link, makeStyles, mergeClasses, Text, tokens } from '@fluentui/react-components';
import { FileSpreadsheet } from 'lucide-react';
import { useState } from 'react';
import { unitName, valueWords } from '#renderer/features/reconcile/words.ts';
import { useFrame } from '#renderer/frame/frame.ts';
import { dayInFigures } from '#renderer/words/dates.ts';
import { useWords, type Words } from '#renderer/words/words.tsx';
import type { Side } from '#shared/contract/unfolded.ts';
import { CellPicture } from './cell-picture.tsx';
import { CellsDialog } from './cells-dialog.tsx';
import { KeyHint } from './key-hint.tsx';
import { placesOf } from './side-view.ts';

const useStyles = makeStyles({
  card: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalXS,
    minWidth: 0,
    maxWidth: '520px',
    boxSizing: 'border-box',
    padding: tokens.spacingHorizontalM,
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusLarge,
    boxShadow: tokens.shadow2,
  },
  chosen: {
    outline: `2px solid ${tokens.colorCompoundBrandStroke}`,
    outlineOffset: '-1px',
    backgroundColor: tokens.colorNeutralBackground1Selected,
  },
  choose: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'flex-start',
    border: 0,
    padding: 0,
    background: 'none',
    color: 'inherit',
    font: 'inherit',
    textAlign: 'left',
    cursor: 'pointer',
    borderRadius: tokens.borderRadiusMedium,
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '2px' },
    ':disabled': { cursor: 'default' },
  },
  head: { display: 'flex', alignItems: 'center', gap: '6px', width: '100%', minHeight: '20px' },
  name: { fontWeight: tokens.fontWeightSemibold, minWidth: 0, overflowWrap: 'anywhere' },
  full: {
    color: tokens.colorNeutralForeground3,
    display: '-webkit-box',
    WebkitBoxOrient: 'vertical',
    WebkitLineClamp: 2,
    overflow: 'hidden',
    minHeight: '16px',
  },
  what: { color: tokens.colorNeutralForeground1, fontWeight: tokens.fontWeightSemibold },
  value: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'baseline',
    columnGap: '6px',
    fontSize: tokens.fontSizeHero800,
    lineHeight: tokens.lineHeightHero800,
    fontWeight: tokens.fontWeightSemibold,
    fontVariantNumeric: 'tabular-nums',
  },
  digits: { whiteSpace: 'nowrap' },
  compact: { fontSize: tokens.fontSizeHero700, lineHeight: tokens.lineHeightHero700 },
  long: { fontSize: tokens.fontSizeBase500, lineHeight: tokens.lineHeightBase500 },
  unit: {
    fontWeight: tokens.fontWeightRegular,
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground3,
  },
  muted: { color: tokens.colorNeutralForeground2 },
  origin: {
    display: 'flex',
    columnGap: '4px',
    alignItems: 'flex-start',
    minWidth: 0,
    fontSize: tokens.fontSizeBase200,
  },
  file: { overflowWrap: 'anywhere', fontSize: tokens.fontSizeBase200 },
  grow: { flexGrow: 1 },
});

export interface SideCardProps {
  readonly side: Side;
  readonly unit: string;
  /** Key that keeps it; '' where none does. */
  readonly hint: string;
  readonly chosen: boolean;
  /** Several stand beside it. */
  readonly compact: boolean;
  /** It is what is published now. */
  readonly published: boolean;
  /** What is to be said of it beside: the whole, a part, the same in another unit. */
  readonly note?: string;
  readonly onChoose: (() => void) | undefined;
}

/** Digits from which a value is set smaller. */
const LONG = 11;

/** What one source says: department, value, how it is made, when it came, and the cells themselves. */
export function SideCard({ side, unit, hint, chosen, compact, published, note, onChoose }: SideCardProps) {
  const w = useWords();
  const styles = useStyles();
  const [isOpen, setOpen] = useState(false);
  const { showOrigin } = useFrame();
  const { name, department, value, cellCount, files, path, definition, statuses } = side;
  const places = placesOf(side);
  const received = [...new Set(files.map(({ receivedAt }) => dayInFigures(receivedAt)))].filter((day) => day !== '');
  const words = valueWords(w, value);
  const [first] = places;
  const full = department[w.language] || department.fr;
  const { title, what } = titleOf(w, side);
  return (
    <article className={mergeClasses(styles.card, chosen && styles.chosen)} aria-label={`${w.say(name)} ${words}`}>
      <button type="button" className={styles.choose} aria-pressed={chosen} disabled={!onChoose} onClick={onChoose}>
        <span className={styles.head}>
          {hint !== '' && <KeyHint>{hint}</KeyHint>}
          <span className={styles.name}>{title}</span>
          {published && (
            <Badge appearance="outline" color="brand" size="small">
              {w('window.reconcile.published')}
            </Badge>
          )}
        </span>
        <Caption1 className={mergeClasses(styles.full, what !== '' && styles.what)} title={full}>
          {what === '' ? full : what}
        </Caption1>
        <span className={mergeClasses(styles.value, compact && styles.compact, words.length > LONG && styles.long)}>
          <span className={styles.digits}>{words}</span> <span className={styles.unit}>{unitName(w, unit)}</span>
        </span>
      </button>
      {note && <Text weight="semibold">{note}</Text>}
      <Caption1 className={styles.muted}>
        {path.length === 0
          ? w(cellCount > 1 ? 'window.reconcile.made.sum' : 'window.reconcile.made.cell', { count: cellCount })
          : w('window.reconcile.made.path', {
              count: cellCount,
              path: path.map(({ dimension, count }) => dimensionWords(w, dimension, count)),
            })}
      </Caption1>
      {definition.length > 0 && (
        <Caption1 className={styles.muted}>{w('window.reconcile.definition', { what: definition })}</Caption1>
      )}
      {statuses.length > 0 && (
        <Caption1 className={styles.muted}>{statuses.map((status) => statusWords(w, status)).join(', ')}</Caption1>
      )}
      {received.length > 0 && (
        <Caption1 className={styles.muted}>{w('window.reconcile.received', { days: received })}</Caption1>
      )}
      {first && <CellPicture place={first} cells={side.cells} />}
      <div className={styles.grow} />
      {places.slice(0, 2).map(({ file, sheet, first: cell, words: named }) => (
        <div key={`${file}!${sheet}`} className={styles.origin}>
          <FileSpreadsheet size={14} aria-hidden style={{ flexShrink: 0, marginTop: 2 }} />
          <Link
            className={styles.file}
            onClick={() => showOrigin({ file, sheet, cell })}
            title={w('window.reconcile.origin')}
          >
            {file} › {sheet} › {named}
          </Link>
        </div>
      ))}
      {cellCount > 1 && (
        <Link className={styles.file} onClick={() => setOpen(true)}>
          {w('window.reconcile.cells', { count: cellCount })}
        </Link>
      )}
      {isOpen && <CellsDialog side={side} unit={unit} onClose={() => setOpen(false)} />}
    </article>
  );
}

/** What a card is called: the department, and what it is of where the department says several things. */
function titleOf(w: Words, { name, department }: Side): { readonly title: string; readonly what: string } {
  if (typeof name === 'string' || name.key !== 'reconcile.source.of' || department.short === '') {
    return { title: w.say(name), what: '' };
  }
  const { what = '' } = name.params ?? {};
  return { title: department.short, what: w('reconcile.source.what', { what }) };
}

const DIMENSIONS = {
  timePeriod: 'window.reconcile.dimension.timePeriod',
  refArea: 'window.reconcile.dimension.refArea',
  counterpartArea: 'window.reconcile.dimension.counterpartArea',
  sex: 'window.reconcile.dimension.sex',
  age: 'window.reconcile.dimension.age',
  kind: 'window.reconcile.dimension.kind',
  indicator: 'window.reconcile.dimension.indicator',
} as const;

function dimensionWords(w: Words, dimension: string, count: number): string {
  const key = DIMENSIONS[dimension as keyof typeof DIMENSIONS];
  const word = key ? w(key) : dimension;
  return count > 1 ? `${word} (${w.number(count)})` : word;
}

const STATUSES = {
  E: 'window.reconcile.status.E',
  P: 'window.reconcile.status.P',
} as const;

function statusWords(w: Words, status: string): string {
  const key = STATUSES[status as keyof typeof STATUSES];
  return key ? w(key) : w('window.reconcile.status.other', { status });
}
