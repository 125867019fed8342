import type { ReadBase } from '#electron/db/handle.ts';

/** Whether an answer for any file of that name was ever given, undone ones included: a campaign file gives it only once. */
export function everAnswered(
  base: ReadBase,
  { file, sheet, question, answer }: { file: string; sheet: string; question: string; answer: string },
): boolean {
  const sql = "SELECT 1 FROM answer WHERE sha256 = '' AND file = ? AND sheet = ? AND question = ? AND answer = ?";
  return base.one(sql, file, sheet, question, answer) !== undefined;
}

/** Whether a decision without a digest (from a campaign file) was ever taken, undone ones included. Blanks mean "not stated". */
export function everDecided(
  base: ReadBase,
  decision: {
    readonly type: string;
    readonly values: readonly string[];
    readonly keep: string;
    readonly reason: string;
  },
): boolean {
  const sql = `SELECT 1 FROM decision WHERE digest = '' AND type = ? AND indicator = ? AND time_period = ? AND ref_area = ?
    AND geo = ? AND counterpart_area = ? AND sex = ? AND age = ? AND kind = ? AND keep = ? AND reason = ?`;
  return base.one(sql, decision.type, ...decision.values, decision.keep, decision.reason) !== undefined;
}
