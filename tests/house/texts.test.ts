import { expect, test } from 'vitest';
import { en } from '#shared/texts/en/index.ts';
import { fr } from '#shared/texts/fr/index.ts';
import { allSources, readSource, sourceFiles } from '#tests/helpers/project.ts';

/** Names of the parameters of a sentence, and of the words that a number chooses, in order; `{fr}` in French is `{en}` in English. */
function placeholders(sentence: string, language: string): string[] {
  const names = [...sentence.matchAll(/\{(\w+)/g)].map(([, name = '']) => (name === language ? 'own language' : name));
  return [...new Set(names)].sort();
}

test('French and English have the same keys', () => {
  expect(Object.keys(en).sort()).toEqual(Object.keys(fr).sort());
});

test('a sentence takes the same parameters in both languages', () => {
  const differing = Object.entries(fr)
    .map(([key, sentence]) => ({
      key,
      fr: placeholders(sentence, 'fr'),
      en: placeholders(en[key as keyof typeof fr], 'en'),
    }))
    .filter((one) => one.fr.join() !== one.en.join());
  expect(differing).toEqual([]);
});

test('no two areas give one key', () => {
  const keys = sourceFiles('shared/texts/fr/*.ts').flatMap((path) =>
    [...readSource(path).matchAll(/^ {2}'([^']+)':/gm)].map(([, key = '']) => key),
  );
  expect(keys.filter((key, i) => keys.indexOf(key) !== i)).toEqual([]);
});

test('no sentence is empty or ends in a blank', () => {
  const odd = [...Object.entries(fr), ...Object.entries(en)].filter(
    ([, text]) => text.trim() !== text || text.length === 0,
  );
  expect(odd).toEqual([]);
});

test('every key is used', () => {
  const code = allSources()
    .filter((path) => /^(?:shared|electron|renderer)\//.test(path) && !path.startsWith('shared/texts/'))
    .map(readSource)
    .join('\n');
  // Keys that the code puts together, `error.${code}`: then what is put in must stand in the code, quoted or as a property.
  const patterns = [
    ...new Set([...code.matchAll(/`([a-z_]+\.(?:[^`$\s]|\$\{[^`}]*\})*)`/gi)].map(([, text = '']) => text)),
  ].map((text) => new RegExp(`^${text.replaceAll('.', '\\.').replace(/\$\{[^}]*\}/g, '(.+)')}$`));
  const named = (name: string) =>
    /^\d+$/.test(name) || code.includes(`'${name}'`) || new RegExp(`\\b${name}\\b\\??:`).test(code);
  const composed = (key: string) => patterns.some((one) => one.exec(key)?.slice(1).every(named) ?? false);
  const suffixes = [...code.matchAll(/`\$\{[^`}]*\}((?:\.[a-z_]+)+)`/gi)].map(([, suffix = '']) => suffix);
  const lengthened = (key: string) =>
    suffixes.some((suffix) => key.endsWith(suffix) && code.includes(`'${key.slice(0, -suffix.length)}'`));
  const used = (key: string) => code.includes(`'${key}'`) || composed(key) || lengthened(key);
  expect(Object.keys(fr).filter((key) => !used(key))).toEqual([]);
});
