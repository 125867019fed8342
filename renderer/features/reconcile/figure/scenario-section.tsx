import { makeStyles, mergeClasses, Skeleton, SkeletonItem, tokens } from '@fluentui/react-components';
import { useAnswer } from '#renderer/api/hooks.tsx';
import { useQuiet } from '#renderer/features/reconcile/use-quiet.ts';
import { unitName, valueWords } from '#renderer/features/reconcile/words.ts';
import { Section } from '#renderer/ui/section.tsx';
import { useWords } from '#renderer/words/words.tsx';

const useStyles = makeStyles({
  list: { display: 'flex', flexWrap: 'wrap', columnGap: tokens.spacingHorizontalXXL, rowGap: '4px', margin: 0 },
  name: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
  value: { margin: 0, fontVariantNumeric: 'tabular-nums', whiteSpace: 'nowrap' },
  strong: { fontWeight: tokens.fontWeightSemibold },
});

/** Milliseconds that the officer stays with a figure before all that might be is worked out. */
const STAYS = 900;

/** The total of the indicator in that year: as it is retained, and what it would be if all conflicts were settled in one way. */
export function ScenarioSection({ id }: { readonly id: string }) {
  const w = useWords();
  const styles = useStyles();
  const isQuiet = useQuiet(id, STAYS);
  const { data, isPlaceholderData, error } = useAnswer('reconcile.scenario', isQuiet ? { discrepancy: id } : null);
  if (error || data === null) return null;
  const isKnown = data && !isPlaceholderData;
  if (isKnown && [data.sum, data.maximum, data.low, data.high].every((value) => value === data.retained)) return null;
  const title = isKnown
    ? w('window.reconcile.scenario', { name: data.name[w.language], period: data.timePeriod })
    : w('window.reconcile.scenario.title');
  return (
    <Section title={title}>
      {isKnown ? (
        <dl className={styles.list}>
          {(
            [
              ['retained', valueWords(w, data.retained)],
              ['sum', valueWords(w, data.sum)],
              ['maximum', valueWords(w, data.maximum)],
              ['range', `${valueWords(w, data.low)} – ${valueWords(w, data.high)}`],
            ] as const
          ).map(([name, value]) => (
            <div key={name} title={w(`window.reconcile.scenario.${name}.help`)}>
              <dt className={styles.name}>{w(`window.reconcile.scenario.${name}`)}</dt>
              <dd className={mergeClasses(styles.value, name === 'retained' && styles.strong)}>
                {value} {name === 'retained' ? unitName(w, data.unit) : ''}
              </dd>
            </div>
          ))}
        </dl>
      ) : (
        <Skeleton aria-label={w('window.loading')}>
          <SkeletonItem style={{ height: 36 }} />
        </Skeleton>
      )}
    </Section>
  );
}
