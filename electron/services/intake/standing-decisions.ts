import { statedAbout } from '#electron/db/queries/stated-about.ts';
import { listSubmissions } from '#electron/db/queries/submissions.ts';
import type { Desk } from '#electron/services/desk.ts';
import { compute } from '#electron/services/reconcile/derive.ts';
import { namesOf, sayingsOf } from '#electron/services/reconcile/describe-item.ts';
import type { StandingDecisions } from '#shared/contract/difference.ts';
import { describe } from '#shared/domain/reconcile/labels.ts';
import { AppError } from '#shared/errors/app-error.ts';

/**
 * Decisions on indicators that a submission states, where its department is among the sources: those that stand, and those that
 * are open again. Writes nothing. @throws AppError `compare.unknown`
 */
export async function standingDecisions(desk: Desk, id: number): Promise<StandingDecisions> {
  const base = desk.readBase();
  const all = listSubmissions(base);
  const submission = all.find((one) => one.id === id);
  if (!submission) {
    throw new AppError('compare.unknown', {
      submission: String(id),
      known: all.map((one) => `${one.id} (${one.file})`),
    });
  }
  const indicators = new Set(statedAbout(base, id));
  const { discrepancies } = await compute(desk);
  const names = namesOf(desk);
  const concerned = discrepancies.filter(
    (found) => indicators.has(found.indicator) && isSource(found.digest, submission.department),
  );
  const reopened = concerned.filter(({ state, earlier }) => state === 'open' && earlier !== undefined);
  return {
    standing: concerned.filter(({ state }) => state === 'decided').length,
    reopened: reopened.map((found) => ({
      discrepancy: found.id,
      figure: describe(names.labels, found),
      unit: found.unit,
      keep: found.earlier?.keep ?? '',
      now: sayingsOf(found, names).map(({ name, value }) => ({ name, value })),
      earlier: sayingsOf({ ...found, digest: found.earlier?.digest ?? '' }, names).map(({ name, value }) => ({
        name,
        value,
      })),
    })),
  };
}

/** Whether a department is among the sources of `DEPARTMENT=value;DEPARTMENT:file=value`. */
function isSource(digest: string, department: string): boolean {
  return digest.split(';').some((text) => text.startsWith(`${department}=`) || text.startsWith(`${department}:`));
}
