import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { memo } from 'react';
import { figureWords, percentWords, valueWords } from '#renderer/features/reconcile/words.ts';
import { useWords } from '#renderer/words/words.tsx';
import type { DiscrepancyItem } from '#shared/contract/discrepancies.ts';
import { StandingIcon } from './standing-icon.tsx';
import { useItem } from './use-items.tsx';

const CUT = { overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' } as const;

const useStyles = makeStyles({
  row: {
    display: 'grid',
    gridTemplateColumns: '18px minmax(0, 1fr) auto',
    gridTemplateRows: 'auto auto auto',
    columnGap: tokens.spacingHorizontalS,
    alignContent: 'center',
    height: '100%',
    boxSizing: 'border-box',
    padding: `0 ${tokens.spacingHorizontalM} 0 ${tokens.spacingHorizontalS}`,
  },
  icon: { gridRow: '1 / span 3', alignSelf: 'start', paddingTop: '2px' },
  title: { ...CUT, fontWeight: tokens.fontWeightSemibold, lineHeight: '20px' },
  about: { ...CUT, gridColumn: '2 / span 2', fontSize: tokens.fontSizeBase200, lineHeight: '18px' },
  sayings: {
    ...CUT,
    gridColumn: '2 / span 2',
    fontSize: tokens.fontSizeBase200,
    lineHeight: '18px',
    color: tokens.colorNeutralForeground2,
    fontVariantNumeric: 'tabular-nums',
  },
  gap: {
    fontSize: tokens.fontSizeBase200,
    fontVariantNumeric: 'tabular-nums',
    whiteSpace: 'nowrap',
    lineHeight: '20px',
    color: tokens.colorNeutralForeground2,
  },
  settled: { color: tokens.colorNeutralForeground3, fontWeight: tokens.fontWeightRegular },
  bone: {
    height: '11px',
    width: '60%',
    marginBottom: '9px',
    borderRadius: '3px',
    backgroundColor: tokens.colorNeutralBackground4,
  },
  wait: { padding: `12px ${tokens.spacingHorizontalM}` },
});

/** A discrepancy of the list: what it is about, who says what, how far they are apart. */
export const ListRow = memo(function ListRow({ number }: { readonly number: number }) {
  const w = useWords();
  const styles = useStyles();
  const item = useItem(number);
  if (item === undefined) {
    return (
      <div className={styles.wait} aria-busy>
        <div className={styles.bone} />
        <div className={styles.bone} />
      </div>
    );
  }
  if (item === null) {
    return (
      <div className={styles.row}>
        <span className={mergeClasses(styles.about, styles.settled)}>{w('window.reconcile.gone')}</span>
      </div>
    );
  }
  return <ItemLines item={item} />;
});

/** The lines of one discrepancy, wherever it is listed. */
export function ItemLines({ item, hasIcon = true }: { readonly item: DiscrepancyItem; readonly hasIcon?: boolean }) {
  const w = useWords();
  const styles = useStyles();
  const { standing, figure, type, sayings, share } = item;
  const isSettled = standing === 'decided' || standing === 'rule';
  const [indicator, ...about] = figure;
  const said = sayings.map(({ name, value }) =>
    value === null ? w.say(name) : `${w.say(name)} ${valueWords(w, value)}`,
  );
  return (
    <div className={styles.row}>
      <span className={styles.icon}>{hasIcon && <StandingIcon standing={standing} />}</span>
      <span className={mergeClasses(styles.title, isSettled && styles.settled)} title={figureWords(w, figure)}>
        {about.length === 0 ? w.say(indicator ?? '') : figureWords(w, about)}
      </span>
      <span className={styles.gap}>{share !== null && share > 0 ? percentWords(w, share) : ''}</span>
      <span className={mergeClasses(styles.about, isSettled && styles.settled)}>{w.say(indicator ?? '')}</span>
      <span className={mergeClasses(styles.sayings, isSettled && styles.settled)}>
        {said.length === 0 ? w(`window.reconcile.type.${type}`) : said.join(' / ')}
      </span>
    </div>
  );
}
