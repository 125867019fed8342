import { Button, makeStyles, Subtitle2, Text, tokens } from '@fluentui/react-components';
import { CircleCheck, TriangleAlert, Undo2 } from 'lucide-react';
import { draftedWords } from '#renderer/features/intake/reading/drafted-words.ts';
import { nameOf, openQuestions } from '#renderer/features/intake/reading/reading-keys.ts';
import { useReading } from '#renderer/features/intake/reading/reading-store.ts';
import { ACCENT } from '#renderer/ui/theme.ts';
import { useWords } from '#renderer/words/words.tsx';
import type { Drafted } from '#shared/contract/reading.ts';
import { alikeTo } from './alike.ts';
import { QuestionCard } from './question-card.tsx';
import { ToCheck } from './to-check.tsx';

const useStyles = makeStyles({
  list: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalM,
    margin: 0,
    padding: 0,
    listStyle: 'none',
  },
  none: {
    display: 'flex',
    marginTop: tokens.spacingVerticalS,
    columnGap: tokens.spacingHorizontalS,
    alignItems: 'flex-start',
  },
  ochre: { color: ACCENT, flexShrink: 0, marginTop: '2px' },
  green: { color: tokens.colorBrandForeground1, flexShrink: 0, marginTop: '2px' },
  part: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXS, marginTop: tokens.spacingVerticalL },
  said: {
    display: 'flex',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalXS,
    fontSize: tokens.fontSizeBase200,
  },
  words: { flexGrow: 1, minWidth: 0, overflowWrap: 'anywhere' },
  hint: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
});

/** What only a person can decide, then what deserves a look, then what was said and is not saved. */
export function QuestionsPanel() {
  const w = useWords();
  const styles = useStyles();
  const reading = useReading((state) => state.reading);
  const said = useReading((state) => state.draft.said);
  const chosen = useReading((state) => state.question);
  if (!reading) return null;
  const questions = openQuestions(reading, said);
  const found = questions.findIndex((one) => nameOf(one) === chosen);
  return (
    <>
      {questions.length === 0 ? (
        <NothingAsked />
      ) : (
        <>
          <Text block className={styles.hint}>
            {w('window.reading.questions.keys')}
          </Text>
          <ol className={styles.list}>
            {questions.map((question, at) => (
              <QuestionCard
                key={nameOf(question)}
                question={question}
                isChosen={at === Math.max(0, found)}
                alike={alikeTo(question, questions)}
              />
            ))}
          </ol>
        </>
      )}
      {questions.length > 0 && reading.tables.length === 0 && <NothingAsked />}
      <ToCheck />
      <Said />
    </>
  );
}

function NothingAsked() {
  const w = useWords();
  const styles = useStyles();
  const tables = useReading((state) => state.reading?.tables.length ?? 0);
  const isKnown = useReading((state) => state.reading?.isKnown ?? false);
  const text = isKnown ? 'window.reading.nothing_asked.known' : 'window.reading.nothing_asked.text';
  return (
    <div className={styles.none}>
      {tables > 0 ? (
        <CircleCheck className={styles.green} size={20} aria-hidden />
      ) : (
        <TriangleAlert className={styles.ochre} size={20} aria-hidden />
      )}
      <div>
        <Subtitle2 block>{w(tables > 0 ? 'window.reading.nothing_asked' : 'window.reading.no_table')}</Subtitle2>
        <Text>{w(tables > 0 ? text : 'window.reading.no_table.text')}</Text>
      </div>
    </div>
  );
}

function Said() {
  const w = useWords();
  const styles = useStyles();
  const said = useReading((state) => state.draft.said);
  if (said.length === 0) return null;
  return (
    <section className={styles.part} aria-label={w('window.reading.drafted')}>
      <Subtitle2>{w('window.reading.drafted')}</Subtitle2>
      {said.map((one) => (
        <SaidLine key={`${one.sheet} ${one.question}`} one={one} />
      ))}
    </section>
  );
}

function SaidLine({ one }: { readonly one: Drafted }) {
  const w = useWords();
  const styles = useStyles();
  const choices = useReading((state) => state.choices);
  const takeBack = useReading((state) => state.takeBack);
  const { about, said } = draftedWords(one, choices, w);
  return (
    <div className={styles.said}>
      <span className={styles.words}>{w('window.reading.said_of', { what: about, told: said })}</span>
      <Button
        size="small"
        appearance="subtle"
        icon={<Undo2 size={15} />}
        aria-label={w('window.reading.take_back', { about })}
        title={w('window.reading.take_back', { about })}
        onClick={() => takeBack(one)}
      />
    </div>
  );
}
