import { rangeName } from '#shared/cells/address.ts';
import { parseCorrectionName } from '#shared/domain/intake/corrections/grammar.ts';
import type { FoundTable } from '#shared/domain/intake/layout/find-tables.ts';
import { forgetClaims, type SheetView } from '#shared/domain/intake/layout/sheet-view.ts';
import { openInquiry, type Settling } from '#shared/domain/intake/questions.ts';
import type { Learnable, Question, TableReading } from '#shared/domain/intake/types.ts';
import type { FileContext } from '#shared/domain/intake/words/context.ts';
import type { Steps } from '#shared/lib/steps.ts';
import { message } from '#shared/texts/say.ts';
import { firstLabel, isYes, readAs, type SettledTable, settleTable } from './settle-table.ts';

/** Reads a table with what was settled for its layout before, where that is told; what its own totals disprove is asked again. */
export function* readWithRecipe(
  view: SheetView,
  found: FoundTable,
  file: FileContext,
  read: (file: FileContext) => Steps<TableReading>,
): Steps<TableReading> {
  const { knowledge } = file;
  if (!knowledge) return yield* read(file);
  const settled = settleTable(view, found, file, knowledge);
  const readBy = function* (settling: Settling): Steps<TableReading> {
    return learnable(view, found, settled, settling, yield* read({ ...file, settling }));
  };
  const { settling, without } = settled;
  if (!without || settling.answers.length === 0) return yield* readBy(settling);
  const reading = yield* readBy(settling);
  const disproved = countDisproved(reading);
  if (disproved === 0) return reading;
  forgetClaims(view, found.range);
  const plain = yield* readBy(without);
  forgetClaims(view, found.range);
  if (countDisproved(plain) >= disproved) return yield* readBy({ ...settling, log: [], aliases: new Set() });
  return yield* readBy(askAboutProof(view, found, file, settled, disproved));
}

function countDisproved({ totals }: TableReading): number {
  return totals.filter(({ agrees }) => !agrees).length;
}

/** Totals that hold without the recipe and not with it: an officer says which of the two is wrong. */
function askAboutProof(
  view: SheetView,
  found: FoundTable,
  file: FileContext,
  { fit, settling, without }: SettledTable,
  totals: number,
): Settling {
  const plain = without ?? settling;
  if (!fit) return plain;
  const inquiry = openInquiry(file.answers, view.sheet.name, rangeName(found.range), { ...plain, log: [] });
  const { recipe } = fit;
  const answer = inquiry.ask({
    topic: 'recipe',
    detail: 'proof',
    sentence: message('intake.ask.proof', { recipe: String(recipe.number), version: String(recipe.version), totals }),
    evidence: [readAs(recipe)],
    options: ['yes', 'no'],
    proposed: 'no',
  });
  if (answer !== undefined && isYes(answer)) return { ...settling, log: [], aliases: new Set() };
  const questions: readonly Question[] = inquiry.open;
  return { ...plain, questions, evidence: [], log: [], aliases: new Set() };
}

/** The reading with what can be learned from it. */
function learnable(
  view: SheetView,
  found: FoundTable,
  { layout, fit, drift }: SettledTable,
  { log, aliases, evidence }: Settling,
  reading: TableReading,
): TableReading {
  const used = [...aliases];
  const rows = log.flatMap(({ question }) => {
    const target = parseCorrectionName(question)?.target;
    return target?.on === 'row' ? [target.row] : [];
  });
  const columns = fit ? [...fit.alignment.certain, ...fit.alignment.likely] : [];
  const own: Learnable = {
    layout,
    recipe: fit?.recipe,
    columns: new Map(columns),
    settled: log,
    drift,
    aliases: used,
    rowLabels: new Map(rows.map((row): [number, string] => [row, firstLabel(view, found, row - 1)])),
  };
  const named = used.map(({ text, code, at, author }) =>
    message('intake.evidence.alias', { text, code, day: at.slice(0, 10), author }),
  );
  return { ...reading, evidence: [...reading.evidence, ...evidence, ...named], learnable: own };
}
