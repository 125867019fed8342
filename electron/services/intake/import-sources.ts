import { stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { canonicalJson } from '#electron/db/canonical.ts';
import { readJournal } from '#electron/db/journal/read.ts';
import { deed, journaled } from '#electron/db/journal/write.ts';
import { loadReceptions } from '#electron/db/queries/rounds.ts';
import { listSubmissions } from '#electron/db/queries/submissions.ts';
import { type Desk, signatureOf } from '#electron/services/desk.ts';
import { byName, listFolder } from '#electron/services/rounds/list-folder.ts';
import { loadCampaign, nameRound } from '#electron/services/rounds/load-campaign.ts';
import { readCampaign } from '#electron/services/rounds/read-campaign.ts';
import type { FileSummary } from '#shared/contract/intake.ts';
import type { Reception } from '#shared/domain/model/round.ts';
import { AppError, type ErrorCode, errorMessage, toWire, type WireError } from '#shared/errors/app-error.ts';
import { byKeys } from '#shared/lib/compare.ts';
import { type Message, message } from '#shared/texts/say.ts';
import { describeRefusal } from './describe-reading.ts';
import { importWorkbook } from './import-workbook.ts';
import { keepLesson, type Lesson, teaches } from './lessons.ts';
import { noTimes, type ReadingTimes } from './read-file.ts';

export interface ImportRequest {
  /** Files, or folders of files with their `campaign.json`. */
  readonly sources: readonly string[];
  /** '' to let receptions and files say. */
  readonly department: string;
  /** Title of the campaign; '' for the base's own. */
  readonly round: string;
  /** Paths to pass over inside folders: the results of this very run. */
  readonly except?: readonly string[];
  /** Failures of a file that are thrown rather than noted as its refusal: somebody may mend them. */
  readonly tells?: readonly ErrorCode[];
}

export interface Imported {
  readonly files: readonly FileSummary[];
  readonly warnings: readonly Message[];
  readonly times: ReadingTimes;
}

/**
 * Imports files one by one in the order in which they were received. One that cannot be read is refused with its sentence
 * and holds back no other.
 * @throws AppError for what concerns all of them: a wrong campaign file, a base that cannot be written
 */
export async function importSources(desk: Desk, request: ImportRequest): Promise<Imported> {
  checkDepartment(desk, request.department);
  const { paths, refused, warnings } = await expand(desk, request);
  if (request.round !== '') nameRound(desk, request.round);
  const receptions = new Map(loadReceptions(desk.base()).map((one) => [one.file.normalize('NFC'), one]));
  const times = noTimes();
  const files: FileSummary[] = [...refused];
  const lessons: Lesson[] = [];
  const inOrder = byReception(paths, receptions);
  for (const [done, path] of inOrder.entries()) {
    const name = basename(path).normalize('NFC');
    desk.progress({ stage: 'read', subject: name, done, total: inOrder.length });
    const reception = receptions.get(name);
    const sender = reception?.department === '_U' ? '' : (reception?.department ?? '');
    const toImport = { path, department: request.department || sender, receivedAt: reception?.at ?? '' };
    files.push(await importOrRefuse(desk, toImport, name, times, lessons, request.tells));
  }
  keepLessons(desk, lessons);
  return { files: withReplacements(desk, files).sort((a, b) => byName(a.file, b.file)), warnings, times };
}

/** What answers of a campaign file teach is kept after all files are read: within one run no file depends on another. */
function keepLessons(desk: Desk, lessons: readonly Lesson[]): void {
  const base = desk.base();
  for (const lesson of lessons) {
    if (!teaches(base, lesson)) continue;
    journaled(base, signatureOf(desk), (entry) => {
      const what = keepLesson(base, entry, { ...lesson, refused: [] });
      return deed('learned', { department: lesson.department, what });
    });
  }
}

/** A delivery that a later one took the place of is told so, whichever of them came first in this run. */
function withReplacements(desk: Desk, files: readonly FileSummary[]): FileSummary[] {
  const all = listSubmissions(desk.base());
  return files.map((file) => {
    const own = all.find(({ id }) => id === file.submission);
    const later = all.find((one) => one.supersedes === own?.id && one.sha256 !== own?.sha256 && !one.withdrawn);
    if (!own || own.live || !later) return file;
    return { ...file, reasons: [...file.reasons, message('deed.replaced', { later: later.file })] };
  });
}

async function importOrRefuse(
  desk: Desk,
  toImport: Parameters<typeof importWorkbook>[1],
  name: string,
  times: ReadingTimes,
  lessons: Lesson[],
  tells: readonly ErrorCode[] = [],
): Promise<FileSummary> {
  try {
    return await importWorkbook(desk, toImport, times, lessons);
  } catch (thrown) {
    if (thrown instanceof AppError && tells.includes(thrown.code)) throw thrown;
    const error = refusalOf(desk, thrown, name);
    noteRefusal(desk, name, error);
    return describeRefusal(name, error);
  }
}

/** What ends a run, though it is told of one file. */
const STOPS: ReadonlySet<string> = new Set(['file.disk-full', 'file.cancelled']);

/** What concerns one file only is its refusal, bugs included; what concerns the machine or the base stops the run. */
export function refusalOf(desk: Desk, thrown: unknown, name: string): WireError {
  if (!(thrown instanceof AppError)) {
    return { code: 'file.not-understood', details: { file: name, id: desk.report(thrown) } };
  }
  if (!thrown.code.startsWith('file.') || STOPS.has(thrown.code)) throw thrown;
  return toWire(thrown);
}

/** A refusal is in the journal once, however often the same file is offered. */
function noteRefusal(desk: Desk, file: string, error: WireError): void {
  const base = desk.base();
  const refused = deed('refused', { file, reason: errorMessage(error) });
  const known = readJournal(base).some(
    ({ kind, message: told }) => kind === 'refused' && canonicalJson(told) === canonicalJson(refused.message),
  );
  if (!known) journaled(base, signatureOf(desk), () => refused);
}

async function expand(
  desk: Desk,
  { sources, except = [] }: ImportRequest,
): Promise<{ paths: string[]; refused: FileSummary[]; warnings: Message[] }> {
  const paths: string[] = [];
  const refused: FileSummary[] = [];
  const warnings: Message[] = [];
  for (const source of sources) {
    if (!(await stat(source).catch(() => undefined))?.isDirectory()) {
      paths.push(source);
      continue;
    }
    const { files, folders, campaign } = await listFolder(source, except);
    paths.push(...files);
    refused.push(...folders.map((name) => describeRefusal(name, { code: 'file.folder', details: { file: name } })));
    if (!campaign) continue;
    const read = await readCampaign(campaign, desk.catalogue());
    loadCampaign(desk, read.campaign);
    const present = new Set(files.map((path) => basename(path).normalize('NFC')));
    const absent = read.campaign.received.filter(({ file }) => !present.has(file.normalize('NFC')));
    warnings.push(...read.warnings, ...absent.map(({ file }) => message('deed.campaign.no_file', { file })));
  }
  return { paths, refused, warnings };
}

/** A later delivery must find the earlier one in the base. What has no date of reception comes last, as received now. */
function byReception(paths: readonly string[], receptions: ReadonlyMap<string, Reception>): string[] {
  const at = (path: string) => receptions.get(basename(path).normalize('NFC'))?.at ?? '~';
  return [...paths].sort((a, b) => byKeys(at)(a, b) || byName(basename(a), basename(b)));
}

/** @throws AppError `call.choice` for a code that no department has */
export function checkDepartment(desk: Desk, department: string): void {
  if (department === '') return;
  const codes = desk.catalogue().departments.map(({ code }) => code);
  if (!codes.includes(department)) {
    throw new AppError('call.choice', { option: '--department', value: department, allowed: codes });
  }
}
