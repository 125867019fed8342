import { Button, makeStyles, Textarea, tokens } from '@fluentui/react-components';
import { Check, ClipboardCopy } from 'lucide-react';
import { useMemo, useRef, useState } from 'react';
import { useWords } from '#renderer/words/words.tsx';
import { wordsOf } from '#renderer/words/words-of.ts';
import type { Board } from '#shared/contract/board.ts';
import { makeReminder, reminderText } from '#shared/domain/rounds/reminder.ts';
import type { Language } from '#shared/texts/languages.ts';
import { awaitedDepartments } from './awaited.ts';

const useStyles = makeStyles({
  side: { display: 'flex', flexDirection: 'column', minHeight: 0, rowGap: tokens.spacingVerticalS },
  head: { display: 'flex', alignItems: 'center', columnGap: tokens.spacingHorizontalS },
  subject: { flexGrow: 1, minWidth: 0, fontWeight: tokens.fontWeightSemibold, overflowWrap: 'anywhere' },
  copy: { whiteSpace: 'nowrap', flexShrink: 0 },
  letter: { flexGrow: 1, '& textarea': { height: '100%', maxHeight: 'none', fontSize: tokens.fontSizeBase200 } },
});

export interface LetterPreviewProps {
  readonly board: Board;
  readonly department: string;
  readonly language: Language;
}

/** The letter of one department as an e-mail would have it, to be copied. */
export function LetterPreview({ board, department, language }: LetterPreviewProps) {
  const w = useWords();
  const styles = useStyles();
  const field = useRef<HTMLTextAreaElement>(null);
  const [copied, setCopied] = useState('');
  const letter = useMemo(() => letterOf(board, department, language), [board, department, language]);
  if (!letter) return <div className={styles.side} />;
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(letter.text);
      setCopied(letter.text);
    } catch {
      // Where the clipboard is refused the text is chosen, ready for Ctrl+C.
      field.current?.select();
    }
  };
  const isCopied = copied === letter.text;
  return (
    <div className={styles.side}>
      <div className={styles.head}>
        <div className={styles.subject}>{letter.subject}</div>
        <Button
          size="small"
          className={styles.copy}
          icon={isCopied ? <Check size={16} /> : <ClipboardCopy size={16} />}
          onClick={() => void copy()}
        >
          {w(isCopied ? 'rounds.remind.copied' : 'rounds.remind.copy')}
        </Button>
      </div>
      <Textarea
        className={styles.letter}
        textarea={{ ref: field, readOnly: true }}
        value={letter.text}
        aria-label={w('rounds.remind.letter')}
        resize="none"
      />
    </div>
  );
}

function letterOf(board: Board, department: string, language: Language) {
  const found = awaitedDepartments(board, language).find(({ code }) => code === department);
  if (!found) return undefined;
  const { say } = wordsOf(language);
  const reminder = makeReminder({
    department: found.name,
    round: board.round ?? { title: '', start: '', end: '' },
    today: board.today,
    missing: found.missing.map(({ name, due }) => ({ dataset: name, due })),
    unread: board.unread.filter((one) => one.department === department),
    signature: board.ministry[language],
  });
  return { subject: say(reminder.subject), text: reminderText(reminder, say) };
}
