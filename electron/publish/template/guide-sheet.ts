import type { CellStyle, WriteSheet } from 'hucre';
import { longDate } from '#electron/publish/long-date.ts';
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
import type { Template } from '#shared/domain/templates/model.ts';
import { type Message, message, say, type TextKey } from '#shared/texts/say.ts';
import { PROTECTION } from './form-head.ts';
import { FORM, figureStyle, totalStyle } from './look.ts';

/** Left block of the letterhead, a gap, right block; below: number or term, words. */
const WIDTHS = [5, 25, 22, 4, 22, 22];

/** Names that a template prints, already in its language. */
export interface GuideWords {
  readonly letterhead: { readonly left: readonly string[]; readonly country: string; readonly motto: string };
  readonly department: string;
  readonly dataset: string;
  /** Whom to ask; '' if nobody is named. */
  readonly contact: string;
  readonly returnTo: string;
}

const STEPS: readonly TextKey[] = [
  'template.step.cells',
  'template.step.numbers',
  'template.step.zero',
  'template.step.totals',
  'template.step.layout',
  'template.step.persons',
  'template.step.save',
];

/** The first sheet: who asks whom for what, until when, and how to fill in the others. */
export function guideSheet(template: Template, words: GuideWords): WriteSheet {
  const { request, guide, id, sheets } = template;
  const { language, round } = request;
  const draft = newDraft(WIDTHS);
  const speak = (sentence: Message) => say(language, sentence);
  let row = putLetterhead(draft, words);
  setHeight(draft, row, 20);
  row += 1;
  putLine(draft, row, speak(message('template.kicker')), LOOK.kicker);
  putLine(draft, row + 1, words.dataset, { ...LOOK.coverTitle, font: { ...LOOK.coverTitle.font, size: 18 } });
  putText(draft, row + 2, 0, '', LOOK.thinRule);
  merge(draft, row + 2, 0, 1, 3);
  row += 4;
  const day = (iso: string) => longDate(language, iso);
  const facts: readonly (readonly [TextKey, string])[] = [
    ['template.fact.department', words.department],
    ['template.fact.round', round.title],
    ['template.fact.period', speak(message('template.days', { from: day(round.start), to: day(round.end) }))],
    ['template.fact.due', round.due === '' ? '' : day(round.due)],
    ['template.fact.return', words.returnTo],
    ['template.fact.contact', words.contact],
    ['template.fact.reference', id],
  ];
  for (const [key, text] of facts.filter((fact) => fact[1] !== '')) {
    putText(draft, row, 0, speak(message(key)), FORM.term);
    merge(draft, row, 0, 1, 2);
    putWide(draft, row, 2, text, FORM.fact);
    row += 1;
  }
  row += 1;
  putLine(draft, row, speak(message('template.steps')), LOOK.kicker);
  row += 1;
  STEPS.forEach((key, step) => {
    putText(draft, row, 0, String(step + 1), FORM.number);
    putWide(draft, row, 1, speak(message(key)), FORM.step);
    row += 1;
  });
  row = putLegend(draft, row + 1, speak);
  putLine(draft, row, speak(message('template.sheets')), LOOK.kicker);
  row += 1;
  for (const sheet of sheets) {
    putLink(draft, row, 0, sheet.name, { sheet: sheet.name }, FORM.link);
    merge(draft, row, 0, 1, 2);
    putWide(draft, row, 2, sheet.title, FORM.step);
    row += 1;
  }
  return {
    name: guide,
    columns: WIDTHS.map((width) => ({ width })),
    cells: draft.cells,
    merges: draft.merges,
    rowDefs: draft.rows,
    pageSetup: { ...pageSetup(WIDTHS, 'portrait'), fitToHeight: 1 },
    view: { showGridLines: false },
    protection: PROTECTION,
  };
}

function putWide(draft: Draft, row: number, column: number, text: string, style: CellStyle): void {
  const columns = WIDTHS.length - column;
  putText(draft, row, column, text, style);
  merge(draft, row, column, 1, columns);
  fitRow(draft, row, text, spanPoints(draft, column, columns), { size: 10, bold: style.font?.bold === true });
}

function putLetterhead(draft: Draft, { letterhead }: GuideWords): number {
  const dashes = '- - - - - - - - - -';
  const block = (
    row: number,
    column: number,
    columns: number,
    text: string,
    style: (typeof LOOK)[keyof typeof LOOK],
  ) => {
    putText(draft, row, column, text, style);
    merge(draft, row, column, 1, columns);
    fitRow(draft, row, text, spanPoints(draft, column, columns), { size: 10, bold: true });
  };
  block(0, 4, 2, letterhead.country, LOOK.letterhead);
  block(1, 4, 2, dashes, LOOK.dashes);
  block(2, 4, 2, letterhead.motto, LOOK.motto);
  letterhead.left.forEach((text, i) => {
    if (i > 0) block(i * 2 - 1, 0, 3, dashes, LOOK.dashes);
    block(i * 2, 0, 3, text, LOOK.letterhead);
  });
  return Math.max(3, letterhead.left.length * 2 - 1);
}

/** What each tint means; colour never says it alone, the words stand beside it. */
function putLegend(draft: Draft, top: number, speak: (sentence: Message) => string): number {
  const lines = [
    ['template.legend.input', figureStyle(true)],
    ['template.legend.total', totalStyle(true)],
    ['template.legend.given', FORM.label],
  ] as const;
  putLine(draft, top, speak(message('template.legend')), LOOK.kicker);
  lines.forEach(([key, style], i) => {
    putText(draft, top + 1 + i, 0, '', { ...style, protection: { locked: true } });
    putWide(draft, top + 1 + i, 1, speak(message(key)), FORM.sign);
  });
  return top + lines.length + 2;
}
