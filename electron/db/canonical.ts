import { createHash, hash } from 'node:crypto';
import { byText } from '#shared/lib/compare.ts';

/** JSON with keys in order of code points and nothing undefined: the same text for the same content, on every machine. */
export function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map((item) => canonicalJson(item ?? null)).join(',')}]`;
  if (value !== null && typeof value === 'object') {
    const fields = Object.entries(value)
      .filter(([, field]) => field !== undefined)
      .sort(([a], [b]) => byText(a, b))
      .map(([name, field]) => `${JSON.stringify(name)}:${canonicalJson(field)}`);
    return `{${fields.join(',')}}`;
  }
  return JSON.stringify(value ?? null);
}

/** SHA-256 in lower-case hexadecimal. */
export function sha256(content: string | Uint8Array): string {
  return hash('sha256', content, 'hex');
}

/** A SHA-256 fed line by line; lines are gathered before they are hashed, which is ten times faster. */
export interface LineDigest {
  add(line: string): void;
  hex(): string;
}

const GATHERED = 32_768;

export function lineDigest(): LineDigest {
  const digest = createHash('sha256');
  let text = '';
  return {
    add(line) {
      text += `${line}\n`;
      if (text.length < GATHERED) return;
      digest.update(text);
      text = '';
    },
    hex: () => digest.update(text).digest('hex'),
  };
}
