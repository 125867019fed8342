/** Sex and age together, `M/Y_GE18`: the habit Hommes / Femmes / Enfants cuts across both. */
export type Population = string;

export const EVERYBODY: Population = '_T/_T';

const SEXES: Readonly<Record<string, number>> = { M: 0b001, F: 0b010, _U: 0b100, _T: 0b111 };

// Age as the youngest bands that the partitions know: 0-4, 5-14, 15-17, 18-24, 25-34, 35-59, 60 and over, unknown.
const AGES: Readonly<Record<string, number>> = {
  Y0T4: 0b0000_0001,
  Y5T14: 0b0000_0010,
  Y15T17: 0b0000_0100,
  Y_LT18: 0b0000_0111,
  Y18T24: 0b0000_1000,
  Y25T34: 0b0001_0000,
  Y35T59: 0b0010_0000,
  Y_GE60: 0b0100_0000,
  Y_GE18: 0b0111_1000,
  _U: 0b1000_0000,
  _T: 0b1111_1111,
};

const BANDS = 8;

export function populationOf(sex: string, age: string): Population {
  return `${sex}/${age}`;
}

export function splitPopulation(population: Population): { sex: string; age: string } {
  const [sex = '', age = ''] = population.split('/');
  return { sex, age };
}

/** Whom it covers, a bit for each sex and age band; 0 for a free band (Y15T35), which is a part of `_T` alone. */
function cover(population: Population): number {
  const { sex, age } = splitPopulation(population);
  const ages = AGES[age] ?? 0;
  const sexes = SEXES[sex] ?? 0;
  return [0, 1, 2].reduce((mask, s) => (sexes & (1 << s) ? mask | (ages << (s * BANDS)) : mask), 0);
}

/** Those whose sex and age are known: people of unknown sex or age may be listed apart, or not exist. */
const KNOWN = 0b0111_1111_0111_1111;

const CODES = new Map<number, Population>(
  Object.keys(SEXES)
    .flatMap((sex) => Object.keys(AGES).map((age) => populationOf(sex, age)))
    .filter((code) => !code.includes('_U'))
    .map((code) => [cover(code) & KNOWN, code]),
);

const byCover = (a: Population, b: Population) => bits(cover(a)) - bits(cover(b)) || (a < b ? -1 : a > b ? 1 : 0);

function bits(mask: number): number {
  let count = 0;
  for (let rest = mask; rest > 0; rest &= rest - 1) count += 1;
  return count;
}

function overlap(a: Population, b: Population): boolean {
  if (a === b) return true;
  return (cover(a) & cover(b)) !== 0;
}

/** Divides the codes of a source into breakdowns whose members do not overlap: men and women; both sexes together; a free band. */
export function breakdownsOf(populations: readonly Population[]): Population[][] {
  const breakdowns: Population[][] = [];
  for (const code of [...populations].sort(byCover)) {
    const free = cover(code) === 0;
    const age = splitPopulation(code).age;
    const home = breakdowns.find((members) =>
      free
        ? members.every((other) => splitPopulation(other).age === age)
        : members.every((other) => cover(other) !== 0 && !overlap(code, other)),
    );
    if (home) home.push(code);
    else breakdowns.push([code]);
  }
  return breakdowns;
}

/** Whether the second code is a part of the first, or the first itself. */
export function includesPopulation(whole: Population, part: Population): boolean {
  if (whole === part) return true;
  const { sex, age } = splitPopulation(whole);
  if (cover(part) === 0) return age === '_T' && (sex === '_T' || sex === splitPopulation(part).sex);
  return (cover(part) & ~cover(whole)) === 0;
}

/** Whether these members, which must not overlap, make up the whole; people of unknown sex or age need not be listed. */
export function coversPopulation(whole: Population, members: readonly Population[]): boolean {
  if (members.includes(whole)) return true;
  if (cover(whole) === 0) return false;
  const parts = members.filter((member) => includesPopulation(whole, member));
  const union = parts.reduce((mask, part) => mask | cover(part), 0);
  return (union & KNOWN) === (cover(whole) & KNOWN) && (cover(whole) & KNOWN) !== 0;
}

/**
 * The finest breakdown to which two others can be rolled up: members that overlap are joined until each group has a code
 * of its own. A group that no code names is left out. In order of code.
 */
export function commonPopulations(a: readonly Population[], b: readonly Population[]): Population[] {
  const targets = new Set<Population>();
  const groups: Population[][] = [];
  for (const code of new Set([...a, ...b])) {
    const touching = groups.filter((group) => group.some((other) => includes(other, code)));
    const merged = [code, ...touching.flat()];
    for (const group of touching) groups.splice(groups.indexOf(group), 1);
    groups.push(merged);
  }
  for (const group of groups) {
    if (![a, b].every((side) => group.some((code) => side.includes(code)))) continue;
    const target = group.find((code) => group.every((other) => includesPopulation(code, other))) ?? nameOf(group);
    if (target !== undefined) targets.add(target);
  }
  return [...targets].sort();
}

function includes(a: Population, b: Population): boolean {
  return overlap(a, b) || includesPopulation(a, b) || includesPopulation(b, a);
}

function nameOf(group: readonly Population[]): Population | undefined {
  return CODES.get(group.reduce((mask, code) => mask | cover(code), 0) & KNOWN);
}
