import { expect, test } from 'vitest';
import { wordsOf } from '#renderer/words/words-of.ts';
import { message } from '#shared/texts/say.ts';

test('signs that stand apart in French never begin a line', () => {
  const sentence = message('error.file.empty', { file: 'a b.xlsx' });
  expect(wordsOf('fr').say(sentence)).toMatch(/^«\u202fa b\.xlsx\u202f»/);
  expect(wordsOf('fr').say(sentence)).not.toMatch(/« | [»:;?!]/);
  expect(wordsOf('fr').say('un titre : tel quel')).toBe('un titre : tel quel');
  expect(wordsOf('en').say(sentence)).toContain('“a b.xlsx”');
});
