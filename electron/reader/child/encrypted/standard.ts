import { createDecipheriv, createHash } from 'node:crypto';
import { encrypted, incoherentPackage } from '#electron/reader/child/problems.ts';
import { spun, wrongPassword } from './keys.ts';

// Standard encryption of Office 2007 ([MS-OFFCRYPTO] 2.3.4.5 to 2.3.4.9): AES block by block, SHA-1. It has no checksum of its
// own, but the package within has.

const SPINS = 50_000;
const SALT_BYTES = 16;
const HASH_BYTES = 20;
const AES_IDS: ReadonlyMap<number, number> = new Map([
  [0x660e, 16],
  [0x660f, 24],
  [0x6610, 32],
]);

/** The package behind a standard description, which begins after its version and flags. @throws AppError as decryptAgile */
export function decryptStandard(description: Buffer, packed: Buffer, password: string): Buffer {
  if (description.length < 4) throw incoherentPackage('encryption');
  const headerSize = description.readUInt32LE(0);
  const verifier = description.subarray(4 + headerSize);
  if (headerSize < 32 || verifier.length < 72 || verifier.readUInt32LE(0) !== SALT_BYTES)
    throw incoherentPackage('encryption');
  const keyBytes = AES_IDS.get(description.readUInt32LE(4 + 8));
  if (keyBytes === undefined) throw encrypted();
  const key = keyOf(verifier.subarray(4, 4 + SALT_BYTES), password, keyBytes);
  const input = aes(key, verifier.subarray(20, 36));
  const value = aes(key, verifier.subarray(40, 72)).subarray(0, HASH_BYTES);
  if (!createHash('sha1').update(input).digest().equals(value)) throw wrongPassword();
  const length = Number(packed.readBigUInt64LE(0));
  const end = 8 + Math.floor((packed.length - 8) / 16) * 16;
  const whole = aes(key, packed.subarray(8, end));
  if (length > whole.length) throw incoherentPackage('size of the encrypted package');
  return whole.subarray(0, length);
}

function keyOf(salt: Buffer, password: string, bytes: number): Buffer {
  const spin = createHash('sha1')
    .update(spun('sha1', salt, password, SPINS))
    .update(Buffer.alloc(4))
    .digest();
  const mixed = (fill: number) => {
    const block = Buffer.alloc(64, fill);
    spin.forEach((byte, i) => {
      block[i] = byte ^ fill;
    });
    return createHash('sha1').update(block).digest();
  };
  return Buffer.concat([mixed(0x36), mixed(0x5c)]).subarray(0, bytes);
}

function aes(key: Buffer, bytes: Buffer): Buffer {
  const cipher = createDecipheriv(`aes-${key.length * 8}-ecb`, key, null).setAutoPadding(false);
  return Buffer.concat([cipher.update(bytes), cipher.final()]);
}
