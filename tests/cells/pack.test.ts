import { expect, test } from 'vitest';
import { pack, unpack } from '#shared/cells/pack.ts';

const UTF8 = {
  encode: (text: string) => Buffer.from(text, 'utf8'),
  decode: (bytes: Uint8Array) => Buffer.from(bytes).toString('utf8'),
};

function packet(value: unknown): ArrayBuffer {
  const pieces = pack(value, UTF8);
  const bytes = new Uint8Array(pieces.reduce((sum, piece) => sum + piece.length, 0));
  let at = 0;
  for (const piece of pieces) {
    bytes.set(piece, at);
    at += piece.length;
  }
  return bytes.buffer;
}

test('brings back data and columns of every kind, wherever they stand, numbers that are none among them', () => {
  const value = {
    name: 'Feuille « été » 1',
    sheets: [
      { rows: Uint32Array.of(0, 1, 4_000_000_000), kinds: Uint8Array.of(1, 2, 3), texts: ['é', 'ɛɔɲŋ'] },
      {
        numbers: Float64Array.of(1.5, Number.NaN),
        ids: Int32Array.of(-1),
        formats: Uint16Array.of(7),
        none: new Uint8Array(0),
      },
    ],
    column: 'not a column',
  };
  expect(unpack(packet(value), UTF8)).toEqual(value);
});

test('packs what a column shows of a larger block, and no more', () => {
  const part = Uint16Array.of(1, 2, 3, 4, 5).subarray(1, 4);
  expect(unpack(packet([part]), UTF8)).toEqual([Uint16Array.of(2, 3, 4)]);
});
