import { createCipheriv, createHash, createHmac } from 'node:crypto';
import * as xlsx from '@e965/xlsx';

// Protected workbooks as Office writes them ([MS-OFFCRYPTO] 2.3.4), from fixed salts so that they are the same every time.

const bytes = (length: number, seed: number) =>
  Buffer.from(Uint8Array.from({ length }, (_, i) => (i * 37 + seed * 101) % 256));
const words = (value: number) => Buffer.from(Uint32Array.of(value).buffer);
const hash = (name: string, ...pieces: Buffer[]) => createHash(name).update(Buffer.concat(pieces)).digest();

function container(info: Buffer, packed: Buffer): Buffer {
  const file = xlsx.CFB.utils.cfb_new();
  xlsx.CFB.utils.cfb_add(file, '/EncryptionInfo', info);
  xlsx.CFB.utils.cfb_add(file, '/EncryptedPackage', packed);
  return Buffer.from(xlsx.CFB.write(file, { type: 'buffer' }) as Buffer);
}

function spun(name: string, salt: Buffer, password: string, spins: number): Buffer {
  let digest = hash(name, salt, Buffer.from(password, 'utf16le'));
  for (let i = 0; i < spins; i++) digest = hash(name, words(i), digest);
  return digest;
}

function padded(plain: Buffer, block: number): Buffer {
  return Buffer.concat([plain, Buffer.alloc((block - (plain.length % block)) % block)]);
}

function aes(mode: 'cbc' | 'ecb', key: Buffer, iv: Buffer | null, plain: Buffer): Buffer {
  const cipher = createCipheriv(`aes-${key.length * 8}-${mode}`, key, iv).setAutoPadding(false);
  return Buffer.concat([cipher.update(padded(plain, 16)), cipher.final()]);
}

export interface AgileOptions {
  /** What the description says of the rounds of hashing; 1000 are made. */
  readonly spins?: number;
  readonly cipher?: string;
  /** Changes a byte of the encrypted package after its checksum was made. */
  readonly change?: number;
}

/** As Office 2010 and later: AES-256, SHA-512. */
export function agile(
  plain: Buffer,
  password: string,
  { spins = 1000, cipher = 'AES', change }: AgileOptions = {},
): Buffer {
  const name = 'sha512';
  const [keySalt, dataSalt, secret, input, hmacKey] = [1, 2, 3, 4, 5].map((seed) =>
    bytes(seed === 3 ? 32 : seed === 5 ? 64 : 16, seed),
  ) as [Buffer, Buffer, Buffer, Buffer, Buffer];
  const spin = spun(name, keySalt, password, 1000);
  const sealed = (block: string, value: Buffer) =>
    aes('cbc', hash(name, spin, Buffer.from(block, 'hex')).subarray(0, 32), keySalt, value).toString('base64');
  const vector = (block: Buffer) => hash(name, dataSalt, block).subarray(0, 16);
  const segments: Buffer[] = [Buffer.from(BigUint64Array.of(BigInt(plain.length)).buffer)];
  for (let at = 0, i = 0; at < plain.length; at += 4096, i++)
    segments.push(aes('cbc', secret, vector(words(i)), plain.subarray(at, at + 4096)));
  const packed = Buffer.concat(segments);
  const whole = (block: string, value: Buffer) =>
    aes('cbc', secret, vector(Buffer.from(block, 'hex')), value).toString('base64');
  const about = `saltSize="16" blockSize="16" keyBits="256" hashSize="64" cipherAlgorithm="${cipher}" cipherChaining="ChainingModeCBC" hashAlgorithm="SHA512"`;
  const xml = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><encryption xmlns="e" xmlns:p="p"><keyData ${about} saltValue="${dataSalt.toString('base64')}"/><dataIntegrity encryptedHmacKey="${whole('5fb2ad010cb9e1f6', hmacKey)}" encryptedHmacValue="${whole('a0677f02b22c8433', createHmac(name, hmacKey).update(packed).digest())}"/><keyEncryptors><keyEncryptor uri="u"><p:encryptedKey spinCount="${spins}" ${about} saltValue="${keySalt.toString('base64')}" encryptedVerifierHashInput="${sealed('fea7d2763b4b9e79', input)}" encryptedVerifierHashValue="${sealed('d7aa0f6d3061344e', hash(name, input))}" encryptedKeyValue="${sealed('146e0be7abacd0d6', secret)}"/></keyEncryptor></keyEncryptors></encryption>`;
  if (change !== undefined) packed[change] = (packed[change] ?? 0) ^ 1;
  return container(Buffer.concat([Buffer.from([4, 0, 4, 0, 0x40, 0, 0, 0]), Buffer.from(xml)]), packed);
}

/** As Office 2007: AES-128, SHA-1. */
export function standard(plain: Buffer, password: string): Buffer {
  const salt = bytes(16, 7);
  const spin = hash('sha1', spun('sha1', salt, password, 50_000), words(0));
  const mixed = Buffer.alloc(64, 0x36).map((fill, i) => fill ^ (spin[i] ?? 0));
  const key = hash('sha1', Buffer.from(mixed)).subarray(0, 16);
  const input = bytes(16, 8);
  const name = Buffer.from('Microsoft Enhanced RSA and AES Cryptographic Provider\0', 'utf16le');
  const header = Buffer.concat([...[0x24, 0, 0x660e, 0x8004, 128, 0x18, 0, 0].map(words), name]);
  const verifier = [
    words(16),
    salt,
    aes('ecb', key, null, input),
    words(20),
    aes('ecb', key, null, hash('sha1', input)),
  ];
  const info = Buffer.concat([Buffer.from([3, 0, 2, 0, 0x24, 0, 0, 0]), words(header.length), header, ...verifier]);
  const size = Buffer.from(BigUint64Array.of(BigInt(plain.length)).buffer);
  return container(info, Buffer.concat([size, aes('ecb', key, null, plain)]));
}
