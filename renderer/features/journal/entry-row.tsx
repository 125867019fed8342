import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { memo } from 'react';
import { timeInFigures } from '#renderer/words/dates.ts';
import { useWords } from '#renderer/words/words.tsx';
import type { JournalStory } from '#shared/contract/journal.ts';
import { iconOf } from './kind-icons.ts';

const useStyles = makeStyles({
  row: {
    display: 'grid',
    gridTemplateColumns: '42px 24px minmax(0, 1fr) max-content',
    columnGap: tokens.spacingHorizontalS,
    alignItems: 'start',
    boxSizing: 'border-box',
    height: '100%',
    padding: `9px ${tokens.spacingHorizontalL} 7px 13px`,
    cursor: 'pointer',
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
    borderLeft: '3px solid transparent',
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
  },
  open: { backgroundColor: tokens.colorNeutralBackground1Selected, borderLeftColor: tokens.colorCompoundBrandStroke },
  time: { color: tokens.colorNeutralForeground3, fontVariantNumeric: 'tabular-nums' },
  icon: { color: tokens.colorNeutralForeground3, paddingTop: '1px' },
  sentence: {
    display: '-webkit-box',
    WebkitLineClamp: 2,
    WebkitBoxOrient: 'vertical',
    overflow: 'hidden',
    overflowWrap: 'anywhere',
    lineHeight: '21px',
  },
  reason: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
  undone: { textDecorationLine: 'line-through', color: tokens.colorNeutralForeground3 },
  who: {
    maxWidth: '150px',
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
    lineHeight: '21px',
    textAlign: 'right',
    '& > div': { overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
  },
  bar: { height: '12px', marginTop: '5px', borderRadius: '6px', backgroundColor: tokens.colorNeutralBackground3 },
});

export interface EntryRowProps {
  readonly id: string;
  /** Undefined while it is on its way. */
  readonly story: JournalStory | undefined;
  readonly isOpen: boolean;
  readonly position: number;
  readonly total: number;
}

/** One entry in the list: when, what, by whom. The list hears the keyboard and the pointer. */
export const EntryRow = memo(function EntryRow(props: EntryRowProps) {
  const { id, story, isOpen, position, total } = props;
  const w = useWords();
  const styles = useStyles();
  const option = {
    ...{ id, role: 'option', tabIndex: -1, 'aria-selected': isOpen, 'aria-posinset': position, 'aria-setsize': total },
    className: mergeClasses(styles.row, isOpen && styles.open),
  } as const;
  if (!story) {
    return (
      <div {...option} role="option" tabIndex={-1} aria-selected={isOpen} aria-label={w('window.loading')}>
        <span />
        <span />
        <span className={styles.bar} />
      </div>
    );
  }
  const { at, kind, sentence, reason, author, undo } = story;
  const Icon = iconOf(kind);
  const words = w.say(sentence);
  const why = w.say(reason);
  const isUndone = undo === 'undone';
  return (
    <div {...option} data-offset={position - 1} title={words}>
      <span className={styles.time}>{timeInFigures(at)}</span>
      <Icon className={styles.icon} size={18} aria-hidden />
      <span className={styles.sentence}>
        <span className={mergeClasses(isUndone && styles.undone)}>{words}</span>
        {why !== '' && <span className={styles.reason}> {why}</span>}
      </span>
      <div className={styles.who}>
        <div>{author}</div>
        {isUndone && <div>{w('window.journal.undone.short')}</div>}
      </div>
    </div>
  );
});
