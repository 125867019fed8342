import { geographyAt } from '#shared/domain/intake/words/dimensions.ts';
import type { RecordForm } from '#shared/domain/model/dataset.ts';
import type { RecordType } from '#shared/domain/model/observation.ts';
import type { Language } from '#shared/texts/languages.ts';
import { say } from '#shared/texts/say.ts';
import type { RecordSheet, TemplateRound } from './model.ts';

/** The sheet of one list of records. */
export function recordSheet(
  form: RecordForm,
  type: RecordType,
  { language, round, period }: { readonly language: Language; readonly round: TemplateRound; readonly period: string },
): RecordSheet {
  return {
    form: 'records',
    name: form.tab[language],
    title: `${form.title[language]}, ${period}`,
    subtitle: say(language, { key: 'template.subtitle.records' }),
    type,
    geo: geographyAt(round.end),
    columns: form.fields.map(({ field, ...header }) => ({ field, header: header[language] })),
    count: form.rows,
  };
}
