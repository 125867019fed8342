import { beforeAll, describe, expect, it } from 'vitest';
import { writeXlsx } from '#electron/publish/xlsx/write-xlsx.ts';
import { figure, missing, row, table, text } from './build-table.ts';
import { packageProblems, readParts } from './package-check.ts';
import { emptyPublication, samplePublication } from './sample-publication.ts';
import { child, children, type Element } from './xml-tree.ts';

/** Texts and numbers of a sheet by address, with the number format of each. */
function cellsOf(
  parts: Map<string, Element>,
  number: number,
): Map<string, { value: string; type: string; format: string }> {
  const strings = children(parts.get('xl/sharedStrings.xml'), 'si').map((item) => child(item, 't')?.text ?? '');
  const styles = parts.get('xl/styles.xml');
  const formats = new Map(
    children(child(styles, 'numFmts'), 'numFmt').map(({ attributes: a }) => [a['numFmtId'], a['formatCode'] ?? '']),
  );
  const xfs = children(child(styles, 'cellXfs'), 'xf').map(
    ({ attributes }) => formats.get(attributes['numFmtId']) ?? '',
  );
  const rows = children(child(parts.get(`xl/worksheets/sheet${number}.xml`), 'sheetData'), 'row');
  return new Map(
    rows.flatMap(({ children: cells }) =>
      cells.map((cell) => {
        const { r = '', t = 'n', s = '0' } = cell.attributes;
        const raw = child(cell, 'v')?.text ?? child(child(child(cell, 'is'), 'r'), 't')?.text ?? '';
        return [
          r,
          { value: t === 's' ? (strings[Number(raw)] ?? '') : raw, type: t, format: xfs[Number(s)] ?? '' },
        ] as const;
      }),
    ),
  );
}

const publicationOf = (published: ReturnType<typeof table>) => ({ ...samplePublication(), tables: [published] });
const sheetNamesOf = (parts: Map<string, Element>) =>
  children(child(parts.get('xl/workbook.xml'), 'sheets'), 'sheet').map(({ attributes }) => attributes['name']);

