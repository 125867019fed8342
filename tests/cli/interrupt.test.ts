import { afterEach, expect, it } from 'vitest';
import { hearInterrupts, listenForInterrupts } from '#electron/cli/interrupt.ts';

const SIGNALS = ['SIGINT', 'SIGTERM'] as const;
const before = SIGNALS.map((signal) => process.listeners(signal));
const own = () => SIGNALS.map((signal, i) => process.listeners(signal).length - (before[i]?.length ?? 0));

afterEach(() => {
  hearInterrupts('understand');
});

it('leaves a signal to the system while the engine computes, and hears it while it waits', () => {
  hearInterrupts('read');
  expect(own()).toEqual([0, 0]);
  listenForInterrupts();
  expect(own()).toEqual([1, 1]);
  hearInterrupts('read');
  expect(own()).toEqual([1, 1]);
  for (const stage of ['understand', 'store', 'reconcile'] as const) {
    hearInterrupts(stage);
    expect(own()).toEqual([0, 0]);
  }
  hearInterrupts('export');
  expect(own()).toEqual([1, 1]);
});
