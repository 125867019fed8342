import { Button, MessageBar, MessageBarActions, MessageBarBody, makeStyles, tokens } from '@fluentui/react-components';
import { ProgressLine } from '#renderer/ui/progress-line.tsx';
import { useWords } from '#renderer/words/words.tsx';
import type { Board } from '#shared/contract/board.ts';
import { useKeptReconciled } from './use-kept-reconciled.ts';

const useStyles = makeStyles({
  line: { padding: `0 ${tokens.spacingHorizontalXL} ${tokens.spacingVerticalS}` },
});

/** What the board does not know yet: sources are being compared, or could not be. */
export function Comparing({ board }: { readonly board: Board }) {
  const w = useWords();
  const styles = useStyles();
  const { isRunning, error, again, cancel } = useKeptReconciled(board);
  if (error && !board.reconciled) {
    return (
      <div className={styles.line}>
        <MessageBar intent="warning">
          <MessageBarBody>
            {w('rounds.compare.failed')} {w.error(error)}
          </MessageBarBody>
          <MessageBarActions>
            <Button size="small" onClick={again}>
              {w('window.failed.again')}
            </Button>
          </MessageBarActions>
        </MessageBar>
      </div>
    );
  }
  if (!isRunning) return null;
  return (
    <div className={styles.line}>
      <ProgressLine label={w('rounds.compare.running')} cancel={{ label: w('window.label.cancel'), act: cancel }} />
    </div>
  );
}
