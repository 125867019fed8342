import { closeSync, mkdtempSync, openSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { createFrameSender } from '#electron/reader/child/send-frames.ts';
import { createSheetSink } from '#electron/reader/child/sheet-sink.ts';
import { createFrameReader } from '#electron/reader/host/take-frames.ts';
import type { ReaderMessage } from '#electron/reader/wire.ts';
import { CELL } from '#shared/cells/grid.ts';

/** The bytes that a reader sends for these messages. */
async function sent(messages: readonly ReaderMessage[]): Promise<Buffer> {
  const folder = mkdtempSync(join(tmpdir(), 'kafo-frames-'));
  const path = join(folder, 'frames');
  const file = openSync(path, 'w');
  const send = createFrameSender(file);
  for (const message of messages) await send(message);
  closeSync(file);
  const bytes = readFileSync(path);
  rmSync(folder, { recursive: true });
  return bytes;
}

function runOf(cells: readonly (readonly [row: number, text: string, value: number])[]): ReaderMessage {
  const sink = createSheetSink();
  for (const [row, text, value] of cells)
    sink.put(row, row % 7, text === '' ? CELL.NUMBER : CELL.TEXT, value, text === '' ? -1 : sink.textId(text), 0, 0);
  return { type: 'cells', chunk: { ...sink.take(1e6), expected: cells.length } };
}

const message = fc.oneof(
  fc
    .array(fc.tuple(fc.nat(1_048_575), fc.string({ unit: 'grapheme', maxLength: 5 }), fc.double()), { maxLength: 40 })
    .map(runOf),
  fc.double({ min: 0, max: 1 }).map((share): ReaderMessage => ({ type: 'progress', share })),
  fc.string().map((file): ReaderMessage => ({ type: 'failed', error: { code: 'file.damaged', details: { file } } })),
);

it('brings every message over a pipe as it was, in whatever pieces it comes', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(message, { maxLength: 5 }),
      fc.integer({ min: 1, max: 3_000 }),
      async (messages, piece) => {
        const bytes = await sent(messages);
        const arrived: ReaderMessage[] = [];
        // The columns of a run hold until the listener returns only.
        const take = createFrameReader((one) => arrived.push(structuredClone(one)));
        for (let at = 0; at < bytes.length; at += piece) take(Buffer.from(bytes.subarray(at, at + piece)));
        expect(arrived).toEqual(messages);
      },
    ),
    { numRuns: 60 },
  );
});

it('takes nothing for a message that is none', async () => {
  const take = () => createFrameReader(() => undefined);
  expect(() => take()(Buffer.from('Warning: something else was written here\n'))).toThrow();
  expect(() => take()(Buffer.from(new Uint32Array([8, 0, 1, 2]).buffer))).toThrow();
});
