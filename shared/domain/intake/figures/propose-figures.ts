import { textAt } from '#shared/cells/grid.ts';
import type { AreaAxes } from '#shared/domain/intake/areas/area-axes.ts';
import { HOME } from '#shared/domain/intake/areas/area-roles.ts';
import type { LabelColumn } from '#shared/domain/intake/labels/label-columns.ts';
import { ROW } from '#shared/domain/intake/labels/rows.ts';
import type { SheetView } from '#shared/domain/intake/layout/sheet-view.ts';
import { dimensionsOf, type TableFacts, unitOf } from '#shared/domain/intake/words/dimensions.ts';
import { type Meaning, NOTHING, within } from '#shared/domain/intake/words/meaning.ts';
import type { LabelDimension } from '#shared/domain/intake/words/words-setting.ts';
import type { Proposal, ProposedFigure } from './proposal.ts';
import { type Figures, wholeMeaning } from './read-figures.ts';
import { STATE, scaled } from './value-matrix.ts';

/** Lists every figure of a table, totals included, also where labels were not understood: these stand as stated. */
export function proposeFigures(
  view: SheetView,
  figures: Figures,
  base: Meaning,
  facts: TableFacts,
  areas: AreaAxes | undefined,
): Proposal {
  const { plan, matrix, rows } = figures;
  const measures = plan.measures.map(({ meaning }) => within(base, { ...meaning, total: false }));
  const totals = new Map(rows.totals.map((total) => [total.index, total]));

  /** What the labels of a row say; undefined for a row that states no figures. */
  function labelsOf(index: number): Meaning | undefined {
    const isTotal = rows.roles[index] === ROW.TOTAL;
    if (!isTotal && rows.roles[index] !== ROW.DATA) return undefined;
    const total = totals.get(index);
    const own = isTotal ? undefined : rows.meaningOf(index);
    const common = total && wholeMeaning(NOTHING, rows, total.first, total.last);
    return own ?? within(common ?? NOTHING, asStated(figures, index, isTotal));
  }

  function figureOf(index: number, measure: number, labelled: Meaning): ProposedFigure | undefined {
    const at = index * measures.length + measure;
    const state = matrix.states[at];
    if (state !== STATE.VALUE && state !== STATE.MISSING) return undefined;
    const said = within(measures[measure] ?? NOTHING, labelled);
    const isMissing = state === STATE.MISSING;
    const isTotal = rows.roles[index] === ROW.TOTAL || figures.totalMeasures.has(measure);
    return {
      row: matrix.rows[index] ?? 0,
      column: matrix.columns[measure] ?? 0,
      role: isTotal ? 'total' : isMissing ? 'missing' : 'observation',
      heading: plan.measures[measure]?.header ?? '',
      ...dimensionsTold(said, facts, areas),
      value: isMissing ? Number.NaN : scaled(matrix.values[at] ?? Number.NaN, multiplierOf(said, facts)),
      unit: said.unit || unitOf(said.indicator, facts),
      status: matrix.statuses.get(at) ?? (isMissing ? 'O' : 'A'),
      raw: textAt(view.grid, matrix.positions[at] ?? -1),
    };
  }

  return {
    areas: areas?.axes ?? [],
    isWorld: areas?.isWorld ?? false,
    *figures() {
      for (let index = 0; index < matrix.rows.length; index++) {
        const labelled = labelsOf(index);
        if (!labelled) continue;
        for (const measure of measures.keys()) {
          const figure = figureOf(index, measure, labelled);
          if (figure) yield figure;
        }
      }
    },
    at(row, column) {
      const index = matrix.rows.indexOf(row);
      const measure = matrix.columns.indexOf(column);
      const labelled = index < 0 || measure < 0 ? undefined : labelsOf(index);
      return labelled && figureOf(index, measure, labelled);
    },
  };
}

function multiplierOf(said: Meaning, facts: TableFacts): number {
  return facts.ones ? 1 : said.multiplier || 1;
}

function dimensionsTold(said: Meaning, facts: TableFacts, areas: AreaAxes | undefined) {
  const known = dimensionsOf(said, facts)?.dimensions;
  const elsewhere = areas?.isWorld ? '_T' : HOME;
  return {
    indicator: said.indicator,
    timePeriod: known?.timePeriod ?? said.period?.timePeriod ?? said.period?.part ?? '',
    refArea: said.refArea || elsewhere,
    counterpartArea: said.counterpart || '_T',
    sex: said.sex || '_T',
    age: known?.age ?? (said.age || '_T'),
    kind: said.kind || '_T',
  };
}

/** What the labels of a row say; what is not understood stands as stated in the dimension of its column. */
function asStated({ plan, rows }: Figures, index: number, isTotal: boolean): Meaning {
  return plan.labels.reduce((meaning, label, l) => {
    const text = rows.textOf(index, l);
    if (text === '') return meaning;
    const known = label.meaningOf(text);
    if (known) return within(meaning, known);
    return isTotal ? meaning : within(meaning, statedMeaning(label, text));
  }, NOTHING);
}

const STATED: Readonly<Record<LabelDimension, (text: string) => Partial<Meaning>>> = {
  period: (text) => ({ period: { timePeriod: text } }),
  refArea: (text) => ({ refArea: text }),
  counterpart: (text) => ({ counterpart: text }),
  category: (text) => ({ kind: text }),
  kind: (text) => ({ kind: text }),
  indicator: (text) => ({ kind: text }),
  unit: () => ({}),
};

function statedMeaning({ dimension }: LabelColumn, text: string): Meaning {
  return { ...NOTHING, ...STATED[dimension](text) };
}
