import { makeStyles, SearchBox } from '@fluentui/react-components';
import { useLabels } from './labels.ts';

const useStyles = makeStyles({ field: { minWidth: '160px', maxWidth: '320px', flexGrow: 1 } });

export interface SearchFieldProps {
  /** What is searched: name and hint of the field. */
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
}

/** Searches the list beside it while one types. */
export function SearchField({ label, value, onChange }: SearchFieldProps) {
  const styles = useStyles();
  const labels = useLabels();
  return (
    <SearchBox
      className={styles.field}
      aria-label={label}
      placeholder={label}
      value={value}
      dismiss={{ 'aria-label': labels.clear }}
      onChange={(_event, { value: typed }) => onChange(typed)}
    />
  );
}
