import fc from 'fast-check';
import type { Cell, WriteOptions, WriteSheet } from 'hucre';
import { writeXlsx } from 'hucre/xlsx';
import { describe, expect, it } from 'vitest';
import type { FileReading } from '#shared/domain/intake/types.ts';
import { identificationOf } from '#shared/domain/templates/identification.ts';
import { say } from '#shared/texts/say.ts';
import { blankTemplate, fillTemplate, ROUND, templateOf } from './fill.ts';
import { linesOf, readBack, withoutPlace } from './read-lines.ts';

type Cells = Map<string, Partial<Cell>>;

/** Moves every cell from a row or a column on by one, as when one is inserted there (or taken out). */
function shift(sheet: WriteSheet, along: 'row' | 'column', from: number, by: 1 | -1): void {
  const moved: Cells = new Map();
  for (const [key, cell] of sheet.cells as Cells) {
    const [row = 0, column = 0] = key.split(',').map(Number);
    const at = along === 'row' ? row : column;
    if (by === -1 && at === from) continue;
    const to = at >= from ? at + by : at;
    moved.set(along === 'row' ? `${to},${column}` : `${row},${to}`, cell);
  }
  sheet.cells = moved;
  sheet.merges = [];
}

const ONE_YEAR = { ...ROUND, start: '2021-01-01', end: '2021-12-31' };
const CHANGES = ['row in', 'row out', 'column in', 'column out', 'heading', 'swap', 'outside'] as const;

function change(workbook: WriteOptions, kind: (typeof CHANGES)[number], at: number): void {
  const sheet = workbook.sheets[1];
  if (!sheet) return;
  const cells = sheet.cells as Cells;
  const row = 6 + (at % 20);
  const column = at % 8;
  if (kind === 'row in' || kind === 'row out') shift(sheet, 'row', row, kind === 'row in' ? 1 : -1);
  else if (kind === 'column in' || kind === 'column out') shift(sheet, 'column', column, kind === 'column in' ? 1 : -1);
  else if (kind === 'outside') cells.set('80,2', { type: 'number', value: 77 });
  else if (kind === 'heading') cells.set(`4,${column}`, { type: 'string', value: 'Autre chose' });
  else {
    const [a, b] = [cells.get(`${row},0`), cells.get(`${row + 1},0`)];
    if (a && b) cells.set(`${row},0`, b).set(`${row + 1},0`, a);
  }
}

const remarksOf = (reading: FileReading) =>
  reading.template?.remarks.map((one) => say('fr', one).replaceAll('\u00A0', ' ')) ?? [];

async function filled(dataset = 'DIA_COMPROJ') {
  const made = await fillTemplate(templateOf('MMEIA', dataset), 11);
  return { ...made, write: async () => readBack(Buffer.from(await writeXlsx(made.workbook))) };
}

