import { readFile } from 'node:fs/promises';
import { letterheadOf } from '#electron/publish/letterhead.ts';
import { dayOf, longDate } from '#electron/publish/long-date.ts';
import { breakWords } from '#electron/publish/pdf/break-words.ts';
import { printable } from '#electron/publish/pdf/printable.ts';
import { typeset } from '#electron/publish/pdf/typeset.ts';
import { inWords } from '#electron/publish/words.ts';
import type { Correction } from '#shared/domain/returns/model.ts';
import type { Language } from '#shared/texts/languages.ts';
import { message, say, type TextKey, type TextParameter } from '#shared/texts/say.ts';
import type { Returned } from './returned.ts';

/** More than a page takes; the template prints as many as fit and says how many are left. */
const MOST_ROWS = 14;
const LONGEST = 230;

/** The letter that goes with the annotated workbook, on one page. Same input, same bytes. */
export async function writeLetter(returned: Returned): Promise<Uint8Array> {
  const [main, look] = await Promise.all(['return-letter', 'look'].map(template));
  const data = JSON.parse(JSON.stringify(letterData(returned), printableText));
  return typeset({ sources: { '/main.typ': main ?? '', '/look.typ': look ?? '' }, data });
}

function template(name: string): Promise<string> {
  return readFile(new URL(`../../../resources/templates/${name}.typ`, import.meta.url), 'utf8');
}

function printableText(_key: string, value: unknown): unknown {
  return typeof value === 'string' ? printable(value) : value;
}

/** All that the template prints, already in words. */
export function letterData(returned: Returned): object {
  const { language, sheet, file, office, place, department, date, receivedAt, due, round, reference } = returned;
  const words = (key: TextKey, params?: Readonly<Record<string, TextParameter>>) => say(language, message(key, params));
  const day = (iso: string) => longDate(language, iso);
  const count = sheet.corrections.length;
  const rows = sheet.corrections.slice(0, MOST_ROWS).map((correction, i) => rowOf(correction, i, language));
  return {
    language,
    title: words('return.letter.subject', { file }),
    ministry: inWords(language, returned.ministry),
    letterhead: letterheadOf(language, { ministry: returned.ministry, office }),
    day: dayOf(date) ? date.split('-').map(Number) : [],
    date: words(place === '' ? 'return.letter.date' : 'return.letter.placeDate', { place, date: day(date) }),
    reference: words('return.letter.reference', { reference }),
    to: words('return.letter.to'),
    department,
    subject: words('return.letter.subject', { file }),
    salutation: words('return.letter.salutation'),
    opening: [
      words(round === '' ? 'return.letter.received' : 'return.letter.receivedFor', {
        file,
        round,
        date: day(receivedAt),
      }),
      words('return.letter.asked', { count }),
    ],
    headings: [
      words('return.heading.number'),
      words('return.heading.cell'),
      words('return.heading.found'),
      words('return.heading.asked'),
    ],
    rows,
    // By the number of corrections that the page has room for.
    more: Array.from({ length: rows.length + 1 }, (_, shown) =>
      count > shown ? words('return.letter.more', { count: count - shown }) : '',
    ),
    closing: [
      words(isWaiting(returned) ? 'return.letter.workbookWaiting' : 'return.letter.workbook'),
      due === '' ? words('return.letter.soon') : words('return.letter.due', { date: day(due) }),
      words('return.letter.regards'),
    ],
    signature: words('return.letter.signature'),
    seal: words('return.letter.seal'),
    enclosure: words('return.letter.enclosure'),
  };
}

/** Whether some figures are not kept until a question is answered. */
function isWaiting({ sheet }: Returned): boolean {
  return sheet.sheets.some(({ states }) => [...states.values()].includes('waiting'));
}

function rowOf({ sheet, place, found, asked }: Correction, index: number, language: Language): object {
  const text = (what: Parameters<typeof say>[1] | string) => (typeof what === 'string' ? what : say(language, what));
  return {
    number: String(index + 1),
    place: breakWords([sheet, text(place)].filter((part) => part !== '').join(' › ')),
    found: breakWords(clipped(text(found))),
    asked: text(asked),
  };
}

function clipped(text: string): string {
  return text.length <= LONGEST ? text : `${text.slice(0, LONGEST - 1).trimEnd()}…`;
}
