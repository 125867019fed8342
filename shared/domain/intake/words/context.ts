import type { Doubt } from '#shared/cells/workbook.ts';
import type { CatalogueIndex } from '#shared/domain/catalogue/lookup.ts';
import { correctedMeaning } from '#shared/domain/intake/corrections/corrected-meaning.ts';
import { officeCountry, withoutTableNumber } from '#shared/domain/intake/labels/names-around.ts';
import type { FoundTable } from '#shared/domain/intake/layout/find-tables.ts';
import { otherSubject } from '#shared/domain/intake/layout/title-subject.ts';
import type { Inquiry, Settling } from '#shared/domain/intake/questions.ts';
import type { AliasFinder } from '#shared/domain/intake/recipes/find-alias.ts';
import type { Knowledge } from '#shared/domain/intake/recipes/model.ts';
import type { Answer } from '#shared/domain/model/round.ts';
import { findCountryInTitle } from '#shared/domain/values/country-names.ts';
import { findPlace, findPlaceInTitle } from '#shared/domain/values/place-names.ts';
import { findUnit } from '#shared/domain/values/unit-words.ts';
import { unaccent } from '#shared/lib/fold.ts';
import { type Message, message } from '#shared/texts/say.ts';
import { geographyAt } from './dimensions.ts';
import { type Meaning, NOTHING, type PeriodPart } from './meaning.ts';
import { countryOf, indicatorOf, periodWithinText } from './say-values.ts';
import { type Population, populationOf } from './title-population.ts';

/** What is known of a file while its tables are read. */
export interface FileContext {
  readonly index: CatalogueIndex;
  readonly fileName: string;
  readonly answers: readonly Answer[];
  /** Sender, as far as it is known while tables are read; '' otherwise. */
  readonly department: string;
  readonly knowledge: Knowledge | undefined;
  /** Words of the sender's own. */
  readonly aliases: AliasFinder;
  /** What was settled before for the table that is read. */
  readonly settling?: Settling;
  /** What the reader of the file doubts. */
  readonly doubts: readonly Doubt[];
  /** Names of all its sheets, in order. */
  readonly sheetNames: readonly string[];
}

/** What the words around a table say of all its figures. */
export interface TableContext {
  readonly meaning: Meaning;
  /** Number of words of the phrase that names the indicator. */
  readonly indicatorScore: number;
  readonly geo: '8' | '10' | '19';
  readonly evidence: readonly Message[];
  /** Whom titles limit all figures to, where the table itself does not tell. */
  readonly population: Population;
  /** A year in the name of the sheet that the title's period does not hold; '' where they agree. */
  readonly otherPeriod: string;
  /** Whether the words that give the period tell a day up to which is counted: `situation au 30 juin 2021`. */
  readonly upToDay?: boolean;
  /** A title nearer than the words that name the indicator, which counts something else; '' or undefined: none. */
  readonly otherTitle?: string;
  /** 1 when title or sheet name say it, less when only the file name does. */
  readonly confidence: number;
}

