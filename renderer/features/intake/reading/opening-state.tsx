import { Button, makeStyles, ProgressBar, Subtitle2, tokens } from '@fluentui/react-components';
import { LateSpinner } from '#renderer/ui/late-spinner.tsx';
import { useWords } from '#renderer/words/words.tsx';
import { useReading } from './reading-store.ts';

const useStyles = makeStyles({
  middle: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'center',
    justifyContent: 'center',
    gap: tokens.spacingVerticalL,
    height: '100%',
  },
  bar: { width: 'min(420px, 60%)' },
});

/** While a file is opened and read: how far it is, and the way back. */
export function OpeningState({ back }: { readonly back: () => void }) {
  const w = useWords();
  const styles = useStyles();
  const progress = useReading((state) => state.progress);
  const opened = useReading((state) => state.opened);
  const label = opened ? w('window.reading.understanding', { file: opened.file }) : w('window.reading.opening');
  return (
    <div className={styles.middle} role="status">
      <LateSpinner size="medium" />
      <Subtitle2>{label}</Subtitle2>
      <div className={styles.bar}>
        <ProgressBar {...(!opened && progress?.share !== undefined && { value: progress.share })} aria-label={label} />
      </div>
      <Button onClick={back}>{w('window.reading.back')}</Button>
    </div>
  );
}
