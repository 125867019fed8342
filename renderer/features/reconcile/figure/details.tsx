import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { Send } from 'lucide-react';
import type { ReactNode } from 'react';
import { percentWords } from '#renderer/features/reconcile/words.ts';
import { useFrame } from '#renderer/frame/frame.ts';
import { Section } from '#renderer/ui/section.tsx';
import { useWords } from '#renderer/words/words.tsx';
import type { UnfoldedDiscrepancy } from '#shared/contract/reconcile.ts';
import type { DiscrepancyType } from '#shared/domain/model/discrepancy.ts';
import { Addition } from './addition.tsx';
import { Columns } from './columns.tsx';
import { Intervals } from './intervals.tsx';
import { RecordTable } from './record-table.tsx';

const useStyles = makeStyles({
  wrong: { color: tokens.colorPaletteRedForeground1, fontWeight: tokens.fontWeightSemibold },
});

type Detail = (props: { readonly unfolded: UnfoldedDiscrepancy }) => ReactNode;

/** What a department was expected to send, and how to ask for it. */
const Gap: Detail = ({ unfolded: { sides } }) => {
  const w = useWords();
  const { go } = useFrame();
  const [side] = sides;
  if (!side) return null;
  const { code, short } = side.department;
  return (
    <Section title={w('window.reconcile.gap')}>
      <div>
        <Button
          icon={<Send size={18} />}
          onClick={() => go({ room: 'rounds', query: { show: 'remind', department: code } })}
        >
          {w('window.reconcile.gap.remind', { department: short })}
        </Button>
      </div>
    </Section>
  );
};

/** Both records, field by field. */
const Records: Detail = ({ unfolded: { sides } }) =>
  sides.some(({ record }) => record) ? <RecordTable sides={sides} /> : null;

/** How large the part is of the whole. */
const Excess: Detail = ({ unfolded: { item } }) => {
  const w = useWords();
  const styles = useStyles();
  const { sayings } = item;
  const values = sayings.flatMap(({ value }) => value ?? []);
  const [low, high] = [Math.min(...values), Math.max(...values)];
  if (values.length < 2 || high === 0) return null;
  return (
    <p className={styles.wrong} style={{ margin: 0 }}>
      {w('window.reconcile.excess', { gap: high - low, percent: percentWords(w, (high - low) / low) })}
    </p>
  );
};

/** What is shown of each type beside its sources. */
export const DETAILS: Partial<Readonly<Record<DiscrepancyType, Detail>>> = {
  wrong_total: Addition,
  other_year_total: Addition,
  copied_period: Columns,
  overlap: Intervals,
  gap: Gap,
  duplicate: Records,
  part_above_whole: Excess,
};