describe('a template that was changed', () => {
  it('never gives a figure another place: a person confirms how it is read', async () => {
    const datasets = ['RETURN', 'REPAT', 'REMIT', 'DIA_COMPROJ', 'CORDON', 'REINT'] as const;
    const property = fc.asyncProperty(
      fc.constantFrom(...datasets),
      fc.constantFrom(...CHANGES),
      fc.nat(500),
      async (dataset, kind, at) => {
        const { workbook, figures } = await fillTemplate(templateOf('MMEIA', dataset, 'fr', ONE_YEAR), at);
        change(workbook, kind, at);
        const reading = await readBack(Buffer.from(await writeXlsx(workbook)));
        const truth = new Set(figures.map(withoutPlace));
        const wrong = linesOf(reading)
          .figures.map(withoutPlace)
          .filter((line) => !truth.has(line));
        expect(wrong).toEqual([]);
      },
    );
    await fc.assert(property, { numRuns: 24, seed: 3 });
  });

  it('says which cell was changed, and asks whether the reading is good', async () => {
    const { workbook, write } = await filled();
    change(workbook, 'heading', 2);
    const reading = await write();
    expect(remarksOf(reading).join()).toContain(
      'la cellule C5 du modèle portait « 2020 », on y trouve « Autre chose »',
    );
    expect(linesOf(reading).questions.some((id) => id.startsWith('template:'))).toBe(true);
    expect(linesOf(reading).figures).toEqual([]);
  });

  it('is still known when a sheet bears another name', async () => {
    const { workbook, figures, write } = await filled();
    const sheet = workbook.sheets[1];
    if (sheet) sheet.name = 'Feuil1';
    workbook.namedRanges = [];
    const read = linesOf(await write());
    expect(read.questions).toEqual([]);
    expect(read.figures).toEqual([...figures].sort());
  });

  it('may spell a country another way, as long as it means the same', async () => {
    const { workbook, figures, write } = await filled('REMIT');
    const cells = workbook.sheets[1]?.cells as Cells;
    for (const [key, cell] of cells)
      if (cell.value === 'Côte d’Ivoire') cells.set(key, { ...cell, value: "COTE D'IVOIRE" });
    const read = linesOf(await write());
    expect(read.questions).toEqual([]);
    expect(read.figures).toEqual([...figures].sort());
  });

  it.each([
    ['rows hidden', (sheet: WriteSheet) => sheet.rowDefs?.set(8, { hidden: true }), 'sont masquées'],
    [
      'cells merged',
      (sheet: WriteSheet) => sheet.merges?.push({ startRow: 8, endRow: 9, startCol: 1, endCol: 1 }),
      'fusionnées',
    ],
    [
      'a figure beside',
      (sheet: WriteSheet) => sheet.cells?.set('9,12', { type: 'number', value: 4 }),
      'hors du modèle',
    ],
  ] as const)('is read as any other with %s', async (_, alter, said) => {
    const { workbook, write } = await filled();
    const sheet = workbook.sheets[1];
    if (sheet) alter(sheet);
    expect(remarksOf(await write()).join()).toContain(said);
  });

  it('names a sheet that is missing', async () => {
    const { workbook, write } = await filled('RETURN');
    workbook.sheets = workbook.sheets.filter(({ name }) => name !== 'Provenance 2020');
    workbook.namedRanges = [];
    expect(remarksOf(await write())).toEqual(['La feuille « Provenance 2020 » du modèle manque dans ce classeur.']);
  });

  const relabel = (workbook: WriteOptions, texts: readonly string[]) => {
    const hidden = workbook.sheets.at(-1)?.cells as Cells;
    for (const key of [...hidden.keys()]) if (key.endsWith(',0')) hidden.delete(key);
    for (const [row, value] of texts.entries()) hidden.set(`${row},0`, { type: 'string', value });
  };

  it.each([
    [
      'whose identification was changed',
      (texts: string[]) => texts.map((text) => text.replace('MMEIA', 'MSPC')),
      'abîmée',
    ],
    [
      'of another version',
      () => identificationOf({ ...templateOf('MMEIA', 'REMIT'), version: 2 }),
      'une autre version',
    ],
    [
      'of a map that is not ours',
      () => identificationOf({ ...templateOf('MMEIA', 'REMIT'), sheets: [] }),
      'autre référentiel',
    ],
  ] as const)('is read as any other, and a person confirms it: one %s', async (_, alter, said) => {
    const { workbook, write } = await filled('REMIT');
    relabel(workbook, alter(identificationOf(templateOf('MMEIA', 'REMIT'))));
    const reading = await write();
    expect(remarksOf(reading).join()).toContain(said);
    expect(linesOf(reading).figures).toEqual([]);
  });

  it('gives no figure a country that the rows do not show, whatever the hidden sheet says', async () => {
    const { workbook, write } = await filled('REMIT');
    const template = templateOf('MMEIA', 'REMIT');
    const [first] = template.codes;
    const countries = [...(first?.countries ?? [])].reverse();
    relabel(workbook, identificationOf({ ...template, codes: [{ countries, kinds: first?.kinds ?? [] }] }));
    expect(linesOf(await write()).figures).toEqual([]);
  });
});

describe('a template that comes back blank', () => {
  it.each(['RETURN', 'REINT', 'ACTIVITY'] as const)(
    'says nothing, asks nothing, and says that it is blank (%s)',
    async (dataset) => {
      const reading = await readBack(await blankTemplate(templateOf('MSPC', dataset)));
      const read = linesOf(reading);
      expect(read).toEqual({ figures: [], missing: [], records: [], questions: [], wrong: [] });
      expect(reading.template?.untouched).toBe(true);
      expect(reading.department).toBe('MSPC');
    },
  );
});
