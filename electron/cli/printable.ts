import type { Message, TextParameter } from '#shared/texts/say.ts';

/** Longest text of a workbook that is shown in a sentence, in UTF-16 units. */
const LONGEST = 1000;

const BREAKS = /[\t\n\v\f\r\u0085\u2028\u2029]+/g;
/** Escape sequences begin with controls; marks of direction can make a line read as another. */
const CONTROLS = /[\p{Cc}\u200E\u200F\u202A-\u202E\u2066-\u2069\uFFF9-\uFFFB]/gu;

/** A text of a workbook or a file name as a terminal may show it: one line, no control characters, not too long. */
export function printable(text: string): string {
  const plain = text.replace(BREAKS, ' ').replace(CONTROLS, '\uFFFD');
  return plain.length <= LONGEST ? plain : `${plain.slice(0, LONGEST - 1).toWellFormed()}…`;
}

/** Lines that the command line itself put together: as printable, but line feeds stay and nothing is cut. */
export function printableLines(text: string): string {
  return text.replace(/[^\n]*/g, (line) => line.replace(BREAKS, ' ').replace(CONTROLS, '\uFFFD'));
}

/** The sentence with all that it quotes made printable. */
export function printableMessage({ key, params }: Message): Message {
  if (!params) return { key };
  return { key, params: Object.fromEntries(Object.entries(params).map(([name, value]) => [name, parameter(value)])) };
}

function parameter(value: TextParameter): TextParameter {
  if (typeof value === 'string') return printable(value);
  if (typeof value === 'number') return value;
  if (Array.isArray(value))
    return value.map((item) => (typeof item === 'string' ? printable(item) : printableMessage(item)));
  return printableMessage(value as Message);
}

/** JSON that says the same and that a terminal cannot be hurt by: what is not printable is escaped. */
export function printableJson(json: string): string {
  return json.replace(/[\u007F-\u009F\u200E\u200F\u2028-\u202E\u2066-\u2069]/g, (character) => {
    return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
  });
}
