import type { ConsolidatedFigure, SettledDiscrepancy } from '#shared/domain/model/discrepancy.ts';
import type { Dimensions } from '#shared/domain/model/observation.ts';
import { byText } from '#shared/lib/compare.ts';
import { applyAgreements } from './agree.ts';
import { choiceOf } from './choice.ts';
import { axes } from './columns.ts';
import { codesOfKey } from './compare.ts';
import { codeAt } from './dictionary.ts';
import { dimensionKey, dimensionsAt } from './discrepancy.ts';
import { departmentRank, type Finding, type Group } from './group.ts';
import type { Mismatches } from './mismatches.ts';
import { cellsOf } from './sides.ts';
import { type MadeFigure, type Standing, standingOf } from './standing.ts';

/** A figure that gave way, beside the kept ones: for tables that need its breakdown, never for the consolidated base. */
const ASIDE = '|~';

/** Whether a consolidated figure is a leaf of a kept source, rather than one that gave way to it. */
export function isKept({ key }: Pick<ConsolidatedFigure, 'key'>): boolean {
  return !/\|~[^|]*$/.test(key);
}

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
  const mark = family.indicator && family.indicator.unit !== family.unit ? `|${family.unit}` : '';
  const kept: ConsolidatedFigure[] = made.map(({ at, value, state, sources, discrepancy, cells }) => {
    const dimensions = dimensionsOf(at);
    return {
      ...dimensions,
      key: dimensionKey(at) + mark,
      value,
      unit: family.unit,
      state,
      sources,
      discrepancy,
      cells,
    };
  });
  const aside: number[] = [];
  const dimensionsAtRow = rowDimensions(group);
  for (let row = 0; row < cube.size; row++) {
    if (standing.isAlive(row)) kept.push(figureOf(group, standing, row, dimensionsAtRow(row), mark));
    else {
      const loss = standing.lossOf(row);
      // Where what stands states the very figure that gave way, it has the same key.
      if (loss && loss.sameFigure !== true) aside.push(row);
    }
  }
  const keys = new Set(kept.map(({ key }) => key));
  for (const figure of missingFigures(group, dimensionsAtRow, mark)) {
    if (keys.has(figure.key)) continue;
    keys.add(figure.key);
    kept.push(figure);
  }
  const beside = aside.flatMap((row) => {
    const loss = standing.lossOf(row);
    const at = dimensionsAtRow(row);
    const key = dimensionKey(at) + mark;
    if (!loss || keys.has(key)) return [];
    const department = codeAt(cube.departments, cube.department[row] ?? 0);
    const settled = (loss.state === 'rule' || loss.state === 'decided') && !loss.added;
    const value = settled ? Number.NaN : (cube.values[row] ?? Number.NaN);
    const cells = cellsOf(cube, [row]);
    const figure = {
      ...at,
      key: `${key}${ASIDE}${department}`,
      value,
      unit: family.unit,
      sources: [department],
      cells,
    };
    return [{ ...figure, state: loss.state, discrepancy: loss.discrepancy }];
  });
  const byKey = (a: ConsolidatedFigure, b: ConsolidatedFigure) => byText(a.key, b.key);
  return [...kept.sort(byKey), ...beside.sort(byKey)];
}

function figureOf(group: Group, standing: Standing, row: number, at: Dimensions, mark: string): ConsolidatedFigure {
  const { cube, family, setting } = group;
  const statement = standing.statementOf(row);
  const { departments, rows } = standing.supportersOf(row);
  const own = codeAt(cube.departments, cube.department[row] ?? 0);
  const { state, discrepancy } = standing.stateOf(row);
  const agree = departments.size > 0 && (state === 'single' || state === 'agreed');
  const others = agree ? [...departments].map((id) => codeAt(cube.departments, id)) : [];
  const rank = (code: string) => departmentRank(setting, code);
  const sources = others.length === 0 ? [own] : [...new Set([own, ...others])].sort((a, b) => byText(rank(a), rank(b)));
  const cells = cellsOf(cube, [row], statement);
  return {
    ...at,
    key: dimensionKey(at) + mark,
    value: statement === 0 ? (cube.values[row] ?? Number.NaN) : (cube.statements(row)[statement]?.value ?? Number.NaN),
    unit: family.unit,
    state,
    sources,
    discrepancy,
    cells: rows.length === 0 ? cells : [...new Set([...cells, ...cellsOf(cube, rows)])].sort(),
  };
}

/** What sources state as missing, or leave blank in a full table: figures without a value, so that no sum takes them for 0. */
function missingFigures(
  group: Group,
  dimensionsAtRow: (row: number) => Dimensions,
  mark: string,
): ConsolidatedFigure[] {
  const { cube, family } = group;
  const figures: ConsolidatedFigure[] = [];
  cube.values.forEach((value, row) => {
    if (!Number.isNaN(value) || cube.indicator[row] !== 0) return;
    const at = dimensionsAtRow(row);
    const sources = [codeAt(cube.departments, cube.department[row] ?? 0)];
    const key = dimensionKey(at) + mark;
    const cells = cellsOf(cube, [row]);
    figures.push({ ...at, key, value, unit: family.unit, state: 'single', sources, discrepancy: '', cells });
  });
  return figures;
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
    const codes = () => codesOfKey(cube, { ...axes((axis) => ids[axis][row] ?? 0) });
    const common = known.get(pair) ?? dimensionsAt(family.code, codes());
    known.set(pair, common);
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

function dimensionsOf({
  indicator,
  timePeriod,
  refArea,
  geo,
  counterpartArea,
  sex,
  age,
  kind,
}: Dimensions): Dimensions {
  return { indicator, timePeriod, refArea, geo, counterpartArea, sex, age, kind };
}
