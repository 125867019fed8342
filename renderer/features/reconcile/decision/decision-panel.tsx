import { Button, Caption1, Link, makeStyles, mergeClasses, Text, tokens } from '@fluentui/react-components';
import { CircleCheck, Lightbulb, Scale, Undo2 } from 'lucide-react';
import type { RefObject } from 'react';
import { KeyHint } from '#renderer/features/reconcile/figure/key-hint.tsx';
import { valueWords } from '#renderer/features/reconcile/words.ts';
import { Section } from '#renderer/ui/section.tsx';
import { toneOf } from '#renderer/ui/theme.ts';
import { dayInFigures } from '#renderer/words/dates.ts';
import { useWords } from '#renderer/words/words.tsx';
import type { Effects } from '#shared/contract/effects.ts';
import type { UnfoldedDiscrepancy } from '#shared/contract/reconcile.ts';
import { ChoiceList } from './choice-list.tsx';
import { type Choice, choicesOf, type Draft, keepOf } from './choices.ts';
import { EffectsView } from './effects-view.tsx';
import { PastDecisions } from './past-decisions.tsx';
import { ReasonField } from './reason-field.tsx';

const useStyles = makeStyles({
  panel: { display: 'flex', flexDirection: 'column', height: '100%', minHeight: 0 },
  scroll: {
    flexGrow: 1,
    minHeight: 0,
    overflow: 'auto',
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalM,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
  },
  proposal: {
    display: 'grid',
    gridTemplateColumns: '20px minmax(0, 1fr)',
    columnGap: '6px',
    padding: tokens.spacingHorizontalS,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground3,
  },
  settled: { backgroundColor: toneOf('success').background, color: toneOf('success').foreground },
  foot: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: '6px',
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  row: { display: 'flex', gap: '6px', flexWrap: 'wrap' },
  grow: { flexGrow: 1 },
  keyed: { display: 'inline-flex', alignItems: 'center', columnGap: '6px' },
  stack: { display: 'flex', flexDirection: 'column', rowGap: '4px' },
});

export interface DecisionPanelProps {
  readonly unfolded: UnfoldedDiscrepancy;
  readonly draft: Draft;
  readonly proposals: readonly string[];
  readonly missing: boolean;
  readonly isRunning: boolean;
  /** Undefined while it is worked out; null while nothing is chosen. */
  readonly effects: Effects | null | undefined;
  readonly typedField: RefObject<HTMLInputElement | null>;
  readonly reasonField: RefObject<HTMLTextAreaElement | null>;
  readonly onChoose: (choice: Choice) => void;
  readonly onType: (typed: string) => void;
  readonly onReason: (reason: string) => void;
  readonly onPropose: () => void;
  readonly onConfirm: () => void;
  readonly onSimilar: () => void;
  /** Undefined while nothing is chosen that a rule could be made of. */
  readonly onRule: (() => void) | undefined;
  /** Takes back the last judgement made here; undefined where there is none. */
  readonly onUndo: (() => void) | undefined;
}

/** The decision: what is proposed, what can be decided, why, and what follows from it. */
export function DecisionPanel(props: DecisionPanelProps) {
  const { unfolded, draft, effects } = props;
  const w = useWords();
  const styles = useStyles();
  const { item, history, kept } = unfolded;
  const isSettled = item.standing === 'decided' || item.standing === 'rule';
  const keep = keepOf(draft);
  const choices = choicesOf(unfolded);
  return (
    <div className={styles.panel}>
      <div className={styles.scroll}>
        <Proposal {...props} />
        {isSettled && (
          <div className={mergeClasses(styles.proposal, styles.settled)}>
            <CircleCheck size={18} aria-hidden />
            <div className={styles.stack}>
              <Text weight="semibold">{w('window.reconcile.settled', { kept })}</Text>
              {item.standing === 'decided' && <Caption1>{unfolded.discrepancy.reason}</Caption1>}
            </div>
          </div>
        )}
        {choices.length > 0 && (
          <>
            <Section title={w(isSettled ? 'window.reconcile.decision.again' : 'window.reconcile.decision')}>
              <ChoiceList
                type={item.type}
                choices={choices}
                draft={draft}
                field={props.typedField}
                onChoose={props.onChoose}
                onType={props.onType}
                onTyped={() => props.reasonField.current?.focus()}
              />
            </Section>
            <ReasonField
              reason={draft.reason}
              proposals={props.proposals}
              missing={props.missing}
              field={props.reasonField}
              onType={props.onReason}
              onEnter={props.onConfirm}
            />
          </>
        )}
        {effects !== null && (
          <Section title={w('window.reconcile.effects')}>
            <EffectsView effects={effects} />
          </Section>
        )}
        {history.length > 0 && (
          <Section title={w('window.reconcile.past')}>
            <PastDecisions history={history} />
          </Section>
        )}
      </div>
      {choices.length > 0 && <Foot {...props} keep={keep} />}
    </div>
  );
}

