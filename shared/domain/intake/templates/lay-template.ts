import { rangeName } from '#shared/cells/address.ts';
import { positionOf, textAt } from '#shared/cells/grid.ts';
import type { Sheet, Workbook } from '#shared/cells/workbook.ts';
import type { CatalogueIndex } from '#shared/domain/catalogue/lookup.ts';
import { type Geometry, geometryOf } from '#shared/domain/templates/geometry.ts';
import { HIDDEN_SHEET, type Identified, identify, returnMarks } from '#shared/domain/templates/identification.ts';
import type { Template, TemplateSheet } from '#shared/domain/templates/model.ts';
import { type Message, message } from '#shared/texts/say.ts';
import { disagreementOf } from './agree.ts';

/** A sheet of a returned template that agrees with what was sent out, or one that holds no data. */
export interface LaidSheet {
  /** Undefined for the sheet of instructions and the hidden one. */
  readonly form: { readonly sheet: TemplateSheet; readonly geometry: Geometry } | undefined;
}

/** A template laid over the workbook that it came back as. */
export interface LaidTemplate {
  readonly template: Template;
  readonly sheets: ReadonlyMap<Sheet, LaidSheet>;
  /** Sheets that were changed too much, and must be read as any other: why. */
  readonly changed: ReadonlyMap<Sheet, Message>;
  /** What else is to be said of the file. */
  readonly remarks: readonly Message[];
}

/** What the hidden sheet of a workbook says; undefined when it was not made from a template. */
export function identifyWorkbook(
  workbook: Workbook,
  index: CatalogueIndex,
): { readonly identified: Identified; readonly hidden: Sheet } | undefined {
  // Programs may rename a sheet that bears the name of another, never the texts in it.
  const byName = [...workbook.sheets].sort((a, b) => Number(isNamed(b)) - Number(isNamed(a)));
  for (const sheet of byName) {
    if (!sheet.hidden && !isNamed(sheet)) continue;
    const identified = identify(firstColumn(sheet), index);
    if (identified) return { identified, hidden: sheet };
  }
  return undefined;
}

/** Sheets of an annotated workbook that hold nothing to be read: our list of corrections, and sheets shown in part. */
export function returnedSheets(workbook: Workbook): ReadonlySet<Sheet> {
  const hidden = workbook.sheets.find(isNamed);
  const names = hidden ? returnMarks(firstColumn(hidden)) : [];
  if (names.length === 0) return new Set();
  return new Set(workbook.sheets.filter((sheet) => sheet === hidden || names.includes(sheet.name)));
}

const isNamed = ({ name }: Sheet) => name === HIDDEN_SHEET;
const MOST_PIECES = 60;

function firstColumn({ grid }: Sheet): string[] {
  const texts: string[] = [];
  for (let row = 0; row < MOST_PIECES; row++) {
    const text = textAt(grid, positionOf(grid, row, 0));
    if (text === '') break;
    texts.push(text);
  }
  return texts;
}

/** Finds the sheet of each part of a template; one that was changed is named with the first cell that differs. */
export function layTemplate(
  workbook: Workbook,
  template: Template,
  hidden: Sheet,
  index: CatalogueIndex,
): LaidTemplate {
  const sheets = new Map<Sheet, LaidSheet>([[hidden, { form: undefined }]]);
  const changed = new Map<Sheet, Message>();
  const remarks: Message[] = [];
  const guide = workbook.sheets.find(({ name }) => name === template.guide);
  if (guide) sheets.set(guide, { form: undefined });
  for (const sheet of template.sheets) {
    const geometry = geometryOf(sheet);
    const named = workbook.sheets.find(({ name }) => name === sheet.name);
    const others = workbook.sheets.filter((one) => one !== named && !sheets.has(one) && !one.hidden);
    const candidates = named ? [named, ...others] : others;
    let difference: Message | undefined;
    const fits = candidates.find((one) => {
      const found = disagreementOf(one, geometry, template, index);
      if (one === named) difference = found;
      return found === undefined;
    });
    if (fits) sheets.set(fits, { form: { sheet, geometry } });
    else if (named && difference) changed.set(named, difference);
    else remarks.push(message('intake.template.missing', { sheet: sheet.name }));
  }
  return { template, sheets, changed, remarks };
}

/** Why a sheet is read by its template. */
export function templateEvidence(template: Template, { range }: Geometry): Message {
  return message('intake.evidence.template', { id: template.id, range: rangeName(range) });
}
