import type { Desk } from '#electron/services/desk.ts';
import type { intakeMethods } from '#shared/contract/intake.ts';
import type { HandlersFor } from '#shared/contract/registry.ts';

/** Services are loaded when they are first asked for: most commands need few of them. */
export const intakeHandlers: HandlersFor<keyof typeof intakeMethods, Desk> = {
  'intake.inspect': async ({ sources, figures }, desk) => {
    const { inspectFiles } = await import('#electron/services/intake/inspect-files.ts');
    return inspectFiles(desk, sources, figures);
  },
  'intake.import': async (request, desk) => {
    const { importSources } = await import('#electron/services/intake/import-sources.ts');
    const { decisionsBefore } = await import('#electron/services/reconcile/affected-decisions.ts');
    const before = decisionsBefore(desk);
    const { files, times } = await importSources(desk, request);
    const decisions = await before.compareNow();
    return { files, ms: times, ...(decisions && { decisions }) };
  },
  'intake.submissions': async (_input, desk) => {
    const { listStored } = await import('#electron/services/intake/describe-stored.ts');
    return { files: listStored(desk.readBase()) };
  },
  'intake.receive': async ({ sources, department }, desk) => {
    const { checkDepartment } = await import('#electron/services/intake/import-sources.ts');
    checkDepartment(desk, department);
    return { items: await desk.reception.receive(sources, department) };
  },
  'intake.queue': (_input, desk) => desk.reception.items(),
  'intake.cancelReceived': async ({ item }, desk) => ({ cancelled: await desk.reception.cancel(item) }),
  'intake.resumeReceived': async ({ item, password }, desk) => ({
    resumed: await desk.reception.resume(item, password),
  }),
  'intake.dismiss': async ({ items }, desk) => ({ dismissed: await desk.reception.dismiss(items) }),
  'intake.list': async (request, desk) => {
    const { pageOfSubmissions } = await import('#electron/services/intake/list-submissions.ts');
    return pageOfSubmissions(desk, request);
  },
  'intake.difference': async (request, desk) => {
    const { pageOfDifference } = await import('#electron/services/intake/page-difference.ts');
    return pageOfDifference(desk, request);
  },
  'intake.standing': async ({ submission }, desk) => {
    const { standingDecisions } = await import('#electron/services/intake/standing-decisions.ts');
    return standingDecisions(desk, submission);
  },
  'intake.cells': async (request, desk) => {
    const { showCells } = await import('#electron/services/intake/show-cells.ts');
    return showCells(desk, request);
  },
  'intake.original': async (request, desk) => {
    const { writeOriginal } = await import('#electron/services/intake/write-original.ts');
    return writeOriginal(desk, request);
  },
  'intake.open': async (request, desk) => {
    const { openReading } = await import('#electron/services/intake/open-reading.ts');
    return openReading(desk, request);
  },
  'intake.draft': async ({ submission, draft }, desk) => {
    const { keepReadingDraft } = await import('#electron/services/intake/keep-draft.ts');
    return keepReadingDraft(desk, submission, draft);
  },
  'intake.settle': async (request, desk) => {
    const { settleReading } = await import('#electron/services/intake/settle-reading.ts');
    return settleReading(desk, request);
  },
  'intake.compare': async ({ submission, with: other }, desk) => {
    const { compareSubmissions } = await import('#electron/services/intake/compare-submissions.ts');
    return compareSubmissions(desk, submission, other);
  },
  'intake.answer': async ({ question, answer }, desk) => {
    const { answerQuestion } = await import('#electron/services/intake/answer-question.ts');
    return answerQuestion(desk, question, answer);
  },
  'intake.correct': async (request, desk) => {
    const { correctReading } = await import('#electron/services/intake/correct-reading.ts');
    return correctReading(desk, request);
  },
  'intake.confirm': async ({ submission }, desk) => {
    const { confirmReading } = await import('#electron/services/intake/confirm-reading.ts');
    return confirmReading(desk, submission);
  },
  'intake.recipes': async (_input, desk) => {
    const { listRecipes } = await import('#electron/services/intake/list-lessons.ts');
    return listRecipes(desk.readBase());
  },
  'intake.aliases': async (_input, desk) => {
    const { listAliases } = await import('#electron/services/intake/list-lessons.ts');
    return listAliases(desk.readBase());
  },
  'intake.forget': async (request, desk) => {
    const { forgetLesson } = await import('#electron/services/intake/forget-lesson.ts');
    return forgetLesson(desk, request);
  },
  'intake.withdraw': async ({ submission, reason }, desk) => {
    const { withdraw } = await import('#electron/services/intake/withdraw-submission.ts');
    return withdraw(desk, submission, reason);
  },
  'intake.returnSheet': async ({ submission, target, language }, desk) => {
    const { writeReturnSheet } = await import('#electron/services/intake/write-return-sheet.ts');
    return writeReturnSheet(desk, submission, target, language);
  },
  'intake.template': async (request, desk) => {
    const { writeBlankTemplate } = await import('#electron/services/intake/write-template.ts');
    return writeBlankTemplate(desk, request);
  },
};
