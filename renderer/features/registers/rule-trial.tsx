import { Caption1, makeStyles, Spinner, Text, tokens } from '@fluentui/react-components';
import { useAnswer } from '#renderer/api/hooks.tsx';
import { useWords, type Words } from '#renderer/words/words.tsx';
import type { InputOf } from '#shared/contract/registry.ts';
import type { Message } from '#shared/texts/message.ts';

const useStyles = makeStyles({
  box: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: '6px',
    padding: tokens.spacingHorizontalM,
    backgroundColor: tokens.colorNeutralBackground2,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  list: { margin: 0, paddingLeft: '18px', maxHeight: '150px', overflow: 'auto', fontSize: tokens.fontSizeBase200 },
  muted: { color: tokens.colorNeutralForeground3 },
  values: { fontVariantNumeric: 'tabular-nums', fontWeight: tokens.fontWeightSemibold },
});

/** Discrepancies and figures that are named one by one. */
const NAMED = 6;

const NO_VALUE = 'n.d.';

/** What it would do to add a rule, or to withdraw one; nothing is written. */
export function TrialOfRules(wanted: InputOf<'reconcile.tryRule'>) {
  const w = useWords();
  const styles = useStyles();
  const { data, error, isPlaceholderData } = useAnswer('reconcile.tryRule', wanted);
  if (error) return <Text role="alert">{w.error(error)}</Text>;
  if (!data || isPlaceholderData) {
    return (
      <div className={styles.box}>
        <Spinner size="tiny" label={w('window.registers.rule.trying')} />
      </div>
    );
  }
  const { settles, settled, reopens, reopened, effects } = data;
  const changes = [...effects.totals, ...effects.figures].slice(0, NAMED);
  const value = (one: number | null) => (one === null ? NO_VALUE : w.number(one));
  return (
    <section className={styles.box} aria-label={w('window.registers.trial.title')}>
      <Text weight="semibold">{w('window.registers.trial.title')}</Text>
      {settles + reopens === 0 && <Text>{w('window.registers.trial.nothing')}</Text>}
      {settles > 0 && (
        <Found title={w('window.registers.trial.settles', { count: settles })} count={settles} items={settled} />
      )}
      {reopens > 0 && (
        <Found title={w('window.registers.trial.reopens', { count: reopens })} count={reopens} items={reopened} />
      )}
      {changes.length > 0 && (
        <div>
          <Text>{w('window.registers.trial.effects')}</Text>
          <ul className={styles.list}>
            {changes.map(({ key, figure, before, after }) => (
              <li key={key}>
                {figureWords(w, figure)}{' '}
                <span className={styles.values}>
                  {w('window.registers.trial.effect', { before: value(before), after: value(after) })}
                </span>
              </li>
            ))}
          </ul>
        </div>
      )}
    </section>
  );
}

interface FoundProps {
  readonly title: string;
  readonly count: number;
  readonly items: readonly { readonly id: string; readonly figure: readonly (string | Message)[] }[];
}

function Found({ title, count, items }: FoundProps) {
  const w = useWords();
  const styles = useStyles();
  return (
    <div>
      <Text>{title}</Text>
      <ul className={styles.list}>
        {items.slice(0, NAMED).map(({ id, figure }) => (
          <li key={id}>{figureWords(w, figure)}</li>
        ))}
      </ul>
      {count > NAMED && (
        <Caption1 className={styles.muted}>{w('window.registers.trial.more', { count: count - NAMED })}</Caption1>
      )}
    </div>
  );
}

function figureWords(w: Words, figure: readonly (string | Message)[]): string {
  return figure.map((one) => w.say(one)).join(', ');
}
