import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const ROOT = new URL('../../', import.meta.url);

/** The example campaign that the product is shipped with. */
export const SAMPLES = fileURLToPath(new URL('resources/samples', ROOT));

/** `0.1.0`. */
export function productVersion(): string {
  return (JSON.parse(readFileSync(new URL('package.json', ROOT), 'utf8')) as { readonly version: string }).version;
}

/** Programs of others that the product is shipped with, as scripts/make-licences.ts wrote them. */
export const LICENCES = fileURLToPath(new URL('resources/licences.json', ROOT));
