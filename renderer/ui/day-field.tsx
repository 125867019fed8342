import { Field, Input, makeStyles } from '@fluentui/react-components';
import { useState } from 'react';

const useStyles = makeStyles({ field: { minWidth: 0 }, input: { minWidth: 0, width: '100%' } });

export interface DayFieldProps {
  readonly label: string;
  /** How a day is written, and what is said of one that is none. */
  readonly hint: string;
  readonly wrong: string;
  /** The day as it is written; '' for none. */
  readonly value: string;
  /** Takes what was typed when the field is left or Enter pressed; false where it is no day. */
  readonly onType: (text: string) => boolean;
}

/** A day, typed the way it is written. */
export function DayField({ label, hint, wrong, value, onType }: DayFieldProps) {
  const styles = useStyles();
  const [typed, setTyped] = useState<string>();
  const [isWrong, setWrong] = useState(false);
  const take = () => {
    if (typed === undefined) return;
    const taken = onType(typed);
    setWrong(!taken);
    if (taken) setTyped(undefined);
  };
  return (
    <Field label={label} size="small" className={styles.field} {...(isWrong && { validationMessage: wrong })}>
      <Input
        size="small"
        className={styles.input}
        placeholder={hint}
        value={typed ?? value}
        onChange={(_event, { value: text }) => setTyped(text)}
        onBlur={take}
        onKeyDown={({ key }) => key === 'Enter' && take()}
      />
    </Field>
  );
}
