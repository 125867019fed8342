import { unaccent } from '#shared/lib/fold.ts';

/** A period found in a text, with the words that state it and what is left of the text without them. */
export interface PeriodFound {
  /** `2021`, `2021-S1`, `2021-Q3`, `2021-07`, `2021-07-14`, `2019/2021`; '' where only a part of a year is stated. */
  readonly timePeriod: string;
  /** `S1`, `Q3` or `07` where the year must come from elsewhere; '' otherwise. */
  readonly part: string;
  readonly words: string;
  readonly rest: string;
}

const MONTHS =
  'janvier|janv|jan|january|fevrier|fevr|fev|february|feb|mars|march|mar|avril|avr|april|apr|mai|may|juin|june|jun|juillet|juil|july|jul|aout|august|aug|septembre|sept|sep|september|octobre|oct|october|novembre|nov|november|decembre|dec|december';
const MONTH_OF: Readonly<Record<string, string>> = {
  jan: '01',
  fev: '02',
  feb: '02',
  mar: '03',
  avr: '04',
  apr: '04',
  mai: '05',
  may: '05',
  juin: '06',
  jun: '06',
  juil: '07',
  jul: '07',
  aou: '08',
  aug: '08',
  sep: '09',
  oct: '10',
  nov: '11',
  dec: '12',
};
const YEAR = '(?:19[5-9]\\d|20[0-5]\\d)';
const DAY = '(?:0?[1-9]|[12]\\d|3[01])';
const TO = "\\s*(?:-|–|—|/|a|au|to|et|jusqu'au|jusqu'en|and)\\s*";
const ORDINAL = '(1|2|3|4|i{1,3}|iv|premier|deuxieme|second|troisieme|quatrieme)(?:er|ere|e|eme|nd|nde|st|rd|th)?';
const ORDINALS: Readonly<Record<string, string>> = {
  i: '1',
  ii: '2',
  iii: '3',
  iv: '4',
  premier: '1',
  deuxieme: '2',
  second: '2',
  troisieme: '3',
  quatrieme: '4',
};

type Build = (groups: readonly string[]) => Pick<PeriodFound, 'timePeriod' | 'part'> | undefined;

function whole(timePeriod: string | undefined): ReturnType<Build> {
  return timePeriod === undefined ? undefined : { timePeriod, part: '' };
}

function partOf(year: string | undefined, part: string): ReturnType<Build> {
  return year === undefined || year === ''
    ? { timePeriod: '', part }
    : { timePeriod: `${fullYear(year)}-${part}`, part: '' };
}

// From the particular to the general: the first pattern that is found holds.
const PATTERNS: readonly (readonly [RegExp, Build])[] = [
  pattern(
    `(\\d{4})-(\\d{2})-(\\d{2})(?:t[\\d:.z]+| \\d{2}:\\d{2}(?::\\d{2})?)?${TO}(\\d{4})-(\\d{2})-(\\d{2})`,
    ([y, m, d, y2, m2, d2]) => interval(day(d, m, y), day(d2, m2, y2)),
  ),
  pattern(
    `(\\d{1,2})[/.-](\\d{1,2})[/.-](\\d{4}|\\d{2})${TO}(?:le )?(\\d{1,2})[/.-](\\d{1,2})[/.-](\\d{4}|\\d{2})`,
    ([d, m, y, d2, m2, y2]) => interval(day(d, m, y), day(d2, m2, y2)),
  ),
  pattern(
    `(${DAY})(?:er)? (${MONTHS})\\.? ?(${YEAR})?${TO}(?:le )?(${DAY})(?:er)? (${MONTHS})\\.? ?(${YEAR})`,
    ([d, m, y, d2, m2, y2]) => interval(day(d, month(m), y || y2), day(d2, month(m2), y2)),
  ),
  pattern(`(${MONTHS})\\.? ?(${YEAR})?${TO}(${MONTHS})\\.? ?(${YEAR})`, ([m, y, m2, y2]) =>
    interval(`${y || y2}-${month(m)}`, `${y2}-${month(m2)}`),
  ),
  pattern(`(\\d{4})-(\\d{2})-(\\d{2})(?:t[\\d:.z]+| \\d{2}:\\d{2}(?::\\d{2})?)?`, ([y, m, d]) => whole(day(d, m, y))),
  pattern('(\\d{1,2})[/.-](\\d{1,2})[/.-](\\d{4}|\\d{2})', ([d, m, y]) => whole(day(d, m, y))),
  pattern(`(${DAY})(?:er)? (${MONTHS})\\.? (${YEAR})`, ([d, m, y]) => whole(day(d, month(m), y))),
  pattern(`au (${DAY})(?:er)? (${MONTHS})(?! ?\\.? ?\\d)`, ([d, m]) => ({
    timePeriod: '',
    part: `${month(m)}-${(d ?? '').padStart(2, '0')}`,
  })),
  pattern(`(${YEAR})${TO}(${YEAR})`, ([y, y2]) => interval(y, y2)),
  pattern(`(${YEAR})/(\\d{2})`, ([y, y2]) => interval(y, `${y?.slice(0, 2)}${y2}`)),
  pattern(`(${YEAR})[- ]?([st])([1-4])`, ([y, letter, n]) => half(letter, n, y)),
  pattern(`(?:s|sem\\.?|semestre) ?([12])(?:[ -]*(?:de |d')?(?:l'annee )?(${YEAR}))?`, ([n, y]) => partOf(y, `S${n}`)),
  pattern(`${ORDINAL} ?sem(?:estre|\\.)?(?:[ -]*(?:de |d')?(?:l'annee )?(${YEAR}))?`, ([n, y]) =>
    half('s', ordinal(n), y),
  ),
  pattern(`(?:t|q|trim\\.?|trimestre|quarter) ?([1-4])(?:[ -]*(?:de |d')?(?:l'annee )?(${YEAR}))?`, ([n, y]) =>
    partOf(y, `Q${n}`),
  ),
  pattern(`${ORDINAL} ?(?:trim(?:estre|\\.)?|quarter)(?:[ -]*(?:de |d')?(?:l'annee )?(${YEAR}))?`, ([n, y]) =>
    partOf(y, `Q${ordinal(n)}`),
  ),
  pattern(`(${MONTHS})\\.?[ -]*(?:de )?(${YEAR})`, ([m, y]) => partOf(y, month(m) ?? '')),
  pattern(`(${MONTHS})\\.?[ -]+'?(\\d{2})`, ([m, y]) => partOf(y, month(m) ?? '')),
  pattern(`(0[1-9]|1[0-2])[/-](${YEAR})`, ([m, y]) => partOf(y, m ?? '')),
  pattern(`(${YEAR})-(0[1-9]|1[0-2])`, ([y, m]) => partOf(y, m ?? '')),
  pattern(`(${YEAR})`, ([y]) => whole(y)),
];
const MONTH_ALONE = new RegExp(`^(${MONTHS})\\.?$`);

