import { useState } from 'react';
import { usePlace } from '#renderer/frame/address.ts';
import { useFrame } from '#renderer/frame/frame.ts';
import { ConfirmDialog } from '#renderer/ui/confirm-dialog.tsx';
import { useWords } from '#renderer/words/words.tsx';
import type { BoardCellSummary } from '#shared/contract/board.ts';
import { BoardGrid } from './board-grid.tsx';
import type { BoardRow, BoardView } from './board-view.ts';
import { CellMenu, type MenuSubject } from './cell-menu.tsx';
import { placeOf } from './cell-places.ts';
import { useRoundDeeds } from './use-round-deeds.ts';

/** The grid with what its cells offer: where a click leads, the menu, and taking away what is not expected. */
export function BoardCells({ view }: { readonly view: BoardView }) {
  const w = useWords();
  const frame = useFrame();
  const { query } = usePlace();
  const deeds = useRoundDeeds();
  const [subject, setSubject] = useState<MenuSubject>();
  const [leaving, setLeaving] = useState<BoardCellSummary>();
  const nameOf = (dataset: string) => view.columns.find(({ code }) => code === dataset)?.name ?? dataset;
  const shortOf = (code: string) => view.rows.find((row) => row.code === code)?.short || code;
  const menu = (row: BoardRow, column: number, target: HTMLElement) => {
    const about = view.columns[column];
    setSubject({ row, cell: row.cells[column], dataset: about?.code ?? '', name: about?.name ?? '', target });
  };
  const open = (row: BoardRow, column: number, target: HTMLElement) => {
    const cell = row.cells[column];
    const place = cell && placeOf(cell);
    if (place) frame.go(place);
    else menu(row, column, target);
  };
  const release = async (reason: string) => {
    if (!leaving) return;
    const { department, dataset } = leaving;
    if (await deeds.release(department, dataset, nameOf(dataset), reason)) setLeaving(undefined);
  };
  return (
    <>
      <BoardGrid view={view} open={open} menu={menu} />
      <CellMenu
        subject={subject}
        close={() => setSubject(undefined)}
        remind={(department) => frame.go({ room: 'rounds', query: { ...query, show: 'remind', department } })}
        template={(department, dataset) => void deeds.template(department, dataset, nameOf(dataset))}
        expect={(department, dataset) => void deeds.expect(department, dataset, nameOf(dataset))}
        release={setLeaving}
      />
      <ConfirmDialog
        open={leaving !== undefined}
        title={w('rounds.release.title')}
        confirm={w('rounds.release.confirm')}
        reason={{ proposals: [w('rounds.release.reason.none'), w('rounds.release.reason.other')] }}
        isRunning={deeds.isReleasing}
        onConfirm={(reason) => void release(reason)}
        onClose={() => setLeaving(undefined)}
      >
        {leaving &&
          w('rounds.release.text', { dataset: nameOf(leaving.dataset), department: shortOf(leaving.department) })}
      </ConfirmDialog>
    </>
  );
}
