import { storable, unescapeXstring } from '#electron/reader/child/values/clean-text.ts';
import { readXml } from '#electron/reader/child/xml/sax.ts';
import type { CellComment } from '#shared/cells/workbook.ts';
import { placeOf } from './references.ts';

/** Comments of a sheet; those that name no cell are left out. */
export function readComments(bytes: Buffer, part: string): CellComment[] {
  const comments: CellComment[] = [];
  let place = -1;
  let text = '';
  let inText = false;
  let phonetic = false;
  readXml(bytes, part, {
    open(name, attributes) {
      if (name === 'comment') {
        place = placeOf((attributes['ref'] ?? '').replaceAll('$', ''));
        text = '';
      } else if (name === 'rPh') phonetic = true;
      else if (name === 't') inText = !phonetic;
    },
    text(piece) {
      if (inText) text += piece;
    },
    close(name) {
      if (name === 't') inText = false;
      else if (name === 'rPh') phonetic = false;
      else if (name === 'comment' && place >= 0)
        comments.push({
          row: Math.floor(place / 16_384),
          column: place % 16_384,
          text: storable(unescapeXstring(text)),
        });
    },
  });
  return comments;
}
