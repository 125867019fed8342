import { describe, expect, it } from 'vitest';
import { makeXlsx, oneSheet, worksheet } from './make-xlsx.ts';
import { cellsOf, complaint, readHere } from './read-here.ts';

const LINKS = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const ONE = '<row r="1"><c r="A1"><v>1</v></c></row>';
const rows = (numbers: readonly number[], more = '') =>
  numbers.map((n) => `<row r="${n}"${more}><c r="A${n}"><v>${n}</v></c></row>`).join('');

describe('sheets', () => {
  it('keeps hidden and very hidden sheets, and says so', async () => {
    const sheets = [
      { name: 'Vue', rows: ONE },
      { name: 'Cachée', state: 'hidden', rows: ONE },
      { name: 'Très', state: 'veryHidden', rows: ONE },
    ];
    const workbook = await readHere(makeXlsx({ sheets }));
    expect(workbook.sheets.map(({ name, hidden }) => [name, hidden])).toEqual([
      ['Vue', false],
      ['Cachée', true],
      ['Très', true],
    ]);
  });

  it('keeps sheets named like parts of JavaScript objects', async () => {
    const names = ['__proto__', 'constructor', 'toString', 'hasOwnProperty'];
    const workbook = await readHere(makeXlsx({ sheets: names.map((name) => ({ name, rows: ONE })) }));
    expect(workbook.sheets.map(({ name, grid }) => [name, grid.size])).toEqual(names.map((name) => [name, 1]));
  });

  it('notes chart sheets, macro sheets, macros and links, and reads none of them', async () => {
    const workbook = await readHere(
      makeXlsx({
        sheets: [
          { name: 'F', rows: ONE },
          { name: 'Graphique', type: 'chartsheet', xml: '<chartsheet/>' },
          { name: 'Macro1', type: 'xlMacrosheet', xml: '<macrosheet/>' },
        ],
        extra: [
          ['xl/vbaProject.bin', 'x'],
          ['xl/externalLinks/externalLink1.xml', '<x/>'],
        ],
        contentType: 'application/vnd.ms-excel.sheet.macroEnabled.main+xml',
      }),
    );
    expect(workbook.sheets.map(({ name }) => name)).toEqual(['F']);
    expect(workbook.format).toBe('xlsm');
    expect([...workbook.leftOut].sort()).toEqual([
      'reader.left-out.charts',
      'reader.left-out.links',
      'reader.left-out.macro-sheets',
      'reader.left-out.macros',
    ]);
  });

  it('refuses two sheets of one name, whatever their case, and a workbook without sheets', async () => {
    const twice = [
      { name: 'Retours', rows: ONE },
      { name: 'RETOURS', rows: ONE },
    ];
    expect(await complaint(makeXlsx({ sheets: twice }))).toMatch(/damaged.*RETOURS/);
    expect(await complaint(makeXlsx({ sheets: [] }))).toMatch(/damaged.*no sheet/);
  });

  it('reads an empty sheet as one without cells', async () => {
    const workbook = await readHere(oneSheet('<row r="5"/>'));
    expect(workbook.sheets[0]?.grid).toMatchObject({ size: 0, rowCount: 0, columnCount: 0, formats: ['General'] });
  });
});