describe('writeXlsx', () => {
  let bytes: Uint8Array;
  beforeAll(async () => {
    bytes = await writeXlsx(samplePublication(), 'fr');
  });

  it.each(['fr', 'en'] as const)('writes a package without a fault (%s)', async (language) => {
    expect(packageProblems(await writeXlsx(samplePublication(), language))).toEqual([]);
  });

  it('writes the same bytes twice', async () => {
    expect(Buffer.compare(await writeXlsx(samplePublication(), 'fr'), bytes)).toBe(0);
  });

  it('takes every date from the edition and names its maker', () => {
    const core = readParts(bytes).get('docProps/core.xml');
    const text = (name: string) => child(core, name)?.text;
    expect(text('dcterms:created')).toBe('2022-05-01T00:00:00Z');
    expect(text('dcterms:modified')).toBe('2022-05-01T00:00:00Z');
    expect(text('dc:creator')).toBe('Kafo');
    expect(text('dc:title')).toMatch(/^Examen national/);
  });

  it('orders cover, contents, tables, sources, discrepancies and ledger, named in the language', async () => {
    const names = sheetNamesOf(readParts(bytes));
    expect(names.slice(0, 3)).toEqual(['Couverture', 'Sommaire', '1. Départements']);
    expect(names.slice(-3)).toEqual(['Sources', 'Écarts', 'Registre']);
    const english = sheetNamesOf(readParts(await writeXlsx(samplePublication(), 'en')));
    expect([english[0], english.at(-2)]).toEqual(['Cover', 'Discrepancies']);
  });

  it('writes figures as numbers whose format carries the signs', async () => {
    const rows = [row([text('Kayes'), figure(1234, { state: 'open', notes: [2] })]), row([text('Gao'), missing(1)])];
    const cells = cellsOf(readParts(await writeXlsx(publicationOf(table({ rows })), 'fr')), 3);
    expect(cells.get('B6')).toEqual({ value: '1234', type: 'n', format: '[$-40C]#,##0"?²"' });
    expect(cells.get('B7')?.value).toBe('n.d.¹');
    const all = [...cells.values()].map(({ value }) => value);
    expect(all).toContainEqual(expect.stringMatching(/^\? {2}chiffre non arbitré/));
    expect(all).toContain('Source\u202F: DGME, retours.xlsx');
  });

  it('keeps imported text that begins like a formula a text, in the format that stays text', () => {
    const cells = cellsOf(readParts(bytes), 4);
    const hostile = [...cells.values()].filter(({ value }) => /^[=@-]/.test(value));
    expect(hostile.map(({ value, type, format }) => [value.slice(0, 11), type, format])).toEqual([
      ['=HYPERLINK(', 's', '@'],
      ['@ministère', 's', '@'],
      ['-', 's', '@'],
    ]);
  });

  it('repeats the headings in print, fits the width and freezes them on the screen', () => {
    const parts = readParts(bytes);
    const sheet = parts.get('xl/worksheets/sheet6.xml');
    const names = children(child(parts.get('xl/workbook.xml'), 'definedNames'), 'definedName');
    const titles = names.find(({ attributes: a }) => a['name'] === '_xlnm.Print_Titles' && a['localSheetId'] === '5');
    expect(titles?.text).toBe("'5. Retours par région'!$A:$A,'5. Retours par région'!$6:$8");
    expect(names.map(({ attributes }) => attributes['name'])).toContain('T05_returns_by_region');
    expect(child(sheet, 'pageSetup')?.attributes).toEqual({
      paperSize: '9',
      orientation: 'landscape',
      fitToWidth: '1',
      fitToHeight: '0',
    });
    const view = child(child(sheet, 'sheetViews'), 'sheetView');
    expect(child(view, 'pane')?.attributes).toMatchObject({ xSplit: '1', ySplit: '8', state: 'frozen' });
    expect(child(child(sheet, 'headerFooter'), 'oddFooter')?.text).toMatch(/&P \/ &N$/);
  });

  it('filters sources, discrepancies and ledger', () => {
    const parts = readParts(bytes);
    const filters = [10, 11, 12].map(
      (n) => child(parts.get(`xl/worksheets/sheet${n}.xml`), 'autoFilter')?.attributes['ref'],
    );
    expect(filters).toEqual([expect.stringMatching(/^A6:K\d+$/), 'A5:F39', 'A6:P29']);
  });

  it('leads from a table to its first line in the sources', () => {
    const parts = readParts(bytes);
    const links = children(child(parts.get('xl/worksheets/sheet6.xml'), 'hyperlinks'), 'hyperlink');
    const [, sheet, cell = ''] = /^'(\w+)'!(.+)$/.exec(links.at(-1)?.attributes['location'] ?? '') ?? [];
    expect(sheet).toBe('Sources');
    expect(cellsOf(parts, 10).get(cell)?.value).toBe('5');
  });

  it('says so when there is no table, and stays a sound workbook', async () => {
    const empty = await writeXlsx(emptyPublication(), 'fr');
    expect(packageProblems(empty)).toEqual([]);
    const words = [...cellsOf(readParts(empty), 2).values()].map(({ value }) => value);
    expect(words).toContainEqual(expect.stringContaining('aucun chiffre n’est encore consolidé'));
  });

  it('copes with names that Excel forbids, marks in headers and tables of the same name', async () => {
    const hostile = table({ title: 'A/B: [x] & "y" \'z\'', tab: '=A/B?', name: 'r1 c1', notes: ['=1+1', '#N/A'] });
    const publication = { ...samplePublication(), title: '&P &N & 8 "x"'.repeat(20), tables: [hostile, hostile] };
    expect(packageProblems(await writeXlsx(publication, 'fr'))).toEqual([]);
  });
});
