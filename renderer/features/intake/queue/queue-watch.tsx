import { Button, makeStyles, ProgressBar, tokens } from '@fluentui/react-components';
import { Inbox } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { usePlace } from '#renderer/frame/address.ts';
import { useFrame } from '#renderer/frame/frame.ts';
import { useWords } from '#renderer/words/words.tsx';
import { message } from '#shared/texts/message.ts';
import { useQueue } from './use-queue.ts';

const useStyles = makeStyles({
  watch: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalXS,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalXS}`,
    boxSizing: 'border-box',
    // As wide as the rail, which it does not widen.
    width: 0,
    minWidth: '100%',
  },
  button: {
    justifyContent: 'flex-start',
    fontWeight: tokens.fontWeightRegular,
    whiteSpace: 'normal',
    textAlign: 'left',
    minWidth: 0,
    // Under the words of a narrow rail.
    '@media (max-width: 1239px)': {
      flexDirection: 'column',
      padding: 0,
      fontSize: '11px',
      lineHeight: '14px',
      textAlign: 'center',
    },
  },
});

/** Seen from every room while files are read or wait for the officer: how far the queue is, and the way to it. Says so at the end. */
export function QueueWatch() {
  const w = useWords();
  const styles = useStyles();
  const { go, notify } = useFrame();
  const { tally } = useQueue();
  const { open, over, held, share } = tally;
  const { room } = usePlace();
  const wasOpen = useRef(false);
  useEffect(() => {
    // In Réception itself each file tells it.
    if (wasOpen.current && open === 0 && over > 0 && room !== 'intake') {
      const { imported, toConfirm: confirm, refused } = tally;
      const sentence = message('window.intake.queue.summary', { imported, confirm, refused });
      notify({ intent: refused + confirm > 0 ? 'warning' : 'success', sentence });
    }
    wasOpen.current = open > 0;
  }, [open, over, tally, notify, room]);
  if (open === 0 && held === 0) return null;
  return (
    <div className={styles.watch} role="status">
      <Button
        className={styles.button}
        size="small"
        appearance="transparent"
        icon={<Inbox size={16} />}
        onClick={() => go({ room: 'intake' })}
      >
        {open > 0
          ? w('window.intake.watch', { done: over, total: open + over })
          : w('window.intake.watch.held', { count: held })}
      </Button>
      {open > 0 && <ProgressBar value={share} aria-label={w('window.intake.queue.title')} />}
    </div>
  );
}
