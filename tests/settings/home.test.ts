import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { type Engine, startEngine } from '#electron/engine/entry-node.ts';
import type { InputOf, MethodName, OutputOf } from '#shared/contract/registry.ts';
import { fromWire } from '#shared/errors/app-error.ts';
import { temporaryFolder } from '#tests/helpers/temporary-folder.ts';
import { RETURNS, writeReturns } from '#tests/helpers/workbooks.ts';

const open: Engine[] = [];
afterEach(() => {
  for (const engine of open.splice(0)) engine.close();
});

function engineIn(folder: string, env: Record<string, string> = {}, base = 'campagne.kafo') {
  const path = join(folder, base);
  const engine = startEngine({
    base: { path, mayCreate: true },
    home: folder,
    env,
    onProgress: () => {},
    log: () => {},
    clock: () => '2022-03-01T10:00:00Z',
  });
  open.push(engine);
  return async <Name extends MethodName>(name: Name, input: InputOf<Name>): Promise<OutputOf<Name>> => {
    const answer = await engine.call(name, input);
    if (!answer.ok) throw fromWire(answer.error);
    return answer.value;
  };
}

test('settings are kept for the next start; what nobody chose is French, in the colours of the machine', async () => {
  const folder = temporaryFolder();
  const first = engineIn(folder, { KAFO_AUTHOR: 'machine' });
  expect((await first('settings.read', {})).settings).toEqual({
    language: 'fr',
    theme: 'system',
    author: 'machine',
    office: '',
  });
  await first('settings.save', { language: 'en', theme: 'dark', author: 'A. Diarra', office: 'MMEIA' });
  const kept = { language: 'en', theme: 'dark', author: 'A. Diarra', office: 'MMEIA' };
  expect((await first('settings.read', {})).settings).toEqual(kept);
  expect((await engineIn(folder)('settings.read', {})).settings).toEqual(kept);
});

test('a damaged settings file is as if nothing had been said; what can be read of it holds', async () => {
  const folder = temporaryFolder();
  const file = join(folder, 'kafo-settings.json');
  writeFileSync(file, '{"language": "en", "theme"');
  expect((await engineIn(folder)('settings.read', {})).settings.language).toBe('fr');
  writeFileSync(file, '{"language": "en", "theme": "mauve", "author": 7}');
  const { settings, isSigned } = await engineIn(folder)('settings.read', {});
  expect(settings).toMatchObject({ language: 'en', theme: 'system' });
  expect(isSigned).toBe(false);
  await engineIn(folder)('settings.save', { theme: 'light' });
  expect(JSON.parse(readFileSync(file, 'utf8'))).toMatchObject({ language: 'en', theme: 'light' });
});

test('who signs the journal is taken from the settings at each deed', async () => {
  const folder = temporaryFolder();
  const call = engineIn(folder, { KAFO_AUTHOR: 'machine' });
  const plan = { title: 'R', start: '', end: '', due: '', office: '', editionDate: '', expected: [] };
  await call('rounds.begin', plan);
  await call('settings.save', { author: 'A. Diarra', office: 'DNP' });
  await call('rounds.change', { ...plan, title: 'S' });
  const signed = (await call('journal.list', {})).map(({ author, office }) => `${author} ${office}`);
  expect(signed.slice(-2)).toEqual(['machine ', 'A. Diarra DNP']);
});

test('a base is not made before somebody works in it: looking at a new one says that it is empty', async () => {
  const folder = temporaryFolder();
  const call = engineIn(folder);
  expect(await call('settings.status', {})).toEqual({
    base: 'campagne',
    isEmpty: true,
    round: null,
    toConfirm: 0,
    openDiscrepancies: 0,
    undo: null,
  });
  expect(existsSync(join(folder, 'campagne.kafo'))).toBe(false);
});

