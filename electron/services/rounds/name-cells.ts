import type { Board } from '#shared/contract/board.ts';
import type { Catalogue } from '#shared/domain/model/catalogue.ts';
import { RECORD_TYPES } from '#shared/domain/model/observation.ts';
import type { BoardCell, Unread } from '#shared/domain/rounds/model.ts';
import { byTheme } from '#shared/domain/rounds/themes.ts';
import { byText } from '#shared/lib/compare.ts';
import { message, say } from '#shared/texts/say.ts';

/** Departments that the board is about, in the order of the catalogue; what it does not know stands as it is, last. */
export function departmentsOf(
  catalogue: Catalogue,
  cells: readonly Pick<BoardCell, 'department'>[],
  unread: readonly Pick<Unread, 'department'>[],
): Board['departments'] {
  const shown = new Set([...cells, ...unread].map(({ department }) => department).filter((code) => code !== ''));
  const known = catalogue.departments.filter(({ code }) => shown.has(code));
  const others = [...shown].filter((code) => !known.some((one) => one.code === code)).sort(byText);
  return [
    ...known.map(({ code, short, fr, en }) => ({ code, short, fr, en: en || fr })),
    ...others.map((code) => ({ code, short: code === '_U' ? '' : code, ...unknownName(code) })),
  ];
}

function unknownName(code: string): { readonly fr: string; readonly en: string } {
  if (code !== '_U') return { fr: code, en: code };
  const unknown = message('rounds.sender.unknown');
  return { fr: say('fr', unknown), en: say('en', unknown) };
}

/** Datasets that the board is about, by theme. A table whose subject is still asked has none: its cell says so. */
export function datasetsOf(catalogue: Catalogue, cells: readonly Pick<BoardCell, 'dataset'>[]): Board['datasets'] {
  const shown = new Set(cells.map(({ dataset }) => dataset));
  const named = byTheme(allDatasets(catalogue).filter(({ code }) => shown.has(code)));
  const asked = message('rounds.subject.asked');
  const unclear = { code: '', fr: say('fr', asked), en: say('en', asked), theme: 'records' as const };
  return shown.has('') ? [...named, unclear] : named;
}

/** Indicators and types of records, as the catalogue orders what departments are asked for. */
export function allDatasets(
  catalogue: Catalogue,
): { readonly code: string; readonly fr: string; readonly en: string }[] {
  const asked = catalogue.datasets.map(({ code, fr, en }) => ({ code, fr, en: en || fr }));
  const more = catalogue.indicators
    .filter(({ code }) => !asked.some((one) => one.code === code))
    .map(({ code, fr, en }) => ({ code, fr, en: en || fr }));
  const records = RECORD_TYPES.filter((code) => !asked.some((one) => one.code === code)).map((code) => {
    const words = message(`reconcile.records.${code}`);
    return { code, fr: say('fr', words), en: say('en', words) };
  });
  return [...asked, ...more, ...records];
}
