import type { Language } from '#shared/texts/languages.ts';
import { say } from '#shared/texts/say.ts';
import type { FiguresSummary } from './figures.ts';
import type { FileSummary, QuestionSummary, TableSummary } from './intake.ts';
import type { LedgerSummary } from './method.ts';
import type {
  DiscrepancySummary,
  ReconcileOutput,
  RulesOutput,
  ScenarioSummary,
  UnfoldedDiscrepancy,
} from './reconcile.ts';
import type { ConsolidateOutput } from './rounds.ts';

// The documents that `--json` prints and that `summary.json` holds: names are those of docs (cli.md), words are in
// the language that was asked for.

/** The summary of a consolidation. */
export function jsonOfConsolidation(language: Language, output: ConsolidateOutput): object {
  return {
    files: output.files.map((file) => jsonOfFile(language, file)),
    observations: output.observations,
    records: output.records,
    ledger: jsonOfLedger(output.ledger),
    discrepancies: {
      found: output.discrepancies.found,
      settled_by_rule: output.discrepancies.settledByRule,
      decided: output.discrepancies.decided,
      open: output.discrepancies.open,
    },
    warnings: output.warnings.map((warning) => say(language, warning)),
    exports: output.exports,
    ms: output.ms,
  };
}

export function jsonOfFile(language: Language, file: FileSummary): object {
  return {
    file: file.file,
    sha256: file.sha256,
    department: file.department,
    status: file.status,
    reason: file.reasons.map((reason) => say(language, reason)).join(' '),
    submission: file.submission,
    supersedes: file.supersedes,
    questions: file.questions.map((question) => jsonOfQuestion(language, question)),
    tables: file.tables.map((table) => jsonOfTable(language, table)),
  };
}

function jsonOfTable(language: Language, table: TableSummary): object {
  return {
    sheet: table.sheet,
    range: table.range,
    ...(table.recordType === '' ? { indicator: table.indicator } : { record_type: table.recordType }),
    // What is committed; `proposed` is what it would give once its questions are answered.
    observations: table.certain ? table.observations : 0,
    records: table.certain ? table.records : 0,
    proposed: table.observations + table.records,
    confidence: table.confidence,
    certain: table.certain,
    questions: table.questions.map((question) => jsonOfQuestion(language, question)),
    unreadable: table.unreadable,
    ...(table.figures && jsonOfFigures(table.figures)),
  };
}

/** Every figure of a table, also of one that waits: what names a place, a year or a sex can be looked up in them. */
function jsonOfFigures({ dimensions, areas, figures, leftOut }: FiguresSummary): object {
  return {
    dimensions,
    areas,
    figures: figures.map((one) => ({
      cell: one.cell,
      role: one.role,
      indicator: one.indicator,
      time_period: one.timePeriod,
      ref_area: one.refArea,
      counterpart_area: one.counterpartArea,
      sex: one.sex,
      age: one.age,
      kind: one.kind,
      value: one.value,
      unit: one.unit,
      status: one.status,
      raw: one.raw,
      heading: one.heading,
    })),
    figures_left_out: leftOut,
  };
}

function jsonOfQuestion(language: Language, question: QuestionSummary): object {
  return {
    id: question.id,
    number: question.number,
    sheet: question.sheet,
    topic: question.topic,
    question: say(language, question.sentence),
    evidence: question.evidence.map((one) => say(language, one)),
    options: question.options,
    proposed: question.proposed,
  };
}

export function jsonOfLedger({ read, kept, setAside, unreadable, balance }: LedgerSummary): object {
  return { read, kept, set_aside: setAside, unreadable, balance };
}

export function jsonOfReconcile(language: Language, output: ReconcileOutput): object {
  return {
    found: output.found,
    settled_by_rule: output.settledByRule,
    decided: output.decided,
    open: output.open,
    discrepancies: output.discrepancies.map((one) => jsonOfDiscrepancy(language, one)),
  };
}

export function jsonOfDiscrepancy(language: Language, one: DiscrepancySummary): object {
  return {
    id: one.id,
    type: one.type,
    indicator: one.indicator,
    time_period: one.timePeriod,
    ref_area: one.refArea,
    geo: one.geo,
    counterpart_area: one.counterpartArea,
    sex: one.sex,
    age: one.age,
    kind: one.kind,
    unit: one.unit,
    values: one.values,
    state: one.state,
    rule: one.rule,
    kept: one.kept,
    reason: one.reason,
    earlier: one.earlier,
    sentence: say(language, one.sentence),
  };
}

export function jsonOfScenario(language: Language, { indicator, name, timePeriod, ...line }: ScenarioSummary): object {
  return { indicator, name: name[language], time_period: timePeriod, ...line };
}

export function jsonOfUnfolded(language: Language, { discrepancy, sides, history }: UnfoldedDiscrepancy): object {
  return {
    discrepancy: jsonOfDiscrepancy(language, discrepancy),
    sides,
    history: history.map(({ undoneBy, ...one }) => ({ ...one, undone_by: undoneBy })),
  };
}

/** What the rules settle, without the discrepancies that they leave alone. */
export function jsonOfRules(language: Language, dryRun: boolean, { rules, changes, ...output }: RulesOutput): object {
  const settled = output.discrepancies.filter(({ state }) => state === 'rule');
  return { dry_run: dryRun, ...jsonOfReconcile(language, { ...output, discrepancies: settled }), rules, changes };
}
