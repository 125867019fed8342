import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { ArrowDown, ArrowUp } from 'lucide-react';
import { useWords } from '#renderer/words/words.tsx';
import { useColumns } from './columns.ts';
import { type ListView, type Order, sortedBy } from './list-view.ts';

const useStyles = makeStyles({
  head: {
    height: '32px',
    flexShrink: 0,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    borderLeft: '3px solid transparent',
    backgroundColor: tokens.colorNeutralBackground3,
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    // Where the list has a scroll bar its columns are narrower.
    scrollbarGutter: 'stable',
    overflow: 'hidden',
  },
  button: {
    display: 'flex',
    alignItems: 'center',
    columnGap: '4px',
    width: '100%',
    height: '28px',
    padding: 0,
    border: 0,
    background: 'none',
    color: 'inherit',
    font: 'inherit',
    cursor: 'pointer',
    overflow: 'hidden',
    ':hover': { color: tokens.colorNeutralForeground1 },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  end: { justifyContent: 'flex-end' },
  sorted: { fontWeight: tokens.fontWeightSemibold, color: tokens.colorNeutralForeground1 },
});

type Column = 'state' | 'file' | 'department' | 'received' | 'tables' | 'figures' | 'records' | 'questions';

const COLUMNS: readonly {
  readonly name: Column;
  readonly order?: Order;
  readonly isNumber?: true;
  readonly optional?: true;
}[] = [
  { name: 'state' },
  { name: 'file', order: 'file' },
  { name: 'department', order: 'department' },
  { name: 'received', order: 'received' },
  { name: 'tables', isNumber: true, optional: true },
  { name: 'figures', order: 'figures', isNumber: true },
  { name: 'records', isNumber: true, optional: true },
  { name: 'questions', order: 'questions', isNumber: true },
];

/** The headings of the list; those that can be sorted by are buttons. */
export function ListHead({ view, show }: { readonly view: ListView; readonly show: (view: ListView) => void }) {
  const w = useWords();
  const styles = useStyles();
  const columns = useColumns();
  return (
    <div className={mergeClasses(columns.line, styles.head)}>
      {COLUMNS.map(({ name, order, isNumber, optional }) => {
        const words = w(`window.intake.column.${name}`);
        const isSorted = order !== undefined && view.order === order;
        const Arrow = view.descending ? ArrowDown : ArrowUp;
        const look = mergeClasses(isNumber && columns.number, isSorted && styles.sorted);
        if (!order) {
          return (
            <span key={name} className={look} {...(optional && { 'data-optional': '' })}>
              {words}
            </span>
          );
        }
        return (
          <button
            key={name}
            type="button"
            className={mergeClasses(styles.button, isNumber && styles.end, look)}
            aria-pressed={isSorted}
            title={w('window.intake.sort', { column: words })}
            onClick={() => show(sortedBy(view, order))}
          >
            {words}
            {isSorted && <Arrow size={12} aria-hidden />}
          </button>
        );
      })}
    </div>
  );
}
