import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useReading } from '#renderer/features/intake/reading/reading-store.ts';
import { useWords } from '#renderer/words/words.tsx';
import type { SheetModel } from './sheet-model.ts';
import { NUMBERS } from './sheet-styles.ts';

const useStyles = makeStyles({
  frame: {
    position: 'absolute',
    boxSizing: 'border-box',
    border: `1.5px dashed ${tokens.colorNeutralStrokeAccessible}`,
    pointerEvents: 'none',
    zIndex: 2,
  },
  own: { border: `2px solid ${tokens.colorNeutralStrokeAccessible}` },
  number: {
    position: 'absolute',
    top: '-9px',
    left: '-2px',
    minWidth: '18px',
    height: '18px',
    boxSizing: 'border-box',
    padding: '0 5px',
    borderRadius: '9px',
    textAlign: 'center',
    fontSize: '11px',
    lineHeight: '18px',
    fontWeight: tokens.fontWeightSemibold,
    backgroundColor: tokens.colorNeutralForeground3,
    color: tokens.colorNeutralBackground1,
  },
});

/** The borders of the tables of a sheet, numbered where there are several. */
export function TableFrames({ model }: { readonly model: SheetModel }) {
  const w = useWords();
  const styles = useStyles();
  const tables = useReading((state) => state.reading?.tables);
  const sheet = useReading((state) => state.sheet);
  const chosen = useReading((state) => state.table);
  const own = (tables ?? []).map((table, at) => ({ ...table, at })).filter((table) => table.sheet === sheet);
  const { rows, columns } = model;
  return (
    <div role="presentation">
      {own.map(({ at, box }, n) => (
        <div
          key={at}
          aria-hidden
          className={mergeClasses(styles.frame, at === chosen && styles.own)}
          style={{
            left: NUMBERS + columns.startOf(box.left) - 1,
            top: rows.startOf(box.top) - 1,
            width: columns.startOf(box.right) + columns.sizeOf(box.right) - columns.startOf(box.left) + 2,
            height: rows.startOf(box.bottom) + rows.sizeOf(box.bottom) - rows.startOf(box.top) + 2,
          }}
        >
          {own.length > 1 && <span className={styles.number}>{w.number(n + 1)}</span>}
        </div>
      ))}
    </div>
  );
}
