import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { memo } from 'react';
import { StateBadge } from '#renderer/ui/badges.tsx';
import { useWords } from '#renderer/words/words.tsx';
import type { DifferenceLine } from '#shared/contract/difference.ts';
import { CHANGE_TONES, gapOf } from './difference-view.ts';

export const useDifferenceColumns = makeStyles({
  line: {
    display: 'grid',
    gridTemplateColumns: '100px minmax(140px, 1fr) minmax(56px, 88px) minmax(56px, 88px) minmax(72px, 116px)',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalS,
    padding: `0 ${tokens.spacingHorizontalM}`,
    boxSizing: 'border-box',
    height: '100%',
  },
  number: { textAlign: 'right', fontVariantNumeric: 'tabular-nums' },
});

const useStyles = makeStyles({
  figure: {
    display: '-webkit-box',
    WebkitLineClamp: 2,
    WebkitBoxOrient: 'vertical',
    overflow: 'hidden',
    lineHeight: tokens.lineHeightBase200,
    fontSize: tokens.fontSizeBase200,
  },
  none: { color: tokens.colorNeutralForeground3, fontStyle: 'italic' },
  after: { fontWeight: tokens.fontWeightSemibold },
  gap: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  bar: { height: '12px', borderRadius: '6px', backgroundColor: tokens.colorNeutralBackground3 },
});

export interface DifferenceRowProps {
  readonly line: DifferenceLine | undefined;
  /** First words of a figure that all lines share. */
  readonly skip: number;
}

/** One figure that two deliveries state, or one of them only. */
export const DifferenceRow = memo(function DifferenceRow({ line, skip }: DifferenceRowProps) {
  const w = useWords();
  const styles = useStyles();
  const columns = useDifferenceColumns();
  if (!line) {
    return (
      <div className={columns.line}>
        <span className={styles.bar} />
        <span className={styles.bar} />
      </div>
    );
  }
  const { change, figure, before, after } = line;
  const words = figure.slice(skip).map(w.say).join(' · ');
  const gap = gapOf(line);
  const sign = (value: number) => (value > 0 ? '+' : '');
  return (
    <div className={columns.line}>
      <span>
        <StateBadge tone={CHANGE_TONES[change]}>{w(`window.intake.difference.change.${change}`)}</StateBadge>
      </span>
      <span className={styles.figure} title={words}>
        {words}
      </span>
      <Stated stated={before} />
      <span className={styles.after}>
        <Stated stated={after} />
      </span>
      <span className={mergeClasses(columns.number, styles.gap)}>
        {gap && `${sign(gap.gap)}${w.number(gap.gap)}`}
        {gap?.share !== undefined && ` (${sign(gap.share)}${w.number(Math.round(gap.share * 1000) / 10)}\u202f%)`}
      </span>
    </div>
  );
});

function Stated({ stated }: { readonly stated: DifferenceLine['before'] }) {
  const w = useWords();
  const styles = useStyles();
  const columns = useDifferenceColumns();
  const isNone = stated === null || stated.value === null;
  return (
    <div className={mergeClasses(columns.number, isNone && styles.none)} title={stated?.raw}>
      {stated === null
        ? w('window.intake.difference.nowhere')
        : stated.value === null
          ? w('window.intake.difference.missing')
          : w.number(stated.value)}
    </div>
  );
}
