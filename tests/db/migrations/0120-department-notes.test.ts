import { expect, test } from 'vitest';
import { deed, journaled } from '#electron/db/journal/write.ts';
import { openBase } from '#electron/db/open.ts';
import { insertNote, notedContacts, notedNames } from '#electron/db/queries/department-notes.ts';
import { undoEntry } from '#electron/db/queries/undo.ts';
import { verifyBase } from '#electron/db/verify.ts';
import { BY } from '#tests/db/temp-base.ts';
import { ONE_FIGURE, oldBase } from './old-base.ts';

const NAME = { fr: 'Ministère de l’Économie', en: '', since: '2024-06-01' };
const CONTACT = { service: 'Secrétariat', phone: '20 22 00 00', email: '' };

test('gives an older base a place for notes on departments: the last contact holds, names are kept in turn', () => {
  const base = openBase(oldBase(100, ONE_FIGURE), { by: BY });
  const note = (content: Parameters<typeof insertNote>[3]) =>
    journaled(base, BY, (entry) => {
      insertNote(base, entry, 'MEF', content);
      return deed('contact_set', { department: 'MEF' });
    });
  note({ name: NAME });
  note({ contact: CONTACT });
  const later = note({ contact: { ...CONTACT, phone: '20 22 11 11' } });
  expect(notedNames(base)).toMatchObject([{ department: 'MEF', ...NAME }]);
  expect(notedContacts(base).get('MEF')).toMatchObject({ phone: '20 22 11 11', entry: later });
  journaled(base, BY, (entry) => {
    undoEntry(base, entry, later);
    return deed('undone', { entry: String(later), reason: '' });
  });
  expect(notedContacts(base).get('MEF')).toMatchObject(CONTACT);
  for (const sql of ["UPDATE department_note SET content = ''", 'DELETE FROM department_note'])
    expect(() => base.run(sql)).toThrow(/rows are added, never changed/);
  base.close();
});

test('what is noted is vouched for by its journal entry', () => {
  const base = openBase(oldBase(100, ONE_FIGURE), { by: BY });
  const before = verifyBase(base).length;
  journaled(base, BY, (entry) => {
    insertNote(base, entry, 'MEF', { contact: CONTACT });
    return deed('contact_set', { department: 'MEF' });
  });
  expect(verifyBase(base)).toHaveLength(before);
  base.run('DROP TRIGGER department_note_no_update');
  base.run("UPDATE department_note SET content = '{}'");
  expect(verifyBase(base).map(({ kind }) => kind)).toContain('entry');
  base.close();
});
