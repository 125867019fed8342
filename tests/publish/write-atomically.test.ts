import { chmod, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { explainWriteFailure, writeAtomically } from '#electron/files/write-atomically.ts';

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'kafo-write-'));
});
afterEach(async () => {
  await rm(folder, { recursive: true, force: true });
});

describe('writeAtomically', () => {
  it('writes bytes and text, replaces what was there and leaves nothing temporary', async () => {
    const path = join(folder, 'Édition ɲ.csv');
    await writeAtomically(path, new Uint8Array([1, 2, 3]));
    await writeAtomically(path, 'ɛ;ɔ\n');
    expect(await readFile(path, 'utf8')).toBe('ɛ;ɔ\n');
    expect(await readdir(folder)).toEqual(['Édition ɲ.csv']);
  });

  it('names the file when its folder does not exist', async () => {
    await expect(writeAtomically(join(folder, 'absent', 'a.pdf'), 'x')).rejects.toMatchObject({
      code: 'file.cannot-write',
      details: { file: 'a.pdf' },
    });
  });

  it('refuses to replace a folder and cleans up after itself', async () => {
    await mkdir(join(folder, 'out', 'inside'), { recursive: true });
    await expect(writeAtomically(join(folder, 'out'), 'x')).rejects.toMatchObject({ code: 'file.cannot-write' });
    expect(await readdir(folder)).toEqual(['out']);
  });

  it.skipIf(process.getuid?.() === 0 || process.platform === 'win32')(
    'says that access is denied and keeps the earlier file',
    async () => {
      const path = join(folder, 'a.txt');
      await writeFile(path, 'old');
      await chmod(folder, 0o500);
      await expect(writeAtomically(path, 'new')).rejects.toMatchObject({ code: 'file.locked' });
      await chmod(folder, 0o700);
      expect(await readFile(path, 'utf8')).toBe('old');
    },
  );

  it.each([
    ['ENOSPC', 'file.disk-full'],
    ['EDQUOT', 'file.disk-full'],
    ['EBUSY', 'file.locked'],
    ['EROFS', 'file.cannot-write'],
  ])('explains %s and names the file', (code, expected) => {
    const failure = explainWriteFailure(Object.assign(new Error(code), { code }), '/out/a.xlsx');
    expect(failure).toMatchObject({ code: expected, details: { file: 'a.xlsx' } });
  });

  it('lets a bug through as it is', () => {
    const bug = new TypeError('x');
    expect(explainWriteFailure(bug, '/out/a.xlsx')).toBe(bug);
  });
});
