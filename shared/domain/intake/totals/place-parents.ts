import type { ValueMatrix } from '#shared/domain/intake/figures/value-matrix.ts';
import { textOf } from '#shared/domain/intake/labels/label-cells.ts';
import { outlineParents } from '#shared/domain/intake/labels/outline.ts';
import { type CodedLabel, type RowCodes, setRow } from '#shared/domain/intake/labels/row-codes.ts';
import type { Meaning } from '#shared/domain/intake/words/meaning.ts';
import type { MeaningCodes } from '#shared/domain/intake/words/meaning-codes.ts';
import type { Words } from '#shared/domain/intake/words/words.ts';
import { findParentPlaces } from './parent-places.ts';

/** Rows that are the region over their cercles say so then; gives them, and those of which both may be meant. */
export function placeParents(
  said: RowCodes,
  hasSaid: Uint8Array,
  labels: readonly CodedLabel[],
  codes: MeaningCodes,
  matrix: ValueMatrix,
  words: Words,
): ReturnType<typeof findParentPlaces> {
  const areas = codes.area.values;
  if (!areas.some((area) => area.includes('.'))) return { parents: new Map(), doubtful: new Set() };
  const areaOf = (index: number) => (hasSaid[index] === 1 ? areas[said.area[index] ?? 0] : undefined);
  const asRegion = (index: number) => regionOf(index, labels, words);
  const { parents, doubtful } = findParentPlaces(
    areaOf,
    asRegion,
    matrix,
    mixesLevels(labels, words),
    isOver(labels, asRegion),
  );
  for (const [index, whole] of parents) setRow(said, index, codes.encode(whole));
  return { parents, doubtful };
}

/**
 * Whether a row's place name stands over that of the next row, which is indented under it. That says nothing where others
 * of those over which nothing stands are no regions: then somebody's hand slipped.
 */
function isOver(
  labels: readonly CodedLabel[],
  asRegion: (index: number) => Meaning | undefined,
): (index: number) => boolean {
  const places = labels.filter(({ label }) => label.dimension === 'refArea');
  const [only] = places;
  if (places.length !== 1 || !only?.cells.depths) return () => false;
  const isPlace = (index: number) => only.said[only.cells.ids[index] ?? 0] !== undefined;
  const parents = outlineParents(only.cells.depths, isPlace);
  const isOutline = parents.every((parent, index) => parent >= 0 || !isPlace(index) || asRegion(index) !== undefined);
  return (index) => isOutline && parents[index + 1] === index;
}

/** Whether names of regions and cercles stand in one column without saying which they are (`Région de Kayes` does). */
function mixesLevels(labels: readonly CodedLabel[], words: Words): boolean {
  const places = labels.find(({ label }) => label.dimension === 'refArea');
  if (!places || !words.announcesBothLevels(places.label.header)) return false;
  return !places.cells.texts.some((text) => /^\s*(?:r[ée]gion|cercle|district) /i.test(text));
}

/** What the place names of a row mean when they are read as regions. */
function regionOf(index: number, labels: readonly CodedLabel[], words: Words): Meaning | undefined {
  const places = labels.filter(({ label }) => label.dimension === 'refArea');
  const text = places.length === 1 ? textOf(places[0]?.cells, index) : '';
  // What an officer said of the name holds.
  return text === '' || words.isAnswered('refArea', text) ? undefined : words.label('refArea', text, 'region');
}
