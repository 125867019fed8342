import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { kafo } from '#tests/helpers/command-line.ts';
import { temporaryFolder } from '#tests/helpers/temporary-folder.ts';

const COMMANDS = [
  'inspect',
  'import',
  'reconcile',
  'answer',
  'decide',
  'undo',
  'withdraw',
  'rules',
  'rebuild',
  'provenance',
  'journal',
  'export',
  'consolidate',
  'verify',
];

let folder = '';

beforeAll(() => {
  folder = temporaryFolder();
  mkdirSync(join(folder, 'envois'));
  writeFileSync(join(folder, 'fichier.txt'), 'x');
});

/** A wrong call, the word that its sentence must name, and what it must say is allowed. */
const WRONG: readonly (readonly [call: string, named: string, allowed: string])[] = [
  ['consolidte', 'consolidte', 'consolidate'],
  ['verify --base x --bse y', '--bse', '--base'],
  ['verify --bse y', '--bse', '--base'],
  ['verify', '--base', 'verify'],
  ['verify --base', '--base', 'verify'],
  ['consolidate --out x', 'dossier', 'consolidate'],
  ['consolidate envois', '--out', 'consolidate'],
  ['consolidate nulle-part --out x', 'nulle-part', 'DOSSIER'],
  ['consolidate fichier.txt --out x', 'fichier.txt', 'DOSSIER'],
  ['consolidate envois --out fichier.txt', 'fichier.txt', '--out'],
  ['consolidate envois --out x --base envois', 'envois', '.kafo'],
  ['consolidate envois --out x --lang de', 'de', 'fr, en'],
  ['consolidate envois autre --out x', 'consolidate', 'guillemets'],
  ['import envois --base sans/dossier.kafo', 'sans', '--base'],
  ['import absent.xlsx --base b.kafo', 'absent.xlsx', 'nom'],
  ['inspect absent.xlsx', 'absent.xlsx', 'nom'],
  ['reconcile --base absente.kafo', 'absente.kafo', 'kafo import'],
  ['undo --base b.kafo --entry zéro', 'zéro', 'à partir de 1'],
  ['withdraw --base b.kafo --submission 0 --reason x', '0', 'à partir de 1'],
  ['export --base b.kafo --out x --format docx', 'docx', 'xlsx, pdf, csv'],
  ['export --base b.kafo --out x --tables 1,19', '19', 'all, 1 … 18'],
  ['provenance --base b.kafo', '--figure', '--cell'],
  ['provenance --base b.kafo --figure a --cell f!s!A1', '--figure', '--cell'],
  ['provenance --base b.kafo --cell f!s!nulle', 'f!s!nulle', 'fichier!feuille!A1'],
];

describe('a wrong call', () => {
  test.each(WRONG)('%s is told, with what is allowed, before anything is read', async (call, named, allowed) => {
    const { status, out, err } = await kafo(folder, ...call.split(' '));
    expect({ status, out }).toEqual({ status: 2, out: '' });
    expect(err).toContain(named);
    expect(err).toContain(allowed);
    expect(err.trim().split('\n')).toHaveLength(1);
  });

  test('is told in English when English is asked for', async () => {
    const { err } = await kafo(folder, 'verify', '--lang', 'en');
    expect(err).toBe('kafo: The option “--base <B>” is mandatory for “verify”.\n');
  });

  test('with --json prints one document and nothing else', async () => {
    const { status, out } = await kafo(folder, 'reconcile', '--base', 'absente.kafo', '--json');
    expect(status).toBe(2);
    expect(JSON.parse(out)).toEqual({
      error: { code: 'call.no_base', message: expect.stringContaining('absente.kafo') },
    });
  });

  test('without a command shows the help and fails', async () => {
    const { status, out, err } = await kafo(folder);
    expect({ status, out }).toEqual({ status: 2, out: '' });
    expect(err).toContain('Commandes :');
  });

  test('an empty reason is no reason', async () => {
    const { status, err } = await kafo(folder, 'withdraw', '--base', 'b', '--submission', '1', '--reason', ' ');
    expect(status).toBe(2);
    expect(err).toContain('--reason');
  });
});

describe('help', () => {
  test('lists the commands that exist, in French unless English is asked for', async () => {
    const french = await kafo(folder, '--help');
    const english = await kafo(folder, '--help', '--lang', 'en');
    expect([french.status, english.status]).toEqual([0, 0]);
    for (const command of COMMANDS) expect(french.out).toMatch(new RegExp(`^  ${command} `, 'm'));
    expect(french.out).toContain('Emploi :');
    expect(english.out).toContain('Usage:');
  });

  test.each(COMMANDS)('is there for %s, with its options described', async (command) => {
    for (const lang of ['fr', 'en']) {
      const { status, out, err } = await kafo(folder, command, '--help', '--lang', lang);
      expect({ status, err }).toEqual({ status: 0, err: '' });
      expect(out).toContain('--lang <fr|en>');
      expect(out).toContain('-h, --help');
    }
  });

  test('hides what does not exist yet', async () => {
    const { out } = await kafo(folder, '--help');
    expect(out).not.toContain('edition');
  });

  test('shows the version', async () => {
    expect((await kafo(folder, '--version')).out).toMatch(/^\d+\.\d+\.\d+\n$/);
  });
});
