import { loadTables } from '#electron/db/queries/sources.ts';
import { listRecipes } from '#electron/services/intake/list-lessons.ts';
import { answerWords, questionWords } from '#electron/services/journal/answer-words.ts';
import type { RecipeSummary } from '#shared/contract/lessons.ts';
import type { CardRow, CardSection } from '#shared/contract/registers.ts';
import { type Message, message } from '#shared/texts/say.ts';
import { departmentGroups } from './aliases.ts';
import type { RegisterSource, Registry } from './context.ts';
import { dayWords } from './days.ts';
import { fact, figures, fileRow, item, row, section } from './parts.ts';

/** How tables of one layout are read for a department. */
export const recipes: RegisterSource = {
  groups: (registry) => departmentGroups(registry, listRecipes(registry.base)),
  items: (registry) =>
    listRecipes(registry.base).map((recipe) =>
      item({
        id: String(recipe.number),
        name: titleOf(registry, recipe),
        about: aboutOf(registry, recipe),
        groups: [recipe.department, recipe.version === 0 ? 'withdrawn' : 'live'],
        words: [recipe.subject, ...recipe.columns.map(({ heading }) => heading)],
        state: recipe.version === 0 ? 'withdrawn' : '',
      }),
    ),
  card: (registry, id) => {
    const recipe = listRecipes(registry.base).find(({ number }) => String(number) === id);
    return (
      recipe && {
        id,
        code: '',
        name: titleOf(registry, recipe),
        about: aboutOf(registry, recipe),
        state: recipe.version === 0 ? 'withdrawn' : '',
        sections: sectionsOf(registry, recipe),
        source: '',
        number: recipe.version === 0 ? 0 : recipe.number,
      }
    );
  },
};

function titleOf({ names }: Registry, { number, subject }: RecipeSummary): Message {
  return message('window.registers.recipeOf', {
    number: String(number),
    subject: subject === '' ? message('window.registers.untitled') : names.indicator(subject),
  });
}

function aboutOf({ names }: Registry, { department, columns, version }: RecipeSummary): Message {
  return message('window.registers.recipeAbout', {
    department: names.department(department),
    version:
      version === 0
        ? message('window.registers.withdrawnOne')
        : message('window.registers.version', { version: String(version) }),
    count: columns.length,
  });
}

function sectionsOf(registry: Registry, recipe: RecipeSummary): CardSection[] {
  const { names } = registry;
  const { department, columns, settled, versions } = recipe;
  return [
    ...section('window.registers.section.recipe', 'facts', [
      fact('window.registers.fact.department', names.department(department), {
        link: { to: 'register', list: 'departments', id: department },
      }),
    ]),
    ...section(
      'window.registers.section.settled',
      'lines',
      settled.map((slot) => settledRow(registry, slot)),
    ),
    ...section(
      'window.registers.section.columns',
      'facts',
      columns.map(({ heading, role }, i) =>
        row(message(`window.registers.column.${role}`), {
          name: heading || message('window.registers.columnNumber', { number: i + 1 }),
        }),
      ),
    ),
    ...section('window.registers.section.readBy', 'lines', readBy(registry, recipe)),
    ...section(
      'window.registers.section.recipeVersions',
      'lines',
      versions.map(({ version, at, author, entry, live }) =>
        row(message('window.registers.version', { version: String(version) }), {
          detail: message(live ? 'window.registers.by' : 'window.registers.byWithdrawn', { day: dayWords(at), author }),
          link: { to: 'entry', entry },
        }),
      ),
    ),
    ...section('window.registers.section.withdrawing', 'text', [row(message('window.registers.recipeWithdraw'))]),
  ];
}

function settledRow({ names }: Registry, slot: RecipeSummary['settled'][number]): CardRow {
  const { on, which, topic, answer, proposedOnly } = slot;
  const isSet = topic.startsWith('set:');
  const field = topic.replace(/^set:/, '');
  const what = questionWords(isSet ? `set:table:${field}` : field);
  const place =
    which === '' || on === 'table'
      ? what
      : message(on === 'column' ? 'window.registers.onColumn' : 'window.registers.onLabel', { what, which });
  return row(
    message('window.journal.answered', {
      question: place,
      answer: answerWords(isSet ? `set:table:${field}` : field, answer, names),
    }),
    { detail: proposedOnly ? message('window.registers.proposedOnly') : '' },
  );
}

/** Files that were read by it. */
function readBy(registry: Registry, { number }: RecipeSummary): CardRow[] {
  const counts = new Map<number, number>();
  for (const { submission, evidence, observations } of loadTables(registry.base)) {
    const isRead = evidence.some(
      ({ key, params = {} }) => key === 'intake.evidence.recipe' && String(params['recipe']) === String(number),
    );
    if (isRead) counts.set(submission, (counts.get(submission) ?? 0) + observations);
  }
  return [...counts].map(([id, count]) => fileRow(registry, id, figures(count)));
}
