import { MAX_TEXT } from '#electron/reader/child/limits.ts';
import { damaged, tooLarge } from '#electron/reader/child/problems.ts';
import { ownText, storable, unescapeXstring } from '#electron/reader/child/values/clean-text.ts';
import { createQuickReader } from '#electron/reader/child/xml/quick-reader.ts';
import { createXmlReader, type XmlReader } from '#electron/reader/child/xml/sax.ts';
import { ascii, GREATER, startsAt, textBetween, textEnd } from '#electron/reader/child/xml/scan-bytes.ts';

const PLAIN = ascii('<si><t');
const PRESERVE = ascii(' xml:space="preserve"');
const PLAIN_END = ascii('</t></si>');

/** Elements by their depth; an unknown one is a name that was changed, and with it a text would be lost or shifted. */
const PLACES: readonly (ReadonlySet<string> | undefined)[] = [
  undefined,
  new Set(['sst']),
  new Set(['si', 'extLst']),
  new Set(['t', 'r', 'rPh', 'phoneticPr']),
  new Set(['t', 'rPr']),
];

/** Texts by index: rich runs joined, phonetic runs left out, `<si/>` an empty text of its own. */
export async function readSharedStrings(pieces: AsyncIterable<Buffer>, part: string): Promise<string[]> {
  const { reader, texts } = createSharedStringsReader(part);
  for await (const piece of pieces) reader.write(piece);
  reader.end();
  return texts;
}

/** A push reader of the part; the texts are complete once it was ended. */
export function createSharedStringsReader(part: string): { reader: XmlReader; texts: string[] } {
  const texts: string[] = [];
  let total = 0;
  function add(stated: string): void {
    total += stated.length;
    if (total > MAX_TEXT) throw tooLarge('text', MAX_TEXT);
    texts.push(storable(unescapeXstring(stated)));
  }
  const { parser, betweenItems } = createStringsParser(part, add);
  const reader = createQuickReader({
    parser,
    listStart: undefined,
    item: 'si',
    list: 'sst',
    betweenItems,
    read(buffer, at, to) {
      let next = at + PLAIN.length;
      if (!startsAt(buffer, at, PLAIN)) return -1;
      if (startsAt(buffer, next, PRESERVE)) next += PRESERVE.length;
      if (buffer[next] !== GREATER) return -1;
      const end = textEnd(buffer, next + 1, to);
      if (end < 0 || !startsAt(buffer, end, PLAIN_END)) return -1;
      add(textBetween(buffer, next + 1, end));
      return end + PLAIN_END.length;
    },
  });
  return { reader, texts };
}

function createStringsParser(
  part: string,
  add: (text: string) => void,
): { parser: XmlReader; betweenItems: () => boolean } {
  let current = '';
  let phonetic = false;
  let inText = false;
  let depth = 0;
  let inRun = false;
  const parser = createXmlReader(part, {
    open(name) {
      depth += 1;
      const place = PLACES[depth];
      if (place && !place.has(name) && !name.includes(':') && (depth < 4 || inRun)) throw damaged('xml', { part });
      if (depth === 3) inRun = name === 'r';
      if (name === 't') inText = !phonetic;
      else if (name === 'si') current = '';
      else if (name === 'rPh') phonetic = true;
    },
    text(text) {
      if (inText) current += text;
    },
    close(name) {
      depth -= 1;
      if (name === 't') inText = false;
      else if (name === 'rPh') phonetic = false;
      else if (name === 'si') add(ownText(current));
    },
  });
  return { parser, betweenItems: () => depth === 1 };
}
