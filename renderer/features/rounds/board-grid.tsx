import { makeStyles, tokens } from '@fluentui/react-components';
import type { CSSProperties } from 'react';
import { useWords } from '#renderer/words/words.tsx';
import { BoardHead } from './board-head.tsx';
import { BoardLine } from './board-line.tsx';
import type { BoardView } from './board-view.ts';
import { CellCard } from './cell-card.tsx';
import { grid } from './grid-roles.ts';
import { FEW, HEADING, LONGEST, NARROWEST, ROOMY } from './grid-styles.ts';
import { type GridDeeds, useGridPlace } from './use-grid-place.ts';

const useStyles = makeStyles({
  scroll: { overflow: 'auto', minHeight: 0, flexGrow: 1, backgroundColor: tokens.colorNeutralBackground1 },
  grid: { minWidth: '100%' },
});

/** Departments down, datasets across; one place of it is in the order of the Tab key, arrows lead to the others. */
export function BoardGrid({ view, ...deeds }: GridDeeds & { readonly view: BoardView }) {
  const w = useWords();
  const styles = useStyles();
  const { ref, chosen, pointed, leave, handlers } = useGridPlace(view, deeds);
  const { length: columns } = view.columns;
  const [least, roomy, most] = columns <= FEW ? [116, 132, '196px'] : [NARROWEST, ROOMY, '1fr'];
  const layout = {
    '--columns': `clamp(${HEADING}px, calc(100% - ${columns * roomy}px), ${LONGEST}px) repeat(${columns}, minmax(${least}px, ${most}))`,
    width: HEADING + columns * least,
  };
  return (
    <div className={styles.scroll} onScroll={leave}>
      <div
        ref={ref}
        {...grid(w('rounds.grid'), view.rows.length + 2, columns + 1)}
        className={styles.grid}
        style={layout as CSSProperties}
        {...handlers}
      >
        <BoardHead view={view} />
        {view.rows.map((row, i) => (
          <BoardLine
            key={row.code}
            row={row}
            index={i}
            columns={view.columns}
            chosen={chosen.row === i ? chosen.column : undefined}
          />
        ))}
      </div>
      <CellCard pointed={pointed} />
    </div>
  );
}
