import fc from 'fast-check';
import { expect, test } from 'vitest';
import { loadCatalogue } from '#electron/files/load-catalogue.ts';
import { packCells, unpackCells } from '#electron/services/intake/kept-cells.ts';
import { indexOnce } from '#shared/domain/catalogue/index-once.ts';
import { withoutPersons } from '#shared/domain/intake/nominal/without-persons.ts';
import { readWorkbook } from '#shared/domain/intake/read-workbook.ts';
import { balanceOf } from '#shared/domain/model/ledger.ts';
import { type LayoutCell, workbookOf } from '#tests/fixtures/layouts/layout.ts';
import { PEOPLE } from '#tests/fixtures/nominal/people.ts';

const catalogue = loadCatalogue();
const index = indexOnce(catalogue);
const family = fc.constantFrom(...PEOPLE.map(([name]) => name));
const given = fc.constantFrom(...PEOPLE.map(([, name]) => name));
const number = (digits: number) => fc.stringMatching(new RegExp(`^[1-9]\\d{${digits - 1}}$`));
/** Now and then a cell holds what does not belong there, somebody's name among it. */
const cell = (usual: fc.Arbitrary<LayoutCell>) =>
  fc.oneof(
    { weight: 12, arbitrary: usual },
    { weight: 1, arbitrary: fc.constant(null) },
    { weight: 1, arbitrary: family },
  );

const COLUMNS: Readonly<Record<string, fc.Arbitrary<LayoutCell>>> = {
  'Nom et prénoms': fc.tuple(family, given).map((names) => names.join(' ')),
  Sexe: cell(fc.constantFrom('M', 'F', 'Masculin', 'Mme', '1')),
  Âge: cell(fc.oneof(fc.integer({ min: 0, max: 90 }), fc.constantFrom('7 mois', 'ND', 'Mineur'))),
  'Date de naissance': cell(fc.constantFrom('12/03/1994', '1990', '03/04/05')),
  'N° passeport': cell(number(8).map((digits) => `AA${digits}`)),
  Téléphone: cell(fc.oneof(number(8), number(8).map(Number))),
  'Date d’arrivée': cell(fc.constantFrom('14/03/2021', '25 mars 2021', 'mars 2021', '')),
  'Pays de provenance': cell(fc.constantFrom('Libye', 'Lybie', 'Algerie', 'Niger')),
  'Région de retour': cell(fc.constantFrom('Kayes', 'Gao', 'Segou', '-')),
  Observations: cell(fc.tuple(given, family).map((names) => `avec ${names.join(' ')}`)),
};

const book = fc.subarray(Object.keys(COLUMNS).slice(1), { minLength: 3 }).chain((headings) => {
  const all = ['Nom et prénoms', ...headings];
  const row = fc.tuple(...all.map((heading) => COLUMNS[heading] ?? fc.constant(null)));
  return fc.record({ all: fc.constant(all), rows: fc.array(row, { minLength: 3, maxLength: 14 }) });
});

test('whatever stands in a list: no name is left, no row is lost, the account balances, and reading again reads the same', () => {
  const words = PEOPLE.flatMap(([one, other]) => [...one.split(' '), other]).filter((word) => word.length > 2);
  fc.assert(
    fc.property(book, ({ all, rows }) => {
      const lines = [['Migrants de retour, mars 2021'], all, ...rows];
      const received = workbookOf({ says: '', fileName: 'envoi.xlsx', sheets: [{ name: 'Liste', lines }] });
      const { workbook } = withoutPersons(received, 'envoi.xlsx', [], index);
      const kept = Buffer.from(packCells(workbook)).toString('utf8').toLowerCase();
      expect(words.filter((word) => kept.includes(word.toLowerCase()))).toEqual([]);
      const context = { catalogue, fileName: 'envoi.xlsx', department: 'OIM', answers: [] };
      const reading = readWorkbook(received, context);
      const [list] = reading.tables;
      expect(list?.content).toBe('nominal');
      for (const line of [...reading.tables.map(({ ledger }) => ledger), ...reading.outside])
        expect(balanceOf(line)).toBe(0);
      const told = list?.evidence.find(({ key }) => key === 'persons.rows')?.params;
      const figures = [...(list?.observations() ?? [])];
      expect(figures.reduce((sum, { value }) => sum + value, 0)).toBe(told?.['counted']);
      expect(Number(told?.['counted']) + Number(told?.['twice'])).toBe(rows.length);
      const again = readWorkbook(unpackCells(packCells(workbook)), context).tables;
      expect(JSON.stringify(again)).toBe(JSON.stringify(reading.tables));
      expect(again.flatMap((table) => [...table.observations()])).toEqual(figures);
    }),
    { seed: 21, numRuns: 120 },
  );
});
