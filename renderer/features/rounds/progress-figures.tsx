import { makeStyles, ProgressBar, tokens } from '@fluentui/react-components';
import { useWords } from '#renderer/words/words.tsx';
import type { Board } from '#shared/contract/board.ts';

const useStyles = makeStyles({
  block: { display: 'flex', flexDirection: 'column', justifyContent: 'flex-end', rowGap: tokens.spacingVerticalS },
  meter: { display: 'flex', flexDirection: 'column', rowGap: '3px', minWidth: '156px' },
  words: { fontSize: tokens.fontSizeBase200, lineHeight: '15px', whiteSpace: 'nowrap' },
});

/** How far the round is: what came of what is expected, what is settled of what has to be. */
export function ProgressFigures({ progress }: { readonly progress: Board['progress'] }) {
  const w = useWords();
  const styles = useStyles();
  const { expected, received, toDecide, decided } = progress;
  return (
    <div className={styles.block}>
      {expected > 0 && (
        <Meter label={w('rounds.progress.received', { received, expected })} share={received / expected} />
      )}
      {toDecide > 0 && <Meter label={w('rounds.progress.decided', { decided, toDecide })} share={decided / toDecide} />}
    </div>
  );
}

function Meter({ label, share }: { readonly label: string; readonly share: number }) {
  const styles = useStyles();
  return (
    <div className={styles.meter}>
      <span className={styles.words}>{label}</span>
      <ProgressBar value={share} thickness="large" aria-label={label} />
    </div>
  );
}
