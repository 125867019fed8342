import { Button, makeStyles, Spinner, Subtitle2, tokens } from '@fluentui/react-components';
import { useAnswer } from '#renderer/api/hooks.tsx';
import { useFrame } from '#renderer/frame/frame.ts';
import { useWords } from '#renderer/words/words.tsx';
import type { StandingDecisions } from '#shared/contract/difference.ts';

const useStyles = makeStyles({
  title: {
    margin: `0 0 ${tokens.spacingVerticalXS}`,
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground2,
  },
  words: { fontSize: tokens.fontSizeBase200 },
  list: {
    margin: `${tokens.spacingVerticalXS} 0`,
    paddingLeft: tokens.spacingHorizontalL,
    fontSize: tokens.fontSizeBase200,
  },
});

const MOST = 20;

/** Which decisions on what the department states stand, and which are open again. */
export function DecisionsBand({ submission }: { readonly submission: number }) {
  const w = useWords();
  const styles = useStyles();
  const { data, error } = useAnswer('intake.standing', { submission });
  return (
    <div>
      <Subtitle2 as="h2" block className={styles.title}>
        {w('window.intake.difference.decisions')}
      </Subtitle2>
      {error ? (
        <div className={styles.words}>{w.error(error)}</div>
      ) : data ? (
        <Told decisions={data} />
      ) : (
        <Spinner size="tiny" label={w('window.loading')} labelPosition="after" />
      )}
    </div>
  );
}

function Told({ decisions: { standing, reopened } }: { readonly decisions: StandingDecisions }) {
  const w = useWords();
  const styles = useStyles();
  const { go } = useFrame();
  if (standing + reopened.length === 0) {
    return <div className={styles.words}>{w('window.intake.difference.no_decision')}</div>;
  }
  const values = (list: StandingDecisions['reopened'][number]['now']) =>
    list.map(({ name, value }) => `${w.say(name)} ${value === null ? '–' : w.number(value)}`).join(', ');
  return (
    <>
      {standing > 0 && (
        <div className={styles.words}>{w('window.intake.difference.standing', { count: standing })}</div>
      )}
      {reopened.length > 0 && (
        <>
          <div className={styles.words}>{w('window.intake.difference.reopened', { count: reopened.length })}</div>
          <ul className={styles.list}>
            {reopened.slice(0, MOST).map((one) => (
              <li key={one.discrepancy}>
                {w('window.intake.difference.reopened.line', {
                  figure: one.figure.map(w.say).join(', '),
                  keep: one.keep,
                  earlier: values(one.earlier),
                  now: values(one.now),
                })}
              </li>
            ))}
          </ul>
          <Button size="small" onClick={() => go({ room: 'reconcile', query: { standing: 'reopened' } })}>
            {w('window.intake.difference.reopened.go')}
          </Button>
        </>
      )}
    </>
  );
}
