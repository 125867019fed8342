import type { ReaderMessage, SheetEnd } from '#electron/reader/wire.ts';
import type { Doubt } from '#shared/cells/workbook.ts';
import type { SheetSink } from './sheet-sink.ts';

/** Sends one message; done when the channel has room for the next, so that a slow listener slows the reading down. */
export type Send = (message: ReaderMessage) => Promise<void>;

/** Cells worth a message of their own: 22 bytes each. */
const RUN = 16_384;

/** Sends what waits in the sink, as long as it is worth a message; `share` is how much of the sheet was read, 0 if unknown. */
export async function flush(sink: SheetSink, send: Send, share = 0, least = RUN): Promise<void> {
  const expected = share > 0 ? Math.round(sink.cellCount / share) : 0;
  while (sink.waiting >= least) await send({ type: 'cells', chunk: { ...sink.take(RUN), expected } });
}

/** Sends the rest of a sheet's cells and closes it. */
export async function endSheet(
  sink: SheetSink,
  send: Send,
  about: Omit<SheetEnd, 'cellCount' | 'figureCells'>,
): Promise<void> {
  await flush(sink, send, 1, 1);
  await send({ type: 'sheet', end: { ...about, cellCount: sink.cellCount, figureCells: sink.figureCells } });
}

/** What a format's reader answers once every sheet was sent. */
export interface ReadResult {
  readonly format: 'xlsx' | 'xlsm' | 'xls' | 'ods' | 'csv';
  /** Keys of sentences, see Workbook.leftOut. */
  readonly leftOut: readonly string[];
  /** See Workbook.doubts. */
  readonly doubts?: readonly Doubt[];
  /** See Workbook.unlocked. */
  readonly unlocked?: boolean;
}
