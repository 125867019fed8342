import { Caption1, makeStyles, Skeleton, SkeletonItem, tokens } from '@fluentui/react-components';
import { useCallback } from 'react';
import { useAnswer } from '#renderer/api/hooks.tsx';
import { useQuiet } from '#renderer/features/reconcile/use-quiet.ts';
import { useFrame } from '#renderer/frame/frame.ts';
import { type CellPlace, SheetPicture } from '#renderer/ui/sheet-picture.tsx';
import { useWords } from '#renderer/words/words.tsx';
import { cellName, parseCell } from '#shared/cells/address.ts';
import type { SideCell } from '#shared/contract/unfolded.ts';
import { type CellsOfSheet, pictured } from './side-view.ts';

const useStyles = makeStyles({
  box: { height: '132px', minWidth: 0 },
  picture: { height: '100%' },
  words: { color: tokens.colorNeutralForeground3 },
});

/** Milliseconds that the officer stays with a figure before its cells are fetched. */
const STAYS = 180;

/** The cells of a side as they stand in the sheet of the department. */
export function CellPicture({ place, cells }: { readonly place: CellsOfSheet; readonly cells: readonly SideCell[] }) {
  const w = useWords();
  const styles = useStyles();
  const { showOrigin } = useFrame();
  const { submission, sheet, file } = place;
  const at = pictured(place);
  const isQuiet = useQuiet(`${submission} ${sheet} ${at}`, STAYS);
  const input = { submission, sheet, place: at, margin: 1, headings: true, language: w.language };
  const { data, error, isPlaceholderData } = useAnswer('intake.cells', isQuiet ? input : null);
  const own = new Set(cells.filter((one) => one.file === file && one.sheet === sheet).map(({ cell }) => cell));
  const names = [...own].join();
  const tint = useCallback(
    (row: number, column: number) => (names.split(',').includes(cellName(row, column)) ? 'asked' : undefined),
    [names],
  );
  const press = useCallback(
    ({ row, column }: CellPlace) => showOrigin({ file, sheet, cell: cellName(row, column) }),
    [showOrigin, file, sheet],
  );
  if (error) return <Caption1 className={styles.words}>{w('window.reconcile.picture.none')}</Caption1>;
  if (!data || isPlaceholderData || parseCell(at.split(':')[0] ?? '') === undefined) {
    return (
      <Skeleton className={styles.box} aria-label={w('window.loading')}>
        <SkeletonItem style={{ height: '100%' }} />
      </Skeleton>
    );
  }
  return (
    <div className={styles.box}>
      <SheetPicture
        className={styles.picture ?? ''}
        label={w('window.reconcile.picture', { file, sheet, cell: at })}
        window={data}
        tint={tint}
        onCell={press}
      />
    </div>
  );
}
