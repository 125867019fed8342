import { currentRound, loadExpectations } from '#electron/db/queries/rounds.ts';
import type { Desk } from '#electron/services/desk.ts';
import type { Planning } from '#shared/contract/board.ts';
import { byTheme } from '#shared/domain/rounds/themes.ts';
import { allDatasets } from './name-cells.ts';

/** All that may be expected of whom, and what is expected now: what the window needs to begin or change a round. */
export function planRound(desk: Desk): Planning {
  const base = desk.readBase();
  const catalogue = desk.catalogue();
  const round = currentRound(base);
  const usual = new Map(catalogue.datasets.map(({ code, departments }) => [code, departments]));
  const datasets = byTheme(allDatasets(catalogue)).map((one) => ({ ...one, usual: usual.get(one.code) ?? [] }));
  const departments = catalogue.departments.map(({ code, short, fr, en }) => ({ code, short, fr, en: en || fr }));
  const proposed = departments.flatMap(({ code }) =>
    datasets.filter((one) => one.usual.includes(code)).map((one) => ({ department: code, dataset: one.code, due: '' })),
  );
  const { id: _id, ...frame } = round ?? { id: 0, title: '', start: '', end: '', due: '', office: '', editionDate: '' };
  const plan = round ? { ...frame, expected: loadExpectations(base) } : null;
  return { departments, datasets, plan, proposed };
}
