import { readFile } from 'node:fs/promises';
import pidusage from 'pidusage';

const PAGE_BYTES = 4096;

/** Resident bytes of a process; undefined once it is gone. Linux tells in a file of its own, elsewhere pidusage asks. */
export async function processMemory(pid: number): Promise<number | undefined> {
  try {
    if (process.platform !== 'linux') return (await pidusage(pid)).memory;
    const fields = (await readFile(`/proc/${pid}/statm`, 'latin1')).split(' ');
    return Number(fields[1]) * PAGE_BYTES;
  } catch {
    return undefined;
  }
}
