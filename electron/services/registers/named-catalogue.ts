import type { ReadBase } from '#electron/db/handle.ts';
import { type NotedName, notedNames } from '#electron/db/queries/department-notes.ts';
import type { Desk } from '#electron/services/desk.ts';
import { lastEntry } from '#electron/services/reconcile/facts.ts';
import type { Catalogue, Department } from '#shared/domain/model/catalogue.ts';
import { byText } from '#shared/lib/compare.ts';

const KNOWN = new WeakMap<ReadBase, { readonly entry: number; readonly catalogue: Catalogue }>();

/** The catalogue with the names of departments that were noted in the base: for what is printed with a date. */
export function namedCatalogue(desk: Desk): Catalogue {
  const base = desk.readBase();
  const entry = lastEntry(base);
  const known = KNOWN.get(base);
  if (known?.entry === entry) return known.catalogue;
  const noted = notedNames(base);
  const shipped = desk.catalogue();
  const departments = shipped.departments.map((department) => {
    const own = noted.filter((name) => name.department === department.code);
    return own.length === 0 ? department : withNames(department, own);
  });
  const catalogue = noted.length === 0 ? shipped : { ...shipped, departments };
  KNOWN.set(base, { entry, catalogue });
  return catalogue;
}

/** Each name ends where the next begins; the last one is the department's own. */
function withNames(department: Department, noted: readonly NotedName[]): Department {
  const added = noted.map(({ fr, en, since }) => ({ fr, en: en || fr, from: since, to: '' }));
  const names = [...department.names, ...added].sort((a, b) => byText(a.from, b.from));
  const dated = names.map((name, i) => ({ ...name, to: names[i + 1]?.from ?? name.to }));
  const last = dated.at(-1);
  return { ...department, names: dated, ...(last && { fr: last.fr, en: last.en }) };
}
