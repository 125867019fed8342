import { deed, journaled } from '#electron/db/journal/write.ts';
import { insertNote } from '#electron/db/queries/department-notes.ts';
import { type Desk, signatureOf } from '#electron/services/desk.ts';
import type { CheckedInputOf, OutputOf } from '#shared/contract/registry.ts';
import { AppError } from '#shared/errors/app-error.ts';
import { dayWords } from './days.ts';

/** Notes a name that a department bears from a day on. @throws AppError `alias.department` */
export function addName(
  desk: Desk,
  { department, fr, en, since, reason }: CheckedInputOf<'registers.addName'>,
): OutputOf<'registers.addName'> {
  checkDepartment(desk, department);
  const base = desk.base();
  const entry = journaled(base, signatureOf(desk), (seq) => {
    insertNote(base, seq, department, { name: { fr, en, since } });
    return deed('name_added', { department, name: fr, since: dayWords(since), reason });
  });
  return { entry };
}

/** Notes whom to address; the journal tells that it was done, not what is written there. @throws AppError `alias.department` */
export function setContact(
  desk: Desk,
  { department, ...contact }: CheckedInputOf<'registers.setContact'>,
): OutputOf<'registers.setContact'> {
  checkDepartment(desk, department);
  const base = desk.base();
  const entry = journaled(base, signatureOf(desk), (seq) => {
    insertNote(base, seq, department, { contact });
    return deed('contact_set', { department });
  });
  return { entry };
}

function checkDepartment(desk: Desk, department: string): void {
  const isKnown = desk.catalogue().departments.some(({ code }) => code === department);
  if (!isKnown) throw new AppError('alias.department', { department });
}
