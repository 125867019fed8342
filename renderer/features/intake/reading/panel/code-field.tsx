import { Combobox, Input, makeStyles, Option, tokens } from '@fluentui/react-components';
import { type KeyboardEvent, useState } from 'react';
import { periodOf } from '#renderer/features/intake/reading/corrections.ts';
import { useReading } from '#renderer/features/intake/reading/reading-store.ts';
import { CHOICES, type Choice, type Named } from '#renderer/features/intake/worker/protocol.ts';
import { useWords } from '#renderer/words/words.tsx';
import { periodLabel } from '#shared/domain/reconcile/labels.ts';
import { fold } from '#shared/lib/fold.ts';

const useStyles = makeStyles({
  field: { minWidth: '150px', flexGrow: 1 },
  period: { display: 'flex', flexDirection: 'column', flexGrow: 1 },
  hint: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
});

/** Names that are listed at once. */
const MOST_LISTED = 60;

export interface CodeFieldProps {
  readonly field: Choice | 'text';
  /** Answers that have no button of their own. */
  readonly extra: readonly Named[];
  readonly label: string;
  readonly onCode: (code: string) => void;
}

/** A code that is looked for by its name, or a period that is typed as one writes it. */
export function CodeField({ field, extra, label, onCode }: CodeFieldProps) {
  return field === 'period' || field === 'text' ? (
    extra.length > 0 ? (
      <NameField {...{ field, extra, label, onCode }} />
    ) : (
      <TypedField {...{ field, label, onCode }} />
    )
  ) : (
    <NameField {...{ field, extra, label, onCode }} />
  );
}

function NameField({ field, extra, label, onCode }: CodeFieldProps) {
  const w = useWords();
  const styles = useStyles();
  const choices = useReading((state) => state.choices);
  const [typed, setTyped] = useState('');
  const choice = CHOICES.find((one) => one === field);
  const known = choice ? (choices?.[choice] ?? []) : [];
  // Sexes and ages answer the same question.
  const also = choice === 'sex' ? (choices?.age ?? []) : [];
  const all = new Map([...extra, ...known, ...also].map((one) => [one.code, one]));
  const words = fold(typed);
  const found = [...all.values()].filter(({ name }) => fold(w.say(name)).includes(words));
  return (
    <Combobox
      className={styles.field}
      size="small"
      freeform
      placeholder={label}
      aria-label={label}
      value={typed}
      onChange={(event) => setTyped(event.target.value)}
      onOptionSelect={(_event, { optionValue }) => {
        if (optionValue === undefined) return;
        setTyped('');
        onCode(optionValue);
      }}
    >
      {found.slice(0, MOST_LISTED).map(({ code, name }) => (
        <Option key={code} value={code}>
          {w.say(name)}
        </Option>
      ))}
    </Combobox>
  );
}

function TypedField({ field, label, onCode }: Omit<CodeFieldProps, 'extra'>) {
  const w = useWords();
  const styles = useStyles();
  const [typed, setTyped] = useState('');
  const period = field === 'period' ? periodOf(typed) : undefined;
  const code = field === 'period' ? period : typed.trim();
  const press = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && code) onCode(code);
  };
  return (
    <span className={styles.period}>
      <Input
        size="small"
        aria-label={label}
        placeholder={field === 'period' ? w('window.reading.period_hint') : label}
        value={typed}
        onChange={(_event, { value }) => setTyped(value)}
        onKeyDown={press}
      />
      {field === 'period' && typed !== '' && (
        <span className={styles.hint}>
          {period
            ? w('window.reading.period_read', { period: periodLabel(period) })
            : w('window.reading.period_unread')}
        </span>
      )}
    </span>
  );
}
