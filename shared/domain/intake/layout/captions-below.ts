/** `Tableau 1 : …`, `Tableau : …`: the title of one table. */
export const CAPTION = /^\s*(?:tableau|table|graphique|figure)\s*(?:n\s*°\s*)?(?:[\dIVX]|:)/i;

interface Titled<Text> {
  titles: Text[];
}

/**
 * Some set the title of a table below it, as books do: the first table of the sheet has none over it, and a caption is left
 * after the last. Each caption then belongs to the table before it. `left`: texts after the last table, the nearest first.
 */
export function titlesFromBelow<Text extends { readonly text: string }>(
  tables: readonly Titled<Text>[],
  left: readonly Text[],
): void {
  const captions = left.filter(({ text }) => CAPTION.test(text));
  const [first, ...others] = tables;
  if (!first || first.titles.length > 0 || captions.length === 0) return;
  if (!others.every(({ titles }) => titles.some(({ text }) => CAPTION.test(text)))) return;
  tables.forEach((table, i) => {
    const next = tables[i + 1];
    table.titles = next ? next.titles.filter(({ text }) => CAPTION.test(text)).slice(0, 1) : captions.slice(-1);
  });
}
