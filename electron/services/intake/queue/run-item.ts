import { loadReceptions } from '#electron/db/queries/rounds.ts';
import type { Desk } from '#electron/services/desk.ts';
import { importSources } from '#electron/services/intake/import-sources.ts';
import { decisionsBefore } from '#electron/services/reconcile/affected-decisions.ts';
import { loadCampaign } from '#electron/services/rounds/load-campaign.ts';
import { readCampaign } from '#electron/services/rounds/read-campaign.ts';
import type { FileSummary } from '#shared/contract/intake.ts';
import type { QueueItem } from '#shared/contract/queue.ts';
import { AppError, errorMessage, toWire } from '#shared/errors/app-error.ts';
import { type Message, message } from '#shared/texts/say.ts';

/** What came of an item. */
export type Outcome = Pick<QueueItem, 'state' | 'department' | 'sentence' | 'submission' | 'result'>;

/** What says when and from whom files came, and is no file of a department itself. */
export const CAMPAIGN_FILE = 'campaign.json';

/** Failures that a password may mend. */
const LOCKS = ['file.encrypted', 'file.wrong-password'] as const;

/** Imports one file of the queue; whatever happens becomes its outcome. `password`: whether one was given. */
export async function runItem(desk: Desk, item: QueueItem, path: string, password: boolean): Promise<Outcome> {
  try {
    if (item.file === CAMPAIGN_FILE) return await loadPlan(desk, item, path);
    const before = decisionsBefore(desk);
    const request = { sources: [path], department: item.department, round: '', tells: LOCKS };
    const { files } = await importSources(desk, request);
    const decisions = await before.compareNow();
    const [file] = files;
    if (!file) throw new AppError('file.missing', { file: item.file });
    return outcomeOf(file, item, decisions);
  } catch (error) {
    return failed(desk, item, error, password);
  }
}

async function loadPlan(desk: Desk, item: QueueItem, path: string): Promise<Outcome> {
  const { campaign, warnings } = await readCampaign(path, desk.catalogue());
  loadCampaign(desk, campaign);
  const expected = loadReceptions(desk.base()).length;
  const reasons = [message('deed.queue.campaign', { receptions: expected }), ...warnings];
  return { ...item, state: 'done', sentence: null, result: { ...NOTHING, reasons } };
}

const NOTHING = { tables: 0, figures: 0, waiting: 0, records: 0, questions: 0, replaces: [] };

function outcomeOf(
  file: FileSummary,
  item: QueueItem,
  decisions: Awaited<ReturnType<ReturnType<typeof decisionsBefore>['compareNow']>>,
): Outcome {
  const department = file.department === '' ? item.department : file.department;
  if (file.status === 'refused') {
    return { state: 'refused', department, sentence: file.reasons[0] ?? null, submission: 0, result: null };
  }
  const sum = (count: (table: FileSummary['tables'][number]) => number) =>
    file.tables.reduce((total, table) => total + count(table), 0);
  return {
    state: file.status === 'to_confirm' ? 'to_confirm' : 'done',
    department,
    sentence: null,
    submission: file.submission,
    result: {
      tables: file.tables.length,
      figures: sum((table) => (table.certain ? table.observations + table.missing : 0)),
      waiting: sum((table) => (table.certain ? 0 : table.observations)),
      records: sum((table) => (table.certain ? table.records : 0)),
      questions: file.questions.length + sum((table) => table.questions.length),
      replaces: file.supersedes,
      reasons: file.reasons,
      ...(decisions && { decisions }),
    },
  };
}

function failed(desk: Desk, item: QueueItem, error: unknown, password: boolean): Outcome {
  const nothing = { department: item.department, submission: 0, result: null };
  if (!(error instanceof AppError)) {
    const sentence = errorMessage({ code: 'internal', details: { id: desk.report(error) } });
    return { ...nothing, state: 'failed', sentence };
  }
  const sentence: Message = errorMessage(toWire(error));
  if (error.code === 'file.cancelled') return { ...nothing, state: 'cancelled', sentence: null };
  if (error.code === 'file.wrong-password') return { ...nothing, state: 'password', sentence };
  // Protected in a way that no password opens here.
  if (error.code === 'file.encrypted') return { ...nothing, state: password ? 'refused' : 'password', sentence };
  return { ...nothing, state: item.file === CAMPAIGN_FILE ? 'refused' : 'failed', sentence };
}
