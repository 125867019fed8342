import type { Desk } from '#electron/services/desk.ts';
import type { journalMethods } from '#shared/contract/journal.ts';
import type { HandlersFor } from '#shared/contract/registry.ts';

export const journalHandlers: HandlersFor<keyof typeof journalMethods, Desk> = {
  'journal.list': async (filter, desk) => {
    const { listJournal } = await import('#electron/services/journal/list-journal.ts');
    return listJournal(desk, filter);
  },
  'journal.survey': async (filter, desk) => {
    const { surveyJournal } = await import('#electron/services/journal/survey-journal.ts');
    return surveyJournal(desk, filter);
  },
  'journal.page': async (request, desk) => {
    const { pageJournal } = await import('#electron/services/journal/page-journal.ts');
    return pageJournal(desk, request);
  },
  'journal.place': async (request, desk) => {
    const { placeInJournal } = await import('#electron/services/journal/page-journal.ts');
    return placeInJournal(desk, request);
  },
  'journal.export': async (request, desk) => {
    const { exportJournal } = await import('#electron/services/journal/export-journal.ts');
    return exportJournal(desk, request);
  },
  'journal.undo': async ({ entry }, desk) => {
    const { undoJudgement } = await import('#electron/services/journal/undo-entry.ts');
    return undoJudgement(desk, entry);
  },
};
