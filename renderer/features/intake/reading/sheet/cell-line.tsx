import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useReading } from '#renderer/features/intake/reading/reading-store.ts';
import { tellStory } from '#renderer/features/intake/reading/tell-story.ts';
import { useWords } from '#renderer/words/words.tsx';
import { positionOf, textAt } from '#shared/cells/grid.ts';
import { MarkSign } from './mark-sign.tsx';
import { spotName } from './sheet-model.ts';

const useStyles = makeStyles({
  line: {
    display: 'grid',
    gridTemplateColumns: '64px minmax(90px, 1fr) minmax(0, 2fr)',
    alignItems: 'center',
    height: '30px',
    flexShrink: 0,
    fontSize: tokens.fontSizeBase200,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  part: { overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap', padding: '0 8px' },
  address: { fontWeight: tokens.fontWeightSemibold, textAlign: 'center' },
  raw: {
    borderLeft: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRight: `1px solid ${tokens.colorNeutralStroke2}`,
    fontVariantNumeric: 'tabular-nums',
  },
  story: { display: 'flex', alignItems: 'center', columnGap: '6px', color: tokens.colorNeutralForeground2 },
});

/** The line over the sheet, as in a spreadsheet: the cell, what the file says in it, and what became of it. */
export function CellLine() {
  const w = useWords();
  const styles = useStyles();
  const spot = useReading((state) => state.spot);
  const sheet = useReading(({ sheets, sheet: number }) => sheets[number]);
  const story = useReading((state) => state.story);
  const raw = sheet ? textAt(sheet.grid, positionOf(sheet.grid, spot.row, spot.column)) : '';
  const isTold = story?.row === spot.row && story.column === spot.column;
  const told = isTold ? tellStory(story, w) : '';
  return (
    <div className={styles.line}>
      <span className={mergeClasses(styles.part, styles.address)}>{spotName(spot.row, spot.column)}</span>
      <span className={mergeClasses(styles.part, styles.raw)} title={raw}>
        {raw}
      </span>
      <span className={mergeClasses(styles.part, styles.story)} title={told}>
        {isTold && story.mark && <MarkSign mark={story.mark} />}
        <span className={styles.part} style={{ padding: 0 }}>
          {told}
        </span>
      </span>
    </div>
  );
}