/** What confirms, and what else can be done with the choice. */
function Foot(props: DecisionPanelProps & { readonly keep: string | undefined }) {
  const w = useWords();
  const styles = useStyles();
  const {
    keep,
    draft,
    isRunning,
    unfolded: { item, similar },
  } = props;
  return (
    <div className={styles.foot}>
      <Button
        appearance="primary"
        disabled={keep === undefined || isRunning}
        onClick={props.onConfirm}
        aria-keyshortcuts="Enter"
      >
        <span className={styles.keyed}>
          {w('window.reconcile.confirm')} <KeyHint>{w('window.reconcile.key.enter')}</KeyHint>
        </span>
      </Button>
      <div className={styles.row}>
        {similar > 0 && (
          <Button
            size="small"
            className={styles.grow}
            disabled={keep === undefined || draft.way === 'value' || isRunning}
            onClick={props.onSimilar}
            aria-keyshortcuts="B"
          >
            <span className={styles.keyed}>
              {w('window.reconcile.similar', { count: similar })} <KeyHint>B</KeyHint>
            </span>
          </Button>
        )}
        {item.type === 'conflict' && item.standing !== 'rule' && (
          <Button
            size="small"
            icon={<Scale size={16} />}
            disabled={!props.onRule}
            onClick={props.onRule}
            aria-keyshortcuts="R"
          >
            <span className={styles.keyed}>
              {w('window.reconcile.makeRule')} <KeyHint>R</KeyHint>
            </span>
          </Button>
        )}
        {props.onUndo && (
          <Button size="small" icon={<Undo2 size={16} />} onClick={props.onUndo} aria-keyshortcuts="U">
            <span className={styles.keyed}>
              {w('window.reconcile.undo')} <KeyHint>U</KeyHint>
            </span>
          </Button>
        )}
      </div>
    </div>
  );
}

/** What a rule, an earlier decision or most sources propose; or why nothing is. */
function Proposal({ unfolded, onPropose }: DecisionPanelProps) {
  const w = useWords();
  const styles = useStyles();
  const { proposal, reopened, item } = unfolded;
  const isOffered = proposal.keep !== '' && item.standing !== 'rule' && item.standing !== 'decided';
  if (item.standing === 'decided') return null;
  return (
    <div className={styles.proposal}>
      <Lightbulb size={18} aria-hidden />
      <div className={styles.stack}>
        {reopened && (
          <Text size={200} weight="semibold">
            {w('window.reconcile.reopened', {
              day: dayInFigures(reopened.at),
              values: reopened.sayings.map(({ name, value }) => `${w.say(name)} ${valueWords(w, value)}`),
              reason: reopened.reason,
            })}
          </Text>
        )}
        <Caption1>{w.say(proposal.why)}</Caption1>
        {isOffered && (
          <Link onClick={onPropose} aria-keyshortcuts="P">
            <span className={styles.keyed}>
              {w('window.reconcile.follow', { keep: proposal.name })} <KeyHint>P</KeyHint>
            </span>
          </Link>
        )}
      </div>
    </div>
  );
}
