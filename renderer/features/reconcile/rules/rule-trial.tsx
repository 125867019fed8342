import {
  Accordion,
  AccordionHeader,
  AccordionItem,
  AccordionPanel,
  makeStyles,
  Text,
  tokens,
} from '@fluentui/react-components';
import { useAnswer } from '#renderer/api/hooks.tsx';
import { EffectsView } from '#renderer/features/reconcile/decision/effects-view.tsx';
import { ItemLines } from '#renderer/features/reconcile/list/list-row.tsx';
import { LateSpinner } from '#renderer/ui/late-spinner.tsx';
import { useWords } from '#renderer/words/words.tsx';
import type { DiscrepancyItem } from '#shared/contract/discrepancies.ts';
import type { ProposableRule } from '#shared/contract/rules.ts';

const useStyles = makeStyles({
  box: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalXS,
    padding: tokens.spacingHorizontalM,
    backgroundColor: tokens.colorNeutralBackground2,
    borderRadius: tokens.borderRadiusMedium,
    minHeight: '64px',
  },
  list: { maxHeight: '30vh', overflow: 'auto', margin: 0, padding: 0, listStyleType: 'none' },
  line: { height: '64px', borderBottom: `1px solid ${tokens.colorNeutralStroke3}` },
});

/** What a rule would do, were it kept: what it would settle, what would be open again, which figures change. */
export function RuleTrialView({ rule }: { readonly rule: ProposableRule }) {
  const w = useWords();
  const styles = useStyles();
  // The reason changes nothing of what it settles.
  const { data, isPlaceholderData, error } = useAnswer('reconcile.tryRule', { add: { ...rule, reason: '-' } });
  if (error) return <Text role="alert">{w.error(error)}</Text>;
  if (!data || isPlaceholderData) {
    return (
      <div className={styles.box}>
        <LateSpinner size="tiny" label={w('window.reconcile.rule.trying')} />
      </div>
    );
  }
  const { settles, settled, reopens, reopened, effects } = data;
  return (
    <div className={styles.box} role="status">
      <Text weight="semibold">
        {settles === 0 ? w('window.reconcile.rule.nothing') : w('window.reconcile.rule.settles', { count: settles })}
      </Text>
      {reopens > 0 && <Text weight="semibold">{w('window.reconcile.rule.reopens', { count: reopens })}</Text>}
      <EffectsView effects={effects} />
      {(settles > 0 || reopens > 0) && (
        <Accordion collapsible>
          <AccordionItem value="list">
            <AccordionHeader size="small">{w('window.reconcile.rule.list')}</AccordionHeader>
            <AccordionPanel>
              <Items items={[...settled, ...reopened]} />
            </AccordionPanel>
          </AccordionItem>
        </Accordion>
      )}
    </div>
  );
}

function Items({ items }: { readonly items: readonly DiscrepancyItem[] }) {
  const styles = useStyles();
  return (
    <ul className={styles.list}>
      {items.map((item) => (
        <li key={item.id} className={styles.line}>
          <ItemLines item={item} hasIcon={false} />
        </li>
      ))}
    </ul>
  );
}
