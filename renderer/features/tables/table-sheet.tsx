import { makeStyles } from '@fluentui/react-components';
import { useMemo } from 'react';
import { useCovered } from '#renderer/frame/covered.ts';
import { useFrame } from '#renderer/frame/frame.ts';
import { EmptyState, FailedState, LoadingState } from '#renderer/ui/states.tsx';
import { useWords } from '#renderer/words/words.tsx';
import { TableGrid } from './grid/table-grid.tsx';
import { type StateFilter, useTableRows } from './grid/use-table-rows.ts';
import { StateBar } from './state-bar.tsx';
import { useCopy } from './use-copy.ts';

const useStyles = makeStyles({
  sheet: {
    display: 'flex',
    flexDirection: 'column',
    minHeight: 0,
    height: '100%',
  },
});

export interface TableSheetProps {
  readonly table: string;
  readonly state: StateFilter;
  /** `12.3`: the cell that was asked for; '' for none. */
  readonly at: string;
}

/** One table as it is printed, with the states of its figures above. */
export function TableSheet({ table, state, at }: TableSheetProps) {
  const w = useWords();
  const styles = useStyles();
  const frame = useFrame();
  const rows = useTableRows(table, state);
  const copy = useCopy(rows);
  const covered = useCovered();
  const shown = useMemo(() => {
    const [row, column] = at.split('.').map(Number);
    return at !== '' && row !== undefined && column !== undefined ? { row, column } : undefined;
  }, [at]);
  const { head, error } = rows;
  if (error) {
    const again = { label: w('window.failed.again'), act: rows.retry };
    return <FailedState title={w('window.failed.title')} text={w.error(error)} again={again} />;
  }
  if (!head) return <LoadingState label={w('window.tables.loading')} />;
  const filter = (next: StateFilter) =>
    frame.go({ room: 'tables', path: [table], query: { state: next } }, { replace: true });
  return (
    <div
      className={styles.sheet}
      // Beside the panel, as far as there is room for both.
      style={{ marginRight: `min(${covered}px, max(0px, 100% - 340px))` }}
    >
      <StateBar head={head} state={state} onState={filter} />
      {head.total === 0 ? (
        <EmptyState
          title={w.say(head.title)}
          text={state === '' ? w('publish.noData') : w('window.tables.noneInState')}
        />
      ) : (
        <TableGrid
          key={`${table} ${state}`}
          name={`${table} ${state}`}
          head={head}
          rows={rows}
          shown={shown}
          onOrigin={(figure) => frame.showOrigin({ figure })}
          onCopy={copy.cells}
        />
      )}
    </div>
  );
}
