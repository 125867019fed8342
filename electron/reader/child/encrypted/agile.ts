import { createDecipheriv, createHash, createHmac, timingSafeEqual } from 'node:crypto';
import { encrypted, incoherentPackage } from '#electron/reader/child/problems.ts';
import { type Attributes, readXml } from '#electron/reader/child/xml/sax.ts';
import { fitted, hashOf, spun, wrongPassword } from './keys.ts';

// Agile encryption of Office 2010 and later ([MS-OFFCRYPTO] 2.3.4.10 to 2.3.4.15): the description is XML, the package is
// encrypted in segments and bears a keyed checksum, which is proved before anything of it is believed.

const INPUT_BLOCK = Buffer.from('fea7d2763b4b9e79', 'hex');
const VALUE_BLOCK = Buffer.from('d7aa0f6d3061344e', 'hex');
const KEY_BLOCK = Buffer.from('146e0be7abacd0d6', 'hex');
const HMAC_KEY_BLOCK = Buffer.from('5fb2ad010cb9e1f6', 'hex');
const HMAC_VALUE_BLOCK = Buffer.from('a0677f02b22c8433', 'hex');
const SEGMENT = 4096;
const SIZE_BYTES = 8;

interface Description {
  readonly data: Attributes;
  readonly integrity: Attributes;
  readonly key: Attributes;
}

/** The package behind an agile description. @throws AppError `file.wrong-password`, or what is wrong with the file */
export function decryptAgile(xml: Buffer, packed: Buffer, password: string): Buffer {
  const { data, integrity, key } = describe(xml);
  const hash = hashOf(key['hashAlgorithm']);
  const salt = base64(key, 'saltValue');
  const spin = spun(hash, salt, password, Number(key['spinCount']));
  const open = (block: Buffer, name: string) =>
    aes(keyFor(hash, spin, block, key), fitted(salt, size(key, 'blockSize')), base64(key, name));
  const input = open(INPUT_BLOCK, 'encryptedVerifierHashInput').subarray(0, size(key, 'saltSize'));
  const value = open(VALUE_BLOCK, 'encryptedVerifierHashValue').subarray(0, size(key, 'hashSize'));
  if (!equal(createHash(hash).update(input).digest(), value)) throw wrongPassword();
  const secret = open(KEY_BLOCK, 'encryptedKeyValue').subarray(0, size(key, 'keyBits') / 8);
  proveIntegrity(data, integrity, secret, packed);
  return segments(data, secret, packed);
}

function describe(xml: Buffer): Description {
  let data: Attributes = {};
  let integrity: Attributes = {};
  let key: Attributes = {};
  readXml(xml, 'EncryptionInfo', {
    open(name, attributes) {
      const local = name.slice(name.indexOf(':') + 1);
      if (local === 'keyData') data = attributes;
      else if (local === 'dataIntegrity') integrity = attributes;
      else if (local === 'encryptedKey') key = attributes;
    },
  });
  for (const part of [data, key]) {
    // Other ciphers are allowed by the format and were never met.
    if (part['cipherAlgorithm'] !== 'AES' || part['cipherChaining'] !== 'ChainingModeCBC') throw encrypted();
  }
  return { data, integrity, key };
}

function proveIntegrity(data: Attributes, integrity: Attributes, secret: Buffer, packed: Buffer): void {
  const hash = hashOf(data['hashAlgorithm']);
  const open = (block: Buffer, name: string) =>
    aes(secret, vector(data, hash, block), base64(integrity, name)).subarray(0, size(data, 'hashSize'));
  const stated = open(HMAC_VALUE_BLOCK, 'encryptedHmacValue');
  const found = createHmac(hash, open(HMAC_KEY_BLOCK, 'encryptedHmacKey')).update(packed).digest();
  if (!equal(found, stated)) throw incoherentPackage('checksum of the encrypted package');
}

function segments(data: Attributes, secret: Buffer, packed: Buffer): Buffer {
  const hash = hashOf(data['hashAlgorithm']);
  const length = Number(packed.readBigUInt64LE(0));
  const pieces: Buffer[] = [];
  for (let at = SIZE_BYTES, i = 0; at < packed.length; at += SEGMENT, i++) {
    const number = Buffer.alloc(4);
    number.writeUInt32LE(i);
    pieces.push(aes(secret, vector(data, hash, number), packed.subarray(at, at + SEGMENT)));
  }
  const whole = Buffer.concat(pieces);
  if (length > whole.length) throw incoherentPackage('size of the encrypted package');
  return whole.subarray(0, length);
}

function keyFor(hash: string, spin: Buffer, block: Buffer, key: Attributes): Buffer {
  return fitted(createHash(hash).update(spin).update(block).digest(), size(key, 'keyBits') / 8);
}

function vector(data: Attributes, hash: string, block: Buffer): Buffer {
  return fitted(createHash(hash).update(base64(data, 'saltValue')).update(block).digest(), size(data, 'blockSize'));
}

function aes(key: Buffer, iv: Buffer, bytes: Buffer): Buffer {
  if (bytes.length === 0 || bytes.length % 16 !== 0 || iv.length !== 16) throw incoherentPackage('encrypted block');
  const cipher = createDecipheriv(`aes-${key.length * 8}-cbc`, key, iv).setAutoPadding(false);
  return Buffer.concat([cipher.update(bytes), cipher.final()]);
}

function base64(attributes: Attributes, name: string): Buffer {
  return Buffer.from(attributes[name] ?? '', 'base64');
}

function size(attributes: Attributes, name: string): number {
  const value = Number(attributes[name]);
  if (!Number.isInteger(value) || value < 1 || value > 512) throw incoherentPackage('encryption');
  return value;
}

function equal(a: Buffer, b: Buffer): boolean {
  return a.length === b.length && timingSafeEqual(a, b);
}
