import fc from 'fast-check';
import { expect, test } from 'vitest';
import { sha256 } from '#electron/db/canonical.ts';
import { deed, journaled } from '#electron/db/journal/write.ts';
import { loadOriginal, PIECE, storeOriginal } from '#electron/db/queries/originals.ts';
import { verifyBase } from '#electron/db/verify.ts';
import { reading } from './build-reading.ts';
import { BY, importBytes, tamper, tempBase } from './temp-base.ts';

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

const LARGE = Buffer.alloc(2 * PIECE + 10, 'Kayes;2021;12\n');

test('keeps a large file in pieces', () => {
  const base = tempBase();
  importBytes(base, reading([]), {}, { kept: 'whole', bytes: LARGE });
  expect(base.all('SELECT part FROM original_part')).toEqual([{ part: 1 }, { part: 2 }]);
  expect(loadOriginal(base, sha256(LARGE))).toEqual({ kept: 'whole', bytes: LARGE });
  expect(verifyBase(base)).toEqual([]);
});

test.each([
  "UPDATE original_part SET bytes = x'00' WHERE part = 2",
  'UPDATE original_part SET part = 9 - part',
  'DELETE FROM original_part WHERE part = 1',
  "INSERT INTO original_part SELECT sha256, 3, x'00' FROM original WHERE kept = 'whole'",
  "INSERT INTO original_part SELECT 'none', 1, x'00'",
])('finds a piece that was altered by hand: %s', (sql) => {
  const base = tempBase();
  importBytes(base, reading([]), {}, { kept: 'whole', bytes: LARGE });
  importBytes(base, reading([]), { sha256: 'none', file: 'liste.xlsx' }, { kept: 'none' });
  tamper(base.path, sql);
  expect(verifyBase(base).map(({ kind }) => kind)).toEqual(['original']);
});

test('refuses pieces that are not those of the fingerprint, and stores nothing then', () => {
  const base = tempBase();
  const pieces = [Buffer.from('Kayes'), Buffer.from('Gao')];
  const kept = { kept: 'whole', file: 'retours.xlsx', pieces } as const;
  const store = (fingerprint: string) =>
    journaled(base, BY, (entry) => {
      storeOriginal(base, entry, { sha256: fingerprint, size: 8, personal: false, content: kept });
      return deed('imported');
    });
  expect(() => store('e'.repeat(64))).toThrow(expect.objectContaining({ code: 'file.changed' }));
  expect(base.all('SELECT * FROM original')).toEqual([]);
  store(sha256('KayesGao'));
  expect(loadOriginal(base, sha256('KayesGao'))).toEqual({ kept: 'whole', bytes: Buffer.from('KayesGao') });
});

test('knows a file by its fingerprint when nothing of it is kept', () => {
  const base = tempBase();
  importBytes(base, reading([]), { sha256: 'e'.repeat(64) }, { kept: 'none' });
  expect(loadOriginal(base, 'e'.repeat(64))).toEqual({ kept: 'none' });
  expect(loadOriginal(base, 'unknown')).toBeUndefined();
});
