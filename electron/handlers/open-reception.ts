import type { ReceptionParts } from '#electron/services/intake/queue/create-reception.ts';
import type { Reception } from '#electron/services/intake/queue/reception.ts';

export type { ReceptionParts } from '#electron/services/intake/queue/create-reception.ts';
export type { Reception } from '#electron/services/intake/queue/reception.ts';

/** Makes the queue of received files; its services are loaded here. */
export async function openReception(parts: ReceptionParts): Promise<Reception> {
  const { createReception } = await import('#electron/services/intake/queue/create-reception.ts');
  return createReception(parts);
}
