import fc from 'fast-check';
import { PDFDocument } from 'pdf-lib';
import { describe, expect, it } from 'vitest';
import { writePdf } from '#electron/publish/pdf/write-pdf.ts';
import { writeXlsx } from '#electron/publish/xlsx/write-xlsx.ts';
import type { Publication, PublishedTable, SourceLine, TableCell, TableRow } from '#shared/domain/tables/model.ts';
import { message } from '#shared/texts/say.ts';
import { packageProblems } from './package-check.ts';

const anyText = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 40 }),
  fc.string({ unit: 'binary', maxLength: 20 }),
  fc.constantFrom('', '=1+1', '#REF!', "l'été", '\u0001', '_x0041_', 'a'.repeat(90), '#strong[x]', '\n\n', '\\'),
);
const words = fc.oneof(anyText, fc.constant(message('publish.noData')));
const state = fc.constantFrom('single', 'agreed', 'rule', 'decided', 'open');
const notes = fc.array(fc.integer({ min: 1, max: 120 }), { maxLength: 3 });
const value = fc.oneof(fc.double(), fc.integer());
const cell: fc.Arbitrary<TableCell> = fc.oneof(
  fc.record({ words }),
  fc.record({ words, indent: fc.integer({ min: 0, max: 4 }) }),
  fc.record({ value, decimals: fc.integer({ min: 0, max: 4 }), figure: anyText, state, notes }),
  fc.record({ missing: fc.constant(true), notes }),
  fc.record({ empty: fc.constant(true) }),
);
const rowOf: fc.Arbitrary<TableRow> = fc.record({
  level: fc.constantFrom('data', 'heading', 'subtotal', 'total'),
  cells: fc.array(cell, { maxLength: 8 }),
});
const group = fc.record({ title: words, first: fc.integer({ min: 0, max: 7 }), last: fc.integer({ min: 0, max: 9 }) });
const column = fc.record({
  title: words,
  kind: fc.constantFrom('words', 'number'),
  width: fc.integer({ min: 1, max: 90 }),
});
const anyTable: fc.Arbitrary<PublishedTable> = fc.record({
  number: fc.integer({ min: 0, max: 40 }),
  name: anyText,
  title: words,
  subtitle: fc.option(words, { nil: undefined }),
  groups: fc.array(fc.array(group, { maxLength: 3 }), { maxLength: 3 }),
  columns: fc.array(column, { minLength: 1, maxLength: 8 }),
  rows: fc.array(rowOf, { maxLength: 6 }),
  notes: fc.array(words, { maxLength: 3 }),
  source: words,
});
const source: fc.Arbitrary<SourceLine> = fc.record({
  table: fc.integer({ min: 0, max: 3 }),
  figure: anyText,
  label: words,
  value,
  unit: fc.constantFrom('persons', 'XOF', 'autre'),
  state,
  department: anyText,
  file: anyText,
  sheet: anyText,
  cell: fc.constantFrom('A1', 'C12', 'B4:F13', ''),
  raw: anyText,
});
const publication: fc.Arbitrary<Publication> = fc.record({
  title: words,
  period: anyText,
  editionDate: fc.constantFrom('2022-05-01', '2024-02-30', '', 'mai 2022'),
  ministry: words,
  office: anyText,
  tables: fc.array(anyTable, { maxLength: 4 }),
  sources: fc.array(source, { maxLength: 8 }),
  discrepancies: anyTable,
  ledger: anyTable,
});

describe('whatever is to be published', () => {
  it('the workbook is sound', async () => {
    await fc.assert(
      fc.asyncProperty(publication, fc.constantFrom('fr', 'en'), async (edition, language) => {
        expect(packageProblems(await writeXlsx(edition, language))).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });

  it('the print is set', async () => {
    await fc.assert(
      fc.asyncProperty(publication, fc.constantFrom('fr', 'en'), async (edition, language) => {
        const pdf = await PDFDocument.load(await writePdf(edition, language), { updateMetadata: false });
        expect(pdf.getPageCount()).toBeGreaterThan(3);
      }),
      { numRuns: 5 },
    );
  }, 120_000);
});
