import { hasEntry, journalHead } from '#electron/db/journal/read.ts';
import { isDerivedUpToDate } from '#electron/db/queries/derived-state.ts';
import { finding } from '#electron/db/verify/finding.ts';
import type { Finding } from '#electron/db/verify/types.ts';
import { verifyBase } from '#electron/db/verify.ts';
import type { Desk } from '#electron/services/desk.ts';
import { compute, differs } from '#electron/services/reconcile/derive.ts';
import type { OutputOf } from '#shared/contract/registry.ts';

type Verification = OutputOf<'settings.verify'>;
type CheckName = Verification['checks'][number]['name'];
type FindingKind = Finding['kind'];

/** Which finding belongs under which heading. */
const HEADINGS: readonly (readonly [name: CheckName, kinds: readonly FindingKind[]])[] = [
  ['sqlite', ['sqlite', 'schema']],
  ['foreignKeys', ['reference']],
  ['journal', ['chain', 'entry', 'cut', 'unsealed', 'seals', 'head']],
  ['facts', ['table', 'stray']],
  ['derived', ['derived']],
  ['ledger', ['balance', 'bucket']],
  ['originals', ['original']],
];

/**
 * Proves that the base is as it was written; every finding is named. `head`: hash of a journal entry that was written down
 * elsewhere (an export, a back-up), '' for none; a journal that does not hold it was cut or rewritten. Changes nothing.
 */
export async function verify(desk: Desk, head = ''): Promise<Verification> {
  const base = desk.readBase();
  const findings = verifyBase(base);
  if (head !== '' && !hasEntry(base, head)) findings.push(finding('head', { head }));
  // From facts that were altered other figures follow: they are told as what they are.
  if (findings.length === 0 && (await isDerivedAltered(desk))) findings.push(finding('derived', {}));
  const checks = HEADINGS.map(([name, kinds]) => {
    const found = findings.filter(({ kind }) => kinds.includes(kind));
    return { name, ok: found.length === 0, sentences: found.map((one) => one.message) };
  });
  return { ok: findings.length === 0, checks, head: journalHead(base) };
}

/** What is kept can be compared only as long as nothing happened since it was computed. */
async function isDerivedAltered(desk: Desk): Promise<boolean> {
  return isDerivedUpToDate(desk.readBase()) && differs(desk, await compute(desk));
}
