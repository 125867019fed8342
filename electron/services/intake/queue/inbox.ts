import { constants } from 'node:fs';
import { copyFile, mkdir, readdir, readFile, rm, rmdir, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { explainWriteFailure, writeAtomically } from '#electron/files/write-atomically.ts';
import { type QueueItem, queueItemSchema } from '#shared/contract/queue.ts';
import { byText } from '#shared/lib/compare.ts';

/**
 * The folder beside a base in which received files wait, each with what is known of it. A file stays there until it is read, no
 * longer: it may name persons.
 */
export interface Inbox {
  /** Keeps a copy of a file; its item is written last, so that what is listed is whole. @throws AppError `file.*` */
  add(path: string, item: Omit<QueueItem, 'id' | 'file' | 'size'>): Promise<QueueItem>;
  /** Where the copy of a file lies. */
  pathOf(item: QueueItem): string;
  save(item: QueueItem): Promise<void>;
  /** Lets the file go and keeps what came of it. */
  dropFile(item: QueueItem): Promise<void>;
  remove(item: QueueItem): Promise<void>;
  /** What an earlier engine left; what did not arrive whole is removed. */
  load(): Promise<QueueItem[]>;
}

const ABOUT = 'item.json';
/** What stands in the folder of an item beside its description. */
const CONTENT = 'file';

export function createInbox(folder: string): Inbox {
  let last = 0;
  const placeOf = (id: string) => join(folder, id);
  const pathOf = ({ id, file }: QueueItem) => join(placeOf(id), CONTENT, file);
  const save = (item: QueueItem) => writeAtomically(join(placeOf(item.id), ABOUT), JSON.stringify(item));
  return {
    pathOf,
    save,
    async add(path, about) {
      last += 1;
      const file = basename(path).normalize('NFC');
      const id = String(last).padStart(6, '0');
      try {
        await mkdir(join(placeOf(id), CONTENT), { recursive: true });
        await copyFile(path, join(placeOf(id), CONTENT, file), constants.COPYFILE_FICLONE);
        const item = { ...about, id, file, size: (await stat(path)).size };
        await save(item);
        return item;
      } catch (error) {
        await rm(placeOf(id), { recursive: true, force: true });
        throw explainWriteFailure(error, path);
      }
    },
    dropFile: ({ id }) => rm(join(placeOf(id), CONTENT), { recursive: true, force: true }),
    async remove({ id }) {
      await rm(placeOf(id), { recursive: true, force: true });
      // The last one takes the folder with it.
      await rmdir(folder).catch(() => undefined);
    },
    async load() {
      const items: QueueItem[] = [];
      for (const id of (await readdir(folder).catch(() => [])).sort(byText)) {
        if (!/^\d{6,}$/.test(id)) continue;
        last = Math.max(last, Number(id));
        const item = await readItem(join(placeOf(id), ABOUT));
        if (item?.id === id) items.push(item);
        else await rm(placeOf(id), { recursive: true, force: true });
      }
      return items;
    },
  };
}

async function readItem(path: string): Promise<QueueItem | undefined> {
  try {
    const read = queueItemSchema.safeParse(JSON.parse(await readFile(path, 'utf8')));
    return read.success ? read.data : undefined;
  } catch {
    return undefined;
  }
}
