import type { Client } from './client.ts';

/** A file that somebody dropped or chose, with its place in the folder that it came in; '' for one that came alone. */
export interface ArrivedFile {
  readonly file: File;
  /** `Envois/DNPD/retours.xlsx`. */
  readonly path: string;
}

export interface HandOver {
  /** Code; '' to let the files say. */
  readonly department?: string;
  /** Told after each file. */
  readonly onHanded?: (done: number, total: number) => void;
}

/** Files that are handed over at the same time. */
const AT_ONCE = 4;

/**
 * Puts files into the queue of Réception, those of a folder with its campaign file; gives their number.
 * @throws AppError `hand.*`, `link.closed` of the first that could not be handed over; the others are in the queue
 */
export async function receiveFiles(
  client: Client,
  arrived: readonly ArrivedFile[],
  { department = '', onHanded = () => {} }: HandOver = {},
): Promise<number> {
  const folder = arrived.some(({ path }) => path !== '') ? await client.folder() : '';
  const tokens = new Map<number, string>();
  const rest = [...arrived.entries()];
  let failure: unknown;
  let done = 0;
  const work = async () => {
    for (let next = rest.shift(); next; next = rest.shift()) {
      const [at, { file, path }] = next;
      try {
        const token = await client.hand(file, path === '' ? undefined : { folder, name: path });
        tokens.set(at, path === '' ? token : folder);
      } catch (error) {
        failure ??= error;
      }
      done += 1;
      onHanded(done, arrived.length);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  // In the order in which they were chosen, whichever arrived first.
  const sources = new Set(arrived.flatMap((_one, at) => tokens.get(at) ?? []));
  const received = sources.size === 0 ? 0 : await takeIn(client, [...sources], department);
  if (failure) throw failure;
  return received;
}

async function takeIn(client: Client, sources: readonly string[], department: string): Promise<number> {
  return (await client.call('intake.receive', { sources, department })).items.length;
}

/** Files of an input element: of a chosen folder each knows its place in it. */
export function arrivedFrom(files: readonly File[]): ArrivedFile[] {
  return files.map((file) => ({ file, path: file.webkitRelativePath }));
}
