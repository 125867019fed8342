import { cellName, parseRange } from '#shared/cells/address.ts';
import type { Candidate, DiscrepancyType, SettledDiscrepancy } from '#shared/domain/model/discrepancy.ts';
import { describe } from '#shared/domain/reconcile/labels.ts';
import { senderWords } from '#shared/domain/reconcile/sender-words.ts';
import { type Message, message, type TextKey } from '#shared/texts/say.ts';
import type { Correction, Delivery } from './model.ts';
import { placeOf } from './place.ts';

/** What is asked for each type of discrepancy; types that are left out are told elsewhere, or are no department's matter. */
const ASKED: Readonly<Partial<Record<DiscrepancyType, TextKey>>> = {
  conflict: 'return.asked.conflict',
  duplicate: 'return.asked.duplicate',
  part_above_whole: 'return.asked.check',
  unit_error: 'return.asked.unit',
  copied_period: 'return.asked.copied',
  jump: 'return.asked.check',
  overlap: 'return.asked.overlap',
  definition: 'return.asked.definition',
  double_count: 'return.asked.definition',
};

/** Open discrepancies that a figure of this delivery is part of: what others state is told, nobody is said to be wrong. */
export function askedByDiscrepancies(delivery: Delivery): Correction[] {
  return delivery.discrepancies.flatMap((discrepancy): Correction[] => {
    const key = ASKED[discrepancy.type];
    if (!key || (discrepancy.state !== 'open' && discrepancy.state !== 'noted')) return [];
    const own = discrepancy.candidates.flatMap(({ cells }) => cellsHere(cells, delivery.file));
    const [first] = own;
    if (!first) return [];
    const cells = own.filter(({ sheet }) => sheet === first.sheet).map(({ cell }) => cell);
    const found = foundBy(discrepancy, delivery);
    return [{ sheet: first.sheet, cell: first.cell, place: placeOf(cells), cells, found, asked: message(key) }];
  });
}

/** Cells of this file, as they stand in a reference `file!sheet!cell`; a range stands for its first cell. */
function cellsHere(references: readonly string[], file: string): { readonly sheet: string; readonly cell: string }[] {
  return references.flatMap((reference) => {
    if (!reference.startsWith(`${file}!`)) return [];
    const rest = reference.slice(file.length + 1);
    const at = rest.lastIndexOf('!');
    const range = parseRange(rest.slice(at + 1));
    return at > 0 && range ? [{ sheet: rest.slice(0, at), cell: cellName(range.top, range.left) }] : [];
  });
}

/** For a plain conflict what this delivery states and what others state; for the rest the sentence of the check. */
function foundBy(discrepancy: SettledDiscrepancy, { file, department, labels }: Delivery): Message {
  const { type, candidates, sentence } = discrepancy;
  const isOwn = ({ cells, source }: Candidate) => source === department && cellsHere(cells, file).length > 0;
  const own = candidates.find(isOwn);
  const others = candidates.filter(({ source }) => source !== department);
  if (type !== 'conflict' || !own || others.length === 0 || Number.isNaN(own.value)) return sentence;
  const values = others.map(({ source, value }) => message('reconcile.saying', { source: senderWords(source), value }));
  return message('return.found.conflict', { figure: describe(labels, discrepancy), own: own.value, others: values });
}
