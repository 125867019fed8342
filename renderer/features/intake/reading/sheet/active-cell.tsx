import { makeStyles, tokens } from '@fluentui/react-components';
import { useReading } from '#renderer/features/intake/reading/reading-store.ts';
import { tellStory } from '#renderer/features/intake/reading/tell-story.ts';
import { useWords } from '#renderer/words/words.tsx';
import { positionOf } from '#shared/cells/grid.ts';
import { asActiveCell, asRow } from './roles.ts';
import { cellText, type SheetModel, spotName } from './sheet-model.ts';
import { NUMBERS } from './sheet-styles.ts';

/** Id of the cell that the keyboard has reached. */
export const ACTIVE_CELL = 'kafo-active-cell';

const useStyles = makeStyles({
  cell: {
    position: 'absolute',
    boxSizing: 'border-box',
    border: `2px solid ${tokens.colorCompoundBrandStroke}`,
    borderRadius: '1px',
    pointerEvents: 'none',
    zIndex: 3,
  },
});

/** The frame around the cell that is reached, with all that became of it as its name. */
export function ActiveCell({ model }: { readonly model: SheetModel }) {
  const w = useWords();
  const styles = useStyles();
  const spot = useReading((state) => state.spot);
  const story = useReading((state) => state.story);
  const { rows, columns, sheet } = model;
  const merge = model.mergeAt(spot.row, spot.column);
  const { top, left, bottom, right } = merge ?? {
    top: spot.row,
    bottom: spot.row,
    left: spot.column,
    right: spot.column,
  };
  const text = cellText(sheet.grid, positionOf(sheet.grid, top, left), w.language);
  const isTold = story?.row === spot.row && story.column === spot.column;
  const name = [spotName(top, left), text || w('window.reading.empty_cell'), isTold ? tellStory(story, w) : '']
    .filter((part) => part !== '')
    .join(', ');
  return (
    <div {...asRow(top)}>
      <div
        id={ACTIVE_CELL}
        {...asActiveCell(left, name)}
        className={styles.cell}
        style={{
          left: NUMBERS + columns.startOf(left) - 1,
          top: rows.startOf(top) - 1,
          width: columns.startOf(right) + columns.sizeOf(right) - columns.startOf(left) + 1,
          height: rows.startOf(bottom) + rows.sizeOf(bottom) - rows.startOf(top) + 1,
        }}
      />
    </div>
  );
}
