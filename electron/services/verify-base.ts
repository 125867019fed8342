import { verifyBase } from '#electron/db/verify.ts';
import type { OutputOf } from '#shared/contract/registry.ts';
import type { Desk } from './desk.ts';

type Verification = OutputOf<'settings.verify'>;
type CheckName = Verification['checks'][number]['name'];
type FindingKind = ReturnType<typeof verifyBase>[number]['kind'];

/** Which finding belongs under which heading. */
const HEADINGS: readonly (readonly [name: CheckName, kinds: readonly FindingKind[]])[] = [
  ['sqlite', ['sqlite', 'schema']],
  ['foreignKeys', ['reference']],
  ['journal', ['chain', 'entry']],
  ['facts', ['table', 'stray']],
  ['ledger', ['balance', 'bucket']],
  ['originals', ['original']],
];

/** Proves that the base is as it was written; every finding is named. Changes nothing. */
export function verify(desk: Desk): Verification {
  const findings = verifyBase(desk.readBase());
  const checks = HEADINGS.map(([name, kinds]) => {
    const found = findings.filter(({ kind }) => kinds.includes(kind));
    return { name, ok: found.length === 0, sentences: found.map((one) => one.message) };
  });
  return { ok: findings.length === 0, checks };
}
