import { useMemo, useState } from 'react';
import { useAnswer, useClient } from '#renderer/api/hooks.tsx';
import type { StateCounts, TableAnswer } from '#shared/contract/tables.ts';
import type { TableRow } from '#shared/domain/tables/model.ts';

export type StateFilter = '' | keyof StateCounts;

/** Rows that one answer brings. */
const PAGE = 200;

/** A table of any length: its head and first rows at once, the others when they are looked at. */
export interface TableRows {
  readonly head: TableAnswer | undefined;
  readonly error: Error | null;
  retry(): void;
  /** Undefined for a row that is on its way. */
  row(index: number): TableRow | undefined;
  /** Says which rows are looked at. */
  look(first: number, last: number): void;
  /** All rows, whether they were looked at or not. */
  all(): Promise<readonly TableRow[]>;
}

export function useTableRows(table: string, state: StateFilter): TableRows {
  const client = useClient();
  const [pages, setPages] = useState<readonly [number, number]>([0, 0]);
  const head = usePage(table, state, 0);
  const near = usePage(table, state, pages[0]);
  const far = usePage(table, state, pages[1]);
  const answers = [head.data, near.answer, far.answer];
  const { data } = head;
  return {
    head: data,
    error: head.error,
    retry: () => void head.refetch(),
    row: (index) => {
      for (const answer of answers) {
        const row = answer?.rows[index - answer.from];
        if (row && answer.total === data?.total) return row;
      }
      return undefined;
    },
    look: (first, last) => {
      const next = [Math.floor(Math.max(0, first) / PAGE), Math.floor(Math.max(0, last) / PAGE)] as const;
      setPages((before) => (before[0] === next[0] && before[1] === next[1] ? before : next));
    },
    all: async () => {
      if (data && data.rows.length === data.total) return data.rows;
      return (await client.call('tables.table', { table, state })).rows;
    },
  };
}

function usePage(table: string, state: StateFilter, page: number) {
  const input = useMemo(() => ({ table, state, from: page * PAGE, count: PAGE }), [table, state, page]);
  const query = useAnswer('tables.table', input);
  const isOwn = query.data?.from === input.from && !query.isPlaceholderData;
  return { ...query, answer: isOwn ? query.data : undefined };
}
