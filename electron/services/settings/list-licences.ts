import { readFileSync } from 'node:fs';
import { LICENCES } from '#electron/files/product.ts';
import type { OutputOf } from '#shared/contract/registry.ts';

/** Programs of others that the product is shipped with. */
export function listLicences(): OutputOf<'settings.licences'> {
  return JSON.parse(readFileSync(LICENCES, 'utf8')) as OutputOf<'settings.licences'>;
}
