import type { ReadBase } from '#electron/db/handle.ts';
import { loadReceptions } from '#electron/db/queries/rounds.ts';
import {
  refusals,
  replacementPairs,
  type SubmissionCounts,
  submissionCounts,
  withdrawals,
} from '#electron/db/queries/submission-counts.ts';
import { listSubmissions, type Submission } from '#electron/db/queries/submissions.ts';
import type { Desk } from '#electron/services/desk.ts';
import { lastEntry } from '#electron/services/reconcile/facts.ts';
import type { CheckedInputOf, OutputOf } from '#shared/contract/registry.ts';
import { SUBMISSION_STATES, type SubmissionLine, type SubmissionState } from '#shared/contract/submissions.ts';
import { byText } from '#shared/lib/compare.ts';
import { fold } from '#shared/lib/fold.ts';
import type { Message } from '#shared/texts/say.ts';

type Request = CheckedInputOf<'intake.list'>;

/** Lines of a base after a journal entry: most questions about them come before the next one. */
const KNOWN = new WeakMap<ReadBase, { readonly entry: number; readonly lines: readonly SubmissionLine[] }>();

/** Received files that match, a page of them, with counts for the facets; files that were refused among them. */
export function pageOfSubmissions(desk: Desk, request: Request): OutputOf<'intake.list'> {
  const base = desk.readBase();
  const all = linesOf(base);
  const { departments } = desk.catalogue();
  const names = new Map(departments.map((one) => [one.code, one.short]));
  const words = fold(request.words).split(' ').filter(Boolean);
  const named = all.filter((line) => words.length === 0 || words.every((word) => folded(line).includes(word)));
  const ofState = (line: SubmissionLine) =>
    request.state === '' ? line.state !== 'replaced' : line.state === request.state;
  const ofDepartment = (line: SubmissionLine) => request.department === '' || line.department === request.department;
  const found = named.filter((line) => ofState(line) && ofDepartment(line));
  const ordered = found.sort(orderOf(request, (code) => names.get(code) ?? code));
  return {
    total: found.length,
    received: all.length,
    lines: ordered.slice(request.from, request.from + request.count),
    states: statesOf(named.filter(ofDepartment)),
    departments: countsOf(named.filter(ofState)),
    known: departments.map((one) => ({ code: one.code, short: one.short, name: one[request.language] })),
  };
}

const FOLDED = new WeakMap<SubmissionLine, string>();

function folded(line: SubmissionLine): string {
  const known = FOLDED.get(line) ?? fold(line.file);
  FOLDED.set(line, known);
  return known;
}

function statesOf(lines: readonly SubmissionLine[]): Record<SubmissionState, number> {
  const counts = Object.fromEntries(SUBMISSION_STATES.map((state) => [state, 0])) as Record<SubmissionState, number>;
  for (const { state } of lines) counts[state] += 1;
  return counts;
}

function countsOf(lines: readonly SubmissionLine[]): { code: string; count: number }[] {
  const counts = new Map<string, number>();
  for (const { department } of lines) counts.set(department, (counts.get(department) ?? 0) + 1);
  return [...counts].map(([code, count]) => ({ code, count })).sort((a, b) => byText(a.code, b.code));
}

function orderOf({ order, descending }: Request, nameOf: (code: string) => string) {
  const sign = descending ? -1 : 1;
  const compare: Readonly<Record<Request['order'], (a: SubmissionLine, b: SubmissionLine) => number>> = {
    received: (a, b) => byText(a.receivedAt, b.receivedAt) || a.submission - b.submission,
    file: (a, b) => byText(folded(a), folded(b)),
    department: (a, b) => byText(nameOf(a.department), nameOf(b.department)),
    figures: (a, b) => a.figures - b.figures,
    questions: (a, b) => a.questions - b.questions,
  };
  return (a: SubmissionLine, b: SubmissionLine) =>
    sign * compare[order](a, b) || byText(a.file, b.file) || a.submission - b.submission;
}

