import { CELL } from '#shared/cells/grid.ts';
import { type CatalogueIndex, GEOGRAPHIES } from '#shared/domain/catalogue/lookup.ts';
import { labelText, type SheetView } from '#shared/domain/intake/layout/sheet-view.ts';
import { findCountry } from '#shared/domain/values/country-names.ts';
import { findPlace } from '#shared/domain/values/place-names.ts';
import { statedPeriod } from './days.ts';
import { nameLikeness } from './person-names.ts';
import { isTicked, toldAge, toldSex } from './person-words.ts';

/** What the cells of a column look like: counts over the cells that were looked at. */
export interface Contents {
  readonly filled: number;
  readonly distinct: number;
  /** Names of two words or more; names of one word; of both, those with a name that is known. */
  readonly names: number;
  readonly singles: number;
  readonly knownNames: number;
  readonly documents: number;
  readonly phones: number;
  readonly days: number;
  readonly sexes: number;
  readonly ages: number;
  readonly countries: number;
  readonly places: number;
  readonly numbers: number;
  /** Marks that tick a column: `X`, `1`, `oui`. */
  readonly ticks: number;
  /** Whole numbers that count the rows. */
  readonly counts: boolean;
}

const SAMPLE = 300;

/** Looks at up to 300 cells of a column, spread over the rows. */
export function contentsOf(view: SheetView, positions: readonly number[], index: CatalogueIndex): Contents {
  const step = Math.max(1, Math.ceil(positions.length / SAMPLE));
  const looked = positions.filter((_, i) => i % step === 0);
  const found = {
    names: 0,
    singles: 0,
    knownNames: 0,
    documents: 0,
    phones: 0,
    days: 0,
    sexes: 0,
    ages: 0,
    countries: 0,
    places: 0,
    numbers: 0,
    ticks: 0,
  };
  // Texts of a column repeat: what hangs on the text alone is asked once.
  const told = new Map<string, ReturnType<typeof tell>>();
  for (const position of looked) {
    const text = labelText(view, position);
    const says = told.get(text) ?? tell(text, index);
    told.set(text, says);
    if (view.figures[position] === 1 && says.digits && !says.phone) found.numbers += 1;
    if (isDay(view, position, text)) found.days += 1;
    else if (says.phone) found.phones += 1;
    else if (says.document) found.documents += 1;
    if (says.words > 1) found.names += 1;
    if (says.words === 1) found.singles += 1;
    if (says.known) found.knownNames += 1;
    if (says.country) found.countries += 1;
    if (says.place) found.places += 1;
    if (says.sex) found.sexes += 1;
    if (says.age) found.ages += 1;
    if (says.tick) found.ticks += 1;
  }
  return { ...found, filled: looked.length, distinct: told.size, counts: countsRows(view, positions) };
}

function tell(text: string, index: CatalogueIndex) {
  const { words, known } = nameLikeness(text, index);
  return {
    words,
    known,
    digits: /\d/.test(text),
    phone: isPhone(text),
    document: isDocument(text),
    country: words === 0 && findCountry(text, index) !== undefined,
    place: words === 0 && isPlace(text, index),
    sex: Boolean(toldSex(text, index)?.sex),
    age: toldAge(text, index) !== undefined,
    tick: isTicked(text),
  };
}

function isPlace(text: string, index: CatalogueIndex): boolean {
  return GEOGRAPHIES.some((geo) => (findPlace(text, index, geo, 'any') ?? 'ML') !== 'ML');
}

function isDay(view: SheetView, position: number, text: string): boolean {
  if (view.grid.kinds[position] === CELL.DATE) return true;
  if (view.grid.kinds[position] !== CELL.TEXT || !/\d/.test(text)) return false;
  return /^\d{4}-\d{2}-\d{2}$/.test(statedPeriod(text, 'day') ?? '');
}

/** A telephone number: eight figures in Mali, more with the code of a country. */
export function isPhone(text: string): boolean {
  if (!/^[+\d\s.()/-]+$/.test(text)) return false;
  const digits = text.replace(/\D/g, '');
  if (/^(?:\+|00)/.test(text.trim())) return digits.length >= 9 && digits.length <= 15;
  return (digits.length === 8 && /^[2-9]/.test(digits)) || /^223\d{8}$/.test(digits);
}

/** The number of a passport, a card, a file: five figures or more, mostly behind letters. */
export function isDocument(text: string): boolean {
  const bare = text.replace(/[\s.\-/]/g, '');
  if (!/^[\p{L}\d]{6,20}$/u.test(bare) || !/\d{5}/.test(bare)) return false;
  return /\p{L}/u.test(bare) ? /^\p{L}{1,4}\d{5,}|\d{5,}\p{L}{1,3}\d{0,3}$/u.test(bare) : bare.length >= 9;
}

function countsRows(view: SheetView, positions: readonly number[]): boolean {
  const numbers = positions.map((position) => Number(labelText(view, position).replace(/[.)°]$/, '')));
  const steps = numbers.filter((number, i) => i === 0 || number === (numbers[i - 1] ?? 0) + 1 || number === 1).length;
  return positions.length >= 2 && numbers.every(Number.isInteger) && steps >= numbers.length * 0.9;
}
