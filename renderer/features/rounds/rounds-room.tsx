import { useAnswer } from '#renderer/api/hooks.tsx';
import { usePlace } from '#renderer/frame/address.ts';
import { useFrame } from '#renderer/frame/frame.ts';
import { FailedState, LoadingState } from '#renderer/ui/states.tsx';
import { useWords } from '#renderer/words/words.tsx';
import type { Board } from '#shared/contract/board.ts';
import { BoardPage } from './board-page.tsx';
import { EmptyRound } from './empty-round.tsx';
import { RemindersDialog } from './reminders-dialog.tsx';
import { RoundEditor } from './round-editor.tsx';

/** Campagne: where are we, and what do I do now? */
export function RoundsRoom() {
  const w = useWords();
  const { data: board, error, refetch } = useAnswer('rounds.board', {});
  if (error) {
    const again = { label: w('window.failed.again'), act: () => void refetch() };
    return <FailedState title={w('window.failed.title')} text={w.error(error)} again={again} />;
  }
  if (!board) return <LoadingState label={w('window.loading')} />;
  return <Round board={board} />;
}

function Round({ board }: { readonly board: Board }) {
  const frame = useFrame();
  const { query } = usePlace();
  const { show = '', department = '', ...rest } = query;
  const close = () => frame.go({ room: 'rounds', query: rest }, { replace: true });
  const isEmpty = board.round === null && board.cells.length === 0 && board.unread.length === 0;
  return (
    <>
      {isEmpty ? <EmptyRound /> : <BoardPage board={board} />}
      {show === 'round' && <RoundEditor onClose={close} />}
      {show === 'remind' && <RemindersDialog board={board} only={department} onClose={close} />}
    </>
  );
}
