import { Caption1, makeStyles, mergeClasses, Text, tokens } from '@fluentui/react-components';
import { valueWords } from '#renderer/features/reconcile/words.ts';
import { dayInFigures } from '#renderer/words/dates.ts';
import { useWords } from '#renderer/words/words.tsx';
import type { PastDecision } from '#shared/contract/unfolded.ts';

const useStyles = makeStyles({
  list: { display: 'flex', flexDirection: 'column', rowGap: '8px', margin: 0, padding: 0, listStyleType: 'none' },
  item: { display: 'flex', flexDirection: 'column' },
  muted: { color: tokens.colorNeutralForeground3 },
  gone: { textDecorationLine: 'line-through' },
});

/** All that was ever decided here, the latest first, with the values it was decided on. */
export function PastDecisions({ history }: { readonly history: readonly PastDecision[] }) {
  const w = useWords();
  const styles = useStyles();
  return (
    <ul className={styles.list}>
      {withoutTwins(history).map(({ entry, at, author, office, kept, reason, sayings, undoneBy }) => (
        <li key={entry} className={styles.item}>
          <Text weight="semibold" className={mergeClasses(undoneBy > 0 && styles.gone)}>
            {w('window.reconcile.past.kept', { kept })}
          </Text>
          <Text size={200}>{reason}</Text>
          <Caption1 className={styles.muted}>
            {[dayInFigures(at), author, office].filter((one) => one !== '').join(', ')}
            {undoneBy > 0 ? ` · ${w('window.reconcile.past.undone')}` : ''}
          </Caption1>
          <Caption1 className={styles.muted}>
            {sayings.map(({ name, value }) => `${w.say(name)} ${valueWords(w, value)}`).join(' / ')}
          </Caption1>
        </li>
      ))}
    </ul>
  );
}

/** A decision of a campaign file stands twice, as the file states it and bound to the values it was applied to: it is told once. */
function withoutTwins(history: readonly PastDecision[]): PastDecision[] {
  const isTwin = (one: PastDecision, other: PastDecision) =>
    other.values !== '' && other.keep === one.keep && other.reason === one.reason;
  return history.filter((one) => one.values !== '' || !history.some((other) => isTwin(one, other)));
}
