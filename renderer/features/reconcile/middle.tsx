import { Button } from '@fluentui/react-components';
import { CircleCheckBig, GitCompareArrows } from 'lucide-react';
import { useFrame } from '#renderer/frame/frame.ts';
import { EmptyState, FailedState, LoadingState } from '#renderer/ui/states.tsx';
import { useWords } from '#renderer/words/words.tsx';
import type { DiscrepancyList } from '#shared/contract/discrepancies.ts';
import { isNarrowed, type RoomView } from './room-view.ts';

export interface MiddleProps {
  readonly list: DiscrepancyList;
  readonly view: RoomView;
  readonly open: string;
  readonly error: Error | null;
  readonly onNarrow: (view: RoomView) => void;
  readonly onNext: () => void;
  /** Takes back the last judgement made here; undefined where there is none. */
  readonly onUndo: (() => void) | undefined;
}

/** What stands in the middle while no figure does: all is settled, nothing is found, or it is not there any more. */
export function Middle({ list, view, open, error, onNarrow, onNext, onUndo }: MiddleProps) {
  const w = useWords();
  const { go } = useFrame();
  if (error) {
    const again = { label: w('window.reconcile.lost.next'), act: onNext };
    return <FailedState title={w('window.reconcile.lost')} text={w('window.reconcile.lost.text')} again={again} />;
  }
  if (open !== '' || list.numbers.length > 0) return <LoadingState label={w('window.loading')} />;
  const isDone = list.settled === list.toSettle && !isNarrowed(view);
  if (!isDone) {
    return (
      <EmptyState
        picture={<GitCompareArrows size={40} aria-hidden />}
        title={w('window.reconcile.choose')}
        text={w('window.reconcile.choose.text')}
      />
    );
  }
  const found = list.facets.states.reduce((sum, { count }) => sum + count, 0);
  return (
    <EmptyState
      picture={<CircleCheckBig size={44} aria-hidden />}
      title={w(list.toSettle === 0 ? 'window.reconcile.clear' : 'window.reconcile.all')}
      text={
        list.toSettle === 0 ? w('window.reconcile.clear.text') : w('window.reconcile.all.text', { count: list.settled })
      }
    >
      <div style={{ display: 'flex', gap: 8, flexWrap: 'wrap', justifyContent: 'center' }}>
        <Button appearance="primary" onClick={() => go({ room: 'tables' })}>
          {w('window.reconcile.all.tables')}
        </Button>
        {list.toSettle > 0 && (
          <Button onClick={() => onNarrow({ ...view, states: ['settled'] })}>{w('window.reconcile.all.review')}</Button>
        )}
        {onUndo && (
          <Button onClick={onUndo} aria-keyshortcuts="U">
            {w('window.reconcile.undo')}
          </Button>
        )}
        {found > list.toSettle && (
          <Button onClick={() => onNarrow({ ...view, states: ['noted'] })}>{w('window.reconcile.all.noted')}</Button>
        )}
      </div>
    </EmptyState>
  );
}
