import { Checkbox, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { StateBadge } from '#renderer/ui/badges.tsx';
import { useWords } from '#renderer/words/words.tsx';
import type { Awaited } from './awaited.ts';

const useStyles = makeStyles({
  list: {
    listStyleType: 'none',
    margin: 0,
    padding: 0,
    flexGrow: 1,
    overflow: 'auto',
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  item: {
    display: 'grid',
    gridTemplateColumns: 'auto minmax(0, 1fr) auto',
    alignItems: 'center',
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
    paddingRight: tokens.spacingHorizontalS,
  },
  shown: { backgroundColor: tokens.colorNeutralBackground1Selected },
  about: {
    display: 'block',
    textAlign: 'left',
    padding: `${tokens.spacingVerticalXS} 0`,
    border: 'none',
    background: 'none',
    fontFamily: 'inherit',
    fontSize: tokens.fontSizeBase300,
    color: tokens.colorNeutralForeground1,
    cursor: 'pointer',
    minWidth: 0,
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-1px' },
  },
  short: { display: 'block', fontWeight: tokens.fontWeightSemibold },
  missing: {
    display: 'block',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground3,
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    whiteSpace: 'nowrap',
  },
});

export interface AwaitedListProps {
  readonly awaited: readonly Awaited[];
  readonly chosen: ReadonlySet<string>;
  readonly choose: (chosen: ReadonlySet<string>) => void;
  /** Department whose letter is shown. */
  readonly shown: string;
  readonly show: (department: string) => void;
}

/** Departments that still have to send something: each is chosen by its box, and its letter shown by its name. */
export function AwaitedList({ awaited, chosen, choose, shown, show }: AwaitedListProps) {
  const w = useWords();
  const styles = useStyles();
  const isAll = awaited.every(({ code }) => chosen.has(code));
  const toggle = (code: string) => {
    const next = new Set(chosen);
    if (!next.delete(code)) next.add(code);
    choose(next);
    if (next.has(code)) show(code);
  };
  return (
    <>
      <Checkbox
        label={w('rounds.remind.all', { count: awaited.length })}
        checked={isAll ? true : chosen.size > 0 ? 'mixed' : false}
        onChange={() => choose(isAll ? new Set() : new Set(awaited.map(({ code }) => code)))}
      />
      <ul className={styles.list} aria-label={w('rounds.remind.departments')}>
        {awaited.map(({ code, short, name, missing, unread, isLate }) => (
          <li key={code} className={mergeClasses(styles.item, shown === code && styles.shown)}>
            <Checkbox aria-label={name} checked={chosen.has(code)} onChange={() => toggle(code)} />
            <button
              type="button"
              className={styles.about}
              title={[name, ...missing.map((one) => one.name), ...unread].join('\n')}
              aria-pressed={shown === code}
              onClick={() => show(code)}
            >
              <span className={styles.short}>{short || name}</span>
              <span className={styles.missing}>
                {[...missing.map((one) => one.name), ...unread.map((file) => w('rounds.remind.unread', { file }))].join(
                  ', ',
                )}
              </span>
            </button>
            {isLate && <StateBadge tone="danger">{w('rounds.state.late')}</StateBadge>}
          </li>
        ))}
      </ul>
    </>
  );
}
