import { makeStyles, tokens } from '@fluentui/react-components';
import { ProgressLine } from '#renderer/ui/progress-line.tsx';
import { useWords } from '#renderer/words/words.tsx';
import { useExampleStore } from './example-store.ts';

const useStyles = makeStyles({ watch: { padding: tokens.spacingHorizontalS } });

/** Seen from every room while the example campaign is loaded. */
export function ExampleWatch() {
  const w = useWords();
  const styles = useStyles();
  const { isRunning, share } = useExampleStore();
  if (!isRunning) return null;
  return (
    <div className={styles.watch}>
      <ProgressLine label={w('window.welcome.watch')} share={share} />
    </div>
  );
}
