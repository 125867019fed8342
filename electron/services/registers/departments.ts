import { loadAliases } from '#electron/db/queries/aliases.ts';
import { loadDelivered } from '#electron/db/queries/delivered.ts';
import { type NotedContact, notedContacts } from '#electron/db/queries/department-notes.ts';
import { loadRecipes } from '#electron/db/queries/recipes.ts';
import { loadExpectations } from '#electron/db/queries/rounds.ts';
import type { Desk } from '#electron/services/desk.ts';
import type { CardRow, CardSection } from '#shared/contract/registers.ts';
import type { Department } from '#shared/domain/model/catalogue.ts';
import { bilingual, datasetLabel } from '#shared/domain/reconcile/labels.ts';
import { message } from '#shared/texts/say.ts';
import type { RegisterSource, Registry } from './context.ts';
import { dayWords } from './days.ts';
import { namedCatalogue } from './named-catalogue.ts';
import { chips, discrepanciesSection, fact, figures, fileRow, item, nameOf, row, section, stateOf } from './parts.ts';

export const departments: RegisterSource = {
  items: (registry) =>
    namedCatalogue(registry.desk).departments.map((department) =>
      item({
        id: department.code,
        name: department.short,
        about: nameOf(department),
        used: registry.use().figures.get(`department ${department.code}`) ?? 0,
        words: [department.fr, department.en, ...department.variants, ...department.names.map(({ fr }) => fr)],
        state: stateOf(department),
      }),
    ),
  card: (registry, id) => {
    const department = namedCatalogue(registry.desk).departments.find(({ code }) => code === id);
    return (
      department && {
        id,
        code: department.short,
        name: nameOf(department),
        about: message(`window.registers.role.${department.role}`),
        state: stateOf(department),
        sections: sectionsOf(registry, department),
        source: department.source,
        number: 0,
      }
    );
  },
};

function sectionsOf(registry: Registry, { code, names, variants, fr, en }: Department): CardSection[] {
  return [
    ...section('window.registers.section.contact', 'facts', contact(registry, code)),
    ...section('window.registers.section.delivers', 'lines', delivers(registry, code)),
    ...section('window.registers.section.files', 'lines', files(registry, code)),
    ...discrepanciesSection(registry, "(';' || digest) LIKE '%;' || ? || '=%'", 'departments', code),
    ...section('window.registers.section.learned', 'lines', learned(registry, code)),
    ...section(
      'window.registers.section.names',
      'facts',
      names.map((name) => row(bilingual(name), { name: during(name.from, name.to) })),
    ),
    ...section('window.registers.section.otherLanguage', 'facts', [
      fact('window.registers.fact.french', fr),
      fact('window.registers.fact.english', en),
    ]),
    ...chips('window.registers.section.variants', variants),
  ];
}

function during(fromDay: string, toDay: string) {
  const [from, to] = [dayWords(fromDay), dayWords(toDay)];
  if (from === '' && to === '') return message('window.registers.always');
  if (from === '') return message('window.registers.until', { to });
  return to === ''
    ? message(from === fromDay ? 'window.registers.since' : 'window.registers.sinceDay', { from })
    : message('window.registers.fromTo', { from, to });
}

const NO_CONTACT: NotedContact = { service: '', phone: '', email: '' };

/** Whom to address at a department; empty where nobody noted it. */
export function contactOf(desk: Desk, department: string): NotedContact {
  const { service, phone, email } = notedContacts(desk.readBase()).get(department) ?? NO_CONTACT;
  return { service, phone, email };
}

function contact({ desk, base }: Registry, department: string): CardRow[] {
  const { service, phone, email } = contactOf(desk, department);
  const entry = notedContacts(base).get(department)?.entry ?? 0;
  const rows = [
    { name: 'window.registers.contact.service', value: service },
    { name: 'window.registers.contact.phone', value: phone },
    { name: 'window.registers.contact.email', value: email },
  ] as const;
  const told = rows.filter(({ value }) => value !== '');
  return told.map(({ name, value }, i) => fact(name, value, { ...(i === 0 && { link: { to: 'entry', entry } }) }));
}

/** What is expected of it and what it gave, by dataset. */
function delivers({ base, names }: Registry, department: string): CardRow[] {
  const expected = loadExpectations(base).filter((one) => one.department === department);
  const given = loadDelivered(base).filter((one) => one.department === department && one.live);
  const datasets = [...new Set([...expected.map(({ dataset }) => dataset), ...given.map(({ dataset }) => dataset)])];
  return datasets
    .filter((dataset) => dataset !== '')
    .map((dataset) => {
      const own = given.filter((one) => one.dataset === dataset);
      const count = own.reduce((sum, one) => sum + one.figures, 0);
      const records = own.reduce((sum, one) => sum + one.records, 0);
      const due = expected.find((one) => one.dataset === dataset)?.due;
      const got = [
        ...(count > 0 ? [figures(count)] : []),
        ...(records > 0 ? [message('window.registers.records', { count: records })] : []),
      ];
      return row(datasetLabel(names.labels, dataset), {
        detail: message('window.registers.delivered', {
          what: got.length === 0 ? [message('window.registers.nothingYet')] : got,
          due:
            due === undefined
              ? message('window.registers.notAsked')
              : message('window.registers.due', { day: dayWords(due) }),
        }),
      });
    });
}

function files(registry: Registry, department: string): CardRow[] {
  const counts = new Map<number, number>();
  for (const { submission, live, figures: own, department: sender } of loadDelivered(registry.base)) {
    if (live && sender === department) counts.set(submission, (counts.get(submission) ?? 0) + own);
  }
  return [...counts].map(([id, count]) => {
    const received = registry.submission(id)?.receivedAt ?? '';
    const line = fileRow(registry, id, figures(count));
    return { ...line, detail: message('window.registers.received', { day: dayWords(received), what: figures(count) }) };
  });
}

function learned({ base, names }: Registry, department: string): CardRow[] {
  const aliases = loadAliases(base).filter((alias) => alias.department === department);
  const recipes = loadRecipes(base).filter((recipe) => recipe.department === department);
  return [
    ...aliases.map(({ number, text, code }) =>
      row(message('window.registers.means', { text, code: names.code(code) }), {
        link: { to: 'register', list: 'aliases', id: String(number) },
      }),
    ),
    ...recipes.map(({ number, subject, version }) =>
      row(message('window.registers.recipeOf', { number: String(number), subject: names.indicator(subject) }), {
        detail: message('window.registers.version', { version: String(version) }),
        link: { to: 'register', list: 'recipes', id: String(number) },
      }),
    ),
  ];
}
