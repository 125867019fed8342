import type { WriteOptions } from 'hucre';
import { letterheadOf } from '#electron/publish/letterhead.ts';
import { dayOf } from '#electron/publish/long-date.ts';
import { inWords } from '#electron/publish/words.ts';
import { FONT } from '#electron/publish/xlsx/look.ts';
import { safeText } from '#electron/publish/xlsx/safe-text.ts';
import type { CatalogueIndex } from '#shared/domain/catalogue/lookup.ts';
import type { Words } from '#shared/domain/tables/model.ts';
import { identificationOf } from '#shared/domain/templates/identification.ts';
import type { Template } from '#shared/domain/templates/model.ts';
import { message, say } from '#shared/texts/say.ts';
import { figureForm } from './figure-form.ts';
import { finishForm } from './form-head.ts';
import { guideSheet } from './guide-sheet.ts';
import { startLists } from './lists.ts';
import { recordForm } from './record-form.ts';

/** Who asks, and whom to ask back. */
export interface TemplateSender {
  /** The coordinating ministry. */
  readonly ministry: Words;
  /** Its service; '' if none is named. */
  readonly office: string;
  /** Whom to ask, in the sender's own words; '' if nobody is named. */
  readonly contact: string;
}

/** The blank workbook as a file. The same template gives the same bytes: its only date is the end of its round. */
export async function writeTemplate(
  template: Template,
  index: CatalogueIndex,
  sender: TemplateSender,
): Promise<Uint8Array> {
  const { writeXlsx } = await import('hucre');
  return writeXlsx(templateWorkbook(template, index, sender));
}

/** The sheets of a blank workbook: instructions, tables to fill in, and the hidden sheet that says what they are. */
export function templateWorkbook(template: Template, index: CatalogueIndex, sender: TemplateSender): WriteOptions {
  const { request, id, sheets } = template;
  const { language, round } = request;
  const { catalogue } = index;
  const department = catalogue.departments.find(({ code }) => code === request.department);
  const dataset = catalogue.datasets.find(({ code }) => code === request.dataset);
  const letterhead = letterheadOf(language, sender);
  const name = department ? `${department.short} – ${department[language]}` : request.department;
  const about = [department?.short ?? request.department, round.title].filter(Boolean).join(' – ');
  const lists = startLists(identificationOf(template));
  const page = say(language, message('publish.page'));
  const finished = sheets.map((sheet) => {
    const codes = { countries: [], kinds: [] };
    const setting = { index, language, round, indicator: request.dataset, geo: sheet.geo, codes, freeKind: undefined };
    const form =
      sheet.form === 'figures' ? figureForm(sheet, about, setting, lists) : recordForm(sheet, about, setting, lists);
    return finishForm(sheet, form, { left: id, page });
  });
  const guide = guideSheet(template, {
    letterhead,
    department: name,
    dataset: dataset?.[language] ?? request.dataset,
    contact: sender.contact,
    returnTo: [inWords(language, sender.ministry), sender.office].filter(Boolean).join(', '),
  });
  const date = dayOf(round.end) ?? new Date(0);
  return {
    sheets: [guide, ...finished.map(({ sheet }) => sheet), lists.sheet()],
    namedRanges: finished.flatMap(({ names }) => names),
    defaultFont: FONT,
    properties: {
      title: safeText(`${dataset?.[language] ?? request.dataset} – ${about}`),
      creator: 'Kafo',
      lastModifiedBy: 'Kafo',
      created: date,
      modified: date,
    },
  };
}
