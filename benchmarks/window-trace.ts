import type { Browser } from 'playwright-core';

/** One event of Chromium's own trace; times in microseconds. */
interface TraceEvent {
  readonly name: string;
  readonly ph: string;
  readonly pid: number;
  readonly tid: number;
  readonly ts: number;
  readonly dur?: number;
  readonly args?: Readonly<Record<string, unknown>>;
}

/** One task of the window's thread. */
export interface Task {
  /** Milliseconds. */
  readonly lasted: number;
  /** What most of it was: names of what Chromium did inside, with milliseconds. */
  readonly causes: string;
}

/** What the trace of some work tells of the window. */
export interface Trace {
  /** Tasks of the window's thread, the longest first. */
  readonly tasks: readonly Task[];
  readonly frames: { readonly shown: number; readonly dropped: number };
}

const CATEGORIES = [
  'devtools.timeline',
  'disabled-by-default-devtools.timeline',
  'toplevel',
  'v8',
  'disabled-by-default-devtools.timeline.frame',
  'devtools.timeline.frame',
  '__metadata',
];

/** Does the work while Chromium traces itself. */
export async function traced(browser: Browser, work: () => Promise<void>): Promise<Trace> {
  const session = await browser.newBrowserCDPSession();
  const events: TraceEvent[] = [];
  session.on('Tracing.dataCollected', ({ value }) => {
    for (const event of value) events.push(event as unknown as TraceEvent);
  });
  const ended = new Promise((resolve) => session.once('Tracing.tracingComplete', resolve));
  await session.send('Tracing.start', {
    transferMode: 'ReportEvents',
    traceConfig: { recordMode: 'recordAsMuchAsPossible', includedCategories: CATEGORIES, excludedCategories: ['*'] },
  });
  try {
    await work();
  } finally {
    await session.send('Tracing.end');
    await ended;
    await session.detach();
  }
  return { tasks: tasksOf(events), frames: framesOf(events) };
}

const isTask = ({ name, ph }: TraceEvent) => ph === 'X' && name === 'RunTask';

/** Tasks of the busiest main thread of a page: the others belong to pages that nobody looks at. */
function tasksOf(events: readonly TraceEvent[]): Task[] {
  const mains = events.filter(({ name, args }) => name === 'thread_name' && args?.['name'] === 'CrRendererMain');
  const perThread = mains.map(({ pid, tid }) => events.filter((event) => event.pid === pid && event.tid === tid));
  const busy = (thread: readonly TraceEvent[]) => thread.filter(isTask).reduce((sum, { dur = 0 }) => sum + dur, 0);
  const [thread = []] = perThread.sort((a, b) => busy(b) - busy(a));
  return thread
    .filter(isTask)
    .sort((a, b) => (b.dur ?? 0) - (a.dur ?? 0))
    .slice(0, 200)
    .map((task) => ({ lasted: (task.dur ?? 0) / 1000, causes: causesOf(task, thread) }));
}

const TOLD = 3;
/** Names that say only that something ran. */
const FRAMES_OF_TASKS = /RunTask|RunMicrotasks|^v8\.(?:callFunction|run)$|TaskQueueManager|^Scheduler|^Receive|^Simple/;

function causesOf({ ts, dur = 0 }: TraceEvent, thread: readonly TraceEvent[]): string {
  const sums = new Map<string, number>();
  for (const event of thread) {
    if (event.ph !== 'X' || event.ts < ts || event.ts + (event.dur ?? 0) > ts + dur || FRAMES_OF_TASKS.test(event.name))
      continue;
    sums.set(event.name, (sums.get(event.name) ?? 0) + (event.dur ?? 0) / 1000);
  }
  return [...sums]
    .filter(([, ms]) => ms >= 1)
    .sort(([, a], [, b]) => b - a)
    .slice(0, TOLD)
    .map(([name, ms]) => `${name} ${ms.toFixed(0)}`)
    .join(', ');
}

/** Frames as the devtools tell them: drawn, and dropped where something ought to have moved. */
function framesOf(events: readonly TraceEvent[]): Trace['frames'] {
  const count = (wanted: string) => events.filter(({ name }) => name === wanted).length;
  return { shown: count('DrawFrame'), dropped: count('DroppedFrame') };
}
