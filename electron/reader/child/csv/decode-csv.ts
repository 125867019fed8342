import { decodeText, textEncoding } from '#electron/reader/child/text-encoding.ts';
import type { Doubt } from '#shared/cells/workbook.ts';
import { message } from '#shared/texts/say.ts';
import { type Encoding, encodingNamed } from './encodings.ts';
import { type Guess, guessEncoding } from './guess-encoding.ts';

/** Readings that are shown beside each other, and the characters of each. */
const SHOWN = 3;
const EXCERPT = 40;

export interface DecodedText {
  readonly text: string;
  readonly doubts: readonly Doubt[];
}

/**
 * The text of a CSV file. What bears a mark, or fits UTF-16 or UTF-8, says itself how it is written; so does French in
 * Windows-1252. Anything else is read in the likeliest way and asked about, unless `encoding` tells what an officer chose.
 */
export function decodeCsv(bytes: Buffer, encoding: string | undefined): DecodedText {
  if (textEncoding(bytes) !== 'windows-1252') return { text: decodeText(bytes), doubts: [] };
  const chosen = encodingNamed(encoding ?? '');
  if (chosen) return { text: wholeText(bytes, chosen), doubts: [] };
  const guess = guessEncoding(bytes);
  const [first] = guess.ranked;
  if (!first) return { text: decodeText(bytes), doubts: [] };
  if (guess.certain) return { text: first.text, doubts: [] };
  return { text: wholeText(bytes, first.encoding), doubts: [doubtOf(guess)] };
}

function wholeText(bytes: Buffer, encoding: Encoding): string {
  return encoding.decode(bytes) ?? new TextDecoder(encoding.name).decode(bytes);
}

function doubtOf({ ranked }: Guess): Doubt {
  const readings = ranked
    .slice(0, SHOWN)
    .map(({ encoding, text }) => message('reader.doubt.encoding', { encoding: encoding.name, text: excerpt(text) }));
  return {
    topic: 'encoding',
    sheet: '',
    reason: message('reader.doubt.readings', { readings }),
    options: ranked.map(({ encoding }) => encoding.name),
    proposed: ranked[0]?.encoding.name ?? '',
  };
}

/** The first words with a letter that is read in several ways. */
function excerpt(text: string): string {
  const at = text.search(/[^\0-\x7F]/);
  const start = Math.max(0, text.lastIndexOf('\n', at) + 1, at - EXCERPT / 2);
  const line = text.slice(start, start + EXCERPT).split('\n')[0] ?? '';
  return line.trim();
}
