import { positionOf, textAt } from '#shared/cells/grid.ts';
import { type SheetView, shownText } from '#shared/domain/intake/layout/sheet-view.ts';
import type { FileContext } from '#shared/domain/intake/words/context.ts';
import type { ActivityRecord, RecordType } from '#shared/domain/model/observation.ts';
import { findAxes, findObjectives } from '#shared/domain/values/find-objectives.ts';
import { findPlace, findPlaceInTitle } from '#shared/domain/values/place-names.ts';
import { unaccent } from '#shared/lib/fold.ts';
import type { RecordField } from './record-columns.ts';
import { type AmountStyle, amountIn, dateIn, peopleIn } from './record-values.ts';

export interface Place {
  readonly row: number;
  readonly column: number;
}

/** Where one record stands: the cells of each field, row by row; several where it takes several rows or columns. */
export interface RecordPlaces {
  at(field: RecordField): readonly Place[];
}

/** What holds for all records of a list. */
export interface ListSetting {
  readonly type: RecordType;
  /** Period that titles give to all; '' where they give none. */
  readonly around: string;
  readonly amounts: AmountStyle;
  /** Objectives and axes that a heading over some of the records cites. */
  readonly heading: string;
  readonly file: FileContext;
}

/** One record from its cells. Amounts in another currency than XOF are left out and told in `foreign`. */
export function makeRecord(
  view: SheetView,
  places: RecordPlaces,
  { type, around, amounts, heading, file }: ListSetting,
): { record: ActivityRecord; foreign: readonly Place[] } {
  const texts = (field: RecordField) => [
    ...new Set(places.at(field).map(({ row, column }) => shownText(view, row, column))),
  ];
  const text = (field: RecordField) => texts(field).find((one) => one !== '') ?? '';
  const owns = (field: RecordField) =>
    places
      .at(field)
      .map((place) => ({ place, text: textAt(view.grid, positionOf(view.grid, place.row, place.column)) }));
  const dates = (field: RecordField) =>
    places.at(field).reduce((found, { row, column }) => found || dateIn(view, row, column), '');
  const title = text('title');
  const stated = dates('start') || (dates('end') === '' ? around : '');
  const [start = '', last = start] = stated.split('/');
  const [, endOf = dates('end')] = dates('end').split('/');
  const read = owns('amount').map(({ place, text: own }) => ({ place, ...amountIn(own, amounts) }));
  const place = text('place');
  const cited = (own: readonly number[], find: (text: string) => number[]) =>
    own.length > 0 ? [...own] : find(heading);
  return {
    record: {
      type: specificType(type, title),
      title,
      start,
      end: endOf || last,
      objectives: cited(findObjectives(texts('objectives').join(' ; '), file.index), (words) =>
        /obj|pmm|gcm/i.test(words) ? findObjectives(words, file.index) : [],
      ),
      ponam: cited(axesOf(texts('ponam').join(' ; ')), (words) => findAxes(words)),
      refArea: placeOf(place, file),
      partners: texts('partners')
        .filter((one) => one !== '')
        .join(' ; '),
      amount: sum(read.map(({ amount }) => amount)),
      beneficiaries: sum(owns('beneficiaries').map(({ text: own }) => peopleIn(own))),
      status: text('status'),
      row: places.at('title')[0]?.row ?? 0,
    },
    foreign: read.filter(({ foreign }) => foreign).map((one) => one.place),
  };
}

/** Axes of the policy in their own column, where Roman numbers need no word. */
function axesOf(text: string): number[] {
  const found = findAxes(text);
  return found.length > 0 || !/^[IVX\s,;/&et-]+$/.test(text) ? found : findAxes(`axes ${text}`);
}

function placeOf(text: string, { index }: FileContext): string {
  if (text === '') return 'ML';
  const whole = findPlace(text, index, '10', 'any') ?? findPlace(text, index, '19', 'any');
  return whole ?? findPlaceInTitle(text, index) ?? 'ML';
}

function sum(numbers: readonly number[]): number {
  const known = numbers.filter((number) => !Number.isNaN(number));
  return known.length === 0 ? Number.NaN : Number(known.reduce((all, number) => all + number, 0).toPrecision(15));
}

/** In a general report a line that names itself an agreement or a study is one. */
function specificType(type: RecordType, title: string): RecordType {
  if (type !== 'ACTIVITY') return type;
  const plain = unaccent(title);
  if (/^(?:signature (?:d|de)|conclusion d'un).*(?:accord|memorandum|protocole|convention)/.test(plain))
    return 'AGREEMENT';
  return /^(?:realisation d'une etude|etude |etude sur)/.test(plain) ? 'STUDY' : type;
}
