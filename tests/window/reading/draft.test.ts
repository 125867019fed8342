import { describe, expect, test } from 'vitest';
import { periodOf } from '#renderer/features/intake/reading/corrections.ts';
import { forget, newDraft, redo, say, takeBack, undo } from '#renderer/features/intake/reading/draft.ts';
import { draftedWords } from '#renderer/features/intake/reading/drafted-words.ts';
import { extentWith, regionAround } from '#renderer/features/intake/reading/menu/extent.ts';
import { withDraft } from '#renderer/features/intake/worker/live-reading.ts';
import { gridOf } from '#shared/cells/grid-builder.ts';
import { type Message, message, say as sayIn, type TextKey, type TextParameter } from '#shared/texts/say.ts';

const w = Object.assign(
  (key: TextKey, params?: Readonly<Record<string, TextParameter>>) => sayIn('fr', message(key, params)),
  { say: (one: Message | string) => (typeof one === 'string' ? one : sayIn('fr', one)), number: String },
);

const DASH = { sheet: 'A', question: 'dash:A1:B2:B', answer: 'zero' };
const ROLE = { sheet: 'A', question: 'set:A1:B2:column:B:role', answer: 'total' };

describe('a draft', () => {
  test('holds the last word on each question, and goes back and forth', () => {
    const draft = say(say(say(newDraft(), [DASH]), [ROLE]), [{ ...DASH, answer: 'missing' }]);
    expect(draft.said).toEqual([ROLE, { ...DASH, answer: 'missing' }]);
    expect(undo(draft).said).toEqual([DASH, ROLE]);
    expect(redo(undo(draft)).said).toEqual(draft.said);
    expect(undo(undo(undo(undo(draft)))).said).toEqual([]);
    expect(takeBack(draft, ROLE).said).toEqual([{ ...DASH, answer: 'missing' }]);
    expect(undo(forget(draft)).said).toEqual(draft.said);
  });

  test('bears another stamp after each change, so that a late reading is known for one', () => {
    const stamps = [newDraft(), say(newDraft(), [DASH])];
    const [, second] = stamps;
    if (second) stamps.push(undo(second), redo(undo(second)), takeBack(second, DASH));
    expect(stamps.map(({ stamp }) => stamp)).toEqual([0, 1, 2, 3, 2]);
  });

  test('stands before what was answered, the latest first', () => {
    const given = [
      { file: 'f', ...DASH, answer: 'missing' },
      { file: 'f', sheet: '', question: 'department', answer: 'OIM' },
    ];
    expect(withDraft(given, [DASH, ROLE], 'f').map(({ question, answer }) => [question, answer])).toEqual([
      [ROLE.question, 'total'],
      [DASH.question, 'zero'],
      ['department', 'OIM'],
    ]);
  });

  test('is told in words, without a code', () => {
    expect(draftedWords(DASH, undefined, w)).toEqual({ about: 'Tiret (B)', said: 'Zéro' });
    expect(draftedWords(ROLE, undefined, w)).toEqual({ about: 'Colonne B, rôle', said: 'Total d’autres colonnes' });
    const period = { sheet: 'A', question: 'set:A1:B2:table:period', answer: '2021-Q3' };
    expect(draftedWords(period, undefined, w)).toEqual({ about: 'Tableau, période', said: '3e trimestre 2021' });
  });
});

describe('a period as it is typed', () => {
  test.each([
    ['2021', '2021'],
    ['2019-2021', '2019/2021'],
    ['2019 à 2021', '2019/2021'],
    ['T3 2021', '2021-Q3'],
    ['3e trimestre 2021', '2021-Q3'],
    ['S1 2021', '2021-S1'],
    ['2e semestre 2020', '2020-S2'],
    ['07/2021', '2021-07'],
    ['14/7/2021', '2021-07-14'],
    ['2021-07', '2021-07'],
    ['1/9/2020 au 31/8/2021', '2020-09-01/2021-08-31'],
  ])('%s is %s', (typed, code) => expect(periodOf(typed)).toBe(code));

  test.each(['', 'hier', '21', '3 2021', '14/7'])('« %s » is none', (typed) => expect(periodOf(typed)).toBeUndefined());
});

describe('the borders of a table', () => {
  const box = { top: 2, left: 1, bottom: 8, right: 4 };

  test('begin or end at a cell', () => {
    expect(extentWith(box, 'first', { row: 4, column: 1 })).toEqual({ ...box, top: 4 });
    expect(extentWith(box, 'last', { row: 10, column: 6 })).toEqual({ ...box, bottom: 10, right: 6 });
    expect(extentWith(box, 'first', { row: 9, column: 1 })).toBeUndefined();
  });

  test('are looked for around a cell where no table was seen', () => {
    const grid = gridOf([['Titre'], [], ['', 'a', 'b'], ['', 'c', 4], [], ['fin']]);
    expect(regionAround({ grid }, { row: 3, column: 2 })).toEqual({ top: 2, left: 1, bottom: 3, right: 2 });
    expect(regionAround({ grid }, { row: 1, column: 1 })).toBeUndefined();
  });
});
