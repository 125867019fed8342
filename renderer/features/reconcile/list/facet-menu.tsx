import {
  Button,
  makeStyles,
  mergeClasses,
  Popover,
  PopoverSurface,
  PopoverTrigger,
  tokens,
} from '@fluentui/react-components';
import { ChevronDown } from 'lucide-react';
import { useState } from 'react';
import { FacetList } from '#renderer/ui/facet-list.tsx';
import { SearchField } from '#renderer/ui/search-field.tsx';
import { useWords } from '#renderer/words/words.tsx';
import type { FacetValue } from '#shared/contract/discrepancies.ts';
import { fold } from '#shared/lib/fold.ts';

const useStyles = makeStyles({
  button: { minWidth: 0, paddingInline: tokens.spacingHorizontalS, fontWeight: tokens.fontWeightRegular },
  chosen: { fontWeight: tokens.fontWeightSemibold },
  surface: {
    width: '300px',
    maxHeight: '60vh',
    overflow: 'auto',
    padding: tokens.spacingHorizontalS,
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalXS,
  },
});

/** Values beyond which they can be searched. */
const MANY = 12;

export interface FacetMenuProps {
  /** What is narrowed by it. */
  readonly label: string;
  readonly values: readonly FacetValue[];
  readonly chosen: readonly string[];
  readonly onToggle: (value: string) => void;
}

/** A facet folded into a button: its values with how many there are of each. */
export function FacetMenu({ label, values, chosen, onToggle }: FacetMenuProps) {
  const w = useWords();
  const styles = useStyles();
  const [words, setWords] = useState('');
  const named = values.map(({ value, name, count }) => ({
    ...{ value, label: w.say(name), count: w.number(count), chosen: chosen.includes(value) },
  }));
  const options = named.filter((one) => words === '' || fold(one.label).includes(fold(words)));
  const first = named.find((one) => one.chosen);
  const text =
    chosen.length === 0 ? label : chosen.length === 1 && first ? first.label : `${label} (${w.number(chosen.length)})`;
  return (
    <Popover positioning="below-start" onOpenChange={() => setWords('')} trapFocus>
      <PopoverTrigger disableButtonEnhancement>
        <Button
          size="small"
          appearance={chosen.length === 0 ? 'subtle' : 'secondary'}
          className={mergeClasses(styles.button, chosen.length > 0 && styles.chosen)}
          icon={<ChevronDown size={14} />}
          iconPosition="after"
          aria-label={chosen.length === 0 ? label : `${label} : ${text}`}
        >
          {text}
        </Button>
      </PopoverTrigger>
      <PopoverSurface className={styles.surface} aria-label={label}>
        {values.length > MANY && <SearchField label={label} value={words} onChange={setWords} />}
        <FacetList options={options} onToggle={onToggle} />
      </PopoverSurface>
    </Popover>
  );
}
