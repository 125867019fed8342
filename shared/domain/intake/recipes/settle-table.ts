import { rangeName } from '#shared/cells/address.ts';
import { correctionsOf } from '#shared/domain/intake/corrections/grammar.ts';
import type { FoundTable } from '#shared/domain/intake/layout/find-tables.ts';
import { type SheetView, shownText } from '#shared/domain/intake/layout/sheet-view.ts';
import { openInquiry, type Settling } from '#shared/domain/intake/questions.ts';
import type { FileContext } from '#shared/domain/intake/words/context.ts';
import type { Answer } from '#shared/domain/model/round.ts';
import { fold } from '#shared/lib/fold.ts';
import { type Message, message } from '#shared/texts/say.ts';
import { type Fit, findRecipe } from './find-recipe.ts';
import { hintsFor } from './hints.ts';
import type { Drift, Knowledge, Recipe, Slot } from './model.ts';
import { answersOf, boundTo, rowName, type SlotPlaces, UNTITLED } from './slots.ts';
import { layoutOf, type PlacedLayout } from './table-layout.ts';

/** How a table is to be read after what was settled before: with the recipe, or, where figures disprove it, without. */
export interface SettledTable {
  readonly layout: PlacedLayout;
  readonly fit: Fit | undefined;
  readonly drift: Drift;
  readonly settling: Settling;
  /** Undefined where no recipe applies. */
  readonly without: Settling | undefined;
}

/** Looks up what officers settled for tables of this layout; asks once about headings that changed. */
export function settleTable(view: SheetView, found: FoundTable, file: FileContext, knowledge: Knowledge): SettledTable {
  const sheet = view.sheet.name;
  const layout = layoutOf(found, sheet, file.index);
  const own = knowledge.recipes.filter(({ department }) => department === file.department);
  const fit = findRecipe(own, layout);
  const { day } = layout;
  const places: SlotPlaces = { range: rangeName(found.range), day, letters: () => [], row: rowFinder(view, found) };
  const hint = hintsFor(knowledge, file.department, layout, fit, places);
  const plain: Settling = { answers: [], questions: [], evidence: [], hint, log: [], aliases: new Set() };
  if (!fit) return { layout, fit, drift: 'none', settling: plain, without: undefined };
  const inquiry = openInquiry(file.answers, sheet, places.range, { ...plain, log: [] });
  const changes = driftOf(fit, layout);
  const answer = changes.length === 0 ? 'none' : (inquiry.answered('recipe', 'drift') ?? askAboutDrift(fit, changes));
  const drift: Drift = answer === 'none' || answer === 'open' ? answer : isYes(answer) ? 'yes' : 'no';
  const settling: Settling = {
    ...plain,
    answers: recipeAnswers(fit, layout, places, drift !== 'no'),
    questions: inquiry.open,
    evidence: [readAs(fit.recipe)],
    log: [],
    aliases: new Set(),
  };
  return { layout, fit, drift, settling, without: { ...plain, log: [], aliases: new Set() } };

  function askAboutDrift({ recipe }: Fit, changes: readonly Message[]): string {
    inquiry.ask({
      topic: 'recipe',
      detail: 'drift',
      sentence: message('intake.ask.drift', { changes }),
      evidence: [readAs(recipe)],
      options: ['yes', 'no'],
      proposed: 'yes',
    });
    return 'open';
  }
}

/** Whether an officer said that it is the same. */
export function isYes(answer: string): boolean {
  return /^(?:yes|oui)$/.test(fold(answer));
}

/** « Read as on 2022-03-12 by A. Traoré (recipe 3, v2) ». */
export function readAs({ number, version, author, at }: Recipe): Message {
  return message('intake.evidence.recipe', {
    day: at.slice(0, 10),
    author,
    recipe: String(number),
    version: String(version),
  });
}

/** Headings and titles that changed under something that was settled, as sentences. */
function driftOf({ recipe, alignment, isExact }: Fit, layout: PlacedLayout): Message[] {
  const live = recipe.slots.filter(({ proposedOnly }) => !proposedOnly);
  const columns = recipe.columns.flatMap(({ id, shown }) => {
    const key = alignment.likely.get(id);
    if (key === undefined || !live.some(({ on, which }) => on === 'column' && which === id)) return [];
    const to = layout.columns.find((column) => column.key === key)?.shown ?? '';
    return [message('intake.drift.column', { from: shown, to })];
  });
  const from = live.find(({ under }) => !isUnder(under, layout))?.under.at(-1);
  if (from === UNTITLED) return [...columns, message('intake.drift.untitled')];
  // Words of a title that are only alike may be about something else.
  const isOther = !isExact && live.length > 0 && recipe.subject !== layout.subject && recipe.title !== layout.title;
  if (from === undefined && !isOther) return columns;
  return [
    ...columns,
    message('intake.drift.title', { from: from ?? recipe.title, to: layout.title || layout.subject }),
  ];
}

function isUnder(under: readonly string[], layout: PlacedLayout): boolean {
  return under.length === 0 || boundTo(layout).some((title) => title !== UNTITLED && under.includes(title));
}

/** What the recipe says of this table; of what drifted only where an officer said, or is asked, that it is the same. */
function recipeAnswers(
  { recipe, alignment }: Fit,
  layout: PlacedLayout,
  places: SlotPlaces,
  isSame: boolean,
): Answer[] {
  const letters = (id: string) => {
    const key = alignment.certain.get(id) ?? (isSame ? alignment.likely.get(id) : undefined);
    return key === undefined ? [] : (layout.letters.get(key) ?? []);
  };
  const holds = ({ under, proposedOnly }: Slot) => !proposedOnly && (isSame || isUnder(under, layout));
  return recipe.slots.filter(holds).flatMap((slot) => answersOf(slot, { ...places, letters }));
}

/** Finds body rows by their first label; made when first asked for. */
function rowFinder(view: SheetView, found: FoundTable): SlotPlaces['row'] {
  let rows: Map<string, number[]> | undefined;
  return (label) => {
    if (!rows) {
      rows = new Map();
      for (const row of found.layout.bodyRows) {
        const name = rowName(firstLabel(view, found, row));
        rows.set(name, [...(rows.get(name) ?? []), row + 1]);
      }
    }
    const own = rows.get(label) ?? [];
    return own.length === 1 ? own[0] : undefined;
  };
}

/** The first words of a row, in its columns of words. */
export function firstLabel(view: SheetView, found: FoundTable, row: number): string {
  for (const column of found.layout.columns) {
    const text = found.layout.figureColumns.has(column) ? '' : shownText(view, row, column);
    if (text !== '') return text;
  }
  return '';
}

/** What an officer says that the table holds, here or in the recipe. */
export function toldContent({ answers, settling }: FileContext, range: string): string | undefined {
  return correctionsOf([...answers, ...(settling?.answers ?? [])], range).table.get('content');
}
