import { cellName } from '#shared/cells/address.ts';
import { positionOf } from '#shared/cells/grid.ts';
import type { CatalogueIndex } from '#shared/domain/catalogue/lookup.ts';
import type { LabelColumn } from '#shared/domain/intake/labels/label-columns.ts';
import { labelText, type SheetView } from '#shared/domain/intake/layout/sheet-view.ts';
import type { Inquiry } from '#shared/domain/intake/questions.ts';
import { TOPICS } from '#shared/domain/intake/table-questions.ts';
import { type Meaning, NOTHING, within } from '#shared/domain/intake/words/meaning.ts';
import { EXCLUDE, type LabelDimension } from '#shared/domain/intake/words/words-setting.ts';
import type { Axis } from '#shared/domain/model/dataset.ts';
import { type AxisSetting, choicesOf, codeOf, meaningOf } from '#shared/domain/templates/axes.ts';
import type { Geometry } from '#shared/domain/templates/geometry.ts';
import type { FigureSheet, Template } from '#shared/domain/templates/model.ts';
import { message } from '#shared/texts/say.ts';

const DIMENSIONS: Readonly<Record<Axis, LabelDimension>> = {
  region: 'refArea',
  residence: 'counterpart',
  provenance: 'counterpart',
  sending: 'counterpart',
  sex: 'category',
  people: 'category',
  year: 'period',
  yearEnd: 'period',
  month: 'period',
  kind: 'kind',
  freeKind: 'kind',
};

/** What the labels of one body row say; `gap` is the first label that should have been chosen and is blank. */
export interface RowLabels {
  readonly meaning: Meaning | undefined;
  /** As stated, by label column. */
  readonly texts: readonly string[];
  readonly unknown: readonly { readonly label: LabelColumn; readonly text: string }[];
  readonly gap: { readonly dimension: LabelDimension; readonly cell: string; readonly header: string } | undefined;
}

/** Label columns of a returned template, and what they say of each row: as given, or as the department chose. */
export function readLabels(
  view: SheetView,
  sheet: FigureSheet,
  geometry: Geometry,
  {
    template,
    index,
    inquiry,
  }: { readonly template: Template; readonly index: CatalogueIndex; readonly inquiry: Inquiry },
): { readonly labels: readonly LabelColumn[]; rowAt(index: number): RowLabels } {
  const labels = sheet.labels.map(({ axis, header }, column) => labelColumn(axis, header, column));
  const rows = new Map<number, RowLabels>();
  return {
    labels,
    rowAt(at) {
      const known = rows.get(at) ?? readRow(at);
      rows.set(at, known);
      return known;
    },
  };

  function labelColumn(axis: Axis, header: string, column: number): LabelColumn {
    const dimension = DIMENSIONS[axis];
    const setting: AxisSetting = {
      index,
      language: template.request.language,
      round: template.request.round,
      indicator: sheet.indicator,
      geo: sheet.geo,
      codes: { countries: [], kinds: [] },
      freeKind: undefined,
    };
    const choices = choicesOf(axis, setting);
    const memo = new Map<string, Meaning | undefined>();
    return {
      column,
      header,
      dimension,
      understood: 1,
      fillDown: false,
      meaningOf(text) {
        if (!memo.has(text)) {
          const code = inquiry.answeredExactly(TOPICS[dimension], text) ?? codeOf(axis, text, choices, setting);
          memo.set(text, code === undefined ? undefined : answered(axis, code));
        }
        return memo.get(text);
      },
    };
  }

  function readRow(at: number): RowLabels {
    const row = geometry.bodyRows[at] ?? 0;
    const texts: string[] = [];
    const unknown: { label: LabelColumn; text: string }[] = [];
    let gap: RowLabels['gap'];
    let meaning: Meaning = NOTHING;
    sheet.rows[at]?.forEach((entry, column) => {
      const label = labels[column];
      const axis = sheet.labels[column]?.axis;
      if (!label || !axis) return;
      texts[column] = entry ? entry.text : labelText(view, positionOf(view.grid, row, column));
      if (entry) {
        meaning = within(meaning, meaningOf(entry));
        return;
      }
      const text = texts[column];
      const cell = cellName(row, column);
      const { dimension, header } = label;
      if (text === '') {
        const code = inquiry.answeredExactly(TOPICS[dimension], cell);
        if (code !== undefined) meaning = within(meaning, answered(axis, code));
        else if (axis !== 'freeKind') gap ??= { dimension, cell, header };
        return;
      }
      const said = label.meaningOf(text);
      if (said) meaning = within(meaning, said);
      else unknown.push({ label, text });
    });
    return { meaning: unknown.length > 0 || gap ? undefined : meaning, texts, unknown, gap };
  }
}

function answered(axis: Axis, code: string): Meaning {
  return code === EXCLUDE ? { ...NOTHING, excluded: true } : meaningOf({ axis, code });
}

/** Rows with figures whose label was not chosen are asked about, each once. */
export function askAboutGaps(gaps: readonly NonNullable<RowLabels['gap']>[], inquiry: Inquiry): void {
  for (const { dimension, cell, header } of gaps) {
    const sentence = message('intake.ask.blank', { cell, header });
    inquiry.ask({ topic: TOPICS[dimension], detail: cell, isLabel: true, sentence, options: [EXCLUDE] });
  }
}
