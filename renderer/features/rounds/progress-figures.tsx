import { makeStyles, ProgressBar, tokens } from '@fluentui/react-components';
import { Clock } from 'lucide-react';
import { useWords } from '#renderer/words/words.tsx';
import type { Board } from '#shared/contract/board.ts';

const useStyles = makeStyles({
  block: { display: 'flex', flexDirection: 'column', justifyContent: 'flex-end', rowGap: tokens.spacingVerticalS },
  meters: {
    display: 'flex',
    columnGap: tokens.spacingHorizontalL,
    rowGap: tokens.spacingVerticalS,
    '@media (max-width: 1200px)': { flexDirection: 'column' },
  },
  meter: { display: 'flex', flexDirection: 'column', rowGap: '3px', minWidth: '156px' },
  words: { fontSize: tokens.fontSizeBase200, lineHeight: '15px', whiteSpace: 'nowrap' },
  late: { display: 'flex', alignItems: 'center', columnGap: '4px', minHeight: '15px' },
  held: {
    fontSize: tokens.fontSizeBase200,
    lineHeight: '15px',
    color: tokens.colorNeutralForeground3,
    whiteSpace: 'nowrap',
    '@media (max-width: 1200px)': { display: 'none' },
  },
});

/** How far the round is: what came of what is expected, what is settled of what has to be. */
export function ProgressFigures({ progress }: { readonly progress: Board['progress'] }) {
  const w = useWords();
  const styles = useStyles();
  const { expected, received, cameLate, toDecide, decided, files, figures, records } = progress;
  return (
    <div className={styles.block}>
      <div className={styles.meters}>
        {expected > 0 && (
          <Meter label={w('rounds.progress.received', { received, expected })} share={received / expected} />
        )}
        {toDecide > 0 && (
          <Meter label={w('rounds.progress.decided', { decided, toDecide })} share={decided / toDecide} />
        )}
      </div>
      <div className={styles.held}>
        <div>{w('rounds.progress.held', { files, figures, records })}</div>
        <div className={styles.late}>
          {cameLate > 0 && <Clock size={11} aria-hidden />}
          {cameLate > 0 && w('rounds.progress.cameLate', { count: cameLate })}
        </div>
      </div>
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
