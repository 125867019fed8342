import { Button, Checkbox, makeStyles, mergeClasses, Text, tokens } from '@fluentui/react-components';
import { useEffect, useRef } from 'react';
import { periodOf } from '#renderer/features/intake/reading/corrections.ts';
import { buttonsOf, giveAnswer, nameOf, showQuestion } from '#renderer/features/intake/reading/reading-keys.ts';
import { useReading, useReadingStore } from '#renderer/features/intake/reading/reading-store.ts';
import type { QuestionView } from '#renderer/features/intake/worker/protocol.ts';
import { useWords } from '#renderer/words/words.tsx';
import { CodeField } from './code-field.tsx';

const useStyles = makeStyles({
  card: {
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderLeft: `3px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  chosen: { borderLeft: `3px solid ${tokens.colorCompoundBrandStroke}`, boxShadow: tokens.shadow4 },
  sentence: { display: 'block', cursor: 'pointer', textAlign: 'left' },
  where: { display: 'block', color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
  evidence: {
    margin: `${tokens.spacingVerticalXS} 0`,
    padding: 0,
    listStyle: 'none',
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    overflowWrap: 'anywhere',
  },
  answers: { display: 'flex', flexWrap: 'wrap', gap: '6px', marginTop: tokens.spacingVerticalS },
  option: { maxWidth: '100%', textAlign: 'left' },
  digit: {
    marginRight: '6px',
    fontSize: tokens.fontSizeBase100,
    opacity: 0.75,
    fontVariantNumeric: 'tabular-nums',
  },
});

export interface QuestionCardProps {
  readonly question: QuestionView;
  readonly isChosen: boolean;
  /** Questions that one answer may do for, itself among them. */
  readonly alike: readonly QuestionView[];
}

/** One question: short, with what speaks for it, the proposed answer first. */
export function QuestionCard({ question, isChosen, alike }: QuestionCardProps) {
  const w = useWords();
  const styles = useStyles();
  const store = useReadingStore();
  const card = useRef<HTMLLIElement>(null);
  const tables = useReading((state) => state.reading?.tables);
  const sheetName = useReading(({ sheets }) => sheets[tables?.[question.table]?.sheet ?? -1]?.name ?? '');
  useEffect(() => {
    if (isChosen) card.current?.scrollIntoView({ block: 'nearest' });
  }, [isChosen]);
  const isForAll = useReading(({ forAlike }) => forAlike === nameOf(question));
  const give = (code: string) => giveAnswer(store, isForAll ? alike : [question], code);
  const shown = buttonsOf(question);
  const rest = question.options.filter((option) => !shown.includes(option));
  return (
    <li ref={card} className={mergeClasses(styles.card, isChosen && styles.chosen)} aria-current={isChosen}>
      {tables && tables.length > 1 && question.table >= 0 && (
        <span className={styles.where}>
          {w('window.reading.table_at', { sheet: sheetName, range: tables[question.table]?.range ?? '' })}
        </span>
      )}
      <Text as="span" className={styles.sentence} weight="semibold" onClick={() => showQuestion(store, question)}>
        {w.say(question.sentence)}
      </Text>
      {question.evidence.length > 0 && (
        <ul className={styles.evidence}>
          {question.evidence.slice(0, 4).map((one) => {
            const words = w.say(one);
            return <li key={words}>{words}</li>;
          })}
        </ul>
      )}
      <div className={styles.answers}>
        {shown.map(({ code, name }, n) => (
          <Button
            key={code}
            size="small"
            className={styles.option}
            appearance={code === question.proposed ? 'primary' : 'secondary'}
            title={code === question.proposed ? w('window.reading.proposed') : undefined}
            onClick={() => give(code)}
            onFocus={() => store.getState().set({ question: nameOf(question) })}
          >
            {isChosen && n < 9 && (
              <span className={styles.digit} aria-hidden>
                {n + 1}
              </span>
            )}
            {w.say(name)}
          </Button>
        ))}
        {(question.other !== '' || rest.length > 0) && (
          <CodeField
            field={question.other === '' || question.other === 'text' ? 'text' : question.other}
            extra={rest}
            label={w('window.reading.other_answer')}
            onCode={(code) => give(question.other === 'period' ? (periodOf(code) ?? code) : code)}
          />
        )}
      </div>
      {alike.length > 1 && isChosen && (
        <Checkbox
          size="medium"
          checked={isForAll}
          label={w('window.reading.for_alike', { count: alike.length })}
          onChange={(_event, { checked }) =>
            store.getState().set({ forAlike: checked === true ? nameOf(question) : '' })
          }
        />
      )}
    </li>
  );
}
