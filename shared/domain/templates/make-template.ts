import type { CatalogueIndex } from '#shared/domain/catalogue/lookup.ts';
import type { Dataset } from '#shared/domain/model/catalogue.ts';
import type { FigureForm, RecordForm } from '#shared/domain/model/dataset.ts';
import { RECORD_TYPES } from '#shared/domain/model/observation.ts';
import { digestOf } from '#shared/lib/digest.ts';
import type { Language } from '#shared/texts/languages.ts';
import { say } from '#shared/texts/say.ts';
import { alphabetically, dayText } from './axes.ts';
import { figureSheet } from './figure-sheet.ts';
import { type SheetCodes, TEMPLATE_VERSION, type Template, type TemplateRequest, type TemplateSheet } from './model.ts';
import { calendarYears, withinYear } from './periods.ts';
import { recordSheet } from './record-sheet.ts';

/**
 * The blank workbook for a department, a dataset and a round. Pure: the same request and catalogue give the same template.
 * `codes` are those of an earlier copy, by form; absent to take the catalogue's. Undefined when the dataset is not known.
 */
export function makeTemplate(
  request: TemplateRequest,
  index: CatalogueIndex,
  codes?: readonly SheetCodes[],
): Template | undefined {
  const dataset = index.catalogue.datasets.find(({ code }) => code === request.dataset);
  if (!dataset) return undefined;
  const chosen = codes ?? dataset.sheets.map((form) => codesOf(form, dataset, index, request.language));
  const sheets = dataset.sheets.flatMap((form, i) =>
    sheetsOf(form, dataset, request, index, chosen[i] ?? { countries: [], kinds: [] }),
  );
  const { department, language, round } = request;
  const years = [...new Set([round.start.slice(0, 4), round.end.slice(0, 4)])].join('-');
  const content = JSON.stringify([TEMPLATE_VERSION, request, chosen]);
  return {
    request,
    version: TEMPLATE_VERSION,
    id: `${dataset.code}-${department}-${years}-${digestOf(content)}`,
    catalogue: catalogueDigest(index),
    guide: say(language, { key: 'template.guide' }),
    codes: chosen,
    sheets,
  };
}

/** Tells two states of the catalogue apart, as far as templates depend on it. */
export function catalogueDigest({ catalogue }: CatalogueIndex): string {
  const { datasets, indicators, regions, countries } = catalogue;
  const kinds = indicators.map(({ code, unit, kinds: list }) => [code, unit, list.map((kind) => [kind.code, kind.fr])]);
  return digestOf(
    JSON.stringify([datasets, kinds, [...regions, ...countries].map(({ code, fr, en }) => [code, fr, en])]),
  );
}

/** Countries in the order of the alphabet, where officers look for them. */
function codesOf(
  form: FigureForm | RecordForm,
  dataset: Dataset,
  { catalogue }: CatalogueIndex,
  language: Language,
): SheetCodes {
  if (form.form === 'records') return { countries: [], kinds: [] };
  const kinds = catalogue.indicators.find(({ code }) => code === dataset.code)?.kinds ?? [];
  const listed = catalogue.countries.filter(({ code }) => form.countries?.includes(code));
  const inOrder = alphabetically(listed, (country) => country[language]);
  return { countries: inOrder.map(({ code }) => code), kinds: kinds.map(({ code }) => code) };
}

/** `2019-2021`, or the days where a round does not take whole years. */
function periodText({ start, end }: TemplateRequest['round'], language: Language): string {
  const [from, to] = [start.slice(0, 4), end.slice(0, 4)];
  if (start.endsWith('-01-01') && end.endsWith('-12-31')) return from === to ? from : `${from}-${to}`;
  return say(language, { key: 'template.days', params: { from: dayText(start), to: dayText(end) } });
}

function sheetsOf(
  form: FigureForm | RecordForm,
  dataset: Dataset,
  request: TemplateRequest,
  index: CatalogueIndex,
  codes: SheetCodes,
): TemplateSheet[] {
  const { language, round } = request;
  const period = periodText(round, language);
  if (form.form === 'records') {
    const type = RECORD_TYPES.find((one) => one === dataset.code);
    return type ? [recordSheet(form, type, { language, round, period })] : [];
  }
  const setting = { index, language, indicator: dataset.code, codes, freeKind: form.freeKind };
  if (!form.perYear) return [figureSheet(form, { ...setting, round, year: '', period })];
  return calendarYears(round).map((year) =>
    figureSheet(form, { ...setting, round: withinYear(round, year), year: String(year), period: String(year) }),
  );
}
