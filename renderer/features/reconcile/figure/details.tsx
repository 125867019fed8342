import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { Send } from 'lucide-react';
import type { ReactNode } from 'react';
import { figureWords, percentWords, unitName, valueWords } from '#renderer/features/reconcile/words.ts';
import { useFrame } from '#renderer/frame/frame.ts';
import { Section } from '#renderer/ui/section.tsx';
import { dayInFigures } from '#renderer/words/dates.ts';
import { useWords } from '#renderer/words/words.tsx';
import type { UnfoldedDiscrepancy } from '#shared/contract/reconcile.ts';
import type { DiscrepancyType } from '#shared/domain/model/discrepancy.ts';
import { barsOf, pairsOf } from './details-view.ts';
import { RecordTable } from './record-table.tsx';

const useStyles = makeStyles({
  table: {
    borderCollapse: 'collapse',
    fontVariantNumeric: 'tabular-nums',
    '& th, & td': { padding: '2px 14px 2px 0', textAlign: 'right', fontWeight: 'inherit', whiteSpace: 'nowrap' },
    '& th:first-child': { textAlign: 'left', whiteSpace: 'normal' },
    '& thead th': { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
  },
  line: { borderTop: `1px solid ${tokens.colorNeutralForeground2}`, fontWeight: tokens.fontWeightSemibold },
  wrong: { color: tokens.colorPaletteRedForeground1, fontWeight: tokens.fontWeightSemibold },
  scroll: { maxHeight: '240px', overflow: 'auto' },
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

type Detail = (props: { readonly unfolded: UnfoldedDiscrepancy }) => ReactNode;

/** The parts of a total one under the other, their sum, and what the table states in its place. */
const Addition: Detail = ({ unfolded: { sides, item } }) => {
  const w = useWords();
  const styles = useStyles();
  const sums = sides.filter(({ source }) => source.endsWith('sum'));
  return sums.map((sum) => {
    const stated = sides.find(({ source }) => source === sum.source.replace(/sum$/, 'stated'));
    const gap = (stated?.value ?? 0) - (sum.value ?? 0);
    return (
      <Section key={sum.source} title={w('window.reconcile.addition')}>
        <div className={styles.scroll}>
          <table className={styles.table}>
            <tbody>
              {sum.cells.map(({ cell, sheet, what, period, value }) => (
                <tr key={`${sheet}!${cell}`}>
                  <th scope="row">{figureWords(w, what.length === 0 ? [period] : what)}</th>
                  <td>{valueWords(w, value)}</td>
                </tr>
              ))}
              <tr className={styles.line}>
                <th scope="row">{w('window.reconcile.addition.sum')}</th>
                <td>{valueWords(w, sum.value)}</td>
              </tr>
              <tr>
                <th scope="row">{w('window.reconcile.addition.stated')}</th>
                <td className={styles.wrong}>{valueWords(w, stated?.value ?? null)}</td>
              </tr>
              <tr>
                <th scope="row">{w('window.reconcile.addition.gap')}</th>
                <td>
                  {gap > 0 ? '+' : ''}
                  {w.number(gap)} {unitName(w, item.unit)}
                </td>
              </tr>
            </tbody>
          </table>
        </div>
      </Section>
    );
  });
};

/** Both years of a copied column, line by line. */
const Columns: Detail = ({ unfolded: { sides } }) => {
  const w = useWords();
  const styles = useStyles();
  const pairs = pairsOf(sides, ({ what }) => figureWords(w, what));
  return (
    <Section title={w('window.reconcile.columns')}>
      <div className={styles.scroll}>
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">{w('window.reconcile.cell.what')}</th>
              {sides.map(({ source, name }) => (
                <th key={source} scope="col">
                  {w.say(name)}
                </th>
              ))}
              <th scope="col">{w('window.reconcile.columns.same')}</th>
            </tr>
          </thead>
          <tbody>
            {pairs.map(({ name, values }) => (
              <tr key={name}>
                <th scope="row">{name === '' ? w('window.reconcile.whole') : name}</th>
                {values.map((value, i) => (
                  <td key={sides[i]?.source ?? i}>{valueWords(w, value)}</td>
                ))}
                <td>{values.every((value) => value === values[0]) ? '=' : '≠'}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Section>
  );
};

/** Periods drawn one under the other; what they share with the shortest is hatched. */
const Intervals: Detail = ({ unfolded: { sides } }) => {
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
};

/** What a department was expected to send, and how to ask for it. */
const Gap: Detail = ({ unfolded: { sides } }) => {
  const w = useWords();
  const { go } = useFrame();
  const [side] = sides;
  if (!side) return null;
  const { code, short } = side.department;
  return (
    <Section title={w('window.reconcile.gap')}>
      <div>
        <Button
          icon={<Send size={18} />}
          onClick={() => go({ room: 'rounds', query: { show: 'remind', department: code } })}
        >
          {w('window.reconcile.gap.remind', { department: short })}
        </Button>
      </div>
    </Section>
  );
};

/** Both records, field by field. */
const Records: Detail = ({ unfolded: { sides } }) =>
  sides.some(({ record }) => record) ? <RecordTable sides={sides} /> : null;

/** How large the part is of the whole. */
const Excess: Detail = ({ unfolded: { item } }) => {
  const w = useWords();
  const styles = useStyles();
  const { sayings } = item;
  const values = sayings.flatMap(({ value }) => value ?? []);
  const [low, high] = [Math.min(...values), Math.max(...values)];
  if (values.length < 2 || high === 0) return null;
  return (
    <p className={mergeClasses(styles.wrong)} style={{ margin: 0 }}>
      {w('window.reconcile.excess', { gap: high - low, percent: percentWords(w, (high - low) / low) })}
    </p>
  );
};

/** What is shown of each type beside its sources. */
export const DETAILS: Partial<Readonly<Record<DiscrepancyType, Detail>>> = {
  wrong_total: Addition,
  other_year_total: Addition,
  copied_period: Columns,
  overlap: Intervals,
  gap: Gap,
  duplicate: Records,
  part_above_whole: Excess,
};
