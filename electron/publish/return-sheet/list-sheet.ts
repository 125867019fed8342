import type { WriteSheet } from 'hucre';
import {
  type Draft,
  fitRow,
  merge,
  newDraft,
  putLine,
  putLink,
  putText,
  setHeight,
  spanPoints,
} from '#electron/publish/xlsx/draft.ts';
import { LOOK } from '#electron/publish/xlsx/look.ts';
import { pageSetup } from '#electron/publish/xlsx/page.ts';
import { columnPoints, rowHeight, wrappedLines } from '#electron/publish/xlsx/text-fit.ts';
import { CELL_STATES, type Correction } from '#shared/domain/returns/model.ts';
import type { Language } from '#shared/texts/languages.ts';
import { type Message, message, say, type TextKey } from '#shared/texts/say.ts';
import { LIST, STATES } from './look.ts';
import type { Returned } from './returned.ts';

/** N°, sheet, cell, what was found, what is asked, the answer. */
const WIDTHS = [5, 22, 18, 52, 46, 28];
const HEADINGS: readonly TextKey[] = [
  'return.heading.number',
  'return.heading.sheet',
  'return.heading.cell',
  'return.heading.found',
  'return.heading.asked',
  'return.heading.answer',
];

/** The first sheet: every correction that is asked for, with a link to its cell, and what the colours mean. */
export function listSheet(returned: Returned, name: string, sheetNames: ReadonlyMap<string, string>): WriteSheet {
  const { language, sheet: content } = returned;
  const draft = newDraft(WIDTHS);
  const speak = (sentence: Message) => say(language, sentence);
  putLine(draft, 0, returned.about, LOOK.subtitle);
  putLine(draft, 1, speak(message('return.title')), { ...LOOK.title, font: { ...LOOK.title.font, size: 18 } });
  putLine(
    draft,
    2,
    speak(message('return.intro', { count: content.corrections.length, file: returned.file })),
    LOOK.words,
  );
  const top = 4;
  putHeadings(draft, top, speak);
  let row = putCorrections(draft, top + 1, content.corrections, language, sheetNames);
  if (content.remarks.length > 0) {
    putLine(draft, row + 1, speak(message('return.remarks')), LOOK.kicker);
    row = putCorrections(draft, row + 2, content.remarks, language, sheetNames);
  }
  for (const shortened of returned.shortened) {
    putLine(draft, row + 1, speak(message('return.shortened', { sheet: shortened })), LOOK.note);
    row += 1;
  }
  putLegend(draft, row + 1, speak);
  return {
    name,
    columns: WIDTHS.map((width) => ({ width })),
    cells: draft.cells,
    merges: draft.merges,
    rowDefs: draft.rows,
    freezePane: { rows: top + 1 },
    pageSetup: pageSetup(WIDTHS, 'landscape'),
    view: { showGridLines: false },
  };
}

function putHeadings(draft: Draft, row: number, speak: (sentence: Message) => string): void {
  HEADINGS.forEach((key, column) => {
    putText(draft, row, column, speak(message(key)), LOOK.heading);
  });
  setHeight(draft, row, 20);
}

function putCorrections(
  draft: Draft,
  top: number,
  corrections: readonly Correction[],
  language: Language,
  sheetNames: ReadonlyMap<string, string>,
): number {
  const words = (text: string | Message) => (typeof text === 'string' ? text : say(language, text));
  corrections.forEach(({ sheet, cell, place, found, asked }, i) => {
    const row = top + i;
    const texts = ['', sheet, words(place), words(found), words(asked), ''];
    const target = sheetNames.get(sheet);
    putText(draft, row, 0, String(i + 1), LIST.number);
    putText(draft, row, 1, sheet, LIST.cell);
    if (target === undefined || cell === '') putText(draft, row, 2, words(place), LIST.cell);
    else putLink(draft, row, 2, words(place), { sheet: target, cell }, LIST.link);
    putText(draft, row, 3, words(found), LIST.cell);
    putText(draft, row, 4, words(asked), LIST.cell);
    putText(draft, row, 5, '', LIST.answer);
    const lines = texts.map((text, c) => wrappedLines(text, columnPoints(WIDTHS[c] ?? 10), { size: 10 }));
    setHeight(draft, row, rowHeight(Math.max(...lines), 10));
  });
  return top + corrections.length;
}

/** What each colour of the department's sheets means, in words beside it. */
function putLegend(draft: Draft, top: number, speak: (sentence: Message) => string): void {
  putLine(draft, top, speak(message('return.legend')), LOOK.kicker);
  CELL_STATES.forEach((state, i) => {
    const row = top + 1 + i;
    putText(draft, row, 0, '', STATES[state]);
    const text = speak(message(`return.state.${state}`));
    putText(draft, row, 1, text, LIST.sign);
    merge(draft, row, 1, 1, WIDTHS.length - 1);
    fitRow(draft, row, text, spanPoints(draft, 1, WIDTHS.length - 1), { size: 10 });
  });
}