test('another base is made, opened and left again; each keeps what is its own', async () => {
  const folder = temporaryFolder();
  const call = engineIn(folder);
  await writeReturns(join(folder, 'retours.xlsx'), RETURNS);
  await call('intake.import', { sources: [join(folder, 'retours.xlsx')] });
  expect((await call('settings.status', {})).isEmpty).toBe(false);
  await call('settings.createBase', { name: 'Revue 2025' });
  expect(await call('settings.status', {})).toMatchObject({ base: 'Revue 2025', isEmpty: true });
  expect((await call('settings.bases', {})).map(({ name, isOpen }) => [name, isOpen])).toEqual([
    ['Revue 2025', true],
    ['campagne', false],
  ]);
  await expect(call('settings.createBase', { name: 'campagne' })).rejects.toThrow('settings.base_exists');
  await call('settings.openBase', { name: 'campagne' });
  expect((await call('intake.submissions', {})).files).toHaveLength(1);
  expect(JSON.parse(readFileSync(join(folder, 'kafo-settings.json'), 'utf8'))).toMatchObject({
    base: 'campagne',
    recent: ['campagne', 'Revue 2025'],
  });
  // The base that was left is closed: nothing of its log remains beside it.
  expect(existsSync(join(folder, 'Revue 2025.kafo-wal'))).toBe(false);
});

test('a base that cannot be opened leaves the one that is open as it is', async () => {
  const folder = temporaryFolder();
  const call = engineIn(folder);
  await call('settings.createBase', { name: 'a' });
  writeFileSync(join(folder, 'lettre.kafo'), 'Monsieur le Directeur, veuillez trouver ci-joint nos chiffres de mars.');
  await expect(call('settings.openBase', { name: 'lettre' })).rejects.toThrow(/^base\./);
  await expect(call('settings.openBase', { name: 'absente' })).rejects.toThrow('file.missing');
  expect((await call('settings.status', {})).base).toBe('a');
});

test('a window names bases, never paths', async () => {
  const call = engineIn(temporaryFolder());
  for (const name of ['../autre', 'a/b', 'a\\b', 'C:x', '.cache', '', '  ']) {
    await expect(call('settings.createBase', { name })).rejects.toThrow('call.input');
  }
});

test('a base from elsewhere is copied into the folder under a name of its own, and opened', async () => {
  const elsewhere = temporaryFolder();
  const other = engineIn(elsewhere);
  const plan = { title: 'Venue d’ailleurs', start: '', end: '', due: '', office: '', editionDate: '', expected: [] };
  await other('rounds.begin', plan);
  await other('settings.createBase', { name: 'b' });
  const folder = temporaryFolder();
  const call = engineIn(folder);
  await call('settings.createBase', { name: 'campagne' });
  const { name } = await call('settings.takeBase', { source: join(elsewhere, 'campagne.kafo') });
  expect(name).toBe('campagne (2)');
  expect((await call('settings.status', {})).round?.title).toBe('Venue d’ailleurs');
});

test('the base stays while something is being written into it', async () => {
  const folder = temporaryFolder();
  const call = engineIn(folder);
  await writeReturns(join(folder, 'retours.xlsx'), RETURNS);
  const importing = call('intake.import', { sources: [join(folder, 'retours.xlsx')] });
  await expect(call('settings.createBase', { name: 'b' })).rejects.toThrow('settings.busy');
  await importing;
  await call('settings.createBase', { name: 'b' });
});

test('the base that was open last is opened again, where it is still there', async () => {
  const folder = temporaryFolder();
  await engineIn(folder)('settings.createBase', { name: 'Revue 2025' });
  const reopened = async () => {
    const engine = startEngine({
      base: { path: join(folder, 'campagne.kafo'), mayCreate: true },
      home: folder,
      reopen: true,
      env: {},
      onProgress: () => {},
      log: () => {},
    });
    open.push(engine);
    const answer = await engine.call('settings.status', {});
    return answer.ok && answer.value.base;
  };
  expect(await reopened()).toBe('Revue 2025');
  for (const engine of open.splice(0)) engine.close();
  rmSync(join(folder, 'Revue 2025.kafo'));
  expect(await reopened()).toBe('campagne');
});
