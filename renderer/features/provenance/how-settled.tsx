import { makeStyles, Text, tokens } from '@fluentui/react-components';
import { useWords } from '#renderer/words/words.tsx';
import type { FigureTrace } from '#shared/contract/provenance.ts';
import { departmentWords } from './origin-words.ts';
import { SettlementCard } from './settlement-card.tsx';

const useStyles = makeStyles({ list: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalS } });

/** Questions that are shown one by one. */
const MOST = 12;

/** By whom and how a figure was settled; who says it where nothing had to be. */
export function HowSettled({ trace }: { readonly trace: FigureTrace }) {
  const w = useWords();
  const styles = useStyles();
  const { state, sources, settlements } = trace;
  const names = sources.map((code) => departmentWords(w, trace, code)).join(' ; ');
  const alone = state === 'agreed' || sources.length > 1 ? 'window.origin.agreed' : 'window.origin.single';
  const isPlain = state === 'single' || state === 'agreed';
  const more = settlements.length - MOST;
  return (
    <div className={styles.list}>
      {isPlain && <Text>{w(alone, { sources: names })}</Text>}
      {settlements.slice(0, MOST).map((one) => (
        <SettlementCard key={one.discrepancy} settlement={one} unit={trace.unit} />
      ))}
      {more > 0 && <Text>{w('window.origin.moreSettled', { count: more })}</Text>}
    </div>
  );
}
