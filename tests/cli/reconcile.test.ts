import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { kafo } from '#tests/helpers/command-line.ts';
import { discrepancies, kafoJson } from '#tests/helpers/json-command.ts';
import { temporaryFolder } from '#tests/helpers/temporary-folder.ts';
import { RETURNS, writeReturns } from '#tests/helpers/workbooks.ts';

const CONFLICT = 'conflict|RETURN|2021|KAY|10|_T|M|_T|_T';

/** Two departments that differ on the men who returned to Kayes: 120 and 118. */
async function twoDepartments(campaign?: object): Promise<string> {
  const folder = temporaryFolder();
  mkdirSync(join(folder, 'envois'));
  await writeReturns(join(folder, 'envois', 'DGME_retours.xlsx'), RETURNS);
  await writeReturns(join(folder, 'envois', 'OIM_retours.xlsx'), { ...RETURNS, Kayes: [118, 45] }, { sender: 'OIM' });
  if (campaign) writeFileSync(join(folder, 'envois', 'campaign.json'), JSON.stringify(campaign));
  await kafo(folder, 'import', 'envois', '--base', 'b.kafo');
  return folder;
}

async function conflict(folder: string) {
  return (await discrepancies(folder)).find(({ id }) => id === CONFLICT);
}

const decide = (folder: string, keep: string, reason = 'vu avec les deux services') =>
  kafo(folder, 'decide', '--base', 'b.kafo', '--discrepancy', CONFLICT, '--keep', keep, '--reason', reason);

test('two departments that differ are told apart at the figure where they differ', async () => {
  const folder = await twoDepartments();
  expect((await discrepancies(folder)).map(({ id }) => id)).toEqual([CONFLICT]);
  expect(await conflict(folder)).toMatchObject({ values: 'MMEIA=120;OIM=118', state: 'open', kept: '' });
});

test('a decision settles a discrepancy with its reason, is in the journal, and can be undone', async () => {
  const folder = await twoDepartments();
  expect(await decide(folder, 'OIM')).toMatchObject({ status: 0, err: '' });
  expect(await conflict(folder)).toMatchObject({ state: 'decided', kept: 'OIM', reason: 'vu avec les deux services' });
  const { document } = await kafoJson(folder, 'journal', '--base', 'b.kafo');
  const last = document.entries.at(-1);
  expect(last).toMatchObject({ author: 'testeur', office: 'Bamako', undone_by: 0 });
  expect(last.sentence).toContain(CONFLICT);
  expect((await kafo(folder, 'undo', '--base', 'b.kafo', '--entry', String(last.entry))).status).toBe(0);
  expect(await conflict(folder)).toMatchObject({ state: 'open' });
  const after = (await kafoJson(folder, 'journal', '--base', 'b.kafo')).document.entries;
  expect(after.find((one: { entry: number }) => one.entry === last.entry).undone_by).toBe(last.entry + 1);
  expect((await kafo(folder, 'verify', '--base', 'b.kafo')).status).toBe(0);
});

test('a decision stands while the values are the same and opens again, shown, when one changes', async () => {
  const folder = await twoDepartments();
  await decide(folder, 'OIM');
  await writeReturns(join(folder, 'autre.xlsx'), RETURNS, { year: 2019 });
  await kafo(folder, 'import', 'autre.xlsx', '--base', 'b.kafo', '--department', 'MMEIA');
  expect(await conflict(folder)).toMatchObject({ state: 'decided' });
  await writeReturns(join(folder, 'corrigé.xlsx'), { ...RETURNS, Kayes: [119, 45] });
  await kafo(folder, 'import', 'corrigé.xlsx', '--base', 'b.kafo', '--department', 'MMEIA');
  expect(await conflict(folder)).toMatchObject({
    state: 'open',
    values: 'MMEIA=119;OIM=118',
    earlier: 'OIM (MMEIA=120;OIM=118)',
  });
});

test('what cannot be kept is refused, with what can', async () => {
  const folder = await twoDepartments();
  expect(await decide(folder, 'MEF')).toMatchObject({
    status: 2,
    err: expect.stringContaining('MMEIA, OIM, sum, max'),
  });
  const unknown = await kafo(
    folder,
    'decide',
    '--base',
    'b.kafo',
    '--discrepancy',
    'x',
    '--keep',
    'sum',
    '--reason',
    'r',
  );
  expect(unknown).toMatchObject({ status: 2, err: expect.stringContaining('« x »') });
});

