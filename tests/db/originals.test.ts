import fc from 'fast-check';
import { expect, test } from 'vitest';
import { loadOriginal } from '#electron/db/queries/originals.ts';
import { verifyBase } from '#electron/db/verify.ts';
import { reading } from './build-reading.ts';
import { importBytes, tempBase } from './temp-base.ts';

test('gives back the bytes as they came, whatever they are', () => {
  const base = tempBase();
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 5_000 }), fc.constantFrom('whole', 'blanked'), (bytes, kept) => {
      const sha256 = kept === 'blanked' ? { sha256: `received-${Buffer.from(bytes).toString('hex')}` } : {};
      importBytes(base, reading([]), sha256, { kept, bytes });
    }),
    { numRuns: 30 },
  );
  expect(verifyBase(base)).toEqual([]);
  for (const { sha256, size } of base.all<{ sha256: string; size: number }>('SELECT sha256, size FROM original')) {
    const original = loadOriginal(base, sha256);
    expect(original?.kept !== 'none' && original?.bytes.length).toBe(size);
  }
});

test('keeps what shrinks in less room, and what does not as it is', () => {
  const base = tempBase();
  const text = Buffer.from('Kayes;2021;12\n'.repeat(1_000));
  importBytes(base, reading([]), {}, { kept: 'whole', bytes: text });
  importBytes(base, reading([]), {}, { kept: 'whole', bytes: Buffer.from([1, 2, 3]) });
  const kept = base.all<{ codec: string; length: number }>(
    'SELECT codec, length(bytes) AS length FROM original ORDER BY size DESC',
  );
  expect(kept.map((one) => one.codec)).toEqual(['zstd', 'plain']);
  expect(kept[0]?.length).toBeLessThan(200);
});

test('knows a file by its fingerprint when nothing of it is kept', () => {
  const base = tempBase();
  importBytes(base, reading([]), { sha256: 'e'.repeat(64) }, { kept: 'none' });
  expect(loadOriginal(base, 'e'.repeat(64))).toEqual({ kept: 'none' });
  expect(loadOriginal(base, 'unknown')).toBeUndefined();
});
