import { byText } from '#shared/lib/compare.ts';

/** A stretch of time that words state, before it is given a code. */
export interface Mention {
  readonly at: number;
  readonly end: number;
  /** Four digits; '' where the year must come from elsewhere. */
  readonly year: string;
  /** What is stated within the year: '' the whole of it, `S1`, `Q3`, `07`, `07-14`. */
  readonly part: string;
  /** Its last part where it has several: `11 au 19 juillet`, `neuf premiers mois`. */
  readonly lastPart: string;
  /** Last year of `2020/21`. */
  readonly lastYear: string;
  /** A month or a number that is a period only beside a year or another month. */
  readonly weak: boolean;
  /** Numbers in the form of a date that no calendar has: `31/11/2021`. */
  readonly impossible: boolean;
}

type Found = Partial<Omit<Mention, 'at' | 'end'>> | undefined;
type Build = (groups: readonly string[]) => Found;

const MONTH_NAMES =
  'janvier fevrier mars avril mai juin juillet aout septembre octobre novembre decembre january february march april may june july august september october november december';
/** Every month in both languages with its abbreviations, the longest first: `sept`, `octob.`, `juil` but not `jui`. */
const MONTHS = [...new Set(MONTH_NAMES.split(' ').flatMap(abbreviations))]
  .sort((a, b) => b.length - a.length || byText(a, b))
  .join('|');

function abbreviations(name: string): string[] {
  const lengths = Array.from({ length: name.length - 2 }, (_, i) => i + 3);
  return lengths.map((length) => name.slice(0, length)).filter((word) => word !== 'jui');
}

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
/** After a year of two digits: `12 mai 15 personnes` states none. */
const NO_WORD = '(?! ?(?!(?:a|au|to|et|and) )[a-z])';
const OF_YEAR = `(?:[ -]*(?:de |d'|of )?(?:l'annee )?(${YEAR}))?`;
const ORDINAL =
  '(1|2|3|4|i{1,3}|iv|premier|premiere|deuxieme|second|seconde|troisieme|quatrieme|first|third|fourth)(?:er|ere|re|e|eme|nd|nde|st|rd|th)?';
const RANKS: Readonly<Record<string, number>> = {
  i: 1,
  ii: 2,
  iii: 3,
  iv: 4,
  premier: 1,
  premiere: 1,
  first: 1,
  deuxieme: 2,
  second: 2,
  seconde: 2,
  troisieme: 3,
  third: 3,
  quatrieme: 4,
  fourth: 4,
};
const COUNTS: Readonly<Record<string, number>> = { trois: 3, six: 6, huit: 8, neuf: 9, dix: 10, onze: 11, douze: 12 };
const QUARTER = 'trim(?:estres?|\\.)?|quarters?';
const HALF = 'sem(?:estres?|\\.)?|half(?: of)?';

const WORDS: readonly (readonly [RegExp, Build])[] = [
  words(`(\\d{4})-(\\d{2})-(\\d{2})(?:t[\\d:.]+z?| \\d{2}:\\d{2}(?::\\d{2})?)?`, ([y, m, d]) => date(d, m, y)),
  words('(\\d{1,2})[/.-](\\d{1,2})[/.-](\\d{4}|\\d{2})', ([d, m, y]) => date(d, m, y)),
  words(`(${DAY})(?:er)?(?:-| (?:au|a|to|-|et) )(${DAY})(?:er)? (${MONTHS})\\.?(?: (${YEAR}))?`, ([d, d2, m, y]) =>
    days(d, d2, m, y),
  ),
  words(
    `(${DAY})(?:er)? ?[ -] ?(${MONTHS})\\.?(?:[ /-]*(${YEAR})|(?:[ /-]+'?|')(\\d{2})${NO_WORD})?`,
    ([d, m, y, yy]) => days(d, undefined, m, y || yy),
  ),
  words(`(${MONTHS})\\.? (${DAY})(?:st|nd|rd|th)?,? (${YEAR})`, ([m, d, y]) => days(d, undefined, m, y)),
  words(`au (${DAY})/(0?[1-9]|1[0-2])(?!/)`, ([d, m]) => ({ part: `${two(m)}-${two(d)}` })),
  words(`(${YEAR})[- ]?([stq])([1-4])`, ([y, letter, n]) => cut(letter, n, y)),
  words(`([stq])([1-4])(?:[ /-]*(?:de )?(${YEAR})|(?:[ /-]+'?|')(\\d{2})${NO_WORD})?`, ([letter, n, y, yy]) =>
    cut(letter, n, fullYear(y || yy)),
  ),
  words(`([1-4])(?:er|e|eme)? ?([stq])[ -]?(${YEAR}|\\d{2}(?!\\d))`, ([n, letter, y]) => cut(letter, n, fullYear(y))),
  words('[tq]\\.? ?(i{1,3}|iv)', ([n]) => cut('q', n, '')),
  words(`(?:mois|month) (?:n[°o] ?)?(0?[1-9]|1[0-2])`, ([n]) => ({ part: two(n) })),
  words(`(${YEAR})m(\\d{1,2})`, ([y, n]) =>
    Number(n) >= 1 && Number(n) <= 12 ? { year: y ?? '', part: two(n) } : undefined,
  ),
  words(`h([12])[ -/]?(${YEAR})`, ([n, y]) => cut('s', n, y)),
  words(`(?:sem\\.?|semestre) ?(?:n[°o] ?)?([12]|i{1,2})${OF_YEAR}`, ([n, y]) => cut('s', n, y)),
  words(`(?:trim\\.?|trimestre|quarter) ?(?:n[°o] ?)?([1-4]|i{1,3}|iv)${OF_YEAR}`, ([n, y]) => cut('q', n, y)),
  words(`${ORDINAL} ?(?:${HALF})${OF_YEAR}`, ([n, y]) => cut('s', n, y)),
  words(`${ORDINAL} ?(?:${QUARTER})${OF_YEAR}`, ([n, y]) => cut('q', n, y)),
  words(`${ORDINAL} (?:et|a|au|and|-) ${ORDINAL} ?(?:${QUARTER})${OF_YEAR}`, ([n, n2, y]) => ({
    ...cut('q', n, y),
    lastPart: cut('q', n2, y)?.part ?? '',
  })),
  words(`(\\d{1,2}|${Object.keys(COUNTS).join('|')}) (?:premiers mois|first months)${OF_YEAR}`, ([n, y]) =>
    firstMonths(COUNTS[n ?? ''] ?? Number(n), y),
  ),
  words(`(\\d{1,2}) mois (?:de )?(${YEAR})`, ([n, y]) => firstMonths(Number(n), y)),
  words(`(${MONTHS})\\.?(?:[ /-]*(?:de )?(${YEAR})|(?:[ /-]+'?|')(\\d{2})${NO_WORD})?`, ([m, y, yy]) =>
    y || yy ? { year: fullYear(y || yy), part: month(m) } : { part: month(m), weak: true },
  ),
  words(`(0[1-9]|1[0-2])[/-](${YEAR})`, ([m, y]) => ({ year: y ?? '', part: m ?? '' })),
  words(`(${YEAR})[-/](\\d{2})`, ([y, n]) => yearAnd(y ?? '', n ?? '')),
  words(
    `(?:fy ?)?(${YEAR})(?:[.,]0(?!\\d))?(?![.,]\\d{1,2}(?!\\d)| ?(?:%|f ?cfa|xof|euros?|millions|milliards)|[-/](?:0\\d{3}|\\d{3}(?!\\d)))`,
    ([y]) => ({ year: y ?? '' }),
  ),
];

