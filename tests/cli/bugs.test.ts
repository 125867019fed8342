import { expect, test, vi } from 'vitest';
import { kafo } from '#tests/helpers/command-line.ts';
import { temporaryFolder } from '#tests/helpers/temporary-folder.ts';

vi.mock('#electron/cli/with-engine.ts', () => ({
  withEngine: () => Promise.reject(new TypeError('a column is missing')),
}));

test('a bug of the command line ends with status 3 and one sentence; its details are one line with the same reference', async () => {
  const { status, out, err } = await kafo(temporaryFolder(), 'inspect', '.');
  const [technical = '', sentence = ''] = err.trim().split('\n');
  expect({ status, out }).toEqual({ status: 3, out: '' });
  const { id, what } = JSON.parse(technical);
  expect(what).toContain('a column is missing');
  expect(sentence).toContain(`référence ${id}`);
});
