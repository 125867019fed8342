import type { ArrivedFile } from './receive-files.ts';

/** Whether files or folders are being dragged, not words or pictures of a page. */
export function holdsFiles(transfer: DataTransfer | null): boolean {
  return transfer?.types.includes('Files') ?? false;
}

/** The files that were dropped, those of folders at any depth among them. To be called while the drop is being handled. */
export function droppedFiles(transfer: DataTransfer): Promise<ArrivedFile[]> {
  const entries = [...transfer.items].flatMap((item) => {
    if (item.kind !== 'file') return [];
    const entry = item.webkitGetAsEntry();
    const file = item.getAsFile();
    return entry?.isDirectory ? [entriesIn(entry as FileSystemDirectoryEntry, entry.name)] : file ? [alone(file)] : [];
  });
  return Promise.all(entries).then((lists) => lists.flat());
}

function alone(file: File): Promise<ArrivedFile[]> {
  return Promise.resolve([{ file, path: '' }]);
}

async function entriesIn(folder: FileSystemDirectoryEntry, path: string): Promise<ArrivedFile[]> {
  const reader = folder.createReader();
  const found: ArrivedFile[] = [];
  // A folder tells its content in portions, an empty one after the last.
  for (;;) {
    const portion = await new Promise<FileSystemEntry[]>((resolve, reject) => reader.readEntries(resolve, reject));
    if (portion.length === 0) return found;
    for (const entry of portion) {
      const within = `${path}/${entry.name}`;
      if (entry.isDirectory) found.push(...(await entriesIn(entry as FileSystemDirectoryEntry, within)));
      else found.push({ file: await fileOf(entry as FileSystemFileEntry), path: within });
    }
  }
}

function fileOf(entry: FileSystemFileEntry): Promise<File> {
  return new Promise((resolve, reject) => entry.file(resolve, reject));
}
