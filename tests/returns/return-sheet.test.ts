import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { inflateRawSync } from 'node:zlib';
import { PDFDocument } from 'pdf-lib';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Returned } from '#electron/publish/return-sheet/returned.ts';
import { writeAnnotated } from '#electron/publish/return-sheet/write-annotated.ts';
import { writeLetter } from '#electron/publish/return-sheet/write-letter.ts';
import { parseCell } from '#shared/cells/address.ts';
import { cellAt } from '#shared/cells/grid.ts';
import type { Workbook } from '#shared/cells/workbook.ts';
import { readWorkbook } from '#shared/domain/intake/read-workbook.ts';
import type { FileReading } from '#shared/domain/intake/types.ts';
import { message } from '#shared/texts/say.ts';
import { kafo } from '#tests/helpers/command-line.ts';
import { temporaryFolder } from '#tests/helpers/temporary-folder.ts';
import { packageProblems } from '#tests/publish/package-check.ts';
import { readHere } from '#tests/reader/read-here.ts';
import { CATALOGUE } from '#tests/templates/fill.ts';
import { baseWithDeliveries, NAMES, returnSheet } from './delivery.ts';

const folder = temporaryFolder();
let workbook: Workbook;
let report: Record<string, unknown>;

const sheetOf = (name: string) => workbook.sheets.find((sheet) => sheet.name === name);
const valueAt = (name: string, cell: string) => {
  const at = parseCell(cell);
  const found = sheetOf(name);
  return at && found ? cellAt(found.grid, at.row, at.column)?.text : undefined;
};
const commentAt = (name: string, cell: string) => {
  const at = parseCell(cell);
  const found = sheetOf(name)?.comments.find(({ row, column }) => row === at?.row && column === at.column);
  return found?.text.replace(/[\u00A0\u202F]/g, ' ') ?? '';
};
const list = () => {
  const grid = sheetOf('Corrections demandées')?.grid;
  return (grid?.texts ?? []).map((text) => text.replace(/[\u00A0\u202F]/g, ' '));
};

/** Everything in the parts of a package, inflated. */
function everything(bytes: Buffer): string {
  let text = bytes.toString('latin1');
  for (let at = bytes.indexOf('PK\x03\x04'); at >= 0; at = bytes.indexOf('PK\x03\x04', at + 4)) {
    const start = at + 30 + bytes.readUInt16LE(at + 26) + bytes.readUInt16LE(at + 28);
    const size = bytes.readUInt32LE(at + 18);
    if (bytes.readUInt16LE(at + 8) === 8) text += inflateRawSync(bytes.subarray(start, start + size)).toString('utf8');
  }
  return text;
}

beforeAll(async () => {
  await baseWithDeliveries(folder);
  report = (await returnSheet(folder, 1, 'retour')).document;
  workbook = await readHere(readFileSync(join(folder, 'retour.xlsx')));
});

