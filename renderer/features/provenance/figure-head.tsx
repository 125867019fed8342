import { makeStyles, tokens } from '@fluentui/react-components';
import { StateBadge } from '#renderer/ui/badges.tsx';
import { useWords } from '#renderer/words/words.tsx';
import type { FigureTrace } from '#shared/contract/provenance.ts';
import { dimensionWords, toneOfState, valueWords } from './origin-words.ts';

const useStyles = makeStyles({
  head: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalS },
  value: { display: 'flex', alignItems: 'baseline', flexWrap: 'wrap', columnGap: tokens.spacingHorizontalS },
  number: {
    fontSize: tokens.fontSizeHero700,
    lineHeight: tokens.lineHeightHero700,
    fontWeight: tokens.fontWeightSemibold,
    fontVariantNumeric: 'tabular-nums',
  },
  unit: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase400 },
  badge: { alignSelf: 'center', marginLeft: tokens.spacingHorizontalS },
  about: { display: 'grid', gridTemplateColumns: 'max-content minmax(0, 1fr)', gap: '2px 12px', margin: 0 },
  name: { color: tokens.colorNeutralForeground3 },
  is: { margin: 0 },
});

/** The value, what it is, and how far it is settled. */
export function FigureHead({ trace }: { readonly trace: FigureTrace }) {
  const w = useWords();
  const styles = useStyles();
  const { number, unit } = valueWords(w, trace);
  return (
    <div className={styles.head}>
      <div className={styles.value}>
        <span className={styles.number}>{number}</span>
        <span className={styles.unit}>{unit}</span>
        <span className={styles.badge}>
          <StateBadge tone={toneOfState(trace.state)} title={w(`window.tables.state.${trace.state}.meaning`)}>
            {w(`publish.state.${trace.state}`)}
          </StateBadge>
        </span>
      </div>
      <dl className={styles.about}>
        {trace.about.map(({ dimension, name }) => (
          <AboutLine key={dimension} name={dimensionWords(w, dimension)} is={w.say(name)} />
        ))}
      </dl>
    </div>
  );
}

function AboutLine({ name, is }: { readonly name: string; readonly is: string }) {
  const styles = useStyles();
  return (
    <>
      <dt className={styles.name}>{name}</dt>
      <dd className={styles.is}>{is}</dd>
    </>
  );
}
