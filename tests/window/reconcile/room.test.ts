import { describe, expect, test } from 'vitest';
import { actOf } from '#renderer/features/reconcile/keys.ts';
import { createItemStore } from '#renderer/features/reconcile/list/item-store.ts';
import { arrivals, heldSnapshot, neighbour, nextToSettle } from '#renderer/features/reconcile/list/snapshot.ts';
import { FIRST_VIEW, isNarrowed, queryOf, toggled, viewOf, widened } from '#renderer/features/reconcile/room-view.ts';
import type { DiscrepancyItem } from '#shared/contract/discrepancies.ts';

describe('the address of the room', () => {
  test('shows first what needs a decision, and leaves out what is shown anyway', () => {
    expect(FIRST_VIEW.states).toEqual(['open']);
    expect(Object.values(queryOf(FIRST_VIEW)).join('')).toBe('');
  });

  test('comes back to the same view', () => {
    const view = {
      ...FIRST_VIEW,
      states: [],
      types: ['jump', 'gap'],
      places: ['KAY'],
      words: 'retours',
      order: 'size',
    } as const;
    expect(queryOf(view)).toMatchObject({
      state: 'all',
      type: 'jump,gap',
      place: 'KAY',
      words: 'retours',
      order: 'size',
    });
    expect(viewOf(queryOf(view))).toEqual(view);
  });

  test('narrows and widens without losing the state', () => {
    const narrowed = toggled({ ...FIRST_VIEW, states: ['settled'] }, 'years', '2020');
    expect([narrowed.years, isNarrowed(narrowed)]).toEqual([['2020'], true]);
    expect(toggled(narrowed, 'years', '2020').years).toEqual([]);
    expect(widened(narrowed)).toEqual({ ...FIRST_VIEW, states: ['settled'] });
  });
});

describe('a list that is worked through', () => {
  const held = { key: 'open', numbers: [1, 2, 3, 4] };

  test('stands still while what it lists is settled, and tells what came in', () => {
    const fresh = { key: 'open', numbers: [1, 3, 9] };
    expect(heldSnapshot(held, fresh)).toBe(held);
    expect(arrivals(held, fresh)).toBe(1);
    expect(heldSnapshot(held, { key: 'all', numbers: [5] }).numbers).toEqual([5]);
    expect(heldSnapshot({ key: 'open', numbers: [] }, fresh)).toBe(fresh);
  });

  test('is walked from end to end', () => {
    expect([neighbour(held.numbers, 2, 1), neighbour(held.numbers, 4, 1), neighbour(held.numbers, 1, -1)]).toEqual([
      3, 4, 1,
    ]);
    expect([neighbour(held.numbers, undefined, 1), neighbour([], 1, 1)]).toEqual([1, undefined]);
  });

  test('leads to the next one that is still to be settled, round the end', () => {
    expect(nextToSettle(held.numbers, 2, new Set([1, 4]))).toBe(4);
    expect(nextToSettle(held.numbers, 4, new Set([1, 4]))).toBe(1);
    expect(nextToSettle(held.numbers, 4, new Set([4]))).toBeUndefined();
  });
});

describe('keys', () => {
  test('mean the same on a French keyboard, whose row of digits bears letters', () => {
    expect(actOf({ key: '2', code: 'Digit2' })).toEqual({ act: 'source', index: 1 });
    expect(actOf({ key: 'é', code: 'Digit2' })).toEqual({ act: 'source', index: 1 });
    expect(actOf({ key: '2', code: 'Numpad2' })).toEqual({ act: 'source', index: 1 });
    expect(actOf({ key: '"', code: 'Digit2', shiftKey: true })).toBeUndefined();
    expect(actOf({ key: 'J' })).toEqual({ act: 'next' });
    expect(actOf({ key: 'Enter' })).toEqual({ act: 'confirm' });
  });

  test('with Ctrl, Alt or the system key belong to others', () => {
    expect([actOf({ key: 's', ctrlKey: true }), actOf({ key: 'v', metaKey: true }), actOf({ key: 'z' })]).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
  });
});

describe('items of the list', () => {
  const item = (number: number, kept = '') =>
    ({ number, kept, standing: 'open', sayings: [] }) as unknown as DiscrepancyItem;

  function store() {
    const asked: number[][] = [];
    const waiting: (() => void)[] = [];
    let kept = '';
    const items = createItemStore(
      async (numbers) => {
        asked.push(numbers);
        return numbers.map((number) => (number === 9 ? null : item(number, kept)));
      },
      (work) => waiting.push(work),
    );
    const settle = async () => {
      for (const work of waiting.splice(0)) work();
      await new Promise((resolve) => setImmediate(resolve));
    };
    return { items, asked, settle, decide: (keep: string) => (kept = keep) };
  }

  test('are asked for together, and not for rows that were scrolled past', async () => {
    const { items, asked, settle } = store();
    const heard: number[] = [];
    items.hear(1, () => heard.push(1));
    items.hear(9, () => heard.push(9));
    items.hear(3, () => heard.push(3))();
    await settle();
    expect([asked, heard]).toEqual([[[1, 9]], [1, 9]]);
    expect([items.get(1)?.number, items.get(9), items.get(3)]).toEqual([1, null, undefined]);
  });

  test('in view are asked for again after a deed, and rows hear of what changed only', async () => {
    const { items, settle, decide } = store();
    let heard = 0;
    items.hear(1, () => {
      heard += 1;
    });
    await settle();
    items.refresh();
    expect(items.get(1)?.kept).toBe('');
    await settle();
    expect(heard).toBe(1);
    decide('OIM');
    items.refresh();
    await settle();
    expect([heard, items.get(1)?.kept]).toEqual([2, 'OIM']);
  });
});
