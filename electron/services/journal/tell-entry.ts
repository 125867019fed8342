import type { JournalEntry } from '#electron/db/journal/types.ts';
import { type Message, message, type TextKey, type TextParameter } from '#shared/texts/say.ts';
import { answerWords, correctionWords, questionWords, settledWords } from './answer-words.ts';
import { discrepancyWords } from './discrepancy-words.ts';
import type { Names, Words } from './names.ts';

/** An entry as people read it: its codes in words, its reason apart. */
export interface Told {
  readonly sentence: Message;
  /** '' where none was given. */
  readonly reason: Words;
  /** Key of the discrepancy that it names; '' for none. */
  readonly key: string;
}

type Params = Readonly<Record<string, TextParameter>>;
type Entry = Pick<JournalEntry, 'kind' | 'message'>;

/** `entryAt` finds the entry that an undoing speaks of. A kind that has no words of its own here says its own sentence. */
export function tellEntry(entry: Entry, names: Names, entryAt: EntryAt): Told {
  const { kind, message: sentence } = entry;
  const params = sentence.params ?? {};
  const teller = TELLERS[kind];
  const told = teller?.(params, names, entryAt);
  return {
    sentence: told ?? sentence,
    reason: teller ? reasonOf(params['reason']) : '',
    key: kind === 'decided' || kind === 'rule_applied' ? text(params['discrepancy']) : '',
  };
}

type EntryAt = (seq: number) => Entry | undefined;
type Teller = (params: Params, names: Names, entryAt: EntryAt) => Message;

const imported =
  (key: TextKey): Teller =>
  (params, names) => {
    const parts = (['tables', 'observations', 'records'] as const).filter((part) => Number(params[part] ?? 0) > 0);
    const what: Message[] = parts.map((part) => message(`window.journal.count.${part}`, { count: params[part] ?? 0 }));
    const pending = Number(params['pending'] ?? 0);
    return message(key, {
      file: params['file'] ?? '',
      earlier: params['earlier'] ?? '',
      department: names.department(text(params['department'])),
      what: [
        ...(what.length === 0 ? [message('window.journal.count.nothing')] : what),
        ...(pending > 0 ? [message('window.journal.count.pending', { count: pending })] : []),
      ],
    });
  };

const ofDepartment =
  (key: TextKey): Teller =>
  (params, names) =>
    message(key, { ...params, department: names.department(text(params['department'])) });

/** Answers and corrections that were saved together. */
const settled =
  (key: TextKey): Teller =>
  ({ file = '', sheets = '', what }, names) =>
    message(key, {
      ...{ file, sheets },
      what: listOf(what).map((one) => (typeof one === 'string' ? settledWords(one, names) : one)),
    });

const undone: Teller = ({ entry = '' }, names, entryAt) =>
  message('window.journal.said.undone', { entry, what: sentenceOf(entryAt(Number(entry)), names, entryAt) });

/** It takes back an undoing: what is restored is the entry that this undid. */
const redone: Teller = ({ entry = '' }, names, entryAt) => {
  const restored = text(entryAt(Number(entry))?.message.params?.['entry']) || text(entry);
  return message('window.journal.said.redone', {
    entry: restored,
    what: sentenceOf(entryAt(Number(restored)), names, entryAt),
  });
};

function sentenceOf(entry: Entry | undefined, names: Names, entryAt: EntryAt): Words {
  return entry ? tellEntry(entry, names, entryAt).sentence : '';
}

const TELLERS: Readonly<Record<string, Teller>> = {
  imported: imported('window.journal.said.imported'),
  superseded: imported('window.journal.said.superseded'),
  reread: imported('window.journal.said.reread'),
  refused: (params) => message('window.journal.said.refused', params),
  withdrew: ofDepartment('window.journal.said.withdrew'),
  confirmed: ofDepartment('window.journal.said.confirmed'),
  forgot_recipe: ofDepartment('window.journal.said.forgotRecipe'),
  forgot_alias: ofDepartment('window.journal.said.forgotAlias'),
  released: ofDepartment('window.journal.said.released'),
  undone,
  redone,
  rule_added: ({ rule = '' }) => message('window.journal.said.ruleAdded', { rule }),
  rule_withdrawn: ({ rule = '' }) => message('window.journal.said.ruleWithdrawn', { rule }),
  name_added: ({ department, name = '', since = '' }, names) =>
    message('window.journal.said.nameAdded', { department: names.department(text(department)), name, since }),
  alias_added: ({ text: word = '', code, department }, names) =>
    message('window.journal.said.aliasAdded', {
      text: word,
      code: names.code(text(code)),
      department: names.department(text(department)),
    }),
  decided: ({ discrepancy, keep }, names) =>
    message('window.journal.said.decided', {
      discrepancy: discrepancyWords(text(discrepancy), names),
      keep: names.kept(text(keep)),
    }),
  rule_applied: ({ discrepancy, keep, rule }, names) =>
    message('window.journal.said.ruleApplied', {
      discrepancy: discrepancyWords(text(discrepancy), names),
      keep: names.kept(text(keep)),
      rule: ruleName(text(rule)),
    }),
  answered: ({ file = '', sheet = '', question, answer }, names) => {
    const about = { question: questionWords(text(question)), answer: answerWords(text(question), text(answer), names) };
    const said = message('window.journal.answered', about);
    return message(sheet === '' ? 'window.journal.said.answered' : 'window.journal.said.answeredOn', {
      ...{ file, sheet, said },
    });
  },
  corrected: ({ file = '', sheet = '', range = '', what }, names) =>
    message('window.journal.said.corrected', {
      ...{ file, sheet, range },
      what: listOf(what).map((one) => (typeof one === 'string' ? correctionWords(one, names) : one)),
    }),
  settled: settled('window.journal.said.settled'),
  settled_confirmed: settled('window.journal.said.settledConfirmed'),
  learned: ({ department, what }, names) =>
    message('window.journal.said.learned', {
      department: names.department(text(department)),
      what: listOf(what).map((one) => (typeof one === 'string' ? one : lessonWords(one, names))),
    }),
};

function lessonWords(lesson: Message, names: Names): Message {
  const params = lesson.params ?? {};
  if (lesson.key === 'deed.learned.alias') {
    return message('window.journal.lesson.alias', {
      text: params['text'] ?? '',
      code: names.code(text(params['code'])),
    });
  }
  return lesson.key === 'deed.learned.recipe' ? message('window.journal.lesson.recipe', params) : lesson;
}

function ruleName(rule: string): Words {
  const key = RULES[rule];
  return key ? message(key) : rule;
}

const RULES: Readonly<Record<string, TextKey>> = {
  precedence: 'window.journal.rule.precedence',
  tolerance: 'window.journal.rule.tolerance',
  complementary: 'window.journal.rule.complementary',
  maximum: 'window.journal.rule.maximum',
  subset: 'window.journal.rule.subset',
};

function text(value: TextParameter | undefined): string {
  return typeof value === 'string' ? value : typeof value === 'number' ? String(value) : '';
}

function listOf(value: TextParameter | undefined): readonly Words[] {
  if (value === undefined || typeof value === 'number') return [];
  return Array.isArray(value) ? (value as readonly Words[]) : [value as Words];
}

function reasonOf(value: TextParameter | undefined): Words {
  if (typeof value === 'string') return value;
  if (typeof value !== 'object' || !('key' in value)) return '';
  return value.key === 'deed.no_reason' ? '' : value;
}
