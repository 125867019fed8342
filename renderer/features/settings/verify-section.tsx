import { Button, MessageBar, MessageBarBody, makeStyles, Text, tokens } from '@fluentui/react-components';
import { ShieldCheck } from 'lucide-react';
import { useEffect } from 'react';
import { usePlace } from '#renderer/frame/address.ts';
import { StateBadge } from '#renderer/ui/badges.tsx';
import { ProgressLine } from '#renderer/ui/progress-line.tsx';
import { Section } from '#renderer/ui/section.tsx';
import { useWords } from '#renderer/words/words.tsx';
import { useVerification, type Verification } from './use-verification.ts';

const useStyles = makeStyles({
  text: { color: tokens.colorNeutralForeground2 },
  run: { alignSelf: 'flex-start' },
  checks: { listStyleType: 'none', margin: 0, padding: 0 },
  check: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) auto',
    alignItems: 'center',
    minHeight: '34px',
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    ':first-child': { borderTopStyle: 'none' },
  },
  sentence: { gridColumn: '1 / -1', paddingBottom: '6px', overflowWrap: 'anywhere' },
});

/** Proves that the base is as it was written. */
export function VerifySection() {
  const w = useWords();
  const styles = useStyles();
  const { path } = usePlace();
  const { result, error, isRunning, run, cancel } = useVerification();
  const isAsked = path[0] === 'verify';
  useEffect(() => {
    if (isAsked) run();
  }, [isAsked, run]);
  return (
    <Section title={w('window.settings.verify')} card>
      <Text className={styles.text}>{w('window.verify.text')}</Text>
      {isRunning ? (
        <ProgressLine
          label={w('window.journal.verify.running')}
          cancel={{ label: w('window.label.cancel'), act: cancel }}
        />
      ) : (
        <Button className={styles.run} icon={<ShieldCheck size={18} />} onClick={run}>
          {w(result ? 'window.journal.verify.again' : 'window.journal.verify.run')}
        </Button>
      )}
      <div role="status">
        {error && (
          <MessageBar intent="error" layout="multiline">
            <MessageBarBody>{w.error(error)}</MessageBarBody>
          </MessageBar>
        )}
        {result && <Result result={result} />}
      </div>
    </Section>
  );
}

function Result({ result: { ok, checks } }: { readonly result: Verification }) {
  const w = useWords();
  const styles = useStyles();
  const failed = checks.filter((check) => !check.ok).length;
  return (
    <>
      <MessageBar intent={ok ? 'success' : 'error'}>
        <MessageBarBody>
          {ok ? w('window.journal.verify.ok') : w('window.journal.verify.bad', { count: failed })}
        </MessageBarBody>
      </MessageBar>
      <ul className={styles.checks}>
        {checks.map(({ name, ok: good, sentences }) => (
          <li key={name} className={styles.check}>
            <span>{w(`window.journal.verify.check.${name}`)}</span>
            <StateBadge tone={good ? 'success' : 'danger'}>
              {w(good ? 'window.journal.verify.passed' : 'window.journal.verify.failed')}
            </StateBadge>
            {sentences.map((sentence) => (
              <Text key={w.say(sentence)} className={styles.sentence} size={200}>
                {w.say(sentence)}
              </Text>
            ))}
          </li>
        ))}
      </ul>
    </>
  );
}
