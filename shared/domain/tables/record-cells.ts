import type { SourcedRecord } from '#shared/domain/model/observation.ts';
import { labelOf, periodLabel } from '#shared/domain/reconcile/labels.ts';
import { message } from '#shared/texts/say.ts';
import type { Context } from './context.ts';
import type { TableColumn, Words } from './model.ts';

/** A column of words. Widths are shares, in characters. */
export function wordsColumn(title: Words, width: number): TableColumn {
  return { title, kind: 'words', width };
}

export function numberColumn(title: Words, width: number): TableColumn {
  return { title, kind: 'number', width };
}

/** Date or period of a record: `mars 2019`, `2019 – 2021`; '' where none is stated. */
export function dateWords({ start, end }: Pick<SourcedRecord, 'start' | 'end'>): Words {
  if (start === '' && end === '') return '';
  if (end === '' || end === start) return periodLabel(start);
  if (start === '') return periodLabel(end);
  return message('reconcile.interval', { from: periodLabel(start), to: periodLabel(end) });
}

/** The place of a record; the country as a whole goes without saying. */
export function placeWords({ labels }: Context, { refArea }: Pick<SourcedRecord, 'refArea'>): Words {
  return refArea === 'ML' || refArea === '' ? '' : labelOf(labels.place, refArea);
}

/** `1, 7, 21`. */
export function objectiveWords({ objectives }: Pick<SourcedRecord, 'objectives'>): string {
  return objectives.join(', ');
}

/** What the department is called for short. */
export function departmentWords({ input: { catalogue } }: Context, code: string): Words {
  if (code === '_U') return message('reconcile.unknown');
  return catalogue.departments.find((department) => department.code === code)?.short ?? code;
}
