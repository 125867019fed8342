import { useClient } from '#renderer/api/hooks.tsx';
import { useFrame } from '#renderer/frame/frame.ts';
import { writeClipboard } from '#renderer/ui/write-clipboard.ts';
import { useWords } from '#renderer/words/words.tsx';
import { message } from '#shared/texts/say.ts';
import { type Copied, copyCells, copyTable } from './grid/copy-out.ts';
import type { Rectangle } from './grid/moves.ts';
import type { TableRows } from './grid/use-table-rows.ts';

/** Copies what is chosen in a table, and says how much it was. */
export function useCopy({ all }: Pick<TableRows, 'all'>) {
  const w = useWords();
  const say = useSayCopied();
  return {
    cells: ({ top, bottom, left, right }: Rectangle) => {
      void say(async () => {
        const rows = (await all()).slice(top, bottom + 1);
        return { copied: copyCells(w, rows, left, right), rows: rows.length };
      });
    },
  };
}

/** Copies a whole table with its title, headings, notes and sources. */
export function useCopyTable(): (table: string) => void {
  const w = useWords();
  const client = useClient();
  const say = useSayCopied();
  return (table) =>
    void say(async () => {
      const whole = await client.call('tables.table', { table });
      return { copied: copyTable(w, whole, whole.rows), rows: whole.rows.length };
    });
}

function useSayCopied() {
  const w = useWords();
  const frame = useFrame();
  return async (make: () => Promise<{ copied: Copied; rows: number }>) => {
    try {
      const { copied, rows } = await make();
      const isDone = await writeClipboard(copied);
      frame.notify(
        isDone
          ? { intent: 'success', sentence: message('window.tables.copied', { count: rows }) }
          : { intent: 'error', sentence: message('window.tables.notCopied') },
      );
    } catch (error) {
      frame.notify({ intent: 'error', sentence: w.error(error as Error) });
    }
  };
}
