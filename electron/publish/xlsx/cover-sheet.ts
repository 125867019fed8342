import type { WriteSheet } from 'hucre';
import { letterheadOf } from '#electron/publish/letterhead.ts';
import { longDate } from '#electron/publish/long-date.ts';
import { summaryOf } from '#electron/publish/summary.ts';
import { inWords } from '#electron/publish/words.ts';
import { fullLegend } from '#shared/domain/tables/marks.ts';
import type { Publication } from '#shared/domain/tables/model.ts';
import type { Language } from '#shared/texts/languages.ts';
import { message, say } from '#shared/texts/say.ts';
import { type Draft, fitRow, merge, newDraft, putLine, putLink, putText, setHeight, spanPoints } from './draft.ts';
import { LOOK } from './look.ts';
import { pageSetup } from './page.ts';

/** Left block, a gap, right block; together the width of an upright page. */
const WIDTHS = [20, 20, 8, 20, 20];
const RIGHT = 3;

/** The first sheet: letterhead, title, period, edition, what the signs mean. */
export function coverSheet(language: Language, publication: Publication, name: string, contents: string): WriteSheet {
  const draft = newDraft(WIDTHS);
  const afterHead = putLetterhead(draft, language, publication);
  putText(draft, afterHead, 0, '', LOOK.rule);
  merge(draft, afterHead, 0, 1, WIDTHS.length);
  setHeight(draft, afterHead + 1, 90);
  const title = afterHead + 2;
  putLine(draft, title, say(language, message('publish.document')), LOOK.kicker);
  putLine(draft, title + 1, inWords(language, publication.title), LOOK.coverTitle);
  putText(draft, title + 2, 0, '', LOOK.thinRule);
  merge(draft, title + 2, 0, 1, 2);
  setHeight(draft, title + 3, 14);
  const { period, editionDate } = publication;
  const edition = message('publish.edition', { date: longDate(language, editionDate) });
  const covered = period === '' ? '' : say(language, message('publish.period', { period }));
  putLine(draft, title + 4, covered, LOOK.coverLine);
  putLine(draft, title + 5, say(language, edition), LOOK.coverLine);
  putLine(draft, title + 6, summaryOf(language, publication.tables), LOOK.coverLine);
  setHeight(draft, title + 7, 60);
  putLegend(draft, title + 8, language, contents);
  return {
    name,
    columns: WIDTHS.map((width) => ({ width })),
    cells: draft.cells,
    merges: draft.merges,
    rowDefs: draft.rows,
    pageSetup: { ...pageSetup(WIDTHS, 'portrait'), fitToHeight: 1 },
    view: { showGridLines: false },
  };
}

function putLetterhead(draft: Draft, language: Language, publication: Publication): number {
  const { left, country, motto } = letterheadOf(language, publication);
  const dashes = '- - - - - - - - - -';
  const block = (row: number, column: number, text: string, style: (typeof LOOK)[keyof typeof LOOK]) => {
    putText(draft, row, column, text, style);
    merge(draft, row, column, 1, 2);
    fitRow(draft, row, text, spanPoints(draft, column, 2), { size: 10, bold: true });
  };
  block(0, RIGHT, country, LOOK.letterhead);
  block(1, RIGHT, dashes, LOOK.dashes);
  block(2, RIGHT, motto, LOOK.motto);
  left.forEach((text, i) => {
    if (i > 0) block(i * 2 - 1, 0, dashes, LOOK.dashes);
    block(i * 2, 0, text, LOOK.letterhead);
  });
  return Math.max(3, left.length * 2);
}

function putLegend(draft: Draft, top: number, language: Language, contents: string): void {
  putLine(draft, top, say(language, message('publish.legend.title')), LOOK.kicker);
  const lines = fullLegend(language);
  lines.forEach(({ sign, mark, text }, i) => {
    putLine(draft, top + 1 + i, `${mark}  ${text}`, sign === 'open' ? LOOK.openNote : LOOK.note);
  });
  const row = top + lines.length + 2;
  putLink(draft, row, 0, say(language, message('publish.sheet.contents')), { sheet: contents }, LOOK.inlineLink);
}
