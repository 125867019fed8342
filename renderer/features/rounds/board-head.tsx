import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useWords } from '#renderer/words/words.tsx';
import type { BoardView } from './board-view.ts';
import { columnHeading, gridRow } from './grid-roles.ts';
import { FEW } from './grid-styles.ts';

const useStyles = makeStyles({
  head: { position: 'sticky', top: 0, zIndex: 2 },
  row: { display: 'grid', gridTemplateColumns: 'var(--columns)' },
  ground: { backgroundColor: tokens.colorNeutralBackground3 },
  corner: { position: 'sticky', left: 0, zIndex: 3 },
  theme: {
    height: '24px',
    padding: '0 4px',
    textAlign: 'left',
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    whiteSpace: 'nowrap',
    fontSize: tokens.fontSizeBase200,
    fontWeight: tokens.fontWeightSemibold,
    color: tokens.colorNeutralForeground2,
    boxSizing: 'border-box',
  },
  first: { borderLeft: `1px solid ${tokens.colorNeutralStroke1}` },
  dataset: {
    height: '146px',
    padding: '4px 0',
    display: 'flex',
    flexDirection: 'column',
    justifyContent: 'flex-end',
    boxSizing: 'border-box',
    borderBottom: `1px solid ${tokens.colorNeutralStroke1}`,
  },
  turned: {
    writingMode: 'vertical-rl',
    transform: 'rotate(180deg)',
    maxHeight: '138px',
    margin: '0 auto',
    textAlign: 'left',
    fontSize: '11px',
    lineHeight: '12px',
    maxWidth: '36px',
    textOrientation: 'sideways',
    overflow: 'hidden',
    color: tokens.colorNeutralForeground1,
  },
  low: { height: '60px' },
  mine: { paddingLeft: '20px' },
  wide: {
    padding: '4px 6px 6px',
    lineHeight: '16px',
    textAlign: 'left',
    fontSize: tokens.fontSizeBase200,
    overflow: 'hidden',
  },
});

/** Themes, and under them the names of the datasets: upright where columns are wide, else turned. */
export function BoardHead({ view }: { readonly view: BoardView }) {
  const w = useWords();
  const styles = useStyles();
  const isFew = view.columns.length <= FEW;
  let before = -1;
  const starts = new Set<number>();
  for (const { columns } of view.themes) {
    starts.add(before + 1);
    before += columns;
  }
  return (
    <div className={styles.head}>
      <div {...gridRow(1)} className={styles.row}>
        <div className={mergeClasses(styles.ground, styles.corner)} />
        {view.themes.map(({ theme, columns }) => (
          <div
            key={theme}
            {...columnHeading(columns)}
            className={mergeClasses(styles.ground, styles.theme, styles.first)}
            style={{ gridColumn: `span ${columns}` }}
            title={w(`rounds.theme.${theme}`)}
          >
            {w(`rounds.theme.${theme}`)}
          </div>
        ))}
      </div>
      <div {...gridRow(2)} className={styles.row}>
        <div
          {...columnHeading()}
          className={mergeClasses(
            styles.ground,
            styles.dataset,
            styles.wide,
            isFew && styles.low,
            styles.corner,
            styles.mine,
          )}
        >
          {w('rounds.grid.department')}
        </div>
        {view.columns.map(({ code, name }, i) => (
          <div
            key={code}
            {...columnHeading()}
            title={name}
            className={mergeClasses(
              styles.ground,
              styles.dataset,
              starts.has(i) && styles.first,
              isFew && styles.wide,
              isFew && styles.low,
            )}
          >
            {isFew ? name : <div className={styles.turned}>{name}</div>}
          </div>
        ))}
      </div>
    </div>
  );
}
