import type { WriteBase } from '#electron/db/handle.ts';
import { deed, journaled } from '#electron/db/journal/write.ts';
import { insertAlias } from '#electron/db/queries/aliases.ts';
import { insertDecision } from '#electron/db/queries/decisions.ts';
import { insertNote } from '#electron/db/queries/department-notes.ts';
import { PIECE } from '#electron/db/queries/originals.ts';
import { insertAnswer } from '#electron/db/queries/questions.ts';
import { insertVersion } from '#electron/db/queries/recipes.ts';
import { insertReception, insertRound, replaceExpectations } from '#electron/db/queries/rounds.ts';
import { replaceRules } from '#electron/db/queries/rules.ts';
import { insertReplacement, withdrawSubmission } from '#electron/db/queries/submissions.ts';
import { ledger, observation, question, reading, record, setAside, table, total } from './build-reading.ts';
import { BY, importBytes, importReading, tempBase } from './temp-base.ts';

/** A base with a row in every table. */
export function fullBase(): WriteBase {
  const base = tempBase();
  const figures = [observation(), observation({ value: 14, raw: '14 (p)', row: 2, status: 'P' })];
  const missing = [observation({ value: Number.NaN, raw: 'ND', status: 'M', row: 3 })];
  const tables = [
    table({ figures, missing, totals: [total()], setAside: [setAside()] }),
    table({ sheet: 'Politiques', content: 'records', records: [record()] }),
    table({ sheet: 'Doutes', figures, questions: [question()] }),
  ];
  const outside = [ledger('Retours', '', { NOTE: 1 })];
  const submission = importReading(base, reading(tables, { outside, setAside: [{ ...setAside(), sheet: 'Retours' }] }));
  const oim = reading([table({ figures: [observation({ refArea: 'GAO' })] })]);
  const other = importBytes(base, oim, { file: 'oim.xlsx' }, { kept: 'whole', bytes: Buffer.alloc(PIECE + 10, 'oim') });
  journaled(base, BY, (entry) => {
    insertRound(base, entry, { title: 't', start: '2019', end: '2021', due: '2022', editionDate: '', office: 'o' });
    replaceExpectations(base, entry, [{ department: 'OIM', dataset: 'RETURN', due: '2022' }]);
    insertReception(base, entry, { file: 'a.xlsx', department: 'OIM', at: '2022-01-01' });
    insertAnswer(base, entry, { file: 'a.xlsx', sheet: 'F', question: 'q', answer: 'a' });
    insertDecision(base, entry, {
      type: 'conflict',
      dimensions: observation(),
      digest: 'd',
      keep: 'sum',
      reason: 'r',
      ...BY,
    });
    replaceRules(base, entry, [{ rule: 'maximum', indicators: [], reason: 'r' }]);
    const content = { subject: 'RETURN', title: 't', layout: 'l', columns: [], slots: [] };
    insertVersion(base, entry, { number: 1, version: 1, department: 'OIM', content });
    insertAlias(base, entry, 'OIM', { dimension: 'refArea', text: 'Gourma', code: 'GAO' });
    insertNote(base, entry, 'OIM', { contact: { service: 's', phone: '1', email: 'a' } });
    insertReplacement(base, entry, other, submission);
    withdrawSubmission(base, entry, submission, 'r');
    return deed('campaign', { title: 't', expectations: 1, receptions: 1 });
  });
  journaled(base, BY, (entry) => {
    replaceRules(base, entry, []);
    return deed('rules_loaded', { count: 0 });
  });
  return base;
}
