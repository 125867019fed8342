import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { Check, GitCompareArrows, Undo2 } from 'lucide-react';
import { useFrame } from '#renderer/frame/frame.ts';
import { toneOf } from '#renderer/ui/theme.ts';
import { useWords, type Words } from '#renderer/words/words.tsx';
import type { Settlement } from '#shared/contract/provenance.ts';
import { dayWords } from './day-words.ts';
import { valueWords } from './origin-words.ts';
import { useUndoDecision } from './use-undo-decision.ts';

const useStyles = makeStyles({
  card: {
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderLeft: `3px solid ${tokens.colorBrandStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    padding: '8px 12px',
    display: 'flex',
    flexDirection: 'column',
    rowGap: '6px',
    backgroundColor: tokens.colorNeutralBackground2,
  },
  open: { borderLeft: `3px solid ${toneOf('warning').border}` },
  sides: {
    display: 'grid',
    gridTemplateColumns: '18px minmax(0, 1fr) max-content',
    columnGap: '8px',
    rowGap: '2px',
    margin: 0,
    padding: 0,
    listStyleType: 'none',
  },
  side: { display: 'contents' },
  kept: { fontWeight: tokens.fontWeightSemibold },
  value: { textAlign: 'right', fontVariantNumeric: 'tabular-nums' },
  how: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  actions: { display: 'flex', flexWrap: 'wrap', gap: '6px' },
});

/** One question between sources: what each says, what was kept, why and by whom. */
export function SettlementCard({ settlement, unit }: { readonly settlement: Settlement; readonly unit: string }) {
  const w = useWords();
  const styles = useStyles();
  const frame = useFrame();
  const { undo, isRunning } = useUndoDecision();
  const { discrepancy, state, sentence, sayings, kept, entry } = settlement;
  const toDesk = () => frame.go({ room: 'reconcile', path: [discrepancy], query: { state: 'all' } });
  return (
    <div className={mergeClasses(styles.card, state === 'open' && styles.open)}>
      <span>{w.say(sentence)}</span>
      {sayings.length > 0 && (
        <ul className={styles.sides}>
          {sayings.map(({ source, name, value }) => {
            const isKept = source === kept;
            return (
              <li key={source} className={styles.side}>
                <span>{isKept && <Check size={16} role="img" aria-label={w('window.origin.kept')} />}</span>
                <span className={mergeClasses(isKept && styles.kept)}>{w.say(name)}</span>
                <span className={mergeClasses(styles.value, isKept && styles.kept)}>
                  {valueWords(w, { value, unit }).number}
                </span>
              </li>
            );
          })}
        </ul>
      )}
      <span className={styles.how}>{howWords(w, settlement)}</span>
      <div className={styles.actions}>
        <Button size="small" icon={<GitCompareArrows size={16} />} onClick={toDesk}>
          {w(state === 'open' ? 'window.origin.settleNow' : 'window.origin.toDesk')}
        </Button>
        {entry > 0 && (
          <Button size="small" icon={<Undo2 size={16} />} disabled={isRunning} onClick={() => undo(entry)}>
            {w('window.origin.undo')}
          </Button>
        )}
      </div>
    </div>
  );
}

/** What became of it, with reason, author and day. */
function howWords(w: Words, settlement: Settlement): string {
  const { state, rule, keptName, reason, author, office, at, entry } = settlement;
  const kept = w.say(keptName);
  if (state === 'open') return w('window.origin.how.open');
  if (state === 'noted') return w('window.origin.how.noted');
  if (state === 'rule') return w('window.origin.how.rule', { rule: ruleWords(w, rule), kept, reason });
  const by = office === '' ? author : `${author} (${office})`;
  return w('window.origin.how.decided', { by, day: dayWords(w, at), entry: String(entry), kept, reason });
}

const RULES = ['precedence', 'tolerance', 'complementary', 'minimum', 'subset', 'maximum'] as const;

function ruleWords(w: Words, rule: string): string {
  const known = RULES.find((one) => one === rule);
  return known ? w(`tables.rule.${known}`) : rule;
}
