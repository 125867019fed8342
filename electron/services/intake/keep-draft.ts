import { forgetDraft, keepDraft } from '#electron/db/queries/drafts.ts';
import type { Desk } from '#electron/services/desk.ts';
import type { Drafted } from '#shared/contract/reading.ts';
import { liveSubmission } from './correct-reading.ts';

/** Keeps what an officer said of a reading and did not save yet; gives how much it is. @throws AppError `correct.submission` */
export function keepReadingDraft(desk: Desk, id: number, draft: readonly Drafted[]): { readonly kept: number } {
  const base = desk.base();
  const { sha256 } = liveSubmission(desk, id);
  if (draft.length === 0) forgetDraft(base, sha256);
  else keepDraft(base, sha256, draft, { author: desk.author, at: desk.now() });
  return { kept: draft.length };
}
