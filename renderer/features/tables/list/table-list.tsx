import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useMemo, useState } from 'react';
import { SearchField } from '#renderer/ui/search-field.tsx';
import { toneOf } from '#renderer/ui/theme.ts';
import { VirtualList } from '#renderer/ui/virtual-list.tsx';
import { useWords } from '#renderer/words/words.tsx';
import type { TableList as Listed, ListedTable } from '#shared/contract/tables.ts';
import { found } from './find-tables.ts';

const useStyles = makeStyles({
  side: { display: 'flex', flexDirection: 'column', minHeight: 0, height: '100%' },
  search: { padding: tokens.spacingVerticalS, display: 'flex' },
  row: {
    display: 'grid',
    gridTemplateColumns: '26px minmax(0, 1fr) auto',
    columnGap: tokens.spacingHorizontalS,
    padding: '7px 10px 7px 4px',
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase200,
  },
  number: {
    textAlign: 'right',
    color: tokens.colorNeutralForeground3,
    fontVariantNumeric: 'tabular-nums',
  },
  meta: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
  empty: { color: tokens.colorNeutralForeground3, fontStyle: 'italic' },
  open: {
    alignSelf: 'start',
    padding: '0 6px',
    borderRadius: tokens.borderRadiusCircular,
    fontSize: tokens.fontSizeBase200,
    fontWeight: tokens.fontWeightSemibold,
    backgroundColor: toneOf('warning').background,
    color: toneOf('warning').foreground,
    border: `1px solid ${toneOf('warning').border}`,
  },
  none: { padding: tokens.spacingHorizontalL, color: tokens.colorNeutralForeground3 },
});

export interface TableListProps {
  readonly list: Listed;
  readonly selected: string;
  readonly onSelect: (table: string) => void;
}

/** The tables of the report by number and title, those that nothing fills yet among them. */
export function TableList({ list, selected, onSelect }: TableListProps) {
  const w = useWords();
  const styles = useStyles();
  const [words, setWords] = useState('');
  const all = useMemo(() => [...list.tables, ...list.annexes], [list]);
  const shown = useMemo(() => found(all, words, w.say), [all, words, w]);
  return (
    <div className={styles.side}>
      <div className={styles.search}>
        <SearchField label={w('window.tables.search')} value={words} onChange={setWords} />
      </div>
      {shown.length === 0 ? (
        <div className={styles.none}>{w('window.tables.noneFound')}</div>
      ) : (
        <VirtualList
          label={w('window.tables.list')}
          items={shown}
          keyOf={({ table }) => table}
          rowHeight={52}
          measured
          selected={selected}
          onSelect={({ table }) => onSelect(table)}
        >
          {(item) => <TableItem item={item} />}
        </VirtualList>
      )}
    </div>
  );
}

function TableItem({ item }: { readonly item: ListedTable }) {
  const w = useWords();
  const styles = useStyles();
  const { table, title, empty, figures, rows, states } = item;
  const meta =
    empty !== undefined
      ? w('window.tables.empty')
      : figures > 0
        ? w('window.tables.figures', { count: figures })
        : w('window.tables.rows', { count: rows });
  return (
    <div className={mergeClasses(styles.row, empty !== undefined && styles.empty)}>
      <span className={styles.number}>{/^\d+$/.test(table) ? table : '·'}</span>
      <span>
        <span>{w.say(title)}</span>
        <br />
        <span className={styles.meta}>{meta}</span>
      </span>
      {states.open > 0 && (
        <span className={styles.open} title={w('window.tables.openFigures', { count: states.open })}>
          {`${w.number(states.open)} ?`}
        </span>
      )}
    </div>
  );
}
