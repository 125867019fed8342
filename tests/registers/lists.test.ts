import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Engine, startEngine } from '#electron/engine/entry-node.ts';
import { loadCatalogue } from '#electron/files/load-catalogue.ts';
import { sourceWords } from '#electron/services/registers/source-words.ts';
import { REGISTERS, type RegisterCard } from '#shared/contract/registers.ts';
import type { InputOf, MethodName, OutputOf } from '#shared/contract/registry.ts';
import { type Message, say } from '#shared/texts/say.ts';
import { temporaryFolder } from '#tests/helpers/temporary-folder.ts';
import { RETURNS, writeReturns, writeWorkbook } from '#tests/helpers/workbooks.ts';

const folder = temporaryFolder();
let engine: Engine;

async function call<Name extends MethodName>(name: Name, input: InputOf<Name>): Promise<OutputOf<Name>> {
  const answer = await engine.call(name, input);
  if (!answer.ok) throw Object.assign(new Error(answer.error.code), { code: answer.error.code });
  return answer.value;
}

const inFrench = (words: string | Message) =>
  (typeof words === 'string' ? words : say('fr', words)).replaceAll(/[\u00A0\u202F]/g, ' ');

/** A card as lines of text. */
function textOf(card: RegisterCard | null): string {
  if (!card) return '';
  const rows = card.sections.flatMap(({ title, rows: own }) => [
    inFrench(title),
    ...own.map(({ name, value, detail }) => [name, value, detail].map(inFrench).filter(Boolean).join(' | ')),
  ]);
  return [inFrench(card.name), inFrench(card.about), ...rows, inFrench(card.source)].join('\n');
}

const card = async (list: InputOf<'registers.card'>['list'], id: string) =>
  textOf(await call('registers.card', { list, id }));

beforeAll(async () => {
  const sources = [join(folder, 'DGME_retours.xlsx'), join(folder, 'OIM_retours.xlsx')];
  await writeReturns(sources[0] ?? '', RETURNS);
  await writeReturns(sources[1] ?? '', { ...RETURNS, Kayes: [118, 45] }, { sender: 'OIM' });
  engine = startEngine({
    base: { path: join(folder, 'b.kafo'), mayCreate: true },
    env: { KAFO_AUTHOR: 'A. Diarra', KAFO_OFFICE: 'Bamako' },
    onProgress: () => {},
    log: (line) => process.stderr.write(line),
  });
  await call('intake.import', { sources });
  await call('reconcile.run', {});
});
afterAll(() => engine.close());

describe('the lists of the registers', () => {
  test('are as long as they are told, and each item has a card', async () => {
    const overview = await call('registers.overview', {});
    expect(overview.map(({ list }) => list)).toEqual([...REGISTERS]);
    for (const { list, count } of overview) {
      const { items, groups } = await call('registers.list', { list });
      expect(items).toHaveLength(count);
      expect(new Set(items.map(({ id }) => id)).size).toBe(count);
      for (const { id } of items.slice(0, 40)) expect(await call('registers.card', { list, id })).not.toBeNull();
      for (const { value, count: own } of groups) {
        expect(items.filter((one) => one.groups.includes(value))).toHaveLength(own);
      }
    }
  });

  test('say nothing of what is not there', async () => {
    expect(await call('registers.card', { list: 'places', id: 'NULLE-PART' })).toBeNull();
    expect(await call('registers.card', { list: 'rules', id: '99' })).toBeNull();
  });

  test('count what the base uses', async () => {
    const { items } = await call('registers.list', { list: 'places' });
    expect(items.find(({ id }) => id === 'KAY')).toMatchObject({ used: 4, level: 0 });
    expect(items.find(({ id }) => id === 'TOM')).toMatchObject({ used: 0 });
    const { items: senders } = await call('registers.list', { list: 'departments' });
    expect(senders.find(({ id }) => id === 'OIM')?.used).toBe(8);
  });
});

describe('a card', () => {
  test('of an indicator tells what it is, who states it and what is in dispute', async () => {
    const text = await card('indicators', 'RETURN');
    for (const words of [
      'Unité | personnes',
      'Mesure | flux',
      'OIM | 8 chiffres · 2021',
      '1 écart, dont 1 à trancher',
    ]) {
      expect(text).toContain(words);
    }
    expect(text).toContain('DGME_retours.xlsx');
    expect(await card('indicators', 'EXT_STOCK')).toContain('ne se comparent pas');
  });

  test('of a region tells what it was before and what it became', async () => {
    const kayes = await card('places', 'KAY');
    expect(kayes).toContain('19 régions (depuis mars 2023) | existe | sans Nioro, Kita');
    expect(kayes).toContain('8 régions et Bamako (jusqu’en 2015) | existe');
    const menaka = await card('places', 'MEN');
    expect(menaka).toContain('8 régions et Bamako (jusqu’en 2015) | n’existe pas');
    expect(menaka).toMatch(/Remonte à\nGao/);
    expect(await card('places', 'NIO.NIORO').then((text) => text || card('places', 'KAY.NIORO'))).toContain(
      'Remonte à',
    );
  });

  test('of a country tells its codes and how it is written; of a group, who is in it', async () => {
    const ivory = await card('countries', 'CI');
    expect(ivory).toContain('ISO, 3 lettres | CIV');
    expect(ivory).toContain('RCI');
    expect(await card('countries', '_EUR')).toContain('France');
  });

  test('of a department tells its names with their dates and what it sent', async () => {
    const ministry = await card('departments', 'MMEIA');
    expect(ministry).toContain('2014 – 2021 | Ministère des Maliens de l’Extérieur et de l’Intégration africaine');
    expect(ministry).toContain('Migrants de retour | 8 chiffres · non demandé');
    expect(ministry).toContain('1 écart');
  });

  test('of an objective tells its axes; of a dash, that it is asked about', async () => {
    expect(await card('frameworks', 'PMM-21')).toContain('Axes de la PONAM');
    const { items } = await call('registers.list', { list: 'vocabularies' });
    const dash = items.find(({ name }) => inFrench(name) === 'Tiret');
    expect(await card('vocabularies', dash?.id ?? '')).toContain('Demandé une fois par colonne');
  });

  test('tells its source in words, whichever entry of the catalogue it is', () => {
    const sources = JSON.stringify(loadCatalogue()).match(/"source":"[^"]*"/g) ?? [];
    expect(sources.length).toBeGreaterThan(500);
    for (const source of new Set(sources)) expect(inFrench(sourceWords(source))).not.toContain('.md');
  });
});

