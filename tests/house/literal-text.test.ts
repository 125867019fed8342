import { expect, test } from 'vitest';
import { readSource, sourceFiles } from '#tests/helpers/project.ts';

/** Attributes and properties of components that people read or hear. */
const READ = ['title', 'label', 'aria-label', 'aria-description', 'aria-roledescription', 'placeholder', 'alt', 'text'];
const READ_TOO = ['hint', 'subtitle', 'confirm', 'validationMessage', 'secondaryContent'];
const NAMES = [...READ, ...READ_TOO].join('|');

/** `title="Fermer"`, `title={'Fermer'}`, ``title={`Fermer ${x}`}``: words of a language, not of the dictionaries. */
const LITERALS = [
  new RegExp(`\\s(?:${NAMES})="([^"]*)"`, 'g'),
  new RegExp(`\\s(?:${NAMES})=\\{'([^']*)'\\}`, 'g'),
  new RegExp(`\\s(?:${NAMES})=\\{\`([^\`]*)\`\\}`, 'g'),
];

/** What is left of a text when what the program puts in is taken out: two letters in a row are a word. */
function hasWords(text: string): boolean {
  return /\p{L}{2}/u.test(text.replace(/\$\{[^}]*\}/g, ''));
}

function literalsIn(source: string): string[] {
  return LITERALS.flatMap((pattern) => [...source.matchAll(pattern)].map(([, text = '']) => text)).filter(hasWords);
}

test('what people read in attributes comes from the dictionaries (text between tags: noJsxLiterals)', () => {
  const found = sourceFiles('renderer/**/*.tsx').flatMap((path) =>
    literalsIn(readSource(path)).map((text) => `${path}: ${text}`),
  );
  expect(found).toEqual([]);
});

test('words in an attribute are found however they are written; signs and what the program puts in are none', () => {
  expect(literalsIn('<a title="Fermer" />')).toEqual(['Fermer']);
  expect(literalsIn("<a aria-label={'Fermer'} />")).toEqual(['Fermer']);
  const x = ['$', '{x}'].join('');
  expect(literalsIn(`<a\n  title={\`Fermer ${x}\`} />`)).toHaveLength(1);
  expect(literalsIn(`<a title={\`${x} – ${x}\`} placeholder="…" label={w('a.b')} />`)).toEqual([]);
});
