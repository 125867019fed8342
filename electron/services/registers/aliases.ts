import { findEntry } from '#electron/db/journal/read.ts';
import { answerEntryOf } from '#electron/db/queries/alias-answers.ts';
import { loadAllAliases, type StoredAlias } from '#electron/db/queries/aliases.ts';
import { loadTables } from '#electron/db/queries/sources.ts';
import { tellEntry } from '#electron/services/journal/tell-entry.ts';
import type { CardRow, CardSection, RegisterLink } from '#shared/contract/registers.ts';
import type { AliasDimension } from '#shared/domain/intake/recipes/model.ts';
import { fold } from '#shared/lib/fold.ts';
import { type Message, message } from '#shared/texts/say.ts';
import type { RegisterSource, Registry } from './context.ts';
import { dayWords } from './days.ts';
import { fact, figures, fileRow, item, row, section } from './parts.ts';

/** What departments mean by words of their own: learned of answers, or added by hand. */
export const aliases: RegisterSource = {
  groups: (registry) => departmentGroups(registry, loadAllAliases(registry.base)),
  items: (registry) =>
    loadAllAliases(registry.base).map((alias) =>
      item({
        id: String(alias.number),
        name: meaning(registry, alias),
        about: aboutOf(registry, alias),
        groups: [alias.department, alias.undone ? 'withdrawn' : 'live'],
        words: [alias.text, alias.code],
        state: alias.undone ? 'withdrawn' : '',
      }),
    ),
  card: (registry, id) => {
    const alias = loadAllAliases(registry.base).find(({ number }) => String(number) === id);
    return (
      alias && {
        id,
        code: '',
        name: meaning(registry, alias),
        about: aboutOf(registry, alias),
        state: alias.undone ? 'withdrawn' : '',
        sections: sectionsOf(registry, alias),
        source: '',
        number: alias.undone ? 0 : alias.number,
      }
    );
  },
};

/** Groups by department, those that hold and those that were withdrawn. */
export function departmentGroups(
  { names }: Registry,
  lessons: readonly { readonly department: string }[],
): readonly (readonly [string, string | Message])[] {
  const codes = [...new Set(lessons.map(({ department }) => department))].sort();
  return [
    ...codes.map((code) => [code, names.department(code)] as const),
    ['live', message('window.registers.live')],
    ['withdrawn', message('window.registers.withdrawn')],
  ];
}

function meaning({ names }: Registry, { text, code }: StoredAlias): Message {
  return message('window.registers.means', { text, code: names.code(code) });
}

function aboutOf({ names }: Registry, { department, dimension }: StoredAlias): Message {
  return message('window.registers.aliasAbout', {
    department: names.department(department),
    dimension: message(`window.registers.dimension.${dimension}`),
  });
}

function sectionsOf(registry: Registry, alias: StoredAlias): CardSection[] {
  const { names } = registry;
  const { department, dimension, text, code, author, at, entry } = alias;
  const meant = linkOf(dimension, code);
  return [
    ...section('window.registers.section.alias', 'facts', [
      fact('window.registers.fact.department', names.department(department), {
        link: { to: 'register', list: 'departments', id: department },
      }),
      fact('window.registers.fact.word', message('window.registers.quoted', { text })),
      fact('window.registers.fact.dimension', message(`window.registers.dimension.${dimension}`)),
      fact('window.registers.fact.meaning', names.code(code), { ...(meant && { link: meant }) }),
      fact('window.registers.fact.since', message('window.registers.by', { day: dayWords(at), author }), {
        link: { to: 'entry', entry },
      }),
    ]),
    ...section('window.registers.section.learnedFrom', 'lines', learnedFrom(registry, alias)),
    ...section('window.registers.section.readBy', 'lines', readBy(registry, alias)),
    ...section('window.registers.section.withdrawing', 'text', [row(message('window.registers.aliasWithdraw'))]),
  ];
}

function linkOf(dimension: AliasDimension, code: string): RegisterLink | undefined {
  if (dimension === 'refArea' && code !== 'ML') return { to: 'register', list: 'places', id: code };
  if (dimension === 'counterpart' && code !== '_T') return { to: 'register', list: 'countries', id: code };
  const [indicator = ''] = code.split('/');
  return dimension === 'indicator' ? { to: 'register', list: 'indicators', id: indicator } : undefined;
}

/** The entry that it was learned of. */
function learnedFrom({ base, names }: Registry, { number, entry }: StoredAlias): CardRow[] {
  const answer = answerEntryOf(base, number) || entry;
  const found = findEntry(base, answer);
  if (!found) return [];
  const { sentence, reason } = tellEntry(found, names, (seq) => findEntry(base, seq));
  return [row(sentence, { detail: reason, link: { to: 'entry', entry: answer } })];
}

/** Files that were read by it. */
function readBy(registry: Registry, { department, text }: StoredAlias): CardRow[] {
  const counts = new Map<number, number>();
  for (const table of loadTables(registry.base)) {
    if (table.department !== department) continue;
    const isRead = table.evidence.some(
      ({ key, params = {} }) => key === 'intake.evidence.alias' && fold(String(params['text'])) === fold(text),
    );
    if (isRead) counts.set(table.submission, (counts.get(table.submission) ?? 0) + table.observations);
  }
  return [...counts].map(([id, count]) => fileRow(registry, id, figures(count)));
}
