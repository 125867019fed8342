import { isMissingText } from '#shared/cells/figure-text.ts';
import type { PersonRow } from '#shared/cells/persons.ts';
import type { Geography } from '#shared/domain/catalogue/lookup.ts';
import type { FileContext } from '#shared/domain/intake/words/context.ts';
import { geographyAt } from '#shared/domain/intake/words/dimensions.ts';
import { findCountry } from '#shared/domain/values/country-names.ts';
import { findKind } from '#shared/domain/values/find-indicator.ts';
import { remembered } from '#shared/lib/remembered.ts';
import { monthOf } from './days.ts';
import { isHome } from './empty-cells.ts';
import { cellText, columnOf, eventReader } from './events.ts';
import { toldSex } from './person-words.ts';
import { type ListPlan, shownColumns } from './plan-list.ts';
import { EMPTIED } from './redact.ts';
import { placeReader } from './say-place.ts';
import { peopleReader, UNKNOWN } from './tell-people.ts';

/** What is known of one person: codes, `?` where the cell is not understood, '' where nothing is said. */
export interface Saying {
  /** Month, or the period that is stated; '' where nothing says it. */
  readonly period: string;
  /** Day or period as stated, for telling lists of several flights apart. */
  readonly event: string;
  readonly country: string;
  readonly place: string;
  /** Geography that the names of places ask for; '' where the period decides. */
  readonly geo: Geography | '';
  readonly sex: string;
  readonly age: string;
  readonly kind: string;
  readonly isForeign: boolean;
  /** Words of a column that are not understood. */
  readonly strange: readonly StrangeWord[];
}

export interface StrangeWord {
  readonly topic: 'country' | 'place' | 'category';
  readonly text: string;
  readonly row: number;
  readonly column: number;
}

/** The answer that a word says nothing. */
export const NOBODY_KNOWS = '_U';

/** Reads the persons of a list one by one. */
export function personReader(plan: ListPlan, file: FileContext): (person: PersonRow) => Saying {
  const { view, list, context, inquiry, indicator, isStock, order, sectionAt, kindColumn } = plan;
  const { index } = file;
  const { meaning, population } = context;
  const columns = shownColumns(plan);
  const eventAt = eventReader(view, columns, order);
  const around = meaning.period?.timePeriod;
  const country = columnOf(columns, 'country');
  const place = columns.find(({ role }) => role === 'place');
  const nationality = columnOf(columns, 'nationality');
  const sexColumn = columnOf(columns, 'sex');
  const people = peopleReader(view, list, columns, index);
  const placeTexts = list.persons.map(({ row }) => cellText(view, row, place?.column));
  const stated = placeTexts.filter((text) => text !== '' && text !== EMPTIED);
  const places = placeReader(place?.header ?? '', stated, stated.length === placeTexts.length, context.geo, index);

  const countryOf = remembered((text) => findCountry(text, index));
  const placesAt = { '8': placeAt('8'), '10': placeAt('10'), '19': placeAt('19') };

  function placeAt(geo: Geography) {
    return remembered((text) => places.placeOf(text, geo));
  }

  /** A word of a dimension: understood, answered, empty, or strange. */
  function word(
    topic: StrangeWord['topic'],
    row: number,
    column: number | undefined,
    strange: StrangeWord[],
    read: (text: string) => string | undefined,
  ): string {
    const text = cellText(view, row, column);
    if (text === '') return '';
    if (text === EMPTIED || column === undefined || isMissingText(text)) return UNKNOWN;
    const code = read(text);
    if (code !== undefined) return code;
    const answer = inquiry.answeredExactly(topic, text);
    if (answer !== undefined) return answer === NOBODY_KNOWS ? UNKNOWN : answer;
    strange.push({ topic, text, row, column });
    return UNKNOWN;
  }

  return (person) => {
    const { row } = person;
    const strange: StrangeWord[] = [];
    const section = sectionAt(row);
    const { period } = isStock ? { period: around } : eventAt(row, section.period, around);
    const { sex, age } = people.told(person, period);
    // A word of the column of sexes that says nothing is asked about.
    const asked =
      sex === UNKNOWN
        ? word('category', row, sexColumn, strange, (text) => toldSex(text, index)?.sex || undefined)
        : '';
    const whence = word('country', row, country, strange, countryOf);
    const where = word('place', row, place?.column, strange, placesAt[geographyOf(period)]);
    return {
      period: period === undefined ? '' : isStock ? period : monthOf(period),
      event: period ?? '',
      // What a cell leaves open, the words around the list may tell.
      country: known(whence) || section.country || meaning.counterpart || whence,
      place: known(where) || section.place || meaning.refArea || where,
      geo: places.geo,
      sex: known(sex) || known(asked) || section.sex || population.sex || sex,
      age: known(age) || section.age || population.age || age,
      kind: kindOf(row) || (section.indicator === indicator ? section.kind : '') || meaning.kind,
      isForeign: isForeign(cellText(view, row, nationality)),
      strange,
    };
  };

  function kindOf(row: number): string {
    const text = cellText(view, row, kindColumn);
    if (text === '') return '';
    return findKind(indicator, text, index) ?? UNKNOWN;
  }

  function isForeign(text: string): boolean {
    return text !== '' && !isHome(text) && text !== EMPTIED && findCountry(text, index) !== undefined;
  }
}

function known(code: string): string {
  return code === UNKNOWN ? '' : code;
}

function geographyOf(period: string | undefined): Geography {
  return (period === undefined ? '10' : geographyAt(period)) as Geography;
}
