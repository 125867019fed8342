import { expect, test } from 'vitest';
import { withPlaces } from '../../scripts/build-engine.ts';

const SOURCE = 'electron/publish/pdf/typeset.ts';

test('a built module finds resources from where its source lies', () => {
  expect(withPlaces("readFile(new URL('../../../resources/x.typ', import.meta.url))", SOURCE)).toBe(
    `readFile(new URL('../../../resources/x.typ', new URL('../../${SOURCE}', import.meta.url).href))`,
  );
});

test('what is started on its own is started as it was built', () => {
  expect(withPlaces("new Worker(new URL('./typeset-worker.ts', import.meta.url))", SOURCE)).toBe(
    "new Worker(new URL('./typeset-worker.mjs', import.meta.url))",
  );
});

test('a start that the build does not know ends the build', () => {
  expect(() => withPlaces("fork(new URL('./other.ts', import.meta.url))", SOURCE)).toThrow('./other.ts');
});
