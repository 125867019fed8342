import { Button, Input, makeStyles, tokens } from '@fluentui/react-components';
import { KeyRound } from 'lucide-react';
import { useState } from 'react';
import { useWords } from '#renderer/words/words.tsx';
import type { QueueItem } from '#shared/contract/queue.ts';

const useStyles = makeStyles({
  form: { display: 'flex', alignItems: 'center', gap: tokens.spacingHorizontalS, minWidth: 0 },
  input: { width: '200px', flexShrink: 1 },
  hint: {
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    whiteSpace: 'nowrap',
  },
  wrong: { color: tokens.colorPaletteRedForeground1 },
});

/** Asks for the password of one file; it leaves this form with the call and is kept nowhere. */
export function PasswordForm({
  item,
  onGiven,
}: {
  readonly item: QueueItem;
  readonly onGiven: (password: string) => void;
}) {
  const w = useWords();
  const styles = useStyles();
  const [typed, setTyped] = useState('');
  const isWrong = item.sentence?.key === 'error.file.wrong-password';
  const give = () => {
    if (typed === '') return;
    onGiven(typed);
    setTyped('');
  };
  return (
    <form
      className={styles.form}
      autoComplete="off"
      onSubmit={(event) => {
        event.preventDefault();
        give();
      }}
    >
      <Input
        className={styles.input}
        size="small"
        type="password"
        autoComplete="off"
        value={typed}
        onChange={(_event, { value }) => setTyped(value)}
        aria-label={w('window.intake.queue.password', { file: item.file })}
        contentBefore={<KeyRound size={14} aria-hidden />}
      />
      <Button size="small" appearance="primary" type="submit" disabled={typed === ''}>
        {w('window.intake.queue.unlock')}
      </Button>
      <span className={isWrong ? styles.wrong : styles.hint} role={isWrong ? 'alert' : undefined}>
        {isWrong && item.sentence ? w.say(item.sentence) : w('window.intake.queue.password.hint')}
      </span>
    </form>
  );
}