const UP_TO =
  /(?<![a-z])(?:(?:situation|etat|arretee?s?|point|bilan|chiffres?|cumul|date) .*)?(?:au|jusqu'au|as of|as at|until) (?:le )?\d/;

interface Source {
  readonly text: string;
  readonly where: 'title' | 'sheet' | 'file' | 'note';
  /** Whether the title stands over an earlier table too. */
  readonly isShared?: boolean;
}

/** Titles of a table; where its own name what is counted, a shared one that names something is another table's. */
function titlesOf({ titles, sharedTitles = new Set() }: FoundTable, index: CatalogueIndex): Source[] {
  const isNamed = titles.some((text) => !sharedTitles.has(text) && indicatorOf(text, index) !== undefined);
  return titles
    .filter((text) => !sharedTitles.has(text) || !isNamed || indicatorOf(text, index) === undefined)
    .map((text) => ({ text, where: 'title', isShared: sharedTitles.has(text) }));
}

/** Reads title, sheet name and file name, the nearest first; what a nearer one says holds. */
export function contextOf(found: FoundTable, sheet: string, file: FileContext, inquiry: Inquiry): TableContext {
  const sources: Source[] = [
    ...titlesOf(found, file.index),
    { text: isTableNumber(sheet, file, found.titles) ? '' : sheet.replace(/_+/g, ' '), where: 'sheet' },
    { text: withoutTableNumber(nameOfFile(file.fileName), found.titles), where: 'file' },
  ];
  const evidence: Message[] = [];
  const tell = (dimension: 'indicator' | 'period' | 'unit' | 'country' | 'place', code: string, source: Source) =>
    evidence.push(
      message(`intake.evidence.${source.where}`, {
        what: message(`intake.dimension.${dimension}`),
        code,
        text: source.text,
      }),
    );

  const indicator = findIndicator(sources, file.index);
  if (indicator) tell('indicator', [indicator.indicator, indicator.kind].filter(Boolean).join('/'), indicator.source);
  const { found: period, other } = settlePeriod(sources);
  const stated = period?.period.timePeriod ?? '';
  // `T1` may be the first table or the first quarter.
  const otherPeriod =
    other === '' && sources.some(({ text }) => text === '') && /^\d{4}$/.test(stated)
      ? `${stated}-Q${sheet.trim().slice(1)}`
      : other;
  if (period?.period.timePeriod) tell('period', period.period.timePeriod, period.source);
  const around = [...sources, ...found.notes.map((text): Source => ({ text, where: 'note' }))];
  const unit = first(around, ({ text, where }) => (where === 'file' ? undefined : findUnit(text)?.unit || undefined));
  const multiplier = first(around, ({ text, where }) =>
    where === 'file' ? undefined : findUnit(text)?.multiplier || undefined,
  );
  if (unit || multiplier) {
    const stated = [unit?.value ?? '', multiplier ? `× ${multiplier.value}` : ''].filter(Boolean).join(' ');
    const source = multiplier?.source ?? unit?.source;
    if (source) tell('unit', stated, source);
  }
  // What only the file's name says of country or place holds for a table that tells none itself.
  const country = first(sources, ({ text, where }) => {
    const whole = where === 'sheet' ? countryOfSheet(text, file) : undefined;
    return whole ?? officeCountry(text, file.index) ?? findCountryInTitle(text, file.index);
  });
  const place = first(sources, ({ text, where }) => {
    const whole = where === 'sheet' ? placeOfSheet(wordsAlone(text), file.index) : undefined;
    return whole ?? findPlaceInTitle(text, file.index);
  });
  if (country) tell('country', country.value, country.source);
  if (place) tell('place', place.value, place.source);

  const [answeredIndicator, answeredKind] = inquiry.answered('indicator')?.split('/') ?? [];
  const answeredPeriod = inquiry.answered('period');
  const corrected = inquiry.corrections.table;
  const read: Meaning = {
    ...NOTHING,
    indicator: answeredIndicator ?? indicator?.indicator ?? '',
    kind: answeredIndicator === undefined ? (indicator?.kind ?? '') : (answeredKind ?? ''),
    period: answeredPeriod === undefined ? period?.period : { timePeriod: answeredPeriod },
    unit: unit?.value ?? '',
    multiplier: multiplier?.value ?? 0,
    counterpart: country?.value ?? '',
    refArea: place?.value ?? '',
    excluded: answeredIndicator === 'exclude',
  };
  const meaning = correctedMeaning(read, corrected);
  const isTold = answeredIndicator !== undefined || corrected.has('indicator');
  const nearest = indicator?.source.where;
  return {
    meaning,
    indicatorScore: isTold ? 99 : (indicator?.score ?? 0),
    geo: geographyOf(meaning.period, sources),
    evidence,
    population:
      corrected.has('sex') || corrected.has('age')
        ? { sex: meaning.sex, age: meaning.age, doubt: '' }
        : findPopulation(sources, file.index),
    otherPeriod: answeredPeriod === undefined && !corrected.has('period') ? otherPeriod : '',
    upToDay:
      answeredPeriod === undefined &&
      !corrected.has('period') &&
      /^\d{4}-\d\d-\d\d$/.test(stated) &&
      UP_TO.test(unaccent(period?.source.text ?? '')),
    otherTitle:
      isTold || !indicator
        ? ''
        : otherSubject(nearerTitles(sources, indicator.source), indicator.source.text, indicator.indicator, file.index),
    confidence: [nearest, country?.source.where, place?.source.where].includes('file') ? 0.9 : 1,
  };
}

function nameOfFile(fileName: string): string {
  return fileName.replace(/\.[A-Za-z]{2,4}$/, '').replace(/[_]+/g, ' ');
}

function nearerTitles(sources: readonly Source[], than: Source): string[] {
  return sources
    .slice(0, sources.indexOf(than))
    .filter(({ where }) => where === 'title')
    .map(({ text }) => text);
}

/** `T1` ... `T4` number the tables of a file unless they are all four quarters and no more, or titles speak of quarters. */
function isTableNumber(sheet: string, { sheetNames }: FileContext, titles: readonly string[]): boolean {
  if (/^\s*T\d+[.-]\d+\s*$/i.test(sheet)) return true;
  if (!/^\s*T[1-4]\s*$/i.test(sheet) || titles.some((text) => /trimestr|quarter/i.test(text))) return false;
  const numbered = sheetNames.map((name) => /^\s*T(\d+)\s*$/i.exec(name)?.[1] ?? '').filter((number) => number !== '');
  return numbered.sort().join('') !== '1234';
}

/** `Kayes 2021`, `3. Libye`: a sheet's name without its numbers. */
function wordsAlone(name: string): string {
  return name.replace(/[\d_.()-]+/g, ' ').trim();
}

/** The country that a sheet is named after; `TCD` is a « tableau croisé dynamique », or Chad among sheets of other countries. */
function countryOfSheet(sheet: string, { index, sheetNames }: FileContext): string | undefined {
  const name = wordsAlone(sheet);
  const isPivot = /^tcd$/i.test(name);
  const others = isPivot
    ? sheetNames.filter((other) => countryOf(wordsAlone(other), index) !== countryOf(name, index))
    : [];
  const isAmongCountries = others.some((other) => countryOf(wordsAlone(other), index) !== undefined);
  return isPivot && !isAmongCountries ? undefined : countryOf(name, index);
}

/** The area that a sheet is named after; a sheet named after the whole country says nothing. */
function placeOfSheet(name: string, index: CatalogueIndex): string | undefined {
  const place = findPlace(name, index, '10', 'any');
  return place === 'ML' ? undefined : place;
}

function findIndicator(sources: readonly Source[], index: CatalogueIndex) {
  for (const source of sources) {
    const named = indicatorOf(source.text, index);
    if (named) return { ...named, source };
  }
  return undefined;
}

/** Of title and sheet the nearest that speaks of some people only; what only the file's name or a shared title says must be asked. */
function findPopulation(sources: readonly Source[], index: CatalogueIndex): Population {
  for (const { text, where, isShared } of sources) {
    const read = populationOf(text, index);
    // `rapport_taux.xlsx` may hold rates too: each table says so itself.
    const found = where === 'file' && read.doubt === 'percent' ? { ...read, doubt: '' as const } : read;
    const isTold = found.sex !== '' || found.age !== '' || found.doubt !== '';
    if (isTold && where !== 'file' && isShared !== true) return found;
    if (isTold) return { sex: '', age: '', doubt: found.doubt || 'mixed' };
  }
  return { sex: '', age: '', doubt: '' };
}

/** The period of the nearest words; a sheet's own year within the title's years says more, one outside contradicts. */
function settlePeriod(sources: readonly Source[]): { found: ReturnType<typeof findPeriod>; other: string } {
  const found = findPeriod(sources);
  const stated = found?.period.timePeriod;
  const sheet = sources.find(({ where }) => where === 'sheet');
  const own = sheet && periodWithinText(sheet.text)?.period.timePeriod;
  if (!sheet || stated === undefined || own === undefined || found?.source.where !== 'title')
    return { found, other: '' };
  const [from = '', to = from] = stated.split('/');
  const [first = '', last = first] = own.split('/');
  const isWithin = first.slice(0, 4) >= from.slice(0, 4) && last.slice(0, 4) <= to.slice(0, 4);
  if (!isWithin && !(from.slice(0, 4) >= first.slice(0, 4) && to.slice(0, 4) <= last.slice(0, 4)))
    return { found, other: own };
  const isFiner = isWithin && from.slice(0, 4) !== to.slice(0, 4);
  return { found: isFiner ? { period: { timePeriod: own }, source: sheet } : found, other: '' };
}

/** Day or version of the table itself, not of its figures: `(April 2018 Version)`, `(mise à jour : mars 2022)`, `Rev.2015`. */
const EDITION =
  /\([^()]*(?:version|édition|edition|mise? à jour|m\.?à\.?j|updated?|r[ée]vision|rev\.)[^()]*\)|\b(?:last updated|mis à jour|mise à jour|dernière mise à jour|the \d{4} revision|révision de)\b[^,;()]*|\brev\.? ?\d{4}/giu;

/** The nearest words that state a period; a whole period before a part of a year, which it may complete. */
function findPeriod(sources: readonly Source[]): { period: PeriodPart; source: Source } | undefined {
  const stated = sources.flatMap((source) => {
    const found = periodWithinText(source.text.replace(EDITION, ' '));
    return found ? [{ period: found.period, source }] : [];
  });
  const whole = stated.find(({ period }) => period.timePeriod !== undefined);
  const part = stated.find(({ period }) => period.part !== undefined);
  if (
    whole?.period.timePeriod !== undefined &&
    part?.period.part !== undefined &&
    /^\d{4}$/.test(whole.period.timePeriod)
  ) {
    return { period: { timePeriod: `${whole.period.timePeriod}-${part.period.part}` }, source: part.source };
  }
  return whole ?? part;
}

function geographyOf(period: PeriodPart | undefined, sources: readonly Source[]): '8' | '10' | '19' {
  if (period?.timePeriod !== undefined) return geographyAt(period.timePeriod) as '8' | '10' | '19';
  const years = sources.flatMap(({ text }) => text.match(/\b(?:19|20)\d{2}\b/g) ?? []).map(Number);
  return years.length > 0 ? (geographyAt(String(Math.max(...years))) as '8' | '10' | '19') : '10';
}

function first<T>(
  sources: readonly Source[],
  read: (source: Source) => T | undefined,
): { value: T; source: Source } | undefined {
  for (const source of sources) {
    const value = read(source);
    if (value !== undefined) return { value, source };
  }
  return undefined;
}
