import type { SubmissionState } from '#shared/contract/submissions.ts';

/** What each state means for the officer. */
export const STATE_TONES = {
  to_confirm: 'warning',
  imported: 'success',
  replaced: 'neutral',
  withdrawn: 'neutral',
  refused: 'danger',
} as const satisfies Readonly<Record<SubmissionState, string>>;
