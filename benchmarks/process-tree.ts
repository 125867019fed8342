import { readFileSync } from 'node:fs';

/** What a process and all its descendants use, at one moment. */
export interface TreeUse {
  /** Processor seconds of all, those of ended descendants included. */
  readonly cpu: number;
  /** Bytes in memory of all. */
  readonly memory: number;
}

/** Ticks of the kernel's accounts and size of a page: the same on every Linux that Node 24 runs on. */
const TICKS_PER_SECOND = 100;
const PAGE = 4096;

/** Undefined where there is no /proc (only Linux tells what other processes use), or when the process is gone. */
export function treeUse(pid: number): TreeUse | undefined {
  const own = processUse(pid);
  if (!own) return undefined;
  return childrenOf(pid).reduce((sum, child) => add(sum, treeUse(child)), own);
}

function add(sum: TreeUse, other: TreeUse | undefined): TreeUse {
  return other ? { cpu: sum.cpu + other.cpu, memory: sum.memory + other.memory } : sum;
}

function processUse(pid: number): TreeUse | undefined {
  try {
    // The name in parentheses may hold blanks: fields are counted after it (proc(5): utime is the 14th of all).
    const [, , , , , , , , , , , user, system, childUser, childSystem] = afterName(
      readFileSync(`/proc/${pid}/stat`, 'utf8'),
    );
    const ticks = Number(user) + Number(system) + Number(childUser) + Number(childSystem);
    const [, resident] = readFileSync(`/proc/${pid}/statm`, 'utf8').split(' ');
    return { cpu: ticks / TICKS_PER_SECOND, memory: Number(resident) * PAGE };
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
