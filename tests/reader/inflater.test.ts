import { createInflateRaw, deflateRawSync } from 'node:zlib';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { inflated, streamed } from '#electron/reader/child/zip/inflater.ts';

/** What comes out, or the code of the failure. */
async function outcome(pieces: AsyncIterable<Buffer> | Iterable<Buffer>): Promise<string> {
  const all: Buffer[] = [];
  try {
    for await (const piece of pieces) all.push(Buffer.from(piece));
  } catch (error) {
    return String((error as { code?: unknown }).code);
  }
  return Buffer.concat(all).toString('latin1');
}

it('inflates into one buffer as the stream of node does, failures included', async () => {
  const text = fc.tuple(fc.string({ maxLength: 60 }), fc.nat(300)).map(([part, times]) => part.repeat(times));
  const harm = fc.option(fc.tuple(fc.nat(10_000), fc.nat(255), fc.constantFrom('change', 'cut', 'add')));
  await fc.assert(
    fc.asyncProperty(text, harm, fc.constantFrom(64, 100, 4096), async (whole, harmed, piece) => {
      const sound = deflateRawSync(Buffer.from(whole, 'latin1'));
      const packed = Buffer.from(sound);
      const [place, byte, how] = harmed ?? [0, 0, 'none'];
      const at = place % packed.length;
      if (how === 'change') packed[at] = byte;
      const given =
        how === 'cut' ? packed.subarray(0, at) : how === 'add' ? Buffer.concat([packed, Buffer.of(byte)]) : packed;
      const stream = createInflateRaw({ chunkSize: piece, finishFlush: 4 });
      expect(await outcome(inflated(given, piece))).toBe(await outcome(streamed(stream, given)));
      if (how === 'none') expect(await outcome(inflated(given, piece))).toBe(whole);
    }),
    { numRuns: 200 },
  );
});

it('fills one buffer again and again where node allows it', () => {
  const packed = deflateRawSync(Buffer.alloc(10_000, 'abc'));
  const blocks = new Set([...(inflated(packed, 512) as Iterable<Buffer>)].map(({ buffer }) => buffer));
  expect(blocks.size).toBe(1);
});
