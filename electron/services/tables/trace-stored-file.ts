import type { ReadBase } from '#electron/db/handle.ts';
import { statedFigures } from '#electron/db/queries/submission-statements.ts';
import { listSubmissions, replacedBy, type Submission, withdrawalReason } from '#electron/db/queries/submissions.ts';
import type { Bucket } from '#shared/domain/model/ledger.ts';
import { type Message, message } from '#shared/texts/say.ts';

interface Place {
  readonly file: string;
  readonly sheet: string;
  readonly cell: string;
}

/** What a cell of a file states that does not count any more, and why not. */
export interface OldCell {
  readonly bucket: Bucket | '';
  readonly raw: string;
  readonly reasons: readonly Message[];
}

/** The last delivery of that name that does not count; undefined where there is one that does, or none at all. */
export function oldDelivery(base: ReadBase, file: string): Submission | undefined {
  const named = listSubmissions(base).filter((one) => one.file === file);
  return named.some(({ live }) => live) ? undefined : named.at(-1);
}

/** A cell of a delivery that was replaced or withdrawn. */
export function traceOldCell(base: ReadBase, old: Submission, { sheet, cell }: Place): OldCell {
  const stated = statedFigures(base, old.id).find((one) => one.sheet === sheet && one.cell === cell);
  const bucket = stated === undefined ? '' : stated.value === null ? 'MISSING' : 'OBSERVATION';
  return { bucket, raw: stated?.raw ?? '', reasons: [whyNot(base, old)] };
}

function whyNot(base: ReadBase, old: Submission): Message {
  const { file } = old;
  if (old.withdrawn) return message('deed.trace.withdrawn', { file, reason: withdrawalReason(base, old.id) });
  const later = listSubmissions(base).findLast(
    (one) => one.sha256 !== old.sha256 && replacedBy(base, one.id).includes(old.id),
  );
  return message('deed.trace.replaced', { file, later: later?.file ?? '' });
}
