import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import {
  CalendarClock,
  CalendarPlus,
  CircleCheckBig,
  CircleHelp,
  FileDown,
  FileX,
  GitCompareArrows,
  Inbox,
  ListChecks,
  type LucideIcon,
  MailPlus,
} from 'lucide-react';
import { ACCENT } from '#renderer/ui/theme.ts';
import { useWords } from '#renderer/words/words.tsx';
import type { BoardStep } from '#shared/contract/board.ts';
import { dayText } from '#shared/domain/rounds/reminder.ts';

const ICONS: Readonly<Record<BoardStep['kind'], LucideIcon>> = {
  begin: CalendarPlus,
  plan: ListChecks,
  answer: CircleHelp,
  unread: FileX,
  settle: GitCompareArrows,
  remind: MailPlus,
  receive: Inbox,
  wait: CalendarClock,
  export: FileDown,
  export_partial: FileDown,
};

const useStyles = makeStyles({
  title: {
    margin: `0 0 ${tokens.spacingVerticalXS}`,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    fontWeight: tokens.fontWeightSemibold,
    color: tokens.colorNeutralForeground2,
  },
  list: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(186px, 1fr))',
    gap: tokens.spacingHorizontalS,
    listStyleType: 'none',
    margin: 0,
    padding: 0,
  },
  step: {
    display: 'grid',
    gridTemplateColumns: 'auto minmax(0, 1fr)',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalS,
    width: '100%',
    height: '52px',
    padding: `0 ${tokens.spacingHorizontalM}`,
    textAlign: 'left',
    fontFamily: 'inherit',
    color: tokens.colorNeutralForeground1,
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderLeft: `4px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    cursor: 'pointer',
    boxSizing: 'border-box',
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '1px' },
  },
  first: { borderLeftColor: ACCENT },
  words: {
    display: 'block',
    fontSize: '13px',
    lineHeight: '19px',
    fontWeight: tokens.fontWeightSemibold,
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    whiteSpace: 'nowrap',
  },
  more: {
    display: 'block',
    fontSize: tokens.fontSizeBase200,
    lineHeight: '15px',
    color: tokens.colorNeutralForeground3,
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    whiteSpace: 'nowrap',
  },
  done: { display: 'flex', alignItems: 'center', columnGap: tokens.spacingHorizontalS, height: '52px' },
});

export interface StepsBandProps {
  readonly steps: readonly BoardStep[];
  /** Short names of departments by code. */
  readonly shortOf: (code: string) => string;
  readonly take: (step: BoardStep) => void;
}

/** What to do now, in order: the first is the one to begin with. */
export function StepsBand({ steps, shortOf, take }: StepsBandProps) {
  const w = useWords();
  const styles = useStyles();
  return (
    <section aria-labelledby="rounds-steps">
      <h2 id="rounds-steps" className={styles.title}>
        {w('rounds.steps')}
      </h2>
      {steps.length === 0 ? (
        <div className={styles.done}>
          <CircleCheckBig size={20} aria-hidden />
          {w('rounds.steps.none')}
        </div>
      ) : (
        <ol className={styles.list}>
          {steps.map((step, i) => (
            <li key={step.kind}>
              <StepButton step={step} isFirst={i === 0} shortOf={shortOf} take={take} />
            </li>
          ))}
        </ol>
      )}
    </section>
  );
}

function StepButton({
  step,
  isFirst,
  shortOf,
  take,
}: Omit<StepsBandProps, 'steps'> & { readonly step: BoardStep; readonly isFirst: boolean }) {
  const w = useWords();
  const styles = useStyles();
  const { kind, count, among, departments, files, until } = step;
  const Icon = ICONS[kind];
  const params = { count, among, departments: departments.map(shortOf), files, until: dayText(until) };
  const words = w(`rounds.step.${kind}`, params);
  const more =
    kind === 'wait' && until === '' ? w('rounds.step.wait.open', params) : w(`rounds.step.${kind}.more`, params);
  return (
    <button
      type="button"
      className={mergeClasses(styles.step, isFirst && styles.first)}
      title={`${words} – ${more}`}
      onClick={() => take(step)}
    >
      <Icon size={20} aria-hidden />
      <span style={{ minWidth: 0 }}>
        <span className={styles.words}>{words}</span>
        <span className={styles.more}>{more}</span>
      </span>
    </button>
  );
}
