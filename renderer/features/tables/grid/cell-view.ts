import type { Words } from '#renderer/words/words-of.ts';
import { isFigure, STATE_MARKS } from '#shared/domain/tables/marks.ts';
import type { TableCell } from '#shared/domain/tables/model.ts';
import { formatNumber } from '#shared/texts/format-number.ts';

export type CellLook = 'words' | 'figure' | 'open' | 'missing' | 'empty';

/** A cell as it is shown. */
export interface CellView {
  readonly look: CellLook;
  readonly text: string;
  readonly indent: number;
  /** `?`, `†`, `‡`; '' for what needs no sign. */
  readonly mark: string;
  readonly notes: readonly number[];
  /** What state and notes say, where the pointer rests and to who cannot see signs; '' where nothing is to be said. */
  readonly said: string;
  /** By which it is traced; '' for what cannot be. */
  readonly origin: string;
}

const NOTHING: CellView = { look: 'empty', text: '', indent: 0, mark: '', notes: [], said: '', origin: '' };

export function viewOfCell(w: Words, cell: TableCell | undefined): CellView {
  if (!cell || 'empty' in cell) return NOTHING;
  if ('words' in cell) return { ...NOTHING, look: 'words', text: w.say(cell.words), indent: cell.indent ?? 0 };
  if (!isFigure(cell)) {
    const said = [w('publish.legend.missing'), ...notesSaid(w, cell.notes)].join(' ');
    return { ...NOTHING, look: 'missing', text: w('publish.missing'), notes: cell.notes, said };
  }
  const { value, decimals, figure, about = '', state, notes } = cell;
  const origin = figure || about;
  const mark = STATE_MARKS[state];
  const said = [...(origin === '' ? [] : [w(`publish.state.${state}`)]), ...notesSaid(w, notes)].join(', ');
  const text = formatNumber(w.language, value, decimals);
  return { ...NOTHING, look: state === 'open' ? 'open' : 'figure', text, mark, notes, said, origin };
}

function notesSaid(w: Words, notes: readonly number[]): string[] {
  return notes.length === 0 ? [] : [w('window.tables.notes', { count: notes.length, notes: notes.join(', ') })];
}
