import type { Cell } from 'hucre';
import { writeXlsx } from 'hucre/xlsx';
import { describe, expect, it } from 'vitest';
import { templateWorkbook } from '#electron/publish/template/write-template.ts';
import { readWorkbook } from '#shared/domain/intake/read-workbook.ts';
import { balanceOf } from '#shared/domain/model/ledger.ts';
import { readHere } from '#tests/reader/read-here.ts';
import { CATALOGUE, fillTemplate, INDEX, ROUND, SENDER, templateOf } from './fill.ts';
import { linesOf, readBack } from './read-lines.ts';

type Value = string | number;

/** A template with a few cells filled in by address, `row,column` from 0, read with answers. */
async function readFilled(
  department: string,
  dataset: string,
  values: Readonly<Record<string, Value>>,
  answers: Readonly<Record<string, string>> = {},
) {
  const workbook = templateWorkbook(templateOf(department, dataset), INDEX, SENDER);
  const cells = workbook.sheets[1]?.cells as Map<string, Partial<Cell>>;
  for (const [key, value] of Object.entries(values))
    cells.set(key, {
      style: cells.get(key)?.style ?? {},
      type: typeof value === 'number' ? 'number' : 'string',
      value,
    });
  const read = await readHere(Buffer.from(await writeXlsx(workbook)));
  const given = Object.entries(answers).map(([question, answer]) => ({ file: 'x.xlsx', sheet: '', question, answer }));
  const reading = readWorkbook(read, { catalogue: CATALOGUE, fileName: 'x.xlsx', department: '', answers: given });
  expect([...reading.tables.map(({ ledger }) => ledger), ...reading.outside].map(balanceOf).filter(Boolean)).toEqual(
    [],
  );
  return { ...linesOf(reading), tables: reading.tables };
}

// Long form of REINT: year, region, sector, men, women, total, remarks; the first row to fill is row 6.
const ROW = { '5,0': 2021, '5,1': 'Kayes', '5,2': 'Bijouterie', '5,3': 12, '5,4': 7 };

describe('what is typed into a template', () => {
  it('needs no question where labels were chosen', async () => {
    const { figures, questions } = await readFilled('MENEFP', 'REINT', ROW);
    expect(questions).toEqual([]);
    expect(figures).toEqual([
      'REINT|2021|KAY|10|_T|F|_T|Bijouterie = 7 @ 5,4',
      'REINT|2021|KAY|10|_T|M|_T|Bijouterie = 12 @ 5,3',
    ]);
  });

  it('is asked about where a figure has no label, and settled by an answer', async () => {
    const { '5,1': _, ...blank } = ROW;
    expect((await readFilled('MENEFP', 'REINT', blank)).questions).toEqual(['place:A5:G66:B6']);
    const answered = await readFilled('MENEFP', 'REINT', blank, { 'place:A5:G66:B6': 'SIK' });
    expect([answered.questions, answered.figures[0]]).toEqual([[], 'REINT|2021|SIK|10|_T|F|_T|Bijouterie = 7 @ 5,4']);
    expect((await readFilled('MENEFP', 'REINT', blank, { 'place:A5:G66:B6': 'exclude' })).figures).toEqual([]);
  });

  it('is asked about where a label is none of the list, and settled by an answer', async () => {
    const odd = { ...ROW, '5,1': 'Atlantide' };
    expect((await readFilled('MENEFP', 'REINT', odd)).questions).toEqual(['place:A5:G66:Atlantide']);
    const { questions, figures } = await readFilled('MENEFP', 'REINT', odd, { 'place:Atlantide': 'GAO' });
    expect([questions, figures[0]]).toEqual([[], 'REINT|2021|GAO|10|_T|F|_T|Bijouterie = 7 @ 5,4']);
  });

  it('is asked about where a row repeats another', async () => {
    const twice = { ...ROW, '6,0': 2021, '6,1': 'kayes', '6,2': 'Bijouterie', '6,3': 4 };
    expect((await readFilled('MENEFP', 'REINT', twice)).questions).toEqual(['column:A5:G66:repeated']);
  });

  it('is asked about where a dash may be nought, where a count is below nought or broken', async () => {
    expect((await readFilled('MENEFP', 'REINT', { ...ROW, '5,3': '-' })).questions).toEqual(['dash:A5:G66:D']);
    expect((await readFilled('MENEFP', 'REINT', { ...ROW, '5,3': -4 })).questions).toEqual(['column:A5:G66:negative']);
    expect((await readFilled('MENEFP', 'REINT', { ...ROW, '5,3': 4.5 })).questions).toEqual(['column:A5:G66:fraction']);
  });

  it('is named cell by cell where it is no number, and keeps the rest', async () => {
    const { figures, questions, tables } = await readFilled('MENEFP', 'REINT', { ...ROW, '5,3': 'douze' });
    expect([questions, figures]).toEqual([[], ['REINT|2021|KAY|10|_T|F|_T|Bijouterie = 7 @ 5,4']]);
    expect(tables[0]?.setAside.map(({ row, column, bucket, raw }) => [row, column, bucket, raw])).toEqual([
      [5, 3, 'UNREADABLE', 'douze'],
    ]);
  });

  it('may write over a total: it is then checked against its parts', async () => {
    const { wrong } = await readFilled('MENEFP', 'REINT', { ...ROW, '5,5': 20 });
    expect(wrong.map(({ stated, computed }) => [stated, computed])).toEqual([[20, 19]]);
  });

  it('is a record only with a title; what could not be read is told', async () => {
    const rows = { '5,0': 'Atelier', '5,1': 'un jour', '5,7': 'beaucoup', '6,8': 40 };
    const { records, tables } = await readFilled('MSDS', 'ACTIVITY', rows);
    expect(records.map(({ title, start, amount }) => [title, start, amount])).toEqual([['Atelier', '', Number.NaN]]);
    const keys = tables[0]?.evidence.map(({ key }) => key);
    expect(keys).toEqual([
      'intake.evidence.template',
      'intake.record.unread',
      'intake.record.unread',
      'intake.record.noTitle',
    ]);
    expect(tables[0]?.setAside.map(({ row, column, bucket }) => [row, column, bucket])).toEqual([[6, 8, 'UNREADABLE']]);
  });
});

describe('a template of another round', () => {
  it.each([
    ['of the 8 regions', '2014-01-01', '2014-12-31'],
    ['of the 19 regions', '2023-01-01', '2024-12-31'],
    ['that begins and ends within a year', '2021-09-01', '2022-08-22'],
    ['of one month', '2022-02-01', '2022-02-28'],
  ] as const)('is read with no question: one %s', async (_, start, end) => {
    const round = { ...ROUND, start, end };
    for (const dataset of ['RETURN', 'REPAT', 'EXT_REGISTERED', 'DIA_COMPROJ']) {
      const filled = await fillTemplate(templateOf('MMEIA', dataset, 'fr', round), 4);
      const read = linesOf(await readBack(filled.bytes));
      expect([dataset, read.questions]).toEqual([dataset, []]);
      expect([dataset, read.figures]).toEqual([dataset, [...filled.figures].sort()]);
    }
  });
});
