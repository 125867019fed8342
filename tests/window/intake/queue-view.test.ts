import { describe, expect, it } from 'vitest';
import { withQueueEvent } from '#renderer/api/queue-event.ts';
import { badgeOf, inOrder, shareOf, tallyOf, tellOf } from '#renderer/features/intake/queue/queue-view.ts';
import type { QueueItem, QueueState } from '#shared/contract/queue.ts';
import { message, say } from '#shared/texts/say.ts';

function item(id: number, state: QueueState, more: Partial<QueueItem> = {}): QueueItem {
  const about = { file: `envoi-${id}.xlsx`, size: 1, department: '', receivedAt: '2022-02-01' };
  return { id: String(id), ...about, state, share: 0, sentence: null, submission: 0, result: null, ...more };
}

const RESULT = { tables: 2, figures: 30, waiting: 0, records: 0, questions: 0, replaces: [], reasons: [] };

describe('the queue of received files', () => {
  it('shows what is read first, then what waits for the officer, then the line, then what is over, the latest first', () => {
    const items = [item(1, 'done'), item(2, 'refused'), item(3, 'password'), item(4, 'reading'), item(5, 'waiting')];
    expect(inOrder(items).map(({ id }) => id)).toEqual(['4', '3', '5', '2', '1']);
  });

  it('counts how far all files are together', () => {
    const items = [
      item(1, 'done', { submission: 4 }),
      item(2, 'storing', { share: 0.5 }),
      item(3, 'waiting'),
      item(4, 'failed'),
    ];
    const tally = tallyOf(items);
    expect(tally).toMatchObject({ open: 2, held: 1, over: 1, imported: 1 });
    expect(tally.share).toBeCloseTo(1.85 / 3);
    expect(shareOf(item(2, 'reading', { share: 1 }))).toBeCloseTo(0.4);
  });

  it('says of a file what it holds, what it replaces, and what became of decisions', () => {
    const decisions = { standing: 2, reopened: [], gone: [] };
    const told = tellOf(item(1, 'done', { result: { ...RESULT, replaces: ['a.xlsx'], decisions } }));
    expect(told.map((one) => say('en', one))).toEqual([
      '2 tables',
      '30 figures',
      'replaces “a.xlsx”',
      '2 decisions stand, 0 are open again',
    ]);
  });

  it('says why a file was refused, and that a copy was there before', () => {
    const sentence = message('error.file.empty', { file: 'a.xlsx' });
    expect(tellOf(item(1, 'refused', { sentence }))).toEqual([sentence]);
    const repeated = message('deed.repeated', { submission: 1, file: 'a.xlsx' });
    const again = item(2, 'done', { result: { ...RESULT, tables: 0, reasons: [repeated] } });
    expect(badgeOf(again).word).toBe('window.intake.queue.state.repeated');
    expect(tellOf(again)).toEqual([repeated]);
  });

  it('follows what the engine tells of one file without asking for the others', () => {
    const list = [item(1, 'waiting'), item(2, 'waiting')];
    const read = item(1, 'done');
    expect(withQueueEvent({ event: 'queue', id: '1', item: read })(list)).toEqual([read, list[1]]);
    expect(withQueueEvent({ event: 'queue', id: '1', item: null })(list)).toEqual([list[1]]);
    expect(withQueueEvent({ event: 'queue', id: '3', item: item(3, 'waiting') })(list)).toHaveLength(3);
    expect(withQueueEvent({ event: 'queue', id: '1', item: read })(undefined)).toBeUndefined();
  });
});
