import { expect, test } from 'vitest';
import { findable, narrowed, placeOf, placeOfLink, viewOf } from '#renderer/features/registers/register-view.ts';
import { EMPTY_RULE, moved, numberTyped, ruleOf } from '#renderer/features/registers/rule-form.ts';
import { addressOf, placeAt } from '#renderer/frame/rooms.ts';
import type { RegisterItem } from '#shared/contract/registers.ts';
import { message } from '#shared/texts/message.ts';

const item = (own: Partial<RegisterItem> & { readonly id: string }): RegisterItem => ({
  ...{ code: own.id, name: own.id, about: '', used: 0, level: 0, groups: [], words: [], state: '' },
  ...own,
});

test('an address gives the view that it was made of, and the departments where it names no list', () => {
  const view = { list: 'places', id: 'KAY.KITA', words: 'kita', group: '19' } as const;
  const shown = placeAt(addressOf(placeOf(view)));
  expect(viewOf(shown?.path ?? [], shown?.query ?? {})).toEqual(view);
  expect(viewOf(['ailleurs'], {})).toEqual({ list: 'departments', id: '', words: '', group: '' });
});

test('items are found in either language, without accents, by all words; what one belongs to stays above it', () => {
  const name = (fr: string, en: string) => message('reconcile.label', { fr, en });
  const all = findable([
    item({ id: 'KAY', name: name('Kayes', 'Kayes'), groups: ['8'] }),
    item({ id: 'KAY.KITA', name: name('Kita', 'Kita'), level: 1, groups: ['8'] }),
    item({ id: 'SEG', name: name('Ségou', 'Segou region'), groups: ['8'] }),
    item({ id: 'SEG.SAN', name: name('San', 'San'), level: 1, groups: ['19'], words: ['Sann'] }),
    item({ id: 'SEG.BLA', name: name('Bla', 'Bla'), level: 1, groups: ['19'] }),
  ]);
  const ids = (words: string, group = '') => narrowed(all, { words, group }).map(({ id }) => id);
  expect(ids('')).toHaveLength(5);
  expect(ids('segou REGION')).toEqual(['SEG']);
  expect(ids('sann')).toEqual(['SEG', 'SEG.SAN']);
  expect(ids('', '19')).toEqual(['SEG', 'SEG.SAN', 'SEG.BLA']);
  expect(ids('zzz')).toEqual([]);
});

test('links lead to the rooms that show what they name', () => {
  expect(placeOfLink({ to: 'file', submission: 3 })).toEqual({ room: 'intake', path: ['3'] });
  expect(placeOfLink({ to: 'discrepancies', facet: 'indicators', value: 'RETURN' })).toEqual({
    room: 'reconcile',
    query: { state: 'all', indicator: 'RETURN' },
  });
  expect(placeOfLink({ to: 'discrepancies', facet: 'states', value: 'rule' })).toEqual({
    room: 'reconcile',
    query: { state: 'rule' },
  });
});

test('fields make a rule only when nothing is wanting', () => {
  const form = { ...EMPTY_RULE, reason: ' vu ' };
  expect(ruleOf(form)).toBeUndefined();
  expect(ruleOf({ ...form, departments: ['OIM', 'MMEIA'], periods: '2020, 2021' })).toEqual({
    ...{ rule: 'precedence', indicators: [], departments: ['OIM', 'MMEIA'], periods: ['2020', '2021'], reason: 'vu' },
  });
  expect(ruleOf({ ...form, kind: 'tolerance', percent: '2,5 %' })).toMatchObject({ absolute: 0, relative: 0.025 });
  expect(ruleOf({ ...form, kind: 'tolerance', percent: '120' })).toBeUndefined();
  expect(ruleOf({ ...form, kind: 'tolerance', absolute: 'deux' })).toBeUndefined();
  expect(ruleOf({ ...form, kind: 'subset', departments: ['OIM', 'OIM'] })).toBeUndefined();
  expect(ruleOf({ ...form, kind: 'subset', departments: ['OIM', 'MEF'] })).toMatchObject({ part: 'OIM', whole: 'MEF' });
  expect(ruleOf({ ...form, kind: 'complementary', departments: ['OIM'] })).toBeUndefined();
});

test('departments are put in order one step at a time, and numbers read the French way', () => {
  expect(moved(['a', 'b', 'c'], 2, -1)).toEqual(['a', 'c', 'b']);
  expect(moved(['a', 'b'], 0, -1)).toEqual(['a', 'b']);
  expect([numberTyped('1 234,5'), numberTyped(''), numberTyped('x')]).toEqual([1234.5, 0, Number.NaN]);
});
