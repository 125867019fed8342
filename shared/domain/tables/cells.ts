import type { FigureState, SettledDiscrepancy } from '#shared/domain/model/discrepancy.ts';
import { dimensionKey, dimensionsAt } from '#shared/domain/reconcile/discrepancy.ts';
import { clean } from '#shared/domain/reconcile/facts.ts';
import { departmentOfSource } from '#shared/domain/reconcile/rules/types.ts';
import { senderWords } from '#shared/domain/reconcile/sender-words.ts';
import { message } from '#shared/texts/say.ts';
import { type Sum, worstState } from './board.ts';
import type { Context } from './context.ts';
import { decidedTotal, isOfTotal, isSum } from './decided-totals.ts';
import type { Words } from './model.ts';
import type { DraftCell, Note } from './notes.ts';
import type { Place } from './place.ts';

export const EMPTY: DraftCell = { empty: true };

export function text(words: Words, indent = 0): DraftCell {
  if (words === '') return EMPTY;
  return indent > 0 ? { words, indent } : { words };
}

/** A count that is no consolidated figure: files received, lines of a register. */
export function count(value: number): DraftCell {
  return { value, decimals: 0, figure: '', state: 'single', notes: [] };
}

/** Decimals that show all values of a table as they are, at most three. */
export function decimalsFor(values: readonly number[]): number {
  const needed = values.map((value) => [0, 1, 2].find((decimals) => Number(value.toFixed(decimals)) === value) ?? 3);
  return Math.max(0, ...needed);
}

/** Why a figure is not available, a lower bound, or another source's than the total. */
function notesOfSum(context: Context, sum: Sum): Note[] {
  if (Number.isNaN(sum.value)) return lostNotes(context, sum);
  const notes: Note[] = [];
  if (!sum.complete) notes.push({ words: message('tables.note.partial') });
  if (sum.beside !== '') {
    const added = sum.state === 'rule' || sum.state === 'decided';
    const key = added ? 'tables.note.besideSum' : 'tables.note.beside';
    notes.push({ words: message(key, { department: sum.beside.split('+').map(senderWords) }) });
  }
  return notes;
}

/** What was kept instead of a figure that is not available. */
function lostNotes(context: Context, { figures }: Sum): Note[] {
  const ids = new Set(figures.map(({ discrepancy }) => discrepancy));
  return [...ids].sort().flatMap((id): Note[] => {
    const found = context.discrepancies.get(id);
    if (!found) return [];
    const { kept, reason, candidates } = found;
    const values = candidates.map(({ source, value }) =>
      message('reconcile.saying', { source: senderWords(source), value }),
    );
    const words =
      kept === 'not-comparable'
        ? message('tables.note.notComparable', { values, reason })
        : message('tables.note.keptElsewhere', { kept: keptWords(departmentOfSource(kept)) });
    return [{ words, group: 'discrepancy' }];
  });
}

/** What the sources dispute at the very place of a cell, open or decided by somebody. */
export function disputeNotes(context: Context, indicator: string, where: Place, sum?: Sum): Note[] {
  return context.disputesAt(indicator, where).map((found) => ({
    words: isUnused(found, sum)
      ? message('tables.note.totalUnused', { words: disputeWords(found) })
      : disputeWords(found),
    group: 'discrepancy',
  }));
}

/** A total that was decided on, where what is published is not made of the parts that it was decided on. */
function isUnused(found: SettledDiscrepancy, sum: Sum | undefined): boolean {
  return decidedTotal(found) !== undefined && isOfTotal(found) && sum?.retained !== found.id;
}

/** A discrepancy as a note says it: what was found, and what was decided. */
export function disputeWords(found: SettledDiscrepancy): Words {
  const { state, kept, reason, sentence } = found;
  if (state === 'open') return message('tables.note.open', { sentence });
  return message('tables.note.decided', {
    sentence,
    kept: isOfTotal(found) ? totalWords(kept) : keptWords(kept),
    reason,
  });
}

const KEPT: Readonly<Record<string, Words>> = {
  sum: message('tables.kept.sum'),
  max: message('tables.kept.max'),
  'not-comparable': message('tables.kept.notComparable'),
  wait: message('tables.kept.wait'),
};

/** What a judgement keeps, in words: a source as it is, `sum` and the like explained. */
export function keptWords(kept: string): Words {
  return KEPT[kept] ?? senderWords(kept);
}

/** What a judgement on a stated total keeps. */
function totalWords(kept: string): Words {
  if (isSum(kept)) return message('tables.kept.sumOfParts');
  return kept === 'stated' || kept.endsWith(':stated') ? message('tables.kept.stated') : keptWords(kept);
}

/** A figure of a table with its key, state and notes; `n.d.` where there is none. `scale` divides it: 1 000 000 for millions. */
export function figureCell(
  context: Context,
  sum: Sum | undefined,
  place: { readonly indicator: string; readonly where: Place; readonly made?: boolean },
  { scale, decimals }: { readonly scale: number; readonly decimals: number },
): DraftCell {
  if (!sum) return { missing: true, notes: [] };
  const disputes = disputeNotes(context, place.indicator, place.where, sum);
  const notes = [...(Number.isNaN(sum.value) ? [] : disputes), ...notesOfSum(context, sum)];
  if (Number.isNaN(sum.value)) return { missing: true, notes };
  const [only] = sum.figures;
  const own = sum.figures.length === 1 && !sum.retained ? only?.key : undefined;
  const key = dimensionKey(dimensionsAt(place.indicator, place.where));
  const figure = own ?? (place.made && !sum.retained ? '' : key);
  const about = figure === '' ? { about: key } : {};
  return { value: clean(sum.value / scale), decimals, figure, ...about, state: sum.state, notes };
}

/** The sum of cells that a table adds up itself; parts that are not available are said to be left out. */
export function sumCell(cells: readonly DraftCell[], decimals: number): DraftCell {
  const states: FigureState[] = [];
  let value = 0;
  let missing = false;
  for (const cell of cells) {
    if ('value' in cell) {
      value += cell.value;
      states.push(cell.state);
    } else if ('missing' in cell) missing = true;
  }
  if (states.length === 0) return missing ? { missing: true, notes: [] } : EMPTY;
  const notes: Note[] = missing ? [{ words: message('tables.note.withoutMissing') }] : [];
  for (const cell of cells) if ('value' in cell) notes.push(...cell.notes.filter(isHanded));
  return { value: clean(value), decimals, figure: '', state: worstState(states), notes };
}

/** What is true of a sum when it is true of a part: that something is wanting, or comes from elsewhere. */
const HANDED: ReadonlySet<string> = new Set([
  'tables.note.besideSum',
  'tables.note.partial',
  'tables.note.beside',
  'tables.note.withoutMissing',
]);

function isHanded({ words }: Note): boolean {
  return typeof words !== 'string' && HANDED.has(words.key);
}