const RULE = {
  rule: 'precedence',
  indicators: ['RETURN'],
  departments: ['OIM', 'MMEIA'],
  reason: 'le terrain d’abord',
};

test('a rule of the campaign settles what it can, once in the journal; a dry run writes nothing', async () => {
  const folder = await twoDepartments({ rules: [RULE] });
  const dry = await kafoJson(folder, 'rules', '--base', 'b.kafo', '--dry-run');
  expect(dry.document).toMatchObject({
    dry_run: true,
    settled_by_rule: 1,
    discrepancies: [{ id: CONFLICT, kept: 'OIM' }],
  });
  const applied = async () =>
    (await kafo(folder, 'journal', '--base', 'b.kafo')).out
      .split('\n')
      .filter((line) => line.includes('le terrain d’abord'));
  expect(await applied()).toEqual([]);
  expect(await conflict(folder)).toMatchObject({
    state: 'rule',
    rule: 'precedence',
    kept: 'OIM',
    reason: 'le terrain d’abord',
  });
  await discrepancies(folder);
  expect(await applied()).toHaveLength(1);
});

test('rules can be tried and put in the place of those of the base, and taken back', async () => {
  const folder = await twoDepartments();
  writeFileSync(join(folder, 'règles.json'), JSON.stringify({ rules: [RULE] }));
  const rules = (...more: string[]) => kafoJson(folder, 'rules', '--base', 'b.kafo', ...more);
  const dry = await rules('--with', 'règles.json', '--dry-run');
  const changed = { before: { value: 120, state: 'open' }, after: { value: 118, state: 'rule', sources: ['OIM'] } };
  expect(dry.document).toMatchObject({ settled_by_rule: 1, changes: [changed] });
  expect((await rules('--dry-run')).document).toMatchObject({ settled_by_rule: 0, rules: [], changes: [] });
  expect((await rules('--with', 'règles.json')).document).toMatchObject({ settled_by_rule: 1, rules: [RULE] });
  expect(await conflict(folder)).toMatchObject({ state: 'rule', kept: 'OIM' });
  const { document } = await kafoJson(folder, 'journal', '--base', 'b.kafo');
  const loaded = document.entries.find((one: { sentence: string }) => one.sentence.startsWith('1 règle chargée'));
  await kafo(folder, 'undo', '--base', 'b.kafo', '--entry', String(loaded.entry));
  expect(await conflict(folder)).toMatchObject({ state: 'open' });
});

test('a decision of the campaign is bound to the values it was first applied to', async () => {
  const stated = { type: 'conflict', INDICATOR: 'RETURN', TIME_PERIOD: '2021', REF_AREA: 'KAY', SEX: 'M' };
  const folder = await twoDepartments({ decisions: [{ discrepancy: stated, keep: 'MMEIA', reason: 'procès-verbal' }] });
  expect(await conflict(folder)).toMatchObject({ state: 'decided', kept: 'MMEIA', reason: 'procès-verbal' });
  await kafo(folder, 'import', 'envois', '--base', 'b.kafo');
  const times = (await kafo(folder, 'journal', '--base', 'b.kafo')).out.split('procès-verbal').length - 1;
  expect(times).toBe(2);
  await writeReturns(join(folder, 'corrigé.xlsx'), { ...RETURNS, Kayes: [119, 45] });
  await kafo(folder, 'import', 'corrigé.xlsx', '--base', 'b.kafo', '--department', 'MMEIA');
  expect(await conflict(folder)).toMatchObject({ state: 'open', earlier: 'MMEIA (MMEIA=120;OIM=118)' });
});

test('undoing a decision of the campaign opens the discrepancy for good', async () => {
  const stated = { type: 'conflict', indicator: 'RETURN' };
  const folder = await twoDepartments({ decisions: [{ discrepancy: stated, keep: 'sum', reason: 'procès-verbal' }] });
  await discrepancies(folder);
  const { entries } = (await kafoJson(folder, 'journal', '--base', 'b.kafo')).document;
  await kafo(folder, 'undo', '--base', 'b.kafo', '--entry', String(entries.at(-1).entry));
  expect(await conflict(folder)).toMatchObject({ state: 'open' });
  await kafo(folder, 'import', 'envois', '--base', 'b.kafo');
  expect(await conflict(folder)).toMatchObject({ state: 'open' });
});

test('what is derived is the same when it is computed again', async () => {
  const folder = await twoDepartments();
  await discrepancies(folder);
  expect((await kafoJson(folder, 'rebuild', '--base', 'b.kafo')).document).toMatchObject({
    changed: false,
    discrepancies: 1,
  });
});

