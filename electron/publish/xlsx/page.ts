import type { HeaderFooter, PageSetup } from 'hucre';
import { longDate } from '#electron/publish/long-date.ts';
import { inWords } from '#electron/publish/words.ts';
import type { Publication } from '#shared/domain/tables/model.ts';
import type { Language } from '#shared/texts/languages.ts';
import { say } from '#shared/texts/say.ts';

/** Characters that fit the width of an upright A4 page at a size that reads well. */
const UPRIGHT = 100;
/** Characters that one page across takes at a size one can still read; a wider sheet is printed on several. */
const ACROSS = 240;
const FONT = '&"Arial,Regular"&8';

/** A4, one page wide unless that would be too small to read, as many pages high as it takes. */
export function pageSetup(widths: readonly number[], orientation?: PageSetup['orientation']): PageSetup {
  const total = widths.reduce((sum, width) => sum + width, 0);
  return {
    paperSize: 'a4',
    orientation: orientation ?? (total > UPRIGHT ? 'landscape' : 'portrait'),
    fitToPage: true,
    fitToWidth: Math.max(1, Math.ceil(total / ACROSS)),
    fitToHeight: 0,
    horizontalCentered: true,
    margins: { left: 0.5, right: 0.5, top: 0.75, bottom: 0.7, header: 0.35, footer: 0.35 },
  };
}

/** Document and table above, edition and page number below. Each stays within Excel's 255 characters. */
export function headerFooter(
  language: Language,
  publication: Publication,
  title: string,
  orientation: PageSetup['orientation'],
): HeaderFooter {
  const room = orientation === 'landscape' ? 90 : 55;
  const edition = say(language, {
    key: 'publish.edition',
    params: { date: longDate(language, publication.editionDate) },
  });
  const page = say(language, { key: 'publish.page' });
  const document = inWords(language, publication.title);
  return {
    oddHeader: `&L${FONT} ${coded(document, room)}&R${FONT} ${coded(title, room)}`,
    oddFooter: `&L${FONT} ${coded(edition, 100)}&R${FONT} ${coded(page, 20)} &P / &N`,
  };
}

/** Text as headers and footers want it: on one line, `&` doubled since it begins a code there, cut to the limit. */
function coded(text: string, limit: number): string {
  let line = '';
  for (const character of text.toWellFormed().replace(/[\p{Cc}\uFFFE\uFFFF\s]+/gu, ' ')) {
    const code = character === '&' ? '&&' : character;
    if (line.length + code.length >= limit) return `${line}…`;
    line += code;
  }
  return line;
}
