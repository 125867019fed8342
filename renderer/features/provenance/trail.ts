import type { Origin } from '#renderer/frame/frame.ts';

/** What was looked at in the panel, in order, as the pages of a browser. */
export interface Trail {
  readonly steps: readonly Origin[];
  /** The step that is shown; -1: the panel is closed. */
  readonly at: number;
}

export const CLOSED: Trail = { steps: [], at: -1 };

/** Steps that are remembered. */
const MOST = 60;

/** Goes on to something; what was ahead is forgotten. The same thing again is no step. */
export function goOn({ steps, at }: Trail, origin: Origin): Trail {
  const before = steps.slice(0, at + 1);
  if (at >= 0 && nameOf(steps[at]) === nameOf(origin)) return { steps, at };
  const next = [...before, origin].slice(-MOST);
  return { steps: next, at: next.length - 1 };
}

/** One step back (-1) or forward (1), as far as there is one. */
export function step({ steps, at }: Trail, by: -1 | 1): Trail {
  const next = at + by;
  return next < 0 || next >= steps.length ? { steps, at } : { steps, at: next };
}

export function shown({ steps, at }: Trail): Origin | undefined {
  return steps[at];
}

export function nameOf(origin: Origin | undefined): string {
  return origin === undefined ? '' : JSON.stringify(origin);
}

/** A trail that was written down; CLOSED for anything else. */
export function readTrail(text: string | null): Trail {
  try {
    const { steps, at } = JSON.parse(text ?? '') as Trail;
    return Array.isArray(steps) && steps.every(isOrigin) && steps[at] ? { steps, at } : CLOSED;
  } catch {
    return CLOSED;
  }
}

function isOrigin(value: unknown): value is Origin {
  if (typeof value !== 'object' || value === null) return false;
  const words = (...names: readonly string[]) =>
    names.every((name) => typeof (value as Record<string, unknown>)[name] === 'string');
  return words('figure') || words('file', 'sheet', 'cell');
}
