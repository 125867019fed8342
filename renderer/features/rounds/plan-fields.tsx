import { Field, Input, makeStyles, tokens } from '@fluentui/react-components';
import { DateInput } from '#renderer/ui/date-input.tsx';
import { dayInFigures, dayTyped } from '#renderer/words/dates.ts';
import { useWords } from '#renderer/words/words.tsx';
import type { PlanDraft, PlanFault } from './plan-draft.ts';

const useStyles = makeStyles({
  fields: {
    display: 'grid',
    gridTemplateColumns: 'minmax(220px, 3fr) repeat(4, minmax(128px, 1fr)) minmax(110px, 1fr)',
    columnGap: tokens.spacingHorizontalM,
    rowGap: tokens.spacingVerticalS,
    alignItems: 'start',
    paddingBottom: '2px',
    '@media (max-width: 1150px)': { gridTemplateColumns: 'repeat(4, minmax(0, 1fr))' },
  },
  title: { '@media (max-width: 1150px)': { gridColumn: '1 / span 3' } },
  input: { minWidth: 0, width: '100%' },
});

export interface PlanFieldsProps {
  readonly draft: PlanDraft;
  readonly change: (draft: PlanDraft) => void;
  readonly faults: readonly PlanFault[];
}

const DATES = ['start', 'end', 'due', 'editionDate'] as const;

/** Title, period, dates and office of a round. */
export function PlanFields({ draft, change, faults }: PlanFieldsProps) {
  const w = useWords();
  const styles = useStyles();
  return (
    <div className={styles.fields}>
      <Field
        className={styles.title}
        label={w('rounds.plan.title')}
        required
        {...(faults.includes('title') && { validationMessage: w('rounds.plan.title.missing') })}
      >
        <Input
          className={styles.input}
          value={draft.title}
          onChange={(_event, { value }) => change({ ...draft, title: value })}
        />
      </Field>
      {DATES.map((name) => (
        <Field
          key={name}
          label={w(`rounds.plan.${name}`)}
          {...(name === 'end' && faults.includes('period') && { validationMessage: w('rounds.plan.end.early') })}
        >
          <DateInput
            value={draft[name]}
            shown={dayInFigures(draft[name])}
            read={dayTyped}
            onChange={(day) => change({ ...draft, [name]: day })}
            hint={w('rounds.day.hint')}
            calendar={w('rounds.day.calendar')}
          />
        </Field>
      ))}
      <Field label={w('rounds.plan.office')}>
        <Input
          className={styles.input}
          value={draft.office}
          onChange={(_event, { value }) => change({ ...draft, office: value })}
        />
      </Field>
    </div>
  );
}
