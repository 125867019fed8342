import { Button, MessageBar, MessageBarActions, MessageBarBody, makeStyles, tokens } from '@fluentui/react-components';
import { LateSpinner } from '#renderer/ui/late-spinner.tsx';
import { useWords } from '#renderer/words/words.tsx';
import type { Board } from '#shared/contract/board.ts';
import { useKeptReconciled } from './use-kept-reconciled.ts';

const useStyles = makeStyles({
  line: { display: 'flex', alignItems: 'center', columnGap: tokens.spacingHorizontalXS },
});

/** What the board does not know yet: sources are being compared, or could not be. */
export function Comparing({ board }: { readonly board: Board }) {
  const w = useWords();
  const styles = useStyles();
  const { isRunning, error, again, cancel } = useKeptReconciled(board);
  if (error && !board.reconciled) {
    return (
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
    );
  }
  if (!isRunning) return null;
  return (
    <div className={styles.line} role="status">
      <LateSpinner size="extra-tiny" label={w('rounds.compare.running')} />
      <Button appearance="subtle" size="small" onClick={cancel}>
        {w('window.label.cancel')}
      </Button>
    </div>
  );
}
