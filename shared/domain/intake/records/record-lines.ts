import { cellsOf } from '#shared/domain/intake/layout/find-blocks.ts';
import { type SheetView, shownText } from '#shared/domain/intake/layout/sheet-view.ts';
import type { RecordType } from '#shared/domain/model/observation.ts';
import { recordTypeOf } from './record-columns.ts';

/** Lines of one list, under the title that says what they are. */
export interface RecordLines {
  readonly title: string;
  readonly type: RecordType;
  readonly lines: readonly { readonly row: number; readonly column: number; readonly text: string }[];
}

const ITEM = /^\s*(?:\d{1,2}\s*[.)°/-]+|[a-z]\)|[-–•●▪*])\s*(\p{L}.{9,})$/u;
/** Only what is told in sentences comes in such lists; notes and chapters do too, and are none. */
const TOLD: readonly RecordType[] = ['DIFFICULTY', 'PRIORITY', 'ACTIVITY'];
const LONGEST_TITLE = 90;

/** Finds numbered or dashed lines, two at least, right under a title that announces difficulties, priorities or activities. */
export function findRecordLines(view: SheetView): RecordLines[] {
  const found: RecordLines[] = [];
  let title: { text: string; type: RecordType; column: number } | undefined;
  let lines: { row: number; column: number; text: string }[] = [];
  const close = () => {
    if (title && lines.length >= 2) found.push({ title: title.text, type: title.type, lines });
    lines = [];
  };
  for (let row = 0; row < view.grid.rowCount; row++) {
    const cells = cellsOf(view, row);
    if (cells.length === 0) {
      if (lines.length > 0) {
        close();
        title = undefined;
      }
      continue;
    }
    const column = view.grid.columns[cells[0] ?? -1] ?? 0;
    const text = cells.length === 1 ? shownText(view, row, column) : '';
    const item = ITEM.exec(text)?.[1];
    const type = text === '' || text.length > LONGEST_TITLE ? undefined : recordTypeOf([text])?.type;
    if (title && item !== undefined && column === title.column) lines.push({ row, column, text: item.trim() });
    else {
      close();
      title = type && TOLD.includes(type) ? { text, type, column } : undefined;
    }
  }
  close();
  return found;
}
