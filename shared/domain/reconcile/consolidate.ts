import type { ConsolidatedFigure, SettledDiscrepancy } from '#shared/domain/model/discrepancy.ts';
import type { Dimensions } from '#shared/domain/model/observation.ts';
import { byText } from '#shared/lib/compare.ts';
import { applyAgreements } from './agree.ts';
import { choiceOf } from './choice.ts';
import { axes } from './columns.ts';
import { codesOfKey } from './compare.ts';
import { codeAt } from './dictionary.ts';
import { dimensionKey, dimensionsAt } from './discrepancy.ts';
import { FigureOfCells } from './figure.ts';
import { keyBeside } from './figure-key.ts';
import { departmentRank, type Finding, type Group } from './group.ts';
import type { Mismatches } from './mismatches.ts';
import { entriesOf } from './sides.ts';
import { type MadeFigure, type Standing, standingOf } from './standing.ts';

interface Made extends MadeFigure {
  readonly at: Dimensions;
}

/**
 * One figure for each leaf of the kept sources, in order of dimensions, NaN where the source says that it is missing; then,
 * marked by their key (see isKept), the figures of other breakdowns that gave way to them: their values where they agree,
 * are added up or nothing is settled, else NaN (`n.d.`).
 */
export function consolidate(
  group: Group,
  mismatches: Mismatches,
  findings: readonly Finding[],
  settled: ReadonlyMap<string, SettledDiscrepancy>,
): ConsolidatedFigure[] {
  const standing = standingOf(group.cube);
  const made: Made[] = [];
  const steps = [
    ...group.comparisons.map((comparison) => ({
      coarseness: comparison.breakdown.coarseness,
      name: `1 ${comparison.breakdown.name}`,
      run: () => applyAgreements(group, comparison, mismatches.disputed.get(comparison) ?? new Set(), standing),
    })),
    ...findings.map((finding) => ({
      coarseness: finding.coarseness,
      name: `2 ${finding.discrepancy.id}`,
      run: () => applyFinding(group, finding, settled.get(finding.discrepancy.id), standing, made),
    })),
  ];
  // From coarse to fine: what is settled for the whole holds for its parts, and a row gives way only to one that stands.
  for (const { run } of steps.sort((a, b) => b.coarseness - a.coarseness || byText(a.name, b.name))) run();
  return figuresOf(group, standing, made);
}

function applyFinding(
  group: Group,
  finding: Finding,
  settled: SettledDiscrepancy | undefined,
  standing: Standing,
  made: Made[],
): void {
  const { sides, discrepancy } = finding;
  if (!settled || finding.effect === 'list') return;
  if (finding.effect === 'ask' && settled.state !== 'decided') return;
  const state = settled.state === 'rule' || settled.state === 'decided' ? settled.state : 'open';
  const fate = { state, discrepancy: discrepancy.id } as const;
  const drop = (row: number) => standing.drop(row, fate);
  const standingRows = sides.map(({ rows }) => rows.filter((row) => standing.isAlive(row)));
  if (standingRows.every((rows) => rows.length === 0)) return;
  const choice = choiceOf(finding, settled, group.setting);
  if ('keepAll' in choice) {
    sides.forEach(({ aside }, i) => {
      if (!aside) for (const row of standingRows[i] ?? []) standing.mark(row, state, discrepancy.id);
    });
  } else if ('keep' in choice) {
    const keptRows = new Set(standingRows[sides.indexOf(choice.keep)]);
    if (keptRows.size === 0) return;
    for (const row of keptRows) {
      standing.mark(row, state, discrepancy.id);
      standing.choose(row, choice.keep.statement);
    }
    sides.forEach(({ source }, i) => {
      if (!finding.opposes(choice.keep.source, source)) return;
      for (const row of standingRows[i] ?? []) if (!keptRows.has(row)) drop(row);
    });
  } else {
    const added = choice.sources.length > 1;
    for (const row of standingRows.flat()) standing.drop(row, { ...fate, added });
    const cells = [...new Set(sides.flatMap((side) => side.cells))].sort();
    made.push({ ...fate, at: discrepancy, value: choice.value, sources: choice.sources, cells });
  }
}

function figuresOf(group: Group, standing: Standing, made: readonly Made[]): ConsolidatedFigure[] {
  const { cube, family } = group;
  const keyOf = keysIn(group);
  const kept: ConsolidatedFigure[] = made.map((figure) => madeFigure(figure, keyOf(figure.at), family.unit));
  const aside: number[] = [];
  const missing: number[] = [];
  const at = rowDimensions(group);
  const figureAt = figureMaker(group, standing);
  for (let row = 0; row < cube.size; row++) {
    if (standing.isAlive(row)) {
      const about = at(row);
      kept.push(figureAt(row, about, keyOf(about)));
      continue;
    }
    const loss = standing.lossOf(row);
    // Where what stands states the very figure that gave way, it has the same key.
    if (loss && loss.sameFigure !== true) aside.push(row);
    else if (Number.isNaN(cube.values[row]) && cube.indicator[row] === 0) missing.push(row);
  }
  const keys = new Set<string>();
  if (missing.length + aside.length > 0) for (const { key } of kept) keys.add(key);
  // What a source says to be missing comes before what another only leaves blank.
  const isBlank = (row: number) => Number(cube.isBlank(row));
  for (const row of missing.sort((a, b) => isBlank(a) - isBlank(b) || a - b)) {
    const about = at(row);
    const key = keyOf(about);
    if (keys.has(key)) continue;
    keys.add(key);
    kept.push(missingFigure(group, row, about, key));
  }
  const beside = aside.flatMap((row) => {
    const loss = standing.lossOf(row);
    const about = at(row);
    const key = keyOf(about);
    if (!loss || keys.has(key)) return [];
    const department = codeAt(cube.departments, cube.department[row] ?? 0);
    const settled = (loss.state === 'rule' || loss.state === 'decided') && !loss.added;
    const value = settled ? Number.NaN : (cube.values[row] ?? Number.NaN);
    const { state, discrepancy } = loss;
    const outcome = { key: keyBeside(key, department), value, state, discrepancy, sources: [department] };
    return [figureOf(group, about, outcome, entriesOf(cube, [row]))];
  });
  const byKey = (a: ConsolidatedFigure, b: ConsolidatedFigure) => byText(a.key, b.key);
  return [...kept.sort(byKey), ...beside.sort(byKey)];
}

