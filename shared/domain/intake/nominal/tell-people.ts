import { isMissingText } from '#shared/cells/figure-text.ts';
import type { PersonColumn, PersonList, PersonRow } from '#shared/cells/persons.ts';
import type { CatalogueIndex } from '#shared/domain/catalogue/lookup.ts';
import type { SheetView } from '#shared/domain/intake/layout/sheet-view.ts';
import { remembered } from '#shared/lib/remembered.ts';
import { ageBand } from './days.ts';
import { cellText, columnOf } from './events.ts';
import { isTicked, type Told, toldAge, toldSex } from './person-words.ts';
import { EMPTIED } from './redact.ts';

export const UNKNOWN = '?';

/** Sex and age of the persons of a list, as its columns tell them. */
export interface PeopleReader {
  /** Whether some column tells the age. */
  readonly tellsAge: boolean;
  /** `M`, `F`, `_T` (a child of no stated sex); UNKNOWN; '' where nothing is said. `event` is the period of the event. */
  told(person: PersonRow, event: string | undefined): Told;
}

/** Reads the columns of a list that tell sex and age: words, ages, births, and columns that are ticked. */
export function peopleReader(
  view: SheetView,
  list: PersonList,
  columns: readonly PersonColumn[],
  index: CatalogueIndex,
): PeopleReader {
  const [sexColumn, ageColumn] = [columnOf(columns, 'sex'), columnOf(columns, 'age')];
  const ticks = columns.flatMap(({ column, role, header }) => {
    const told =
      role === 'tick' ? (toldSex(header.split(' ').at(-1) ?? '', index) ?? toldSex(header, index)) : undefined;
    return told ? [{ column, told }] : [];
  });
  const sexOf = remembered((text) => toldSex(text, index));
  const ageOf = remembered((text) => toldAge(text, index));
  const bySex = (row: number) => sexOf(cellText(view, row, sexColumn));
  // Beside children, men and women are adults.
  const hasChildren = list.persons.some(({ row }) => bySex(row)?.age === 'Y_LT18');
  const hasAges = columns.some(({ role }) => role === 'age' || role === 'birth');
  const ticked = (part: keyof Told, others: Readonly<Record<string, string>>) => {
    const codes = new Set(ticks.map(({ told }) => told[part]).filter((code) => code !== ''));
    const [only = ''] = codes;
    return (row: number): string => {
      if (codes.size === 0) return '';
      const found = ticks.find(({ column, told }) => told[part] !== '' && isTicked(cellText(view, row, column)));
      return found?.told[part] ?? (codes.size === 1 ? (others[only] ?? UNKNOWN) : UNKNOWN);
    };
  };
  const tickedSex = ticked('sex', sexColumn === undefined ? { M: 'F', F: 'M' } : { M: '', F: '' });
  const tickedAge = ticked('age', hasAges ? { Y_LT18: '', Y_GE18: '' } : { Y_LT18: 'Y_GE18', Y_GE18: 'Y_LT18' });
  return {
    tellsAge: hasAges || hasChildren || ticks.some(({ told }) => told.age !== ''),
    told({ row, age, born }, event) {
      const text = cellText(view, row, sexColumn);
      const word = bySex(row);
      const isOpen = text !== '' && word === undefined;
      const sex = word?.sex || (word?.age ? '_T' : '') || tickedSex(row);
      const birth = age ?? (born !== undefined && event ? ageBand(born, event) : undefined);
      const ageText = cellText(view, row, ageColumn);
      const ages = [birth === '_U' ? '' : birth, ageOf(ageText), word?.age, tickedAge(row)];
      const stated = ages.find((code) => code !== undefined && code !== '');
      const adult = hasChildren && !hasAges && word !== undefined && word.sex !== '' ? 'Y_GE18' : '';
      const isUnknown = birth !== undefined || (ageText !== '' && !isMissingText(ageText)) || ageText === EMPTIED;
      return { sex: sex || (isOpen ? UNKNOWN : ''), age: stated || adult || (isUnknown ? UNKNOWN : '') };
    },
  };
}
