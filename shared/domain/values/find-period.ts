import { parsePeriod as sameDays } from '#shared/domain/reconcile/periods.ts';
import { unaccent } from '#shared/lib/fold.ts';
import { findMentions, type Mention } from './period-words.ts';

/** A period found in a text, with the words that state it and what is left of the text without them. */
export interface PeriodFound {
  /** `2021`, `2021-S1`, `2021-Q3`, `2021-07`, `2021-07-14`, `2019/2021`; '' where only a part of a year is stated. */
  readonly timePeriod: string;
  /** `S1`, `Q3` or `07` where the year must come from elsewhere; '' otherwise. */
  readonly part: string;
  readonly words: string;
  readonly rest: string;
}

/** Periods stated by one mention or by two that are joined. */
interface Span {
  readonly at: number;
  readonly end: number;
  readonly first: Mention;
  readonly last: Mention;
  /** `2021, janvier` : the year holds for what follows too. */
  readonly yearFirst?: boolean;
}

const TO = /^\s*(?:-|–|—|\/|a|au|to|et|until|jusqu'au|jusqu'en|jusqu'a|and|&)\s*(?:le |la |fin |l')?$/;
const AND = /^\s*(?:et|and|&)\s*$/;
const BETWEEN = /(?<![a-z])(?:entre|between) (?:l'annee )?$/;
const COMMA = /^\s*[,;]\s*$/;
/** Between a year and a part of it: `2021, 1er semestre`, `Juillet (2021)`. */
const BESIDE = /^[\s,:()–/-]*(?:de |annee |de l'annee )?$/;
/** What is open at one end is no period: `depuis 2012`, `à partir de 2019`. */
const OPEN =
  /(?<![a-z])mi[ -]$|(?<![a-z])(?:depuis|avant|apres|since|before|after|a partir d[eu]|a compter d[eu])(?: le| l'annee| janvier| fin)? ?$/;

/**
 * Finds the period that a text states: `Tableau 2 : retours, 1er semestre 2021` gives `2021-S1`, `janvier à décembre 2021`
 * gives `2021`. Day first; years of two digits are 1950 to 2049. Undefined where none is stated, or none that can be:
 * `31/11/2021`, `2021-2019`, `depuis 2012`. A month alone is one only if it is the whole text.
 */
export function findPeriod(text: string): PeriodFound | undefined {
  const plain = unaccent(text);
  const mentions = findMentions(plain);
  const [only] = mentions;
  if (only?.weak && mentions.length === 1 && /^\.?$/.test(plain.slice(only.end)) && only.at === 0)
    return { timePeriod: '', part: only.part, words: plain, rest: '' };
  const spans = spansOf(plain, mentions);
  const best = [...spans].sort((a, b) => rankOf(a) - rankOf(b) || a.at - b.at)[0];
  if (!best) return undefined;
  const stated = statedBy(best);
  if (!stated) return undefined;
  const rest = `${plain.slice(0, best.at)} ${plain.slice(best.end)}`;
  return { ...stated, words: plain.slice(best.at, best.end), rest: rest.replace(LEFT_OVER, ' ').trim() };
}

const LEFT_OVER =
  /(?<![a-z0-9])(?:annees?|exercices?|periodes?|cumul(?: de)?|au|du|en|fin|year|for|in)(?=\s*$|\s*[:,;)(-])|\(\s*\)|^\s*(?:annees?|exercices?|au|en)\s*$/g;

/** A text that is a period and nothing else: `Année 2020`, `au 31/12/2020`, `T3 2021`, `mars`. */
export function parsePeriod(text: string): PeriodFound | undefined {
  const found = findPeriod(monthAndYear(text));
  if (!found) return undefined;
  const rest = found.rest.replace(
    /(?<![a-z])(?:annees?|ans?|exercices?|periodes?|campagnes?|scolaires?|civiles?|budgetaires?|courant|cumul|total|situation|entre|between|from|au|le|du|de|d|en|a|fin|mois|l|year|jusqu|janvier a)(?![a-z])|[^a-z0-9]/g,
    '',
  );
  return rest === '' ? found : undefined;
}

/** `7/2021` is a month where nothing else stands; in a sentence it may number a document. */
function monthAndYear(text: string): string {
  return text.replace(/^\s*(\d)\s*[/.-]\s*(\d{4})\s*$/, '0$1/$2');
}

/** Joins mentions into spans: from one to another, lists of years that follow each other, a year and a part of it. */
function spansOf(plain: string, mentions: readonly Mention[]): Span[] {
  const spans: Span[] = [];
  for (let at = 0; at < mentions.length; at++) {
    const first = mentions[at];
    if (!first) continue;
    let span: Span = { at: first.at, end: first.end, first, last: first };
    for (let next = mentions[at + 1]; next; next = mentions[at + 1]) {
      const joined = join(span, next, plain);
      if (!joined) break;
      span = joined;
      at++;
    }
    const open = span.first === span.last && OPEN.test(plain.slice(0, span.at));
    if (!open && !isWeak(span, plain)) spans.push(span);
  }
  return spans;
}

function join(span: Span, next: Mention, plain: string): Span | undefined {
  const between = plain.slice(span.end, next.at);
  const { first, last } = span;
  if (
    first === last &&
    BESIDE.test(between) &&
    isYear(first) !== isYear(next) &&
    (first.year === '' || next.year === '')
  ) {
    const [year, part] = isYear(first) ? [first, next] : [next, first];
    if (year.year !== '' && part.part !== '') {
      const whole = { ...part, year: year.year, weak: false };
      return { at: span.at, end: next.end, first: whole, last: whole, yearFirst: year === first };
    }
  }
  if (span.yearFirst && next.year === '' && TO.test(between))
    return { ...span, end: next.end, last: { ...next, year: first.year, weak: false } };
  const listed = isAfter(last, next);
  if (COMMA.test(between)) return listed ? { ...span, end: next.end, last: next } : undefined;
  if (!TO.test(between) || next.year === '' || (first !== last && listed === undefined)) return undefined;
  // "2019 et 2021" names two years, "entre 2019 et 2021" an interval.
  const apart = listed === false && AND.test(between) && !BETWEEN.test(plain.slice(0, span.at));
  if (apart) return { ...span, end: next.end, first: { ...first, impossible: true }, last: next };
  const sameYear = first.year === '' ? { ...first, year: next.year, weak: false } : first;
  return { at: span.at, end: next.end, first: sameYear, last: next };
}

/** Whether a year or a month comes right after another; undefined where they are not of a kind. */
function isAfter(last: Mention, next: Mention): boolean | undefined {
  if (isYear(last) && isYear(next)) return Number(next.year) === Number(last.year) + 1;
  if (!/^\d\d$/.test(last.part) || !/^\d\d$/.test(next.part)) return undefined;
  return last.year === '' && Number(next.part) === Number(last.part) + 1;
}

function isYear({ part, lastYear }: Mention): boolean {
  return part === '' && lastYear === '';
}

/** A bare month among other words, or a day without its year that no "au" makes a date of a stock. */
function isWeak({ first, last, at }: Span, plain: string): boolean {
  if (first !== last || first.year !== '' || first.impossible) return false;
  if (first.weak) return true;
  return (
    /^\d\d-\d\d$/.test(first.part) &&
    !/(?:^|[^a-z])au (?:le )?$/.test(plain.slice(0, at)) &&
    !plain.startsWith('au ', at)
  );
}

/** The more particular is meant: an interval, a day, a part of a year, a month, a year. */
function rankOf({ first, last }: Span): number {
  if (first !== last || first.lastPart !== '' || first.lastYear !== '') return 0;
  if (first.impossible || /^\d\d-/.test(first.part)) return 1;
  if (/^[SQ]/.test(first.part)) return 2;
  return first.part === '' ? 4 : 3;
}

function statedBy({ first, last }: Span): Pick<PeriodFound, 'timePeriod' | 'part'> | undefined {
  if (first.impossible || last.impossible) return undefined;
  if (first === last && first.year === '')
    return first.lastPart === '' ? { timePeriod: '', part: first.part } : undefined;
  const from = codeOf(first.year, first.part);
  const to = codeOf(last.lastYear || last.year, last.lastPart || last.part);
  const stated = from === to ? from : `${from}/${to}`;
  const period = sameDays(stated);
  if (period.level === 'opaque') return undefined;
  // Days stay as they are stated (`du 01/09/2020 au 31/08/2021`), unless they make up whole calendar years.
  const inDays = /-\d\d-\d\d\/\d{4}-\d\d-\d\d$/.test(stated);
  const timePeriod = inDays && !/^\d{4}(?:\/\d{4})?$/.test(period.code) ? stated : period.code;
  return { timePeriod, part: '' };
}

function codeOf(year: string, part: string): string {
  return part === '' ? year : `${year}-${part}`;
}
