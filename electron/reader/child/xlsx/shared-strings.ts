import { MAX_TEXT } from '#electron/reader/child/limits.ts';
import { tooLarge } from '#electron/reader/child/problems.ts';
import { storable, unescapeXstring } from '#electron/reader/child/values/clean-text.ts';
import { readXml } from '#electron/reader/child/xml/sax.ts';

/** Texts by index: rich runs joined, phonetic runs left out, `<si/>` an empty text of its own. */
export function readSharedStrings(bytes: Buffer, part: string): string[] {
  const texts: string[] = [];
  let total = 0;
  let current = '';
  let phonetic = false;
  let inText = false;
  readXml(bytes, part, {
    open(name) {
      if (name === 't') inText = !phonetic;
      else if (name === 'si') current = '';
      else if (name === 'rPh') phonetic = true;
    },
    text(text) {
      if (inText) current += text;
    },
    close(name) {
      if (name === 't') inText = false;
      else if (name === 'rPh') phonetic = false;
      else if (name === 'si') {
        total += current.length;
        if (total > MAX_TEXT) throw tooLarge('text', MAX_TEXT);
        texts.push(storable(unescapeXstring(current)));
      }
    },
  });
  return texts;
}