describe('what belongs to a sheet beside its cells', () => {
  it('lists merged ranges, hidden columns and hidden rows', async () => {
    const xml = worksheet(
      '<row r="1" hidden="1"/><row r="2" hidden="1"><c r="A2"><v>2</v></c></row><row r="4" ht="0" customHeight="1"/><row r="5" hidden="0"/>',
      {
        before:
          '<cols><col min="2" max="3" hidden="1"/><col min="4" max="4" width="9"/><col min="5" max="5" width="0"/></cols>',
        after: '<mergeCells count="2"><mergeCell ref="A1:C1"/><mergeCell ref="B5"/></mergeCells>',
      },
    );
    const sheet = (await readHere(makeXlsx({ sheets: [{ name: 'F', xml }] }))).sheets[0];
    expect(sheet?.merges).toEqual([
      { top: 0, left: 0, bottom: 0, right: 2 },
      { top: 4, left: 1, bottom: 4, right: 1 },
    ]);
    expect(sheet?.hiddenRows).toEqual([
      { first: 0, last: 1 },
      { first: 3, last: 3 },
    ]);
    expect(sheet?.hiddenColumns).toEqual([
      { first: 1, last: 2 },
      { first: 4, last: 4 },
    ]);
  });

  it('counts rows hidden by a filter as data, rows hidden by hand and a hidden header not', async () => {
    const data = `${rows([1], ' hidden="1"')}${rows([2])}${rows([3, 4], ' hidden="1"')}${rows([5])}${rows([8], ' hidden="1"')}`;
    const filtered = worksheet(data, {
      after: '<autoFilter ref="A1:A5"><filterColumn colId="0"><filters/></filterColumn></autoFilter>',
    });
    const idle = worksheet(data, { after: '<autoFilter ref="A1:A5"/>' });
    const workbook = await readHere(
      makeXlsx({
        sheets: [
          { name: 'Filtrée', xml: filtered },
          { name: 'Libre', xml: idle },
        ],
      }),
    );
    const [first, second] = workbook.sheets;
    expect(first?.filteredRows).toEqual([{ first: 2, last: 3 }]);
    expect(first?.hiddenRows).toEqual([
      { first: 0, last: 0 },
      { first: 7, last: 7 },
    ]);
    expect(second?.filteredRows).toEqual([]);
    expect(second?.hiddenRows).toEqual([
      { first: 0, last: 0 },
      { first: 2, last: 3 },
      { first: 7, last: 7 },
    ]);
  });

  it('knows the filters of tables and advanced filters', async () => {
    const data = rows([1]) + rows([2, 3], ' hidden="true"');
    const table = `<table xmlns="${LINKS}" ref="A1:A3"><autoFilter ref="A1:A3"><filterColumn colId="0"/></autoFilter></table>`;
    const workbook = await readHere(
      makeXlsx({
        sheets: [
          { name: 'T', rows: data, links: [['table', '../tables/table1.xml']] },
          { name: 'A', xml: worksheet(data, { before: '<sheetPr filterMode="1"/>' }) },
        ],
        names:
          '<definedNames><definedName name="_xlnm._FilterDatabase" localSheetId="1" hidden="1">A!$A$1:$B$3</definedName></definedNames>',
        extra: [['xl/tables/table1.xml', table]],
      }),
    );
    for (const sheet of workbook.sheets) expect(sheet.filteredRows).toEqual([{ first: 1, last: 2 }]);
  });

  it('reads comments, and leaves out those that name no cell', async () => {
    const comments = `<comments xmlns="${LINKS}"><commentList><comment ref="B2"><text><r><t>Vu </t></r><r><t>le 3</t></r></text></comment><comment ref="__proto__"><text><t>x</t></text></comment></commentList></comments>`;
    const sheets = [{ name: 'F', rows: ONE, links: [['comments', '../comments1.xml']] as const }];
    const workbook = await readHere(makeXlsx({ sheets, extra: [['xl/comments1.xml', comments]] }));
    expect(workbook.sheets[0]?.comments).toEqual([{ row: 1, column: 1, text: 'Vu le 3' }]);
  });

  it('counts the figure cells: numbers, number texts, missing tokens, errors and uncomputed formulas', async () => {
    const styles = '<cellXfs><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs>';
    const inline = ['12 %', 'ND', 'Kayes', '2019-2021'].map((text) => `<c t="inlineStr"><is><t>${text}</t></is></c>`);
    const cells = `<c><v>1</v></c><c s="1"><v>44000</v></c><c t="b"><v>1</v></c><c t="e"><v>#N/A</v></c><c><f>A1</f></c>`;
    const workbook = await readHere(oneSheet(`<row r="1">${cells}${inline.join('')}</row>`, { styles }));
    expect(workbook.sheets[0]?.figureCells).toBe(5);
    expect(cellsOf(workbook.sheets[0])).toHaveLength(9);
  });
});
