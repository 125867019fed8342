import type { Catalogue } from '#shared/domain/model/catalogue.ts';
import { message } from '#shared/texts/say.ts';
import type { Words } from './model.ts';

/** The coordinating ministry, by the name that it bore on a day (ISO); '' where the catalogue has none. */
export function ministryOn({ departments }: Pick<Catalogue, 'departments'>, day: string): Words {
  const department = departments.find(({ role }) => role === 'coordination');
  if (!department) return '';
  const named = department.names.find(({ from, to }) => (from === '' || from <= day) && (to === '' || day <= to));
  const { fr, en } = named ?? department;
  return message('reconcile.label', { fr, en });
}
