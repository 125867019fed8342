import { Button, makeStyles, Subtitle1, Text, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { LateSpinner } from './late-spinner.tsx';

const useStyles = makeStyles({
  middle: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'center',
    justifyContent: 'center',
    gap: tokens.spacingVerticalM,
    height: '100%',
    padding: tokens.spacingHorizontalXXL,
    textAlign: 'center',
    boxSizing: 'border-box',
  },
  text: { textAlign: 'center', maxWidth: '52ch', color: tokens.colorNeutralForeground2 },
});

/** Work that lasts: said, not only turned. */
export function LoadingState({ label }: { readonly label: string }) {
  const styles = useStyles();
  return (
    <div className={styles.middle}>
      <LateSpinner label={label} labelPosition="below" />
    </div>
  );
}

export interface FailedStateProps {
  readonly title: string;
  readonly text: string;
  /** What can be tried, with its words. */
  readonly again?: { readonly label: string; readonly act: () => void };
}

export function FailedState({ title, text, again }: FailedStateProps) {
  const styles = useStyles();
  return (
    <div className={styles.middle} role="alert">
      <Subtitle1>{title}</Subtitle1>
      <Text className={styles.text}>{text}</Text>
      {again && <Button onClick={again.act}>{again.label}</Button>}
    </div>
  );
}

export interface EmptyStateProps {
  readonly title: string;
  /** What will be here, and how it comes. */
  readonly text: string;
  readonly picture?: ReactNode;
  /** Buttons that start it. */
  readonly children?: ReactNode;
}

/** An empty room teaches: a sentence, a picture of what will be here, a button that starts it. */
export function EmptyState({ title, text, picture, children }: EmptyStateProps) {
  const styles = useStyles();
  return (
    <div className={styles.middle}>
      {picture}
      <Subtitle1>{title}</Subtitle1>
      <Text className={styles.text}>{text}</Text>
      {children}
    </div>
  );
}
