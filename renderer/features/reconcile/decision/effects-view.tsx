import { Caption1, makeStyles, tokens } from '@fluentui/react-components';
import { figureWords, valueWords } from '#renderer/features/reconcile/words.ts';
import { LateSpinner } from '#renderer/ui/late-spinner.tsx';
import { useWords } from '#renderer/words/words.tsx';
import type { Effects, PublishedChange } from '#shared/contract/effects.ts';

const useStyles = makeStyles({
  list: { display: 'flex', flexDirection: 'column', rowGap: '6px', margin: 0, padding: 0, listStyleType: 'none' },
  change: { display: 'flex', flexDirection: 'column' },
  figure: { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
  values: { fontVariantNumeric: 'tabular-nums' },
  after: { fontWeight: tokens.fontWeightSemibold },
  more: { color: tokens.colorNeutralForeground3 },
});

/** Figures that are named one by one. */
const NAMED = 3;

export interface EffectsViewProps {
  /** Undefined while it is worked out. */
  readonly effects: Effects | undefined;
  readonly named?: number;
}

/** Which published figures change: before and after. */
export function EffectsView({ effects, named = NAMED }: EffectsViewProps) {
  const w = useWords();
  const styles = useStyles();
  if (!effects) return <LateSpinner size="tiny" label={w('window.reconcile.effects.wait')} />;
  const { totals, figures, changed, marked } = effects;
  if (changed === 0) {
    return <Caption1>{w(marked > 0 ? 'window.reconcile.effects.marked' : 'window.reconcile.effects.none')}</Caption1>;
  }
  const shown = [...totals, ...figures].slice(0, Math.max(named, totals.length));
  const hidden = changed - (shown.length - totals.length);
  return (
    <div>
      <ul className={styles.list}>
        {shown.map((change) => (
          <ChangeLine key={change.key} change={change} />
        ))}
      </ul>
      {hidden > 0 && (
        <Caption1 className={styles.more}>{w('window.reconcile.effects.more', { count: hidden })}</Caption1>
      )}
    </div>
  );
}

function ChangeLine({ change }: { readonly change: PublishedChange }) {
  const w = useWords();
  const styles = useStyles();
  const { figure, before, after } = change;
  return (
    <li className={styles.change}>
      <span className={styles.figure}>{figureWords(w, figure)}</span>
      <span className={styles.values}>
        {valueWords(w, before)} → <span className={styles.after}>{valueWords(w, after)}</span>
      </span>
    </li>
  );
}
