import { readFileSync } from 'node:fs';

/** What one process uses, at one moment. */
export interface ProcessUse {
  readonly pid: number;
  /** `engine` for the measured process itself, `reader` for its children. */
  readonly role: 'engine' | 'reader';
  /** Processor seconds, those of ended children included. */
  readonly cpu: number;
  /** Bytes in memory that are its own, and bytes of files in memory: the code of Node, which its processes share. */
  readonly own: number;
  readonly files: number;
}

/** Ticks of the kernel's accounts and size of a page: the same on every Linux that Node 24 runs on. */
const TICKS_PER_SECOND = 100;
const PAGE = 4096;

/** A process and all its descendants; empty where there is no /proc (only Linux tells what other processes use), or when it is gone. */
export function treeUse(pid: number, role: ProcessUse['role'] = 'engine'): ProcessUse[] {
  const own = processUse(pid, role);
  return own ? [own, ...childrenOf(pid).flatMap((child) => treeUse(child, 'reader'))] : [];
}

function processUse(pid: number, role: ProcessUse['role']): ProcessUse | undefined {
  try {
    // The name in parentheses may hold blanks: fields are counted after it (proc(5): utime is the 14th of all).
    const [, , , , , , , , , , , user, system, childUser, childSystem] = afterName(
      readFileSync(`/proc/${pid}/stat`, 'utf8'),
    );
    const ticks = Number(user) + Number(system) + Number(childUser) + Number(childSystem);
    const [, resident = 0, files = 0] = readFileSync(`/proc/${pid}/statm`, 'utf8').split(' ').map(Number);
    return { pid, role, cpu: ticks / TICKS_PER_SECOND, own: (resident - files) * PAGE, files: files * PAGE };
  } catch {
    return undefined;
  }
}

function afterName(stat: string): string[] {
  return stat.slice(stat.lastIndexOf(')') + 2).split(' ');
}

function childrenOf(pid: number): number[] {
  try {
    return readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').split(' ').filter(Boolean).map(Number);
  } catch {
    return [];
  }
}