/** The key of a figure; those in another unit than the catalogue's bear it. */
function keysIn({ family }: Group): (at: Dimensions) => string {
  const mark = family.indicator && family.indicator.unit !== family.unit ? `|${family.unit}` : '';
  return (at) => dimensionKey(at) + mark;
}

function madeFigure({ at, value, state, sources, discrepancy, cells }: Made, key: string, unit: string) {
  const { indicator, timePeriod, refArea, geo, counterpartArea, sex, age, kind } = at;
  const dimensions = { indicator, timePeriod, refArea, geo, counterpartArea, sex, age, kind };
  return { ...dimensions, key, value, unit, state, sources, discrepancy, cells };
}

type Outcome = Pick<ConsolidatedFigure, 'key' | 'value' | 'state' | 'discrepancy' | 'sources'>;

function figureOf({ cube, family }: Group, about: Dimensions, outcome: Outcome, entries: readonly number[]) {
  return new FigureOfCells(about, outcome, family.unit, cube.family.facts.table, entries);
}

/** Makes figures of rows that stand, with all sources that say the same. */
function figureMaker(group: Group, standing: Standing) {
  const { cube, setting } = group;
  const rank = (code: string) => departmentRank(setting, code);
  const own = cube.departments.codes.map((code) => [code]);
  const heard = new Map<string, readonly string[]>();
  const sourcesOf = (row: number, departments: ReadonlySet<number>) => {
    const department = cube.department[row] ?? 0;
    if (departments.size === 0) return own[department] ?? [];
    const name = `${department} ${[...departments].join()}`;
    const known = heard.get(name);
    if (known) return known;
    const codes = [...new Set([department, ...departments])].map((id) => codeAt(cube.departments, id));
    const sources = codes.sort((a, b) => byText(rank(a), rank(b)));
    heard.set(name, sources);
    return sources;
  };
  return (row: number, about: Dimensions, key: string): ConsolidatedFigure => {
    const statement = standing.statementOf(row);
    const { departments, rows } = standing.supportersOf(row);
    const { state, discrepancy } = standing.stateOf(row);
    const agree = state === 'single' || state === 'agreed';
    const value = statement === 0 ? cube.values[row] : cube.statements(row)[statement]?.value;
    const sources = sourcesOf(row, agree ? departments : NOBODY);
    const entries = entriesOf(cube, [row], statement);
    if (rows.length > 0) for (const entry of entriesOf(cube, rows)) entries.push(entry);
    return figureOf(group, about, { key, value: value ?? Number.NaN, state, discrepancy, sources }, entries);
  };
}

const NOBODY: ReadonlySet<number> = new Set();

/** What a source states as missing, or leaves blank in a full table: a figure without a value, so that no sum takes it for 0. */
function missingFigure(group: Group, row: number, about: Dimensions, key: string): ConsolidatedFigure {
  const { cube } = group;
  const sources = [codeAt(cube.departments, cube.department[row] ?? 0)];
  const outcome = { key, value: Number.NaN, state: 'single', discrepancy: '', sources } as const;
  return figureOf(group, about, outcome, entriesOf(cube, [row]));
}

/** Dimensions of rows; the country as a whole keeps the geography that its table states. What rows have in common is made once. */
function rowDimensions({ cube, family }: Group): (row: number) => Dimensions {
  const known = new Map<number, Pick<Dimensions, 'refArea' | 'geo' | 'sex' | 'age'>>();
  const { ids, dictionaries } = cube;
  const populations = dictionaries.population.codes.length;
  const times = dictionaries.time.codes.length;
  return (row) => {
    const time = ids.time[row] ?? 0;
    const pair = ((ids.place[row] ?? 0) * populations + (ids.population[row] ?? 0)) * times + time;
    let common = known.get(pair);
    if (!common) {
      common = dimensionsAt(family.code, codesOfKey(cube, { ...axes((axis) => ids[axis][row] ?? 0) }));
      known.set(pair, common);
    }
    const { refArea, geo, sex, age } = common;
    return {
      indicator: family.code,
      timePeriod: codeAt(dictionaries.time, time),
      refArea,
      geo: cube.geo(row) || geo,
      counterpartArea: codeAt(dictionaries.counterpart, ids.counterpart[row] ?? 0),
      sex,
      age,
      kind: codeAt(dictionaries.kind, ids.kind[row] ?? 0),
    };
  };
}
