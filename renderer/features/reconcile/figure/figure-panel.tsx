import { makeStyles, Subtitle1, Text, tokens } from '@fluentui/react-components';
import { choicesOf, type Draft } from '#renderer/features/reconcile/decision/choices.ts';
import { figureWords, percentWords, unitName, valueWords } from '#renderer/features/reconcile/words.ts';
import { StateBadge } from '#renderer/ui/badges.tsx';
import { useWords, type Words } from '#renderer/words/words.tsx';
import type { Standing } from '#shared/contract/discrepancies.ts';
import type { UnfoldedDiscrepancy } from '#shared/contract/reconcile.ts';
import type { Side } from '#shared/contract/unfolded.ts';
import type { DiscrepancyType } from '#shared/domain/model/discrepancy.ts';
import type { TextKey } from '#shared/texts/message.ts';
import { DETAILS } from './details.tsx';
import { HistorySection } from './history-section.tsx';
import { ScenarioSection } from './scenario-section.tsx';
import { SideCard } from './side-card.tsx';
import { isPart } from './side-view.ts';

const useStyles = makeStyles({
  panel: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalL,
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalL} ${tokens.spacingVerticalXXL}`,
    backgroundColor: tokens.colorNeutralBackground2,
    minHeight: '100%',
    boxSizing: 'border-box',
  },
  head: { display: 'flex', flexDirection: 'column', rowGap: '4px' },
  badges: { display: 'flex', flexWrap: 'wrap', gap: '6px', alignItems: 'center' },
  title: { margin: 0 },
  gap: { fontVariantNumeric: 'tabular-nums', color: tokens.colorNeutralForeground2 },
  sentence: { color: tokens.colorNeutralForeground2 },
  cards: {
    display: 'grid',
    gridAutoFlow: 'column',
    gridAutoColumns: 'minmax(164px, 1fr)',
    gap: tokens.spacingHorizontalM,
    overflowX: 'auto',
    padding: '2px',
    margin: '-2px',
    flexShrink: 0,
  },
});

const TONES = {
  open: 'warning',
  reopened: 'warning',
  waiting: 'neutral',
  rule: 'success',
  decided: 'success',
  noted: 'info',
} as const satisfies Record<Standing, string>;

/** What is said of a type in the window, which shows the figure and its sources beside. */
const ABOUT = {
  part_above_whole: 'window.reconcile.about.part_above_whole',
  copied_period: 'window.reconcile.about.copied_period',
  jump: 'window.reconcile.about.jump',
  overlap: 'window.reconcile.about.overlap',
  definition: 'window.reconcile.about.definition',
  double_count: 'window.reconcile.about.double_count',
  duplicate: 'window.reconcile.about.duplicate',
  wrong_total: 'window.reconcile.about.wrong_total',
  other_year_total: 'window.reconcile.about.other_year_total',
} as const satisfies Partial<Record<DiscrepancyType, TextKey>>;

/** Types of which the sources say all. */
const PLAIN: ReadonlySet<DiscrepancyType> = new Set(['conflict', 'unit_error']);

function aboutWords(w: Words, { item: { type }, discrepancy: { sentence } }: UnfoldedDiscrepancy): string {
  if (PLAIN.has(type)) return '';
  if (sentence.key === 'reconcile.duplicateRecord') return w('window.reconcile.about.record');
  const key = (ABOUT as Partial<Record<DiscrepancyType, TextKey>>)[type];
  return key ? w(key, sentence.params) : w.say(sentence);
}

export interface FigurePanelProps {
  readonly unfolded: UnfoldedDiscrepancy;
  readonly draft: Draft;
  readonly onChoose: (source: string) => void;
}

/** The figure in question: what it is, all its sources, and what is known around it. */
export function FigurePanel({ unfolded, draft, onChoose }: FigurePanelProps) {
  const w = useWords();
  const styles = useStyles();
  const { item, sides, discrepancy, published } = unfolded;
  const { type, standing, figure, gap, share, unit } = item;
  const keys = new Map(choicesOf(unfolded).map(({ keep, key }) => [keep, key]));
  const Detail = DETAILS[type];
  const sources = new Set(published.flatMap((one) => one.sources));
  const { usual } = discrepancy.sentence.params ?? {};
  const about = aboutWords(w, unfolded);
  const isRecords = sides.some(({ record }) => record);
  return (
    <div className={styles.panel}>
      <header className={styles.head}>
        <div className={styles.badges}>
          <Text size={200} weight="semibold">
            {w(`window.reconcile.type.${type}`)}
          </Text>
          <StateBadge tone={TONES[standing]}>{w(`window.reconcile.standing.${standing}`)}</StateBadge>
        </div>
        <Subtitle1 as="h2" className={styles.title}>
          {figureWords(w, figure)}
        </Subtitle1>
        {gap !== null && gap > 0 && (
          <Text className={styles.gap}>
            {w('window.reconcile.gapOf', {
              gap: `${valueWords(w, gap)} ${unitName(w, unit)}`.trim(),
              percent: percentWords(w, share ?? 0),
            })}
          </Text>
        )}
        {about !== '' && <Text className={styles.sentence}>{about}</Text>}
      </header>
      {type !== 'gap' && !isRecords && (
        <div className={styles.cards}>
          {sides.map((side, i) => {
            const key = keys.get(side.source);
            const note = noteOf(w, unfolded, side);
            return (
              <SideCard
                key={`${side.source} ${side.files[0]?.file ?? i}`}
                compact={sides.length > 2}
                side={side}
                unit={unit}
                hint={key ?? ''}
                chosen={draft.way === 'source' && draft.keep === side.source}
                published={type !== 'duplicate' && side.department.code !== '' && sources.has(side.department.code)}
                {...(note !== undefined && { note })}
                onChoose={key === undefined ? undefined : () => onChoose(side.source)}
              />
            );
          })}
        </div>
      )}
      {Detail && <Detail unfolded={unfolded} />}
      {unit !== '' && type !== 'definition' && (
        <HistorySection id={item.id} usual={typeof usual === 'number' ? usual : undefined} />
      )}
      {unit !== '' && <ScenarioSection id={item.id} />}
    </div>
  );
}

/** What is said of one side only, by type. */
function noteOf(w: Words, { item, factor, sides }: UnfoldedDiscrepancy, side: Side) {
  if (item.type === 'part_above_whole') return w(isPart(side) ? 'window.reconcile.part' : 'window.reconcile.wholeSide');
  if (item.type !== 'unit_error' || side.value === null || factor === 0) return undefined;
  const least = Math.min(...sides.flatMap(({ value }) => (value === null ? [] : [Math.abs(value)])));
  if (Math.abs(side.value) < least * 100) return undefined;
  return w('window.reconcile.factor', { factor, value: side.value / factor });
}