function linesOf(base: ReadBase): readonly SubmissionLine[] {
  const entry = lastEntry(base);
  const known = KNOWN.get(base);
  if (known?.entry === entry) return known.lines;
  const lines = readLines(base);
  KNOWN.set(base, { entry, lines });
  return lines;
}

const NO_COUNTS: SubmissionCounts = { tables: 0, figures: 0, records: 0, questions: 0 };

function readLines(base: ReadBase): SubmissionLine[] {
  const all = listSubmissions(base);
  const counts = submissionCounts(base);
  const chain = createChain(all, base);
  const why = new Map(withdrawals(base).map((one) => [one.submission, one]));
  // A file that was read again has a submission for each reading: the one that counts speaks for it, else the last.
  const last = new Map<string, Submission>();
  for (const one of all) if (!last.get(one.sha256)?.live) last.set(one.sha256, one);
  const lines = [...last.values()].map((one): SubmissionLine => {
    const { tables, figures, records, questions } = counts.get(one.id) ?? NO_COUNTS;
    const before = chain.before(one.id);
    const withdrawal = one.withdrawn ? why.get(one.id) : undefined;
    return {
      submission: one.id,
      file: one.file,
      department: one.department,
      receivedAt: one.receivedAt,
      state: stateOf(one, tables, questions),
      ...{ tables, figures, records, questions },
      replaces: before?.file ?? '',
      before: before?.id ?? 0,
      replacedBy: one.live || one.withdrawn ? '' : (chain.after(one)?.file ?? ''),
      reason: withdrawal?.reason ?? '',
      withdrawnBy: withdrawal?.entry ?? 0,
    };
  });
  return [...lines, ...refusedLines(base, new Set(all.map(({ file }) => file)))];
}

function stateOf(one: Submission, tables: number, questions: number): SubmissionState {
  if (one.withdrawn) return 'withdrawn';
  if (!one.live) return 'replaced';
  return questions > 0 || tables === 0 ? 'to_confirm' : 'imported';
}

/** Which deliveries took the place of which, readings of the same bytes passed over. */
function createChain(all: readonly Submission[], base: ReadBase) {
  const byId = new Map(all.map((one) => [one.id, one]));
  const earlier = new Map<number, number[]>();
  const later = new Map<string, Submission[]>();
  for (const pair of replacementPairs(base)) {
    earlier.set(pair.later, [...(earlier.get(pair.later) ?? []), pair.earlier]);
    const [from, to] = [byId.get(pair.earlier), byId.get(pair.later)];
    if (from && to && from.sha256 !== to.sha256) later.set(from.sha256, [...(later.get(from.sha256) ?? []), to]);
  }
  const before = (id: number): Submission | undefined => {
    const own = byId.get(id);
    for (const number of earlier.get(id) ?? []) {
      const found = byId.get(number);
      const other = found?.sha256 === own?.sha256 ? before(number) : found;
      if (other) return other;
    }
    return undefined;
  };
  const after = ({ sha256 }: Submission) => (later.get(sha256) ?? []).findLast(({ withdrawn }) => !withdrawn);
  return { before, after };
}

/** Files that could not be read, each once, but for those of which a readable copy came. */
function refusedLines(base: ReadBase, read: ReadonlySet<string>): SubmissionLine[] {
  const lines = new Map<string, SubmissionLine>();
  const receptions = new Map(loadReceptions(base).map((one) => [one.file.normalize('NFC'), one]));
  for (const { at, message } of refusals(base)) {
    const { params = {} } = JSON.parse(message) as Message;
    const file = String(params['file'] ?? '');
    if (file === '' || read.has(file)) continue;
    lines.set(file, {
      ...{ submission: 0, file, state: 'refused', ...NO_COUNTS },
      department: receptions.get(file)?.department ?? '',
      receivedAt: receptions.get(file)?.at ?? at,
      ...{ replaces: '', replacedBy: '', before: 0, withdrawnBy: 0 },
      reason: params['reason'] as Message | string,
    });
  }
  return [...lines.values()];
}
