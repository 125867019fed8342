import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useWords } from '#renderer/words/words.tsx';
import type { DiscrepancyList } from '#shared/contract/discrepancies.ts';

const useStyles = makeStyles({
  tabs: { display: 'flex', flexWrap: 'wrap', gap: '2px' },
  tab: {
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusCircular,
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground2,
    font: 'inherit',
    fontSize: tokens.fontSizeBase200,
    lineHeight: '20px',
    padding: '1px 6px',
    cursor: 'pointer',
    whiteSpace: 'nowrap',
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  chosen: {
    backgroundColor: tokens.colorBrandBackground,
    border: `1px solid ${tokens.colorBrandBackground}`,
    color: tokens.colorNeutralForegroundOnBrand,
    fontWeight: tokens.fontWeightSemibold,
    ':hover': { backgroundColor: tokens.colorBrandBackgroundHover },
  },
});

/** States that are shown together, and what the officer calls them. */
const TABS = [
  { name: 'open', states: ['open'], counts: ['open'] },
  { name: 'reopened', states: ['reopened'], counts: ['reopened'] },
  { name: 'waiting', states: ['waiting'], counts: ['waiting'] },
  { name: 'settled', states: ['settled'], counts: ['rule', 'decided'] },
  { name: 'noted', states: ['noted'], counts: ['noted'] },
  { name: 'all', states: [], counts: ['open', 'rule', 'decided', 'noted'] },
] as const;

/** Seldom there: shown only where there are some. */
const SELDOM: ReadonlySet<string> = new Set(['reopened', 'waiting']);

export interface StateTabsProps {
  readonly facets: DiscrepancyList['facets'];
  readonly chosen: readonly string[];
  readonly onChoose: (states: readonly string[]) => void;
}

/** What still needs a decision, what is settled, what is only noted: with how many there are. */
export function StateTabs({ facets, chosen, onChoose }: StateTabsProps) {
  const w = useWords();
  const styles = useStyles();
  const counts = new Map(facets.states.map(({ value, count }) => [value, count]));
  return (
    <fieldset
      className={styles.tabs}
      style={{ border: 0, margin: 0, padding: 0 }}
      aria-label={w('window.reconcile.state')}
    >
      {TABS.map(({ name, states, counts: counted }) => {
        const count = counted.reduce((sum, state) => sum + (counts.get(state) ?? 0), 0);
        const isChosen = chosen.join() === states.join();
        if (SELDOM.has(name) && count === 0 && !isChosen) return null;
        return (
          <button
            key={name}
            type="button"
            aria-pressed={isChosen}
            className={mergeClasses(styles.tab, isChosen && styles.chosen)}
            onClick={() => onChoose(states)}
          >
            {w(`window.reconcile.tab.${name}`)} {w.number(count)}
          </button>
        );
      })}
    </fieldset>
  );
}