/**
 * All stretches of time that a text states, in order: at each place the longest. The text is without accents and in
 * small letters; day first, years of two digits are 1950 to 2049.
 */
export function findMentions(plain: string): Mention[] {
  const mentions: Mention[] = [];
  let from = 0;
  for (;;) {
    const next = nextMention(plain, from);
    if (!next) return mentions;
    mentions.push(next);
    from = next.end;
  }
}

function nextMention(plain: string, from: number): Mention | undefined {
  let best: Mention | undefined;
  for (const [expression, build] of WORDS) {
    expression.lastIndex = from;
    const match = expression.exec(plain);
    const found = match && build(match.slice(1));
    if (!match || !found) continue;
    const end = match.index + match[0].length;
    if (best && (best.at < match.index || (best.at === match.index && best.end >= end))) continue;
    best = { at: match.index, end, ...EMPTY, ...found };
  }
  return best;
}

const EMPTY = { year: '', part: '', lastPart: '', lastYear: '', weak: false, impossible: false } as const;

function words(source: string, build: Build): readonly [RegExp, Build] {
  return [new RegExp(`(?<![a-z0-9])(?:${source})(?![a-z0-9])`, 'g'), build];
}

/** Month and day change places where only that makes a day of the calendar. */
function date(d: string | undefined, m: string | undefined, y: string | undefined): Found {
  const year = fullYear(y);
  const exists = (mm: string, dd: string) => {
    const instant = Date.parse(`${year}-${mm}-${dd}T00:00:00Z`);
    return !Number.isNaN(instant) && new Date(instant).toISOString().startsWith(`${year}-${mm}-${dd}`);
  };
  if (exists(two(m), two(d))) return { year, part: `${two(m)}-${two(d)}` };
  return exists(two(d), two(m)) ? { year, part: `${two(d)}-${two(m)}` } : { impossible: true };
}

function days(
  first: string | undefined,
  last: string | undefined,
  m: string | undefined,
  y: string | undefined,
): Found {
  const part = (day: string | undefined) => (day === undefined ? '' : `${month(m)}-${two(day)}`);
  const year = y ? fullYear(y) : '';
  // 29 February is a day in some years only; without a year it may be one.
  const impossible = [first, last].some((day) => day !== undefined && date(day, month(m), year || '2020')?.impossible);
  return impossible ? { impossible } : { year, part: part(first), lastPart: part(last) };
}

function cut(letter: string | undefined, n: string | undefined, year: string | undefined): Found {
  const rank = RANKS[n ?? ''] ?? Number(n);
  if (letter === 's') return rank <= 2 ? { year: year ?? '', part: `S${rank}` } : undefined;
  return { year: year ?? '', part: `Q${rank}` };
}

function firstMonths(count: number, year: string | undefined): Found {
  return count >= 1 && count <= 12 ? { year: year ?? '', part: '01', lastPart: two(String(count)) } : undefined;
}

/** `2021-07` is a month, `2020-21` and `2020/21` are two years. */
function yearAnd(year: string, digits: string): Found {
  const number = Number(digits);
  if (number === Number(year.slice(2)) + 1 && number > 12) return { year, lastYear: `${year.slice(0, 2)}${digits}` };
  if (number >= 1 && number <= 12) return { year, part: digits };
  return number > Number(year.slice(2)) ? { year, lastYear: `${year.slice(0, 2)}${digits}` } : undefined;
}

function month(name: string | undefined): string {
  const text = name ?? '';
  return MONTH_OF[text.slice(0, 4)] ?? MONTH_OF[text.slice(0, 3)] ?? '';
}

function two(digits: string | undefined): string {
  return (digits ?? '').padStart(2, '0');
}

function fullYear(year: string | undefined): string {
  const text = year ?? '';
  return text.length === 2 ? `${Number(text) < 50 ? '20' : '19'}${text}` : text;
}
