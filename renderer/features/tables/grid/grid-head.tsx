import { mergeClasses } from '@fluentui/react-components';
import type { Ref } from 'react';
import { useWords } from '#renderer/words/words.tsx';
import type { TableAnswer } from '#shared/contract/tables.ts';
import { headerCells } from '#shared/domain/tables/header-cells.ts';
import { useGridStyles } from './grid-styles.ts';

/** The headings, those over several columns among them; they stay in sight. */
export function GridHead({ head, measure }: { readonly head: TableAnswer; readonly measure: Ref<HTMLElement> }) {
  const w = useWords();
  const styles = useGridStyles();
  const cells = headerCells(head);
  const rows = Array.from({ length: head.groups.length + 1 }, (_, row) => cells.filter((cell) => cell.row === row));
  return (
    <thead className={styles.head} ref={measure as Ref<HTMLTableSectionElement>}>
      {rows.map((row, r) => (
        <tr key={row[0]?.column ?? 'none'} aria-rowindex={r + 1}>
          {row.map(({ title, column, rows: down, columns }) => {
            const isWords = columns === 1 && head.columns[column]?.kind === 'words';
            return (
              <th
                key={column}
                scope={columns > 1 ? 'colgroup' : 'col'}
                {...(columns > 1 && { colSpan: columns })}
                {...(down > 1 && { rowSpan: down })}
                className={mergeClasses(
                  styles.heading,
                  isWords && styles.left,
                  column === 0 && columns === 1 && styles.firstHeading,
                )}
              >
                {w.say(title)}
              </th>
            );
          })}
        </tr>
      ))}
    </thead>
  );
}
