import { join } from 'node:path';
import { writeAtomically } from '#electron/files/write-atomically.ts';
import { letterheadOf } from '#electron/publish/letterhead.ts';
import { longDate } from '#electron/publish/long-date.ts';
import { writeLetter } from '#electron/publish/reminder/write-letter.ts';
import { type Packed, writeZip } from '#electron/publish/zip/write-zip.ts';
import type { Desk } from '#electron/services/desk.ts';
import { makeBlankTemplate } from '#electron/services/intake/write-template.ts';
import { namedCatalogue } from '#electron/services/registers/named-catalogue.ts';
import type { Board } from '#shared/contract/board.ts';
import type { CheckedInputOf, OutputOf } from '#shared/contract/registry.ts';
import { makeReminder, missingOf } from '#shared/domain/rounds/reminder.ts';
import { ministryOn } from '#shared/domain/tables/ministry.ts';
import { AppError } from '#shared/errors/app-error.ts';
import type { Language } from '#shared/texts/languages.ts';
import { type Message, message, say } from '#shared/texts/say.ts';
import { showBoard } from './show-board.ts';

type Request = CheckedInputOf<'rounds.reminders'>;

/**
 * Writes what goes to departments that still have to send something: a letter each, and a blank workbook for each dataset.
 * One file lies in the folder as it is; several come as one archive, with a folder for each department.
 * @throws AppError `round.nothing_missing`, `round.cancelled`: nothing is written then; `template.*`, `file.*`
 */
export async function writeReminders(desk: Desk, request: Request): Promise<OutputOf<'rounds.reminders'>> {
  const { target, language } = request;
  const board = showBoard(desk);
  const works = worksOf(desk, board, request);
  if (works.length === 0) throw new AppError('round.nothing_missing');
  const made: Made[] = [];
  for (const [done, work] of works.entries()) {
    if (desk.signal().aborted) throw new AppError('round.cancelled');
    desk.progress({ stage: 'export', subject: work.name, done, total: works.length });
    made.push({ ...work, bytes: await work.make() });
    // Whatever waits has its turn between two workbooks.
    await new Promise((resolve) => setImmediate(resolve));
  }
  const file = fileOf(made, board.today, language);
  await writeAtomically(join(target, file.name), file.bytes);
  const letters = made.filter(({ isLetter }) => isLetter).length;
  return { files: [file.name], letters, templates: made.length - letters };
}

/** One file to be made; `folder` is the department that it goes to. */
interface Work {
  readonly folder: string;
  readonly name: string;
  readonly isLetter: boolean;
  make(): Promise<Uint8Array>;
}
type Made = Work & { readonly bytes: Uint8Array };

function worksOf(desk: Desk, board: Board, { departments, language, letters, templates }: Request): Work[] {
  const names = new Map(board.datasets.map((one) => [one.code, one]));
  return board.departments
    .filter(({ code }) => departments.includes(code))
    .flatMap(({ code, short, ...called }) => {
      const missing = missingOf(board.cells, code);
      const isLost = board.unread.some(({ department }) => department === code);
      if (missing.length === 0 && !isLost) return [];
      const folder = safe(short || code);
      const letter: Work = {
        folder,
        name: `${safe(words(language, message('rounds.reminder.file', { department: folder })))}.docx`,
        isLetter: true,
        make: async () => letterOf(desk, board, { code, name: called[language], short }, language),
      };
      const blanks = missing
        .filter(({ dataset }) => desk.catalogue().datasets.some((one) => one.code === dataset))
        .map(({ dataset, due }) => {
          const title = names.get(dataset)?.[language] ?? dataset;
          const file = message('rounds.template.file', { department: folder, dataset: title });
          const ask = { department: code, dataset, language, fromBase: true, period: '', round: '', contact: '' };
          // A template says until when; a date that is over would only reproach.
          const until = due >= board.today ? due : '';
          const make = async () => (await makeBlankTemplate(desk, { ...ask, due: until })).bytes;
          return { folder, name: `${safe(words(language, file))}.xlsx`, isLetter: false, make };
        });
      return [...(letters ? [letter] : []), ...(templates ? blanks : [])];
    });
}

function letterOf(
  desk: Desk,
  board: Board,
  department: { readonly code: string; readonly name: string; readonly short: string },
  language: Language,
): Uint8Array {
  const round = board.round ?? { title: '', start: '', end: '', office: '' };
  const ministry = ministryOn(namedCatalogue(desk), board.today);
  const names = new Map(board.datasets.map((one) => [one.code, one[language]]));
  const reminder = makeReminder({
    department: department.name,
    round,
    today: board.today,
    missing: missingOf(board.cells, department.code).map(({ dataset, due }) => ({
      dataset: names.get(dataset) ?? dataset,
      due,
    })),
    unread: board.unread.filter((one) => one.department === department.code),
    signature: board.ministry[language],
  });
  const office = desk.office || round.office;
  const date = longDate(language, board.today);
  return writeLetter({
    language,
    letterhead: letterheadOf(language, { ministry, office }),
    place: date,
    to: department.name,
    subject: words(language, message('rounds.letter.subject', { subject: reminder.subject })),
    opening: reminder.opening.map((one) => words(language, one)),
    items: reminder.items.map((one) => words(language, one)),
    closing: reminder.closing.map((one) => words(language, one)),
    signature: reminder.signature,
  });
}

function fileOf(made: readonly Made[], today: string, language: Language): Packed {
  const [only] = made.length === 1 ? made : [];
  if (only) return only;
  const name = words(language, message('rounds.archive.file', { day: today }));
  return {
    name: `${safe(name)}.zip`,
    bytes: writeZip(made.map(({ folder, name: file, bytes }) => ({ name: `${folder}/${file}`, bytes }))),
  };
}

function words(language: Language, sentence: Message): string {
  return say(language, sentence);
}

/** A name that Windows takes. */
function safe(name: string): string {
  return name
    .replaceAll(/[<>:"/\\|?*]/g, ' ')
    .replaceAll(/\s+/g, ' ')
    .trim()
    .slice(0, 120);
}
