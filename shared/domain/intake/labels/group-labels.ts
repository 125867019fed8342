import type { MeaningCodes } from '#shared/domain/intake/words/meaning-codes.ts';
import { fold } from '#shared/lib/fold.ts';
import type { CodedLabel } from './row-codes.ts';

/** Headings of columns that put countries or regions together. */
const GROUPS =
  /\b(?:zones?|continents?|sous regions?|espaces?|aires?|blocs?|groupes?|ensembles?|subregions?|world|monde)\b/;

/**
 * A zone that Kafo does not know (`Afrique de l’Ouest`) tells nothing more where its row names the country or the region
 * itself: such rows are understood all the same, and become 1 in `known`.
 */
export function knowGroups(known: Uint8Array, labels: readonly CodedLabel[], codes: MeaningCodes): void {
  const groups = labels.filter(({ label }) => GROUPS.test(fold(label.header)));
  for (const group of groups) {
    const { dimension } = group.label;
    const members = labels.filter((other) => other.label.dimension === dimension && !groups.includes(other));
    const [member] = members;
    const rest = labels.filter((other) => other !== group && other !== member);
    if (members.length !== 1 || member === undefined) continue;
    for (let index = 0; index < known.length; index++) {
      if (known[index] === 1 || rest.some((other) => !isUnderstood(other, index))) continue;
      const said = member.said[member.cells.ids[index] ?? 0];
      if (said === undefined) continue;
      const { counterpart, refArea } = codes.decode(said);
      if (dimension === 'counterpart' ? /^[A-Z]/.test(counterpart) : dimension === 'refArea' && refArea !== '')
        known[index] = 1;
    }
  }
}

function isUnderstood({ cells, said }: CodedLabel, index: number): boolean {
  const id = cells.ids[index] ?? 0;
  return id === 0 || said[id] !== undefined;
}
