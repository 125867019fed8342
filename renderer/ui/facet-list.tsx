import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { Check } from 'lucide-react';

const useStyles = makeStyles({
  list: { display: 'flex', flexDirection: 'column', margin: 0, padding: 0, listStyleType: 'none' },
  option: {
    display: 'grid',
    gridTemplateColumns: '16px minmax(0, 1fr) auto',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalXS,
    width: '100%',
    minHeight: '28px',
    padding: `2px ${tokens.spacingHorizontalS}`,
    border: 0,
    borderRadius: tokens.borderRadiusMedium,
    background: 'none',
    color: tokens.colorNeutralForeground1,
    font: 'inherit',
    fontSize: tokens.fontSizeBase200,
    textAlign: 'left',
    cursor: 'pointer',
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  chosen: { backgroundColor: tokens.colorNeutralBackground1Selected, fontWeight: tokens.fontWeightSemibold },
  label: { overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
  count: { color: tokens.colorNeutralForeground3, fontVariantNumeric: 'tabular-nums' },
});

export interface FacetOption {
  readonly value: string;
  readonly label: string;
  /** How many there would be, as the language writes it. */
  readonly count: string;
  readonly chosen: boolean;
}

/** Values of a facet with how many there are of each; choosing one narrows the list beside it. */
export function FacetList({
  options,
  onToggle,
}: {
  readonly options: readonly FacetOption[];
  readonly onToggle: (value: string) => void;
}) {
  const styles = useStyles();
  return (
    <ul className={styles.list}>
      {options.map(({ value, label, count, chosen }) => (
        <li key={value}>
          <button
            type="button"
            aria-pressed={chosen}
            className={mergeClasses(styles.option, chosen && styles.chosen)}
            title={label}
            onClick={() => onToggle(value)}
          >
            {chosen ? <Check size={14} aria-hidden /> : <span />}
            <span className={styles.label}>{label}</span>
            <span className={styles.count}>{count}</span>
          </button>
        </li>
      ))}
    </ul>
  );
}
