import { basename } from 'node:path';
import type { Desk } from '#electron/services/desk.ts';
import type { FileSummary, ImportOutput } from '#shared/contract/intake.ts';
import { describeReading, describeRefusal } from './describe-reading.ts';
import { refusalOf } from './import-sources.ts';
import { noTimes, readReceived } from './read-file.ts';
import { receiveFile } from './received-file.ts';

/** Reads files and proposes a reading, with at most `figures` figures a file; changes nothing anywhere. */
export async function inspectFiles(desk: Desk, paths: readonly string[], figures: number): Promise<ImportOutput> {
  const times = noTimes();
  const files: FileSummary[] = [];
  for (const [done, path] of paths.entries()) {
    const name = basename(path).normalize('NFC');
    desk.progress({ stage: 'read', subject: name, done, total: paths.length });
    try {
      const file = await receiveFile(path);
      const read = await readReceived(desk, file, { department: '', answers: [] }, times);
      files.push(describeReading(read, { left: figures }));
    } catch (thrown) {
      files.push(describeRefusal(name, refusalOf(desk, thrown, name)));
    }
  }
  return { files, ms: times };
}
