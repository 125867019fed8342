import { Button, Input, makeStyles } from '@fluentui/react-components';
import { CalendarDays } from 'lucide-react';
import { useRef, useState } from 'react';

const useStyles = makeStyles({
  field: { minWidth: 0, width: '100%', position: 'relative' },
  // Only its calendar is wanted: its own field writes days as the language of the browser does.
  picker: {
    position: 'absolute',
    right: 0,
    bottom: 0,
    width: '1px',
    height: '1px',
    opacity: 0,
    border: 'none',
    padding: 0,
  },
});

export interface DateInputProps {
  /** ISO day; '' for none. */
  readonly value: string;
  /** The day as it is written. */
  readonly shown: string;
  /** The ISO day that was typed; undefined while it is none. */
  readonly read: (text: string) => string | undefined;
  readonly onChange: (day: string) => void;
  /** How a day is typed. */
  readonly hint: string;
  /** Words of the button that opens the calendar. */
  readonly calendar: string;
  readonly size?: 'small' | 'medium';
  readonly label?: string;
  readonly title?: string;
}

/** A day, typed the way it is written or chosen from a calendar; what is no day when the field is left is taken back. */
export function DateInput(props: DateInputProps) {
  const { value, shown, read, onChange, hint, calendar, size = 'medium', label, title } = props;
  const styles = useStyles();
  const picker = useRef<HTMLInputElement>(null);
  const [typed, setTyped] = useState<string>();
  const type = (text: string) => {
    setTyped(text);
    const day = read(text);
    if (day !== undefined) onChange(day);
  };
  const open = (
    <>
      <input
        ref={picker}
        type="date"
        className={styles.picker}
        tabIndex={-1}
        aria-hidden
        value={value}
        onChange={({ target }) => onChange(target.value)}
      />
      <Button
        appearance="transparent"
        size="small"
        icon={<CalendarDays size={16} />}
        aria-label={label ? `${calendar} – ${label}` : calendar}
        title={calendar}
        onClick={() => picker.current?.showPicker()}
      />
    </>
  );
  return (
    <Input
      className={styles.field}
      size={size}
      placeholder={hint}
      value={typed ?? shown}
      onChange={(_event, { value: text }) => type(text)}
      onBlur={() => setTyped(undefined)}
      contentAfter={open}
      {...(label && { 'aria-label': label })}
      {...(title && { title })}
    />
  );
}
