import { SAMPLES } from '#electron/files/product.ts';
import type { Desk } from '#electron/services/desk.ts';
import { importSources } from '#electron/services/intake/import-sources.ts';
import type { ImportOutput } from '#shared/contract/intake.ts';

/** Imports the shipped example campaign with its campaign file, as an officer imports a folder. */
export async function loadExample(desk: Desk): Promise<ImportOutput> {
  const { files, times } = await importSources(desk, { sources: [SAMPLES], department: '', round: '' });
  return { files, ms: times };
}
