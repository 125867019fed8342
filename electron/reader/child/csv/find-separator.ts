import papaparse from 'papaparse';

/** From the likeliest in French files: between equals the earlier is taken. */
const SEPARATORS = [';', '\t', ',', '|'] as const;
const SAMPLE_LINES = 200;
/** Shares of agreeing lines that count as equal: then the separator that makes more columns is taken. */
const TOLERANCE = 0.15;

/**
 * The character that divides the lines of a text into columns: the one for which most lines have the same number of
 * columns, quoted parts respected. A text without any has one column.
 */
export function findSeparator(text: string): string {
  const candidates = SEPARATORS.map((separator) => ({ separator, ...agreement(text, separator) }));
  const best = Math.max(...candidates.map(({ share }) => share));
  if (best === 0) return ';';
  const near = candidates.filter(({ share }) => share >= best - TOLERANCE && share > 0);
  const widest = Math.max(...near.map(({ columns }) => columns));
  return near.find(({ columns }) => columns === widest)?.separator ?? ';';
}

/** The commonest number of columns beyond one, and the share of the filled lines that have it. */
function agreement(text: string, separator: string): { share: number; columns: number } {
  const { data } = papaparse.parse<string[]>(text, { delimiter: separator, newline: '\n', preview: SAMPLE_LINES });
  const filled = data.filter((line) => line.length > 1 || line[0]?.trim() !== '');
  const counts = new Map<number, number>();
  for (const { length } of filled) counts.set(length, (counts.get(length) ?? 0) + 1);
  counts.delete(1);
  let columns = 1;
  let lines = 0;
  for (const [length, count] of counts) {
    if (count > lines || (count === lines && length > columns)) {
      columns = length;
      lines = count;
    }
  }
  return { share: filled.length === 0 ? 0 : lines / filled.length, columns };
}