describe('a return sheet', () => {
  it('is written as two files, with the number of corrections', () => {
    expect(report).toMatchObject({ department: 'MMEIA', corrections: 5, remarks: 2 });
    expect(report['files']).toEqual([join(folder, 'retour.xlsx'), join(folder, 'retour.pdf')]);
  });

  it('repeats the sheets of the department, every cell at its own address, without those that are hidden', () => {
    expect(workbook.sheets.map(({ name }) => name)).toEqual([
      'Corrections demandées',
      'Retours',
      'Assistance',
      'Liste',
      '_kafo',
    ]);
    expect([
      valueAt('Retours', 'A3'),
      valueAt('Retours', 'B5'),
      valueAt('Retours', 'D6'),
      valueAt('Retours', 'B7'),
    ]).toEqual(['Migrants de retour par région et par sexe, 2021', '120', '110', 'douze']);
    expect(sheetOf('Retours')?.merges).toEqual([{ top: 2, left: 0, bottom: 2, right: 3 }]);
  });

  it('comments what cannot be read, totals that are wrong, other values, open questions and missing figures', () => {
    expect(commentAt('Retours', 'B7')).toContain('« douze » ne se lit pas comme un nombre');
    expect(commentAt('Retours', 'D6')).toContain(
      'Le total écrit est 110 ; la somme de B6 + C6 donne 102, soit un écart de 8',
    );
    expect(commentAt('Retours', 'B5')).toContain(
      'votre tableau donne 120 ; une autre source donne une valeur différente (MSPC : 125)',
    );
    expect(commentAt('Retours', 'B8')).toContain('jamais comme zéro');
    expect(commentAt('Assistance', 'B4')).toContain('Remplacer chaque tiret par 0 si c’est un zéro');
    expect(commentAt('Assistance', 'B6')).toContain('Remplacer chaque tiret');
    expect(commentAt('Retours', 'B6')).toBe('');
  });

  it('lists each correction with its place, and what needs no answer apart', () => {
    const texts = list();
    for (const place of ['B5', 'D6', 'B7', 'B4 et 2 cellules en tout', 'lignes 1 à 6']) expect(texts).toContain(place);
    expect(texts.join('\n')).toContain('Feuille masquée : 2 cellules de chiffres n’ont pas été lues.');
  });

  it('shows nothing of a list of persons but its headings and the number of its rows', async () => {
    const bytes = [readFileSync(join(folder, 'retour.xlsx')), readFileSync(join(folder, 'retour.pdf'))];
    const all = bytes.map(everything).join('\n');
    for (const name of [...NAMES, ...NAMES.flatMap((one) => one.split(' ')), 'AA0123']) expect(all).not.toContain(name);
    expect(valueAt('Liste', 'B1')).toBe('Nom et prénom');
    expect(list().join('\n')).toContain('Liste nominative (5 lignes)');
  });

  it('is a package without a fault, and the same bytes twice', async () => {
    const before = ['retour.xlsx', 'retour.pdf'].map((name) => readFileSync(join(folder, name)));
    expect(packageProblems(before[0] ?? Buffer.alloc(0))).toEqual([]);
    await returnSheet(folder, 1, 'retour.xlsx');
    const after = ['retour.xlsx', 'retour.pdf'].map((name) => readFileSync(join(folder, name)));
    expect(after.map((bytes, i) => Buffer.compare(bytes, before[i] ?? Buffer.alloc(0)))).toEqual([0, 0]);
  });

  it('may be corrected and sent back as it is: the department’s tables are read, ours are not', async () => {
    const bytes = readFileSync(join(folder, 'retour.xlsx'));
    const reading = readWorkbook(await readHere(bytes), {
      catalogue: CATALOGUE,
      fileName: 'retour.xlsx',
      department: '',
      answers: [],
    });
    const original = readFileSync(join(folder, 'DGME retours.xlsx'));
    const context = { catalogue: CATALOGUE, fileName: 'DGME retours.xlsx', department: '', answers: [] };
    const first = readWorkbook(await readHere(original), context);
    const said = (one: FileReading) =>
      one.tables
        .filter(({ content }) => content !== 'nominal')
        .map(({ sheet, range, questions, observations }) => ({
          sheet,
          range,
          questions: questions.map(({ id }) => id),
          observations: [...observations()],
        }));
    expect(said(reading)).toEqual(said(first));
    expect(reading.tables.filter(({ content }) => content === 'nominal')).toEqual([]);
  });

  it('writes nothing where nothing is to be corrected, and says so', async () => {
    const { status, out } = await kafo(
      folder,
      'return-sheet',
      '--base',
      'b.kafo',
      '--submission',
      '3',
      '--out',
      'rien',
    );
    expect([status, out]).toEqual([
      0,
      'Rien n’est à corriger dans « transferts.xlsx » (0 remarque sans réponse attendue) : aucun fichier n’a été écrit.\n',
    ]);
    expect(existsSync(join(folder, 'rien.xlsx')) || existsSync(join(folder, 'rien.pdf'))).toBe(false);
  });

  it('names the deliveries there are when asked for another one', async () => {
    const { status, err } = await kafo(folder, 'return-sheet', '--base', 'b.kafo', '--submission', '9', '--out', 'x');
    expect(status).toBe(2);
    expect(err).toContain('Un fichier refusé n’est pas dans la base');
    expect(err).toContain('1 (DGME retours.xlsx), 2 (PAF retours.xlsx), 3 (transferts.xlsx)');
  });
});

describe('the letter', () => {
  const returned = (count: number): Returned => ({
    language: 'fr',
    sheet: {
      corrections: Array.from({ length: count }, (_, i) => ({
        sheet: 'Retours des migrants par région et par mois',
        cell: `B${i + 5}`,
        place: `B${i + 5}`,
        cells: [`B${i + 5}`],
        found: message('return.found.unreadable', { text: `valeur illisible n° ${i} ${'x'.repeat(i * 40)}` }),
        asked: message('return.asked.unreadable'),
      })),
      remarks: [],
      sheets: [],
    },
    file: 'Données DGME VF (2) final corrigé.xlsx',
    about: 'MMEIA',
    identification: [],
    shortened: [],
    ministry: 'Ministère des Maliens établis à l’Extérieur et de l’Intégration africaine',
    office: 'DGME',
    place: 'Bamako',
    department: 'MPFEF – Ministère de la Promotion de la Femme, de l’Enfant et de la Famille',
    round: 'Revue nationale du Pacte mondial pour les migrations 2019-2021',
    date: '2022-05-06',
    receivedAt: '2022-02-08',
    due: '2022-06-01',
    reference: '8/MPFEF/4F7A21C3',
  });

  it.each([1, 8, 200])('stays on one page with %i corrections', async (count) => {
    const pdf = await PDFDocument.load(await writeLetter(returned(count)));
    expect(pdf.getPageCount()).toBe(1);
  });

  it('goes with a workbook that lists them all', async () => {
    const book = await readHere(Buffer.from(await writeAnnotated(returned(200))));
    const texts = book.sheets[0]?.grid.texts ?? [];
    expect(texts).toContain('B204');
  });
});
