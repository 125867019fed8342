import { unpack } from '#shared/cells/pack.ts';
import type { Workbook } from '#shared/cells/workbook.ts';
import type { Drafted } from '#shared/contract/reading.ts';
import type { ReadingContext } from '#shared/domain/intake/types.ts';
import { AppError, toWire } from '#shared/errors/app-error.ts';
import { type LiveReading, liveReading } from './live-reading.ts';
import type { FromWorker, ToWorker } from './protocol.ts';

// Reads one workbook beside the window. Drafts that come while it reads wait; of several only the last is read.

const UTF8 = {
  encode: (text: string) => new TextEncoder().encode(text),
  decode: (bytes: Uint8Array) => new TextDecoder().decode(bytes),
};

let workbook: Workbook | undefined;
let live: LiveReading | undefined;
let waiting: { readonly stamp: number; readonly draft: readonly Drafted[] } | undefined;

self.addEventListener('message', ({ data }: MessageEvent<ToWorker>) => {
  hear(data).catch((error: unknown) =>
    send({ is: 'failed', error: toWire(error instanceof AppError ? error : new AppError('internal', { id: '-' })) }),
  );
});

async function hear(order: ToWorker): Promise<void> {
  if (order.do === 'open') {
    if (order.cells) workbook = unpack(await order.cells.arrayBuffer(), UTF8) as Workbook;
    const setting = JSON.parse(await order.setting.text()) as ReadingContext;
    if (!workbook) return;
    live = liveReading(workbook, setting, () => performance.now());
    if (order.cells) send({ is: 'sheets', sheets: live.sheets, choices: live.choices });
    readSoon(order.stamp, order.draft);
  } else if (order.do === 'read') {
    readSoon(order.stamp, order.draft);
  } else {
    const story = live?.tell(order.sheet, order.row, order.column);
    if (story) send({ is: 'story', id: order.id, story });
  }
}

function readSoon(stamp: number, draft: readonly Drafted[]): void {
  const isAsked = waiting !== undefined;
  waiting = { stamp, draft };
  if (!isAsked) setTimeout(readNow);
}

function readNow(): void {
  const asked = waiting;
  waiting = undefined;
  if (!asked || !live) return;
  try {
    send({ is: 'reading', stamp: asked.stamp, ...live.read(asked.draft) });
  } catch {
    send({ is: 'failed', error: toWire(new AppError('internal', { id: '-' })) });
  }
}

function send(message: FromWorker): void {
  self.postMessage(message);
}
