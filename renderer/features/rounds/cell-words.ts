import type { Words } from '#renderer/words/words-of.ts';
import type { BoardCellSummary } from '#shared/contract/board.ts';
import { dayText } from '#shared/domain/rounds/reminder.ts';
import { countIn } from './cell-look.ts';

/** The state in a few words, with what there is to count: `3 écarts`. */
export function shortWords(w: Words, cell: BoardCellSummary): string {
  const count = countIn(cell);
  if (cell.state === 'to_confirm' && count > 0) return w('rounds.cell.questions', { count });
  if (cell.state === 'conflict') return w('rounds.cell.discrepancies', { count });
  return w(`rounds.state.${cell.state}`);
}

/** All that is known of a cell, in short lines. */
export function linesOf(w: Words, cell: BoardCellSummary): string[] {
  const { figures, records, questions, discrepancies, missingYears, receivedOn, due, files, reason } = cell;
  const lines: string[] = [];
  if (figures > 0) lines.push(w('rounds.cell.figures', { count: figures }));
  if (records > 0) lines.push(w('rounds.cell.records', { count: records }));
  if (questions > 0) lines.push(w('rounds.cell.questionsOpen', { count: questions }));
  if (discrepancies > 0) lines.push(w('rounds.cell.discrepanciesOpen', { count: discrepancies }));
  if (missingYears.length > 0) lines.push(w('rounds.cell.missingYears', { years: missingYears }));
  if (receivedOn !== '') {
    const on = dayText(receivedOn);
    const late = cell.cameLate ? 'rounds.cell.receivedLate' : 'rounds.cell.receivedOn';
    lines.push(due === '' ? w('rounds.cell.received', { on }) : w(late, { on, due: dayText(due) }));
  } else if (due !== '') lines.push(w('rounds.cell.due', { due: dayText(due) }));
  if (!cell.expected && cell.state !== 'released') lines.push(w('rounds.cell.unasked'));
  if (reason !== '') lines.push(w('rounds.cell.reason', { reason }));
  if (files.length > 0)
    lines.push(w('rounds.cell.files', { count: files.length, files: files.map(({ file }) => file) }));
  return lines;
}

/** One sentence for who cannot see the board: dataset, state, and all that is known. */
export function nameOf(w: Words, cell: BoardCellSummary | undefined, dataset: string): string {
  if (!cell) return w('rounds.cell.nothing', { dataset });
  const about = [w(`rounds.state.${cell.state}`), ...linesOf(w, cell)].join(' ; ');
  return w('rounds.cell.name', { dataset, about });
}
