import { canonicalJson } from '#electron/db/canonical.ts';
import { deed, journaled } from '#electron/db/journal/write.ts';
import {
  currentRound,
  insertRound,
  loadExpectations,
  releaseExpectation,
  replaceExpectations,
} from '#electron/db/queries/rounds.ts';
import { type Desk, signatureOf } from '#electron/services/desk.ts';
import type { RoundPlan } from '#shared/contract/board.ts';
import { RECORD_TYPES } from '#shared/domain/model/observation.ts';
import { datasetLabel, labelsOf } from '#shared/domain/reconcile/labels.ts';
import { AppError } from '#shared/errors/app-error.ts';

/** Opens the round of a base that has none. @throws AppError `round.open`, `round.period`, `call.choice` */
export function beginRound(desk: Desk, plan: RoundPlan): { readonly entry: number } {
  const open = currentRound(desk.base());
  if (open) throw new AppError('round.open', { title: open.title });
  return { entry: write(desk, plan, 'round_begun') };
}

/**
 * Changes the round: its frame, and what is expected of whom. What is as it was is not written again; `entry` is 0 where all is.
 * @throws AppError `round.none`, `round.period`, `call.choice`
 */
export function changeRound(desk: Desk, plan: RoundPlan): { readonly entry: number } {
  if (!currentRound(desk.base())) throw new AppError('round.none');
  return { entry: write(desk, plan, 'round_changed') };
}

/** Says that a dataset is not expected of a department any more, and why. @throws AppError `round.not_expected` */
export function releaseCell(
  desk: Desk,
  { department, dataset, reason }: { readonly department: string; readonly dataset: string; readonly reason: string },
): { readonly entry: number } {
  const base = desk.base();
  const name = datasetLabel(labelsOf(desk.catalogue()), dataset);
  const entry = journaled(base, signatureOf(desk), (number) => {
    if (!releaseExpectation(base, number, { department, dataset })) {
      throw new AppError('round.not_expected', { department, dataset: name });
    }
    return deed('released', { department, dataset, name, reason });
  });
  return { entry };
}

function write(desk: Desk, { expected, ...frame }: RoundPlan, kind: 'round_begun' | 'round_changed'): number {
  const base = desk.base();
  check(desk, { expected, ...frame });
  const { id: _id, ...before } = currentRound(base) ?? { id: 0 };
  const sameFrame = canonicalJson(before) === canonicalJson(frame);
  const sameExpected = canonicalJson(loadExpectations(base)) === canonicalJson(expected);
  if (sameFrame && sameExpected) return 0;
  return journaled(base, signatureOf(desk), (entry) => {
    if (!sameFrame) insertRound(base, entry, frame);
    if (!sameExpected) replaceExpectations(base, entry, expected);
    return deed(kind, { title: frame.title, expectations: expected.length });
  });
}

function check(desk: Desk, { start, end, expected }: RoundPlan): void {
  if (start !== '' && end !== '' && start > end) throw new AppError('round.period', { start, end });
  const catalogue = desk.catalogue();
  const departments = new Set(catalogue.departments.map(({ code }) => code));
  const datasets = new Set<string>([...RECORD_TYPES, ...catalogue.indicators.map(({ code }) => code)]);
  for (const { department, dataset } of expected) {
    if (!departments.has(department)) throw unknown('department', department, departments);
    if (!datasets.has(dataset)) throw unknown('dataset', dataset, datasets);
  }
}

function unknown(option: string, value: string, allowed: ReadonlySet<string>): AppError {
  return new AppError('call.choice', { option, value, allowed: [...allowed] });
}
