import { makeStyles, Spinner, type SpinnerProps } from '@fluentui/react-components';

const useStyles = makeStyles({
  // What is there in a moment needs no sign. The library's own delay would leave out the name of the sign meanwhile.
  late: {
    animationName: { from: { opacity: 0 }, to: { opacity: 1 } },
    animationDuration: '100ms',
    animationDelay: '200ms',
    animationFillMode: 'backwards',
  },
});

export interface LateSpinnerProps extends Pick<SpinnerProps, 'size' | 'labelPosition'> {
  /** What lasts; without it words beside the sign say so, and it is for the eye alone. */
  readonly label?: string;
}

/** Something that lasts: a sign that shows itself after a moment. */
export function LateSpinner({ label, ...props }: LateSpinnerProps) {
  const styles = useStyles();
  return (
    <Spinner className={styles.late} {...props} {...(label === undefined ? { 'aria-hidden': true } : { label })} />
  );
}