describe('a name added by hand', () => {
  const added = {
    department: 'OIM',
    dimension: 'counterpart',
    text: 'Centrafriqe',
    code: 'CF',
    reason: 'leur usage',
  } as const;
  const failure = (input: InputOf<'registers.addAlias'>) =>
    call('registers.addAlias', input).then(
      () => '',
      (error: { code: string }) => error.code,
    );

  test('reads the file that waited for it, is in the journal, and falls when it is undone', async () => {
    const path = join(folder, 'OIM_pays.xlsx');
    await writeWorkbook(path, '2021', [
      ['OIM'],
      ['Migrants de retour par pays de provenance, 2021'],
      ['Pays', 'Effectif'],
      ['Côte d’Ivoire', 120],
      ['Centrafriqe', 40],
      ['Sénégal', 15],
    ]);
    const { files } = await call('intake.import', { sources: [path] });
    expect(files[0]?.status).toBe('to_confirm');
    const { entry, reread } = await call('registers.addAlias', added);
    expect(reread).toEqual(['OIM_pays.xlsx']);
    const { items } = await call('registers.list', { list: 'aliases' });
    expect(items.map(({ name, state }) => [inFrench(name), state])).toEqual([
      ['« Centrafriqe » veut dire République centrafricaine', ''],
    ]);
    const text = await card('aliases', items[0]?.id ?? '');
    expect(text).toContain('leur usage');
    expect(text).toContain('OIM_pays.xlsx');
    expect(await card('countries', 'CF')).toContain('« Centrafriqe » | OIM');
    expect(await failure(added)).toBe('alias.known');
    await call('journal.undo', { entry });
    expect((await call('registers.list', { list: 'aliases' })).items[0]?.state).toBe('withdrawn');
    const { files: after } = await call('intake.submissions', {});
    expect(after.find(({ file }) => file === 'OIM_pays.xlsx')?.status).toBe('to_confirm');
    expect((await call('settings.verify', {})).ok).toBe(true);
  });

  test('is refused where it contradicts the catalogue, names nothing, or means everything', async () => {
    expect(await failure({ ...added, text: 'Mali du Nord', code: 'XX1' })).toBe('alias.code');
    expect(await failure({ ...added, department: 'ABC' })).toBe('alias.department');
    expect(await failure({ ...added, text: 'Sénégal' })).toBe('alias.catalogue');
    expect(await failure({ ...added, text: 'Total' })).toBe('alias.general');
    expect(await failure({ ...added, reason: ' ' })).toBe('call.input');
  });

  test('may mean what the catalogue has of that dimension', async () => {
    const codes = async (dimension: InputOf<'registers.meanings'>['dimension']) =>
      (await call('registers.meanings', { dimension })).map(({ code }) => code);
    expect(await codes('refArea')).toContain('KAY.KENIEBA');
    expect(await codes('indicator')).toContain('RETURN/FOR');
    expect(await codes('header')).toContain('sex=F');
    expect(await codes('category')).toEqual(expect.arrayContaining(['M', 'Y_LT18']));
  });
});

describe('a department', () => {
  test('is noted by a new name from a day on, which editions of that day bear, and by whom to address', async () => {
    const named = { department: 'MMEIA', fr: 'Ministère de la Diaspora', since: '2024-06-01', reason: 'décret' };
    const { entry } = await call('registers.addName', named);
    await call('registers.setContact', {
      department: 'MMEIA',
      service: 'Point focal',
      phone: '20 22 00 00',
      email: '',
    });
    const text = await card('departments', 'MMEIA');
    expect(text).toMatch(/^Ministère de la Diaspora\n/);
    expect(text).toContain('2021 – 01/06/2024 | Ministère des Maliens établis');
    expect(text).toContain('Service ou fonction | Point focal');
    expect(await call('registers.contact', { department: 'MMEIA' })).toMatchObject({ phone: '20 22 00 00', email: '' });
    const board = JSON.stringify(await call('rounds.board', {}));
    expect(board).toContain('Ministère de la Diaspora');
    const { stories } = await call('journal.page', { limit: 1 });
    expect(JSON.stringify(stories)).not.toContain('20 22');
    await call('journal.undo', { entry });
    expect(await card('departments', 'MMEIA')).not.toContain('Diaspora');
  });
});
