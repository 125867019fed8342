import { Caption1, makeStyles, tokens } from '@fluentui/react-components';
import { unitName, valueWords } from '#renderer/features/reconcile/words.ts';
import { seriesColour } from '#renderer/ui/theme.ts';
import { useWords } from '#renderer/words/words.tsx';
import type { FigureHistory } from '#shared/contract/unfolded.ts';
import { chartOf } from './history-view.ts';
import { useMeasuredWidth } from './use-measured-width.ts';

const SPACE = { height: 116, left: 8, right: 8, above: 10, below: 18 } as const;

const useStyles = makeStyles({
  figure: {
    margin: 0,
    maxWidth: '760px',
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalXS,
    minWidth: 0,
  },
  chart: { width: '100%', height: '116px', overflow: 'visible' },
  words: { fontSize: '10px', fill: tokens.colorNeutralForeground3 },
  legend: { display: 'flex', flexWrap: 'wrap', columnGap: tokens.spacingHorizontalL },
  item: { display: 'inline-flex', alignItems: 'center', columnGap: '6px', fontSize: tokens.fontSizeBase200 },
  scroll: { overflowX: 'auto' },
  table: {
    borderCollapse: 'collapse',
    fontSize: tokens.fontSizeBase200,
    fontVariantNumeric: 'tabular-nums',
    '& th, & td': { padding: '2px 10px', textAlign: 'right', whiteSpace: 'nowrap', fontWeight: 'inherit' },
    '& th:first-child': { textAlign: 'left', paddingLeft: 0 },
    '& thead th': { color: tokens.colorNeutralForeground3 },
    '& [data-here]': { backgroundColor: tokens.colorNeutralBackground1Selected, fontWeight: tokens.fontWeightSemibold },
  },
  hidden: { position: 'absolute', width: '1px', height: '1px', overflow: 'hidden', clipPath: 'inset(50%)' },
});

/** Periods that a table under the chart has room for. */
const TABLED = 8;
const DASHES = ['', '6 3', '2 3', '8 3 2 3'] as const;

/** A mark that tells the lines apart beside their colour. */
function Marker({ x, y, index, whole = true }: { x: number; y: number; index: number; whole?: boolean }) {
  const paint = { fill: whole ? seriesColour(index) : tokens.colorNeutralBackground1, stroke: seriesColour(index) };
  if (index % 3 === 1) return <rect x={x - 3} y={y - 3} width={6} height={6} {...paint} strokeWidth={1.5} />;
  if (index % 3 === 2) return <path d={`M${x} ${y - 4}l4 7h-8z`} {...paint} strokeWidth={1.5} />;
  return <circle cx={x} cy={y} r={3.2} {...paint} strokeWidth={1.5} />;
}

export interface HistoryChartProps {
  readonly history: FigureHistory;
  /** What is usual in the series; undefined where that is not told. */
  readonly usual?: number | undefined;
}

/** The figure through time, a line for each department; the same in a table where there is room, else for who cannot see. */
export function HistoryChart({ history, usual }: HistoryChartProps) {
  const w = useWords();
  const styles = useStyles();
  const { times, series, at, unit, published } = history;
  const [box, width] = useMeasuredWidth<HTMLElement>(560);
  const size = { ...SPACE, width };
  const chart = chartOf(history, size, usual === undefined ? [] : [usual]);
  const [first, last] = [times[0], times.at(-1)];
  const spoken = series
    .map(({ name, values }) => `${name} : ${values.map((value) => valueWords(w, value)).join(', ')}`)
    .join(' ; ');
  const isTabled = times.length <= TABLED;
  return (
    <figure className={styles.figure} ref={box}>
      <svg
        viewBox={`0 0 ${size.width} ${size.height}`}
        className={styles.chart}
        role="img"
        aria-label={w('window.reconcile.history.spoken', {
          from: first ? w.say(first.name) : '',
          to: last ? w.say(last.name) : '',
          values: spoken,
        })}
      >
        {chart.band && (
          <rect
            x={chart.band.x}
            y={0}
            width={chart.band.width}
            height={size.height - size.below + 4}
            fill={tokens.colorNeutralBackground1Selected}
          />
        )}
        <line
          x1={0}
          x2={size.width}
          y1={size.height - size.below}
          y2={size.height - size.below}
          stroke={tokens.colorNeutralStroke1}
        />
        {usual !== undefined && (
          <line
            x1={0}
            x2={size.width}
            y1={chart.y(usual)}
            y2={chart.y(usual)}
            stroke={tokens.colorNeutralStrokeAccessible}
            strokeDasharray="4 4"
          />
        )}
        {chart.lines.map(({ department, paths, points }, index) => (
          <g key={department}>
            {paths.map((path) => (
              <path
                key={path}
                d={path}
                fill="none"
                stroke={seriesColour(index)}
                strokeWidth={2}
                strokeDasharray={DASHES[index % DASHES.length]}
              />
            ))}
            {points
              .filter(({ at: own }) => times.length <= 24 || own === at)
              .map(({ x, y, at: own, whole }) => (
                <Marker key={own} x={x} y={y} index={index} whole={whole} />
              ))}
          </g>
        ))}
        {first && (
          <text x={0} y={size.height - 4} className={styles.words}>
            {w.say(first.name)}
          </text>
        )}
        {last && times.length > 1 && (
          <text x={size.width} y={size.height - 4} textAnchor="end" className={styles.words}>
            {w.say(last.name)}
          </text>
        )}
      </svg>
      {!isTabled && (
        <div className={styles.legend}>
          {series.map(({ department, name, values }, index) => (
            <span key={department} className={styles.item}>
              <svg width={22} height={10} aria-hidden>
                <line x1={0} x2={22} y1={5} y2={5} stroke={seriesColour(index)} strokeWidth={2} />
                <Marker x={11} y={5} index={index} />
              </svg>
              {w.say(name)} {at >= 0 ? valueWords(w, values[at] ?? null) : ''}
            </span>
          ))}
        </div>
      )}
      <div className={isTabled ? styles.scroll : styles.hidden}>
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">{unitName(w, unit)}</th>
              {times.map(({ code, name }, i) => (
                <th key={code} scope="col" {...(i === at && { 'data-here': true })}>
                  {w.say(name)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {series.map(({ department, name, values, whole }, index) => (
              <tr key={department}>
                <th scope="row">
                  <svg width={18} height={10} aria-hidden style={{ marginRight: 6 }}>
                    <line x1={0} x2={18} y1={5} y2={5} stroke={seriesColour(index)} strokeWidth={2} />
                    <Marker x={9} y={5} index={index} />
                  </svg>
                  {w.say(name)}
                </th>
                {values.map((value, i) => (
                  <td key={times[i]?.code ?? i} {...(i === at && { 'data-here': true })}>
                    {value !== null && whole[i] === false ? '≥ ' : ''}
                    {value === null ? '–' : w.number(value)}
                  </td>
                ))}
              </tr>
            ))}
            <tr>
              <th scope="row">{w('window.reconcile.published')}</th>
              {published.map((value, i) => (
                <td key={times[i]?.code ?? i} {...(i === at && { 'data-here': true })}>
                  {value === null ? '–' : w.number(value)}
                </td>
              ))}
            </tr>
          </tbody>
        </table>
      </div>
      {usual !== undefined && <Caption1>{w('window.reconcile.usual', { usual })}</Caption1>}
      {chart.isSteep && <Caption1>{w('window.reconcile.steep')}</Caption1>}
    </figure>
  );
}