/**
 * Finds the period that a text states: `Tableau 2 : retours, 1er semestre 2021` gives `2021-S1`. Day first; years of two
 * digits are 1950 to 2049. A month alone is one only if it is the whole text.
 */
export function findPeriod(text: string): PeriodFound | undefined {
  const plain = unaccent(text);
  const alone = MONTH_ALONE.exec(plain)?.[1];
  if (alone !== undefined) return { timePeriod: '', part: month(alone) ?? '', words: plain, rest: '' };
  for (const [expression, build] of PATTERNS) {
    const match = expression.exec(plain);
    const built = match && build(match.slice(1));
    if (match && built) {
      const rest = `${plain.slice(0, match.index)} ${plain.slice(match.index + match[0].length)}`;
      return { ...built, words: match[0], rest: rest.replace(LEFT_OVER, ' ').trim() };
    }
  }
  return undefined;
}

const LEFT_OVER =
  /(?<![a-z0-9])(?:annees?|exercices?|periodes?|cumul(?: de)?|au|du|en|fin|year|for|in)(?=\s*$|\s*[:,;)(-])|\(\s*\)|^\s*(?:annees?|exercices?|au|en)\s*$/g;

/** A text that is a period and nothing else: `Année 2020`, `au 31/12/2020`, `T3 2021`, `mars`. */
export function parsePeriod(text: string): PeriodFound | undefined {
  const found = findPeriod(text);
  if (!found) return undefined;
  const rest = found.rest.replace(
    /(?<![a-z])(?:annees?|exercices?|periodes?|cumul|total|au|le|du|de|d|en|a|fin|mois|l|year|jusqu|janvier a)(?![a-z])|[^a-z0-9]/g,
    '',
  );
  return rest === '' ? found : undefined;
}

function pattern(source: string, build: Build): readonly [RegExp, Build] {
  return [new RegExp(`(?<![a-z0-9])(?:${source})(?![a-z0-9])`), build];
}

function month(name: string | undefined): string | undefined {
  const text = name ?? '';
  return MONTH_OF[text.slice(0, 4)] ?? MONTH_OF[text.slice(0, 3)];
}

function fullYear(year: string): string {
  return year.length === 2 ? `${Number(year) < 50 ? '20' : '19'}${year}` : year;
}

/** An ISO day; undefined when there is no such day. Month and day change places where only that makes one. */
function day(d: string | undefined, m: string | undefined, y: string | undefined): string | undefined {
  const year = fullYear(y ?? '');
  const iso = (dd: string, mm: string) => `${year}-${mm.padStart(2, '0')}-${dd.padStart(2, '0')}`;
  const exists = (text: string) =>
    !Number.isNaN(Date.parse(`${text}T00:00:00Z`)) && new Date(`${text}T00:00:00Z`).toISOString().startsWith(text);
  return [iso(d ?? '', m ?? ''), iso(m ?? '', d ?? '')].find(exists);
}

function interval(from: string | undefined, to: string | undefined): ReturnType<Build> {
  if (from === undefined || to === undefined || from.includes('undefined')) return undefined;
  return from < to ? whole(`${from}/${to}`) : from === to ? whole(from) : undefined;
}

function half(letter: string | undefined, n: string | undefined, year: string | undefined): ReturnType<Build> {
  if (letter === 's') return n === '1' || n === '2' ? partOf(year, `S${n}`) : undefined;
  return partOf(year, `Q${n}`);
}

function ordinal(text: string | undefined): string {
  return ORDINALS[text ?? ''] ?? text ?? '';
}
