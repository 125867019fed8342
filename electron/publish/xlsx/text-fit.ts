/** Widths of Arial from the blank (U+0020) to `~`, in thousandths of its size, as its makers state them. */
const ASCII: readonly number[] = (
  '278 278 355 556 556 889 667 191 333 333 389 584 278 333 278 278 556 556 556 556 556 556 556 556 556 556 278 278 584 ' +
  '584 584 556 1015 667 667 722 722 667 611 778 722 278 500 667 556 833 722 778 667 778 722 667 611 722 667 944 667 667 ' +
  '611 278 278 278 469 556 333 556 556 500 556 556 278 556 556 222 222 500 222 833 556 556 556 556 333 500 278 556 500 ' +
  '722 500 500 500 334 260 334 584'
)
  .split(' ')
  .map(Number);
const OTHERS: Readonly<Record<string, number>> = {
  '\u00A0': 278,
  '\u202F': 200,
  '’': 222,
  '‘': 222,
  '“': 333,
  '”': 333,
  '°': 400,
  '—': 1000,
  '…': 1000,
  œ: 944,
  Œ: 1000,
};
const UNKNOWN = 600;
const BOLD = 1.07;
const known = new Map<string, number>();

/** Letters with accents are as wide as without. */
function characterWidth(character: string): number {
  let width = known.get(character);
  if (width === undefined) {
    const plain = character.normalize('NFD').charCodeAt(0);
    width = ASCII[plain - 32] ?? OTHERS[character] ?? UNKNOWN;
    known.set(character, width);
  }
  return width;
}

export interface TextSize {
  /** In points. */
  readonly size: number;
  readonly bold?: boolean;
}

/** Width of a text on one line, in points. */
export function textWidth(text: string, { size, bold }: TextSize): number {
  let sum = 0;
  for (const character of text) sum += characterWidth(character);
  return (sum * size * (bold ? BOLD : 1)) / 1000;
}

/** Points that a text has in a column of so many characters, the inner margins left out. */
export function columnPoints(characters: number): number {
  return Math.max(1, characters * 5.25);
}

/** Characters of width that a column needs to show the text on one line. */
export function charactersFor(text: string, size: TextSize): number {
  return (textWidth(text, size) + 4) / 5.25;
}

/** Number of lines that a text takes when it is wrapped between words to the given points. */
export function wrappedLines(text: string, points: number, size: TextSize): number {
  let lines = 0;
  for (const paragraph of text.split('\n')) lines += paragraphLines(paragraph, points, size);
  return lines;
}

function paragraphLines(paragraph: string, points: number, size: TextSize): number {
  const space = textWidth(' ', size);
  let lines = 1;
  let used = 0;
  for (const word of paragraph.split(/[ \t]+|(?<=-)/)) {
    const width = textWidth(word, size);
    if (used > 0 && used + space + width > points) {
      lines += 1;
      used = 0;
    }
    if (width > points) {
      lines += Math.ceil(width / points) - 1;
      used = width % points;
    } else used += used > 0 ? space + width : width;
  }
  return lines;
}

/** Height of a row of so many lines, in points, within what Excel allows. */
export function rowHeight(lines: number, size: number): number {
  return Math.min(409, Math.max(15, Math.ceil(lines * size * 1.28 + 3)));
}