describe('several discrepancies of the same two departments', () => {
  async function threeConflicts(): Promise<string> {
    const folder = temporaryFolder();
    const theirs = Object.fromEntries(
      Object.entries(RETURNS).map(([place, [men, women]]) => [place, [Number(men) - 2, women] as const]),
    );
    await writeReturns(join(folder, 'DGME_retours.xlsx'), RETURNS);
    await writeReturns(join(folder, 'OIM_retours.xlsx'), theirs, { sender: 'OIM' });
    await kafo(folder, 'import', 'DGME_retours.xlsx', 'OIM_retours.xlsx', '--base', 'b.kafo');
    return folder;
  }
  const states = async (folder: string) =>
    (await discrepancies(folder)).map(({ state, kept }: { state: string; kept: string }) => `${state} ${kept}`.trim());

  test('are settled likewise at once, and each is undone alone', async () => {
    const folder = await threeConflicts();
    const all = await states(folder);
    expect(all.length).toBeGreaterThan(1);
    const { document } = await kafoJson(
      folder,
      ...[
        'decide',
        '--base',
        'b.kafo',
        '--discrepancy',
        CONFLICT,
        '--keep',
        'OIM',
        '--reason',
        'vols suivis',
        '--similar',
      ],
    );
    expect(document.similar).toHaveLength(all.length - 1);
    expect(await states(folder)).toEqual(all.map(() => 'decided OIM'));
    await kafo(folder, 'undo', '--base', 'b.kafo', '--entry', String(document.entry));
    const after = await states(folder);
    expect(after.filter((state) => state === 'open')).toHaveLength(1);
    expect((await conflict(folder))?.state).toBe('open');
  });

  test('are not settled at once by a typed number', async () => {
    const folder = await threeConflicts();
    const refused = await kafo(
      folder,
      ...['decide', '--base', 'b.kafo', '--discrepancy', CONFLICT, '--keep', '119', '--reason', 'vu', '--similar'],
    );
    expect(refused).toMatchObject({ status: 2, err: expect.stringContaining('119') });
  });

  test('of persons are not settled by a part of one', async () => {
    const folder = await threeConflicts();
    const options = ['--base', 'b.kafo', '--discrepancy', CONFLICT, '--reason', 'vu', '--keep'];
    const refused = await kafo(folder, 'decide', ...options, '118.5');
    expect(refused).toMatchObject({ status: 2, err: expect.stringContaining('118,5') });
    expect(await kafo(folder, 'decide', ...options, '119')).toMatchObject({ status: 0 });
  });

  test('unfold to the cells on each side, and to what was decided and taken back', async () => {
    const folder = await threeConflicts();
    await decide(folder, 'OIM');
    const { document: journal } = await kafoJson(folder, 'journal', '--base', 'b.kafo');
    await kafo(folder, 'undo', '--base', 'b.kafo', '--entry', String(journal.entries.at(-1).entry));
    const { document } = await kafoJson(folder, 'unfold', '--base', 'b.kafo', '--discrepancy', CONFLICT);
    expect(document.sides).toMatchObject([
      { source: 'MMEIA', value: 120, cells: [{ file: 'DGME_retours.xlsx', raw: '120' }] },
      { source: 'OIM', value: 118, cells: [{ file: 'OIM_retours.xlsx', raw: '118' }] },
    ]);
    expect(document.history).toMatchObject([{ keep: 'OIM', values: 'MMEIA=120;OIM=118' }]);
    expect(document.history[0].undone_by).toBeGreaterThan(0);
    const words = await kafo(folder, 'unfold', '--base', 'b.kafo', '--discrepancy', CONFLICT);
    expect(words.out).toContain('OIM_retours.xlsx');
    expect(words.out).toContain('vu avec les deux services');
  });
});

test('scenarios show what the total would be if conflicts were settled otherwise', async () => {
  const folder = await twoDepartments();
  const { document } = await kafoJson(folder, 'scenarios', '--base', 'b.kafo');
  const [line] = document.scenarios;
  expect(line.high - line.low).toBe(2);
  expect(line.maximum).toBe(line.high);
  expect(line).toMatchObject({ indicator: 'RETURN', time_period: '2021', conflicts: 1 });
  expect((await kafo(folder, 'scenarios', '--base', 'b.kafo')).out).toContain('RETURN');
});
