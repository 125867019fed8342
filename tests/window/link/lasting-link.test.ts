import { beforeEach, describe, expect, test } from 'vitest';
import type { LinkState } from '#renderer/api/client.ts';
import { createLastingLink, type Dialled, type LastingLink, type Line } from '#renderer/api/lasting-link.ts';
import { createPendingCalls } from '#renderer/api/pending-calls.ts';
import type { FromWindow } from '#shared/contract/wire.ts';

interface TestLine extends Line {
  readonly sent: unknown[];
  cut(): void;
}

function line(): TestLine {
  const sent: unknown[] = [];
  let end = () => {};
  return {
    sent,
    send: (message) => sent.push(message),
    onMessage: () => {},
    onEnd: (hear) => (end = hear),
    cut: () => end(),
  };
}

let first: TestLine;
let answers: Dialled[] = [];
let pauses: number[] = [];
let states: LinkState[] = [];
let link: LastingLink;

beforeEach(() => {
  first = line();
  [answers, pauses, states] = [[], [], []];
  link = createLastingLink(first, {
    dial: async () => answers.shift() ?? 'refused',
    pause: async (tries) => void pauses.push(tries),
    hear: () => {},
    onState: () => {},
  });
  link.onLink((state) => states.push(state));
});

const ASKED: FromWindow = { id: 1, call: 'journal.list', input: {} };
const settled = () => new Promise((resolve) => setTimeout(resolve, 5));

describe('a link that is cut', () => {
  test('is tried until somebody answers, longer apart each time, and goes on where it was', async () => {
    const second = line();
    answers = ['away', 'away', second];
    first.cut();
    expect(states).toEqual(['lost']);
    link.send(ASKED);
    await settled();
    expect(states).toEqual(['lost', 'open']);
    expect(pauses).toEqual([0, 1, 2]);
    expect([first.sent, second.sent]).toEqual([[], [ASKED]]);
    second.cut();
    expect(states).toEqual(['lost', 'open', 'lost']);
  });

  test('ends for good where the window is not known any more', async () => {
    answers = ['away', 'refused'];
    first.cut();
    await settled();
    expect(states).toEqual(['lost', 'closed']);
    expect(pauses).toEqual([0, 1]);
  });
});

describe('calls', () => {
  const sent: FromWindow[] = [];
  const closed = { code: 'link.closed' };

  test('that wait when the link is cut fail, later ones do not', async () => {
    const calls = createPendingCalls((message) => sent.push(message));
    const before = calls.call('journal.list', {});
    calls.drop();
    await expect(before).rejects.toMatchObject(closed);
    const after = calls.call('journal.list', {});
    const { id } = sent.at(-1) ?? { id: 0 };
    calls.hear({ id, answer: { ok: true, value: 'x' } });
    expect(await after).toBe('x');
  });

  test('fail at once when it is gone for good', async () => {
    const calls = createPendingCalls((message) => sent.push(message));
    calls.close();
    await expect(calls.call('journal.list', {})).rejects.toMatchObject(closed);
  });
});
