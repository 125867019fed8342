import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  makeStyles,
  Text,
  tokens,
} from '@fluentui/react-components';
import { Square, SquareCheckBig } from 'lucide-react';
import { type RefObject, useEffect, useRef, useState } from 'react';
import { useAnswer } from '#renderer/api/hooks.tsx';
import { ItemLines } from '#renderer/features/reconcile/list/list-row.tsx';
import { useItem } from '#renderer/features/reconcile/list/use-items.tsx';
import { useLabels } from '#renderer/ui/labels.ts';
import { LoadingState } from '#renderer/ui/states.tsx';
import { VirtualList } from '#renderer/ui/virtual-list.tsx';
import { useWords } from '#renderer/words/words.tsx';
import type { UnfoldedDiscrepancy } from '#shared/contract/reconcile.ts';
import { EffectsView } from './effects-view.tsx';

const useStyles = makeStyles({
  surface: { maxWidth: '720px', width: '90vw' },
  content: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalM },
  list: {
    display: 'flex',
    height: '40vh',
    minHeight: '160px',
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    overflow: 'hidden',
  },
  mark: { display: 'inline-flex', justifySelf: 'center', color: tokens.colorBrandForeground1 },
  row: { display: 'grid', gridTemplateColumns: '40px minmax(0, 1fr)', alignItems: 'center', height: '100%' },
});

export interface SimilarDialogProps {
  readonly unfolded: UnfoldedDiscrepancy;
  readonly keep: string;
  /** What is kept, in words. */
  readonly kept: string;
  readonly reason: string;
  readonly onConfirm: (numbers: readonly number[]) => void;
  readonly onClose: () => void;
}

/** Lists exactly what would be decided in the same way, before it is; any of them can be left out. */
export function SimilarDialog(props: SimilarDialogProps) {
  const { unfolded, keep, kept, reason, onConfirm, onClose } = props;
  const w = useWords();
  const labels = useLabels();
  const styles = useStyles();
  const { item } = unfolded;
  const { data } = useAnswer('reconcile.similar', { discrepancy: item.id, keep });
  const { data: effects, isPlaceholderData } = useAnswer('reconcile.weigh', {
    ...{ discrepancy: item.id, keep, similar: true },
  });
  const [left, setLeft] = useState<ReadonlySet<number>>(new Set());
  const [at, setAt] = useState<number>();
  const box = useRef<HTMLDivElement>(null);
  const numbers = data?.numbers ?? [];
  const chosen = numbers.filter((number) => !left.has(number));
  const toggle = (number: number) =>
    setLeft((before) => {
      const after = new Set(before);
      if (!after.delete(number)) after.add(number);
      return after;
    });
  const current = at ?? numbers[0];
  // The list answers for its rows; what a press on one does here is to leave it out, or take it in.
  useRowPress(box, (position) => {
    const number = position === undefined ? current : numbers[position];
    if (number !== undefined) toggle(number);
  });
  const departments = unfolded.sides.map(({ department }) => department.short).filter((one) => one !== '');
  return (
    <Dialog open onOpenChange={(_event, { open }) => open || onClose()}>
      <DialogSurface
        className={styles.surface}
        aria-describedby={undefined}
        onKeyDown={(event) => event.key === 'Enter' && event.ctrlKey && chosen.length > 0 && onConfirm(chosen)}
      >
        <DialogBody>
          <DialogTitle>{w('window.reconcile.similar.title', { count: numbers.length, kept })}</DialogTitle>
          <DialogContent className={styles.content}>
            <Text>
              {w('window.reconcile.similar.what', {
                type: w(`window.reconcile.type.${item.type}`),
                indicator: item.figure[0] ?? '',
                departments: [...new Set(departments)],
              })}{' '}
              {w('window.reconcile.similar.reason', { reason })} {w('window.reconcile.similar.keys')}
            </Text>
            <div ref={box} className={styles.list}>
              {data ? (
                <VirtualList
                  label={w('window.reconcile.similar.list')}
                  items={numbers}
                  keyOf={String}
                  rowHeight={68}
                  selected={String(current)}
                  onSelect={setAt}
                >
                  {(number) => <SimilarRow number={number} checked={!left.has(number)} />}
                </VirtualList>
              ) : (
                <LoadingState label={w('window.loading')} />
              )}
            </div>
            {data && data.impossible > 0 && (
              <Text size={200}>{w('window.reconcile.similar.impossible', { count: data.impossible, kept })}</Text>
            )}
            {left.size === 0 && <EffectsView effects={isPlaceholderData ? undefined : effects} named={0} />}
          </DialogContent>
          <DialogActions>
            <Button onClick={onClose}>{labels.cancel}</Button>
            <Button appearance="primary" disabled={chosen.length === 0} onClick={() => onConfirm(chosen)}>
              {w('window.reconcile.similar.confirm', { count: chosen.length + 1 })}
            </Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}

interface SimilarRowProps {
  readonly number: number;
  readonly checked: boolean;
}

function SimilarRow({ number, checked }: SimilarRowProps) {
  const w = useWords();
  const styles = useStyles();
  const item = useItem(number);
  return (
    <div className={styles.row}>
      <span
        role="img"
        className={styles.mark}
        aria-label={w(checked ? 'window.reconcile.similar.in' : 'window.reconcile.similar.out')}
      >
        {checked ? <SquareCheckBig size={18} aria-hidden /> : <Square size={18} aria-hidden />}
      </span>
      {item ? <ItemLines item={item} hasIcon={false} /> : <span />}
    </div>
  );
}

/** Hears presses on the rows of a list: a click on one, or the space bar on the chosen one (its position is then undefined). */
function useRowPress(box: RefObject<HTMLElement | null>, press: (position: number | undefined) => void): void {
  const latest = useRef(press);
  useEffect(() => {
    latest.current = press;
  });
  useEffect(() => {
    const element = box.current;
    if (!element) return;
    const click = ({ target }: MouseEvent) => {
      const row = target instanceof Element ? target.closest('[data-index]') : null;
      if (row) latest.current(Number(row.getAttribute('data-index')));
    };
    const key = (event: KeyboardEvent) => {
      if (event.key !== ' ') return;
      event.preventDefault();
      latest.current(undefined);
    };
    element.addEventListener('click', click);
    element.addEventListener('keydown', key);
    return () => {
      element.removeEventListener('click', click);
      element.removeEventListener('keydown', key);
    };
  }, [box]);
}
