import { makeStyles, tokens } from '@fluentui/react-components';
import { type KeyboardEvent, type MouseEvent, useEffect, useMemo, useRef } from 'react';
import { useReading, useReadingStore } from '#renderer/features/intake/reading/reading-store.ts';
import type { ColumnView } from '#renderer/features/intake/worker/protocol.ts';
import { EmptyState } from '#renderer/ui/states.tsx';
import { useWords } from '#renderer/words/words.tsx';
import { positionOf } from '#shared/cells/grid.ts';
import { ACTIVE_CELL, ActiveCell } from './active-cell.tsx';
import { asGrid, ROWS } from './roles.ts';
import { spotAfter } from './sheet-keys.ts';
import { headHeight, SheetLetters } from './sheet-letters.tsx';
import { cellText, modelOf, type SheetModel } from './sheet-model.ts';
import { bringIntoSight, cornerOf, placeAt } from './sheet-places.ts';
import { SheetRow } from './sheet-row.tsx';
import { NUMBERS, useSheetStyles } from './sheet-styles.ts';
import { TableFrames } from './table-frames.tsx';
import { useSheetWindow } from './use-window.ts';

const useStyles = makeStyles({
  box: {
    flexGrow: 1,
    minHeight: 0,
    overflow: 'auto',
    position: 'relative',
    backgroundColor: tokens.colorNeutralBackground1,
    outline: 'none',
    userSelect: 'none',
    cursor: 'cell',
    overscrollBehavior: 'contain',
    [`:focus-visible #${ACTIVE_CELL}`]: { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  sheet: { position: 'relative' },
  line: { position: 'absolute', width: '1px', backgroundColor: tokens.colorNeutralStroke3, pointerEvents: 'none' },
  rule: { position: 'absolute', height: '1px', backgroundColor: tokens.colorNeutralStroke3, pointerEvents: 'none' },
});

export interface SheetGridProps {
  /** Whether the reading is shown on the sheet. */
  readonly tinted: boolean;
  readonly showHidden: boolean;
}

/** The sheet as the officer knows it, with the reading tinted on it; only what is seen is drawn. */
export function SheetGrid({ tinted, showHidden }: SheetGridProps) {
  const w = useWords();
  const sheet = useReading(({ sheets, sheet: number }) => sheets[number]);
  const model = useMemo(() => sheet && modelOf(sheet, showHidden), [sheet, showHidden]);
  if (!model || !sheet) return null;
  if (sheet.grid.size === 0)
    return <EmptyState title={w('window.reading.empty_sheet')} text={w('window.reading.empty_sheet.text')} />;
  return <DrawnSheet key={sheet.name} model={model} tinted={tinted} />;
}

const NO_COLUMNS: readonly ColumnView[] = [];

function DrawnSheet({ model, tinted }: { readonly model: SheetModel; readonly tinted: boolean }) {
  const w = useWords();
  const styles = useStyles();
  const cells = useSheetStyles();
  const box = useRef<HTMLDivElement>(null);
  const marks = useReading((state) => state.marks[state.sheet]);
  const parts = useReading(({ reading, table, sheet }) => {
    const own = reading?.tables[table];
    return own?.sheet === sheet ? own.columns : NO_COLUMNS;
  });
  const mayChange = useReading(({ reading, table }) => {
    const content = reading?.tables[table]?.content;
    return content === 'figures' || content === 'unknown';
  });
  const head = headHeight(parts);
  const { rows, columns } = model;
  const { grid, name } = model.sheet;
  const shown = useSheetWindow(box, rows, columns);
  const handlers = useSheetHandlers(model, box, head);
  const numbers = Array.from({ length: Math.max(0, shown.lastRow - shown.firstRow + 1) }, (_, i) => shown.firstRow + i);
  // Merged cells that begin above what is seen and reach into it.
  const above = [...new Set(model.mergesIn(shown.firstRow, shown.firstRow).map(({ top }) => top))].filter(
    (top) => top < shown.firstRow,
  );
  const edges = Array.from({ length: shown.lastColumn - shown.firstColumn + 1 }, (_, i) => shown.firstColumn + i);
  const rowProps = {
    model,
    marks,
    first: shown.firstColumn,
    last: shown.lastColumn,
    language: w.language,
    tinted,
    styles: cells,
  };
  return (
    <div
      ref={box}
      className={styles.box}
      {...asGrid(w('window.reading.sheet', { sheet: name }), grid.rowCount, grid.columnCount, ACTIVE_CELL)}
      data-sheet
      {...handlers}
    >
      <div className={styles.sheet} style={{ width: NUMBERS + columns.total, height: head + rows.total }}>
        <SheetLetters model={model} window={shown} parts={parts} mayChange={mayChange} />
        <div style={{ position: 'absolute', top: head, left: 0 }} {...ROWS}>
          {edges.map((column) => (
            <div
              key={column}
              className={styles.line}
              aria-hidden
              style={{
                left: NUMBERS + columns.startOf(column) + columns.sizeOf(column) - 1,
                top: rows.startOf(shown.firstRow),
                height: rows.startOf(shown.lastRow) + rows.sizeOf(shown.lastRow) - rows.startOf(shown.firstRow),
              }}
            />
          ))}
          {[...above, ...numbers].map((row) => (
            <SheetRow key={row} {...rowProps} row={row} top={rows.startOf(row)} onlyMerges={row < shown.firstRow} />
          ))}
          <TableFrames model={model} />
          <ActiveCell model={model} />
        </div>
      </div>
    </div>
  );
}

/** Keys and presses on the sheet; the cell that is reached is always brought into sight. */
function useSheetHandlers(model: SheetModel, box: React.RefObject<HTMLDivElement | null>, head: number) {
  const w = useWords();
  const store = useReadingStore();
  const jump = useReading((state) => state.jump);
  useEffect(() => {
    if (jump > 0 && box.current) bringIntoSight(model, box.current, head, store.getState().spot);
  }, [jump, model, box, head, store]);
  const openAt = (on: 'cell' | 'column' | 'row') => {
    const { spot, openMenu } = store.getState();
    if (box.current) openMenu({ on, ...spot, ...cornerOf(model, box.current, head, spot) });
  };
  const pointed = (event: MouseEvent) => box.current && placeAt(model, box.current, head, event.clientX, event.clientY);
  return {
    onMouseDown: (event: MouseEvent) => {
      const place = pointed(event);
      const isButton = event.target instanceof Element && event.target.closest('button') !== null;
      if (!place || isButton || event.button !== 0) return;
      const { spot, select } = store.getState();
      if (place.on === 'cell') select(place);
      else
        select(
          place.on === 'column' ? { row: spot.row, column: place.column } : { row: place.row, column: spot.column },
        );
    },
    onClick: (event: MouseEvent) => {
      const place = pointed(event);
      const isButton = event.target instanceof Element && event.target.closest('button') !== null;
      if (!place || isButton || place.on === 'cell') return;
      store.getState().openMenu({ ...place, x: event.clientX, y: event.clientY });
    },
    onDoubleClick: () => openAt('cell'),
    onContextMenu: (event: MouseEvent) => {
      const place = pointed(event);
      if (!place) return;
      event.preventDefault();
      if (place.on === 'cell') store.getState().select(place);
      store.getState().openMenu({ ...place, x: event.clientX, y: event.clientY });
    },
    onKeyDown: (event: KeyboardEvent<HTMLElement>) => {
      if (event.target !== event.currentTarget || event.altKey) return;
      const { spot, goTo, sheet } = store.getState();
      const isMenu =
        event.key === 'Enter' ||
        event.key === 'F2' ||
        event.key === 'ContextMenu' ||
        (event.key === 'F10' && event.shiftKey);
      const isCopy = (event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'c';
      const next = isMenu || isCopy ? undefined : spotAfter(model, spot, event.key, event.ctrlKey || event.metaKey);
      if (isMenu) openAt('cell');
      else if (isCopy) {
        const { grid } = model.sheet;
        void navigator.clipboard?.writeText(cellText(grid, positionOf(grid, spot.row, spot.column), w.language));
      } else if (next) goTo(sheet, next);
      else return;
      event.preventDefault();
    },
  };
}
