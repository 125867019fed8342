import type { RecordType, SourcedRecord } from '#shared/domain/model/observation.ts';
import { bilingual } from '#shared/domain/reconcile/labels.ts';
import { EMPTY, text } from '#shared/domain/tables/cells.ts';
import type { Context } from '#shared/domain/tables/context.ts';
import { periodSubtitle } from '#shared/domain/tables/figure-table.ts';
import { type BuiltTable, finish } from '#shared/domain/tables/finish.ts';
import type { DraftRow } from '#shared/domain/tables/grid.ts';
import {
  dateWords,
  departmentWords,
  objectiveWords,
  placeWords,
  wordsColumn,
} from '#shared/domain/tables/record-cells.ts';
import { message } from '#shared/texts/say.ts';

/** Public policies by date. */
export function policies(context: Context, number: number): BuiltTable | undefined {
  const records = context.records('POLICY');
  if (records.length === 0) return undefined;
  const rows = records.map((record): DraftRow => {
    const department = departmentWords(context, record.department);
    const cells = [dateWords(record), record.title, record.status, department].map((words) => text(words));
    return { level: 'data', cells };
  });
  return finish(context, {
    number,
    name: 'public_policies',
    title: message('tables.policies.title'),
    tab: message('tables.policies.tab'),
    subtitle: periodSubtitle(context),
    columns: [
      wordsColumn(message('tables.head.date'), 16),
      wordsColumn(message('tables.head.policy'), 60),
      wordsColumn(message('tables.head.status'), 18),
      wordsColumn(message('tables.head.department'), 14),
    ],
    rows,
    records,
  });
}

/** Studies carried out on migration. */
export function studies(context: Context, number: number): BuiltTable | undefined {
  const records = context.records('STUDY');
  if (records.length === 0) return undefined;
  const rows = records.map((record): DraftRow => {
    const words = [
      record.title,
      dateWords(record),
      departmentWords(context, record.department),
      record.partners,
      objectiveWords(record),
    ];
    return { level: 'data', cells: words.map((word) => text(word)) };
  });
  return finish(context, {
    number,
    name: 'studies',
    title: message('tables.studies.title'),
    tab: message('tables.studies.tab'),
    subtitle: message('tables.studies.count', { count: records.length }),
    columns: [
      wordsColumn(message('tables.head.study'), 56),
      wordsColumn(message('tables.head.date'), 16),
      wordsColumn(message('tables.head.department'), 14),
      wordsColumn(message('tables.head.partners'), 24),
      wordsColumn(message('tables.head.objectives'), 12),
    ],
    rows,
    records,
  });
}

/** Difficulties met, then what comes next. */
export function difficulties(context: Context, number: number): BuiltTable | undefined {
  const rows: DraftRow[] = [];
  for (const type of ['DIFFICULTY', 'PRIORITY'] as const) {
    const records = context.records(type);
    if (records.length === 0) continue;
    rows.push({ level: 'heading', cells: [text(message(`reconcile.records.${type}`)), EMPTY, EMPTY, EMPTY] });
    for (const record of records) {
      const words = [dateWords(record), departmentWords(context, record.department), objectiveWords(record)];
      rows.push({ level: 'data', cells: [text(record.title, 1), ...words.map((word) => text(word))] });
    }
  }
  if (rows.length === 0) return undefined;
  return finish(context, {
    number,
    name: 'difficulties_and_next_steps',
    title: message('tables.difficulties.title'),
    tab: message('tables.difficulties.tab'),
    columns: [
      wordsColumn(message('tables.head.subject'), 70),
      wordsColumn(message('tables.head.date'), 16),
      wordsColumn(message('tables.head.department'), 14),
      wordsColumn(message('tables.head.objectives'), 12),
    ],
    rows,
    records: context.records('DIFFICULTY', 'PRIORITY'),
  });
}

const ACTIONS: readonly RecordType[] = ['ACTIVITY', 'POLICY', 'STUDY', 'AGREEMENT', 'PROJECT', 'TRAINING'];

/** Progress by objective of the Compact: all 23, those without any action shown as such. */
export function objectives(context: Context, number: number): BuiltTable | undefined {
  const records = context.records(...ACTIONS);
  const rows: DraftRow[] = [];
  for (const objective of context.input.catalogue.objectives) {
    const own = records.filter((record) => record.objectives.includes(objective.number));
    const title = message(objective.priority ? 'tables.objective.priority' : 'tables.objective', {
      number: String(objective.number),
      title: bilingual(objective),
    });
    rows.push({ level: 'heading', cells: [text(title), EMPTY, EMPTY, EMPTY, EMPTY] });
    rows.push(...(own.length === 0 ? [NO_ACTION] : own.map((record) => actionRow(context, record))));
  }
  const unplaced = records.filter((record) => record.objectives.length === 0);
  const notes = unplaced.length > 0 ? [message('tables.objectives.unplaced', { count: unplaced.length })] : [];
  return finish(context, {
    number,
    name: 'progress_by_objective',
    title: message('tables.objectives.title'),
    tab: message('tables.objectives.tab'),
    subtitle: periodSubtitle(context),
    columns: [
      wordsColumn(message('tables.head.action'), 60),
      wordsColumn(message('tables.head.nature'), 16),
      wordsColumn(message('tables.head.department'), 14),
      wordsColumn(message('tables.head.date'), 18),
      wordsColumn(message('tables.head.where'), 14),
    ],
    rows,
    notes,
    records,
  });
}

const NO_ACTION: DraftRow = {
  level: 'data',
  cells: [text(message('tables.objectives.none'), 1), EMPTY, EMPTY, EMPTY, EMPTY],
};

function actionRow(context: Context, record: SourcedRecord): DraftRow {
  const words = [
    message(`tables.record.${record.type}`),
    departmentWords(context, record.department),
    dateWords(record),
    placeWords(context, record),
  ];
  return { level: 'data', cells: [text(record.title, 1), ...words.map((word) => text(word))] };
}
