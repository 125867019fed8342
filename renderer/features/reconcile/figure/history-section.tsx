import { Skeleton, SkeletonItem } from '@fluentui/react-components';
import { useAnswer } from '#renderer/api/hooks.tsx';
import { useQuiet } from '#renderer/features/reconcile/use-quiet.ts';
import { Section } from '#renderer/ui/section.tsx';
import { useWords } from '#renderer/words/words.tsx';
import { HistoryChart } from './history-chart.tsx';

/** Milliseconds that the officer stays with a figure before its history is fetched. */
const STAYS = 120;

/** How the figure was in other periods, department by department. */
export function HistorySection({ id, usual }: { readonly id: string; readonly usual?: number | undefined }) {
  const w = useWords();
  const isQuiet = useQuiet(id, STAYS);
  const { data, isPlaceholderData, error } = useAnswer('reconcile.history', isQuiet ? { discrepancy: id } : null);
  if (error || (data && !isPlaceholderData && (data.series.length === 0 || data.times.length < 2))) {
    return null;
  }
  return (
    <Section title={w('window.reconcile.history')}>
      {data && !isPlaceholderData ? (
        <HistoryChart history={data} usual={usual} />
      ) : (
        <Skeleton aria-label={w('window.loading')}>
          <SkeletonItem style={{ height: 150 }} />
        </Skeleton>
      )}
    </Section>
  );
}
