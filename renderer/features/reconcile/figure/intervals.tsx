import { makeStyles, tokens } from '@fluentui/react-components';
import { Section } from '#renderer/ui/section.tsx';
import { dayInFigures } from '#renderer/words/dates.ts';
import { useWords } from '#renderer/words/words.tsx';
import type { UnfoldedDiscrepancy } from '#shared/contract/reconcile.ts';
import { barsOf } from './details-view.ts';

const useStyles = makeStyles({
  bars: { display: 'grid', gridTemplateColumns: 'max-content minmax(0, 1fr)', gap: '6px 12px', alignItems: 'center' },
  track: { position: 'relative', height: '20px', backgroundColor: tokens.colorNeutralBackground3, borderRadius: '3px' },
  bar: {
    position: 'absolute',
    insetBlock: 0,
    backgroundColor: tokens.colorBrandBackground2,
    border: `1px solid ${tokens.colorBrandStroke1}`,
    borderRadius: '3px',
    boxSizing: 'border-box',
  },
  common: {
    position: 'absolute',
    insetBlock: 0,
    backgroundImage: `repeating-linear-gradient(45deg, transparent 0 4px, ${tokens.colorPaletteRedForeground1} 4px 6px)`,
    opacity: 0.75,
  },
  legend: { gridColumn: 2, fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground3 },
  dates: {
    gridColumn: 2,
    display: 'flex',
    justifyContent: 'space-between',
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground3,
  },
});

/** Periods drawn one under the other; what they share with the shortest is hatched. */
export function Intervals({ unfolded: { sides } }: { readonly unfolded: UnfoldedDiscrepancy }) {
  const w = useWords();
  const styles = useStyles();
  const bars = barsOf(sides);
  if (bars.length < 2) return null;
  const place = ({ start, width }: { start: number; width: number }) => ({
    left: `${start * 100}%`,
    width: `${width * 100}%`,
  });
  const days = sides.flatMap(({ from, to }) => [from, to]).filter((day) => day !== '');
  const [first = '', last = ''] = [days.toSorted()[0], days.toSorted().at(-1)];
  return (
    <Section title={w('window.reconcile.intervals')}>
      <div className={styles.bars}>
        {bars.map((bar) => {
          const side = sides.find(({ source }) => source === bar.source);
          const span = `${dayInFigures(side?.from ?? '')} – ${dayInFigures(side?.to ?? '')}`;
          return [
            <span key={`${bar.source} name`}>{side ? w.say(side.name) : bar.source}</span>,
            <div key={bar.source} className={styles.track} role="img" aria-label={span} title={span}>
              <div className={styles.bar} style={place(bar)} />
              {bar.common && <div className={styles.common} style={place(bar.common)} />}
            </div>,
          ];
        })}
        <div className={styles.dates}>
          <span>{dayInFigures(first)}</span>
          <span>{dayInFigures(last)}</span>
        </div>
        <div className={styles.legend}>{w('window.reconcile.intervals.common')}</div>
      </div>
    </Section>
  );
}
