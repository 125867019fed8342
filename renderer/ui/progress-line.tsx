import { Button, Caption1, makeStyles, ProgressBar, tokens } from '@fluentui/react-components';

const useStyles = makeStyles({
  line: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) auto',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalM,
  },
  words: { color: tokens.colorNeutralForeground2, overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
});

export interface ProgressLineProps {
  /** What is being done now. */
  readonly label: string;
  /** 0 to 1; undefined where it cannot be told. */
  readonly share?: number | undefined;
  readonly cancel?: { readonly label: string; readonly act: () => void };
}

/** How far a long work is, and its end where it can be ended. */
export function ProgressLine({ label, share, cancel }: ProgressLineProps) {
  const styles = useStyles();
  return (
    <div className={styles.line} role="status">
      <div>
        <Caption1 block className={styles.words}>
          {label}
        </Caption1>
        <ProgressBar {...(share !== undefined && { value: share })} aria-label={label} />
      </div>
      {cancel && (
        <Button size="small" onClick={cancel.act}>
          {cancel.label}
        </Button>
      )}
    </div>
  );
}
