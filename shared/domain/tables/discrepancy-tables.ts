import { DISCREPANCY_TYPES, type SettledDiscrepancy } from '#shared/domain/model/discrepancy.ts';
import { describe } from '#shared/domain/reconcile/labels.ts';
import { senderWords } from '#shared/domain/reconcile/sender-words.ts';
import { message } from '#shared/texts/say.ts';
import { EMPTY, keptWords, text } from './cells.ts';
import type { Context } from './context.ts';
import { type BuiltTable, finish } from './finish.ts';
import type { DraftRow } from './grid.ts';
import type { PublishedTable, Words } from './model.ts';
import { wordsColumn } from './record-cells.ts';

/** Findings of a type that the table prints one by one; the register holds them all. */
export const MOST_OF_A_TYPE = 60;

/** Discrepancies between sources and how each was settled, by type: what waits first where not all can be printed. */
export function settledDiscrepancies(context: Context, number: number): BuiltTable | undefined {
  const all = context.input.discrepancies;
  if (all.length === 0) return undefined;
  const rows: DraftRow[] = [];
  for (const type of DISCREPANCY_TYPES) {
    const own = all.filter((discrepancy) => discrepancy.type === type);
    if (own.length === 0) continue;
    const open = own.filter(({ state }) => state === 'open').length;
    const heading = message('tables.discrepancies.heading', {
      type: message(`tables.type.${type}`),
      count: own.length,
      open,
    });
    rows.push({ level: 'heading', cells: [text(heading), EMPTY, EMPTY] });
    for (const found of mostWanted(own)) {
      rows.push({ level: 'data', cells: [text(found.sentence, 1), text(stateWords(found)), text(outcome(found))] });
    }
    if (own.length > MOST_OF_A_TYPE) {
      const more = message('tables.discrepancies.more', { count: own.length - MOST_OF_A_TYPE });
      rows.push({ level: 'data', cells: [text(more, 1), EMPTY, EMPTY] });
    }
  }
  return finish(context, {
    number,
    name: 'discrepancies_settled',
    title: message('tables.discrepancies.title'),
    tab: message('tables.discrepancies.tab'),
    subtitle: countWords(all),
    columns: [
      wordsColumn(message('tables.head.finding'), 78),
      wordsColumn(message('tables.head.state'), 16),
      wordsColumn(message('tables.head.outcome'), 44),
    ],
    rows,
  });
}

function mostWanted(found: readonly SettledDiscrepancy[]): readonly SettledDiscrepancy[] {
  if (found.length <= MOST_OF_A_TYPE) return found;
  const waits = ({ state }: SettledDiscrepancy) => state === 'open';
  return [...found.filter(waits), ...found.filter((one) => !waits(one))].slice(0, MOST_OF_A_TYPE);
}

/** Every discrepancy with its values, as a table to filter. */
export function discrepancyTable(context: Context): PublishedTable {
  const all = context.input.discrepancies;
  const rows = all.map((found): DraftRow => {
    const values = found.candidates.map(({ source, value }) =>
      Number.isNaN(value) ? senderWords(source) : message('reconcile.saying', { source: senderWords(source), value }),
    );
    const figure = describe(context.labels, found);
    const words: Words[] = [
      message(`tables.type.${found.type}`),
      message('tables.list', { items: figure }),
      message('tables.list', { items: values }),
      stateWords(found),
      keptWords(found.kept),
      found.reason,
      found.id,
    ];
    return { level: 'data', cells: words.map((word) => text(word)) };
  });
  return finish(context, {
    number: 0,
    name: 'discrepancies',
    title: message('tables.register.discrepancies'),
    tab: message('tables.register.discrepancies.tab'),
    subtitle: countWords(all),
    columns: [
      wordsColumn(message('tables.head.type'), 18),
      wordsColumn(message('tables.head.figure'), 44),
      wordsColumn(message('tables.head.values'), 36),
      wordsColumn(message('tables.head.state'), 16),
      wordsColumn(message('tables.head.kept'), 14),
      wordsColumn(message('tables.head.reason'), 36),
      wordsColumn(message('tables.head.id'), 34),
    ],
    rows,
  }).table;
}

function countWords(all: readonly SettledDiscrepancy[]): Words {
  const states = (state: string) => all.filter((found) => found.state === state).length;
  const params = {
    count: all.length,
    rule: states('rule'),
    decided: states('decided'),
    noted: states('noted'),
    open: states('open'),
  };
  return message('tables.discrepancies.count', params);
}

function stateWords({ state, rule, earlier }: SettledDiscrepancy): Words {
  if (state === 'rule' && rule !== '') return message(`tables.rule.${rule as 'precedence'}`);
  if (state === 'open' && earlier) return message('tables.state.reopened');
  return message(`tables.state.${state}`);
}

/** What is kept and why; for what was settled earlier on other values, that judgement. */
function outcome({ state, kept, reason, earlier }: SettledDiscrepancy): Words {
  if (state === 'open' && earlier) {
    return message('tables.outcome.earlier', { kept: keptWords(earlier.keep), reason: earlier.reason });
  }
  if (kept === '') return '';
  return reason === '' ? keptWords(kept) : message('tables.outcome', { kept: keptWords(kept), reason });
}
