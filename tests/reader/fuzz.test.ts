import { describe, expect, it } from 'vitest';
import { goodCsv, goodOds, goodXls, goodXlsx, plainXls } from './fuzz/good-files.ts';
import { contentOf, type Fate, fateOf } from './fuzz/judge.ts';
import { damageArchive, damageBytes, damageMarkup } from './fuzz/mutate.ts';
import { type Chance, chanceOf } from './fuzz/seeded.ts';
import { readHere } from './read-here.ts';

const FILES = {
  xlsx: goodXlsx(),
  ods: goodOds(),
  xls: goodXls(),
  biff8: plainXls('biff8'),
  biff5: plainXls('biff5'),
  csv: goodCsv(),
} as const;
type Kind = keyof typeof FILES;

const contents = new Map<Kind, string[]>();

async function fates(kind: Kind, count: number, seed: number, damage: (chance: Chance) => Buffer) {
  const file = FILES[kind];
  const good = contents.get(kind) ?? contentOf(await readHere(file.bytes, file.name));
  contents.set(kind, good);
  const table = new Map<Fate, number>();
  const other: number[] = [];
  for (let i = 0; i < count; i++) {
    const fate = await fateOf(readHere(damage(chanceOf(seed + i)), file.name), good);
    table.set(fate, (table.get(fate) ?? 0) + 1);
    if (fate === 'other' || fate === 'unclear') other.push(seed + i);
  }
  return { table, other };
}

describe('a damaged file is refused, or read exactly as before', () => {
  it.each<[Kind, number]>([
    ['xlsx', 250],
    ['ods', 150],
  ])('%s, its bytes', async (kind, count) => {
    expect((await fates(kind, count, 1000, (chance) => damageBytes(FILES[kind].bytes, chance))).other).toEqual([]);
  });

  it.each<[Kind, number]>([
    ['xlsx', 250],
    ['ods', 100],
  ])('%s, its markup within a sound archive', async (kind, count) => {
    expect((await fates(kind, count, 2000, (chance) => damageMarkup(FILES[kind].parts, chance))).other).toEqual([]);
  });

  it.each<[Kind, number]>([
    ['xlsx', 100],
    ['ods', 50],
  ])('%s, what its archive says', async (kind, count) => {
    expect((await fates(kind, count, 3000, (chance) => damageArchive(FILES[kind].parts, chance))).other).toEqual([]);
  });
});

describe('a damaged file of a format without checksums', () => {
  it.each<[Kind, number]>([
    ['xls', 0.25],
    ['biff8', 0.5],
    ['biff5', 0.5],
  ])('%s is mostly refused or asked about; never unclear', async (kind, share) => {
    const { table } = await fates(kind, 200, 4000, (chance) => damageBytes(FILES[kind].bytes, chance));
    expect(table.get('unclear') ?? 0).toBe(0);
    expect((table.get('other') ?? 0) / 200).toBeLessThan(share);
  });

  it('csv is read or refused, never unclear', async () => {
    const { table } = await fates('csv', 200, 5000, (chance) => damageBytes(FILES.csv.bytes, chance));
    expect(table.get('unclear') ?? 0).toBe(0);
  });
});
