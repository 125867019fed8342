import type { ReadBase, WriteBase } from '#electron/db/handle.ts';
import type { Signature } from '#electron/db/journal/types.ts';
import { insertAlias, loadAliases } from '#electron/db/queries/aliases.ts';
import { insertVersion, loadRecipes, nextRecipe, nextVersion } from '#electron/db/queries/recipes.ts';
import { indexOnce } from '#shared/domain/catalogue/index-once.ts';
import { aliasKey } from '#shared/domain/intake/recipes/find-alias.ts';
import { foldVersions, type KeptVersion } from '#shared/domain/intake/recipes/fold-versions.ts';
import { type LearnedAliases, learnAliases } from '#shared/domain/intake/recipes/learn-aliases.ts';
import { type LearnedVersion, learnRecipes } from '#shared/domain/intake/recipes/learn-recipes.ts';
import type { Knowledge } from '#shared/domain/intake/recipes/model.ts';
import { rebaseVersion } from '#shared/domain/intake/recipes/rebase-version.ts';
import type { FileReading } from '#shared/domain/intake/types.ts';
import type { Catalogue } from '#shared/domain/model/catalogue.ts';
import { type Message, message } from '#shared/texts/say.ts';

/** What a reading with answers teaches about a department, before it is kept. */
export interface Lesson extends LearnedAliases {
  readonly department: string;
  readonly versions: readonly LearnedVersion[];
}

/** What officers settled, for all departments. `undoing`: as if that journal entry were undone. */
export function knowledgeOf(base: ReadBase, undoing = 0): Knowledge {
  return { recipes: loadRecipes(base, undoing), aliases: loadAliases(base, undoing) };
}

/** Nothing is learned of a sender who is not known. `confirms`: an officer found the whole reading right. */
export function lessonOf(base: ReadBase, catalogue: Catalogue, reading: FileReading, confirms = false): Lesson {
  const { department } = reading;
  if (department === '_U') return { department, versions: [], aliases: [], refused: [] };
  const known = loadAliases(base).filter((alias) => alias.department === department);
  return {
    department,
    versions: learnRecipes(reading, confirms),
    ...learnAliases(reading, known, indexOnce(catalogue)),
  };
}

export function isEmpty({ versions, aliases }: Pick<Lesson, 'versions' | 'aliases'>): boolean {
  return versions.length + aliases.length === 0;
}

/** Whether anything of a lesson is new to the base, where other lessons were kept since it was taken. */
export function teaches(base: ReadBase, lesson: Lesson): boolean {
  return numbered(base, lesson).length > 0 || newAliases(base, lesson).length > 0;
}

/** Words that nothing else was learned of meanwhile. */
function newAliases(base: ReadBase, { department, aliases }: Lesson): Lesson['aliases'] {
  const known = new Set(
    loadAliases(base).flatMap((alias) =>
      alias.department === department ? [aliasKey(alias.dimension, alias.text)] : [],
    ),
  );
  return aliases.filter(({ dimension, text }) => !known.has(aliasKey(dimension, text)));
}

/** What is known once the lesson is kept, for reading the same file again at once. */
export function withLesson(base: ReadBase, knowledge: Knowledge, lesson: Lesson, by: Signature): Knowledge {
  const { department } = lesson;
  const kept = { department, author: by.author, at: by.at };
  const aliases = lesson.aliases.map(({ dimension, text, code }) => ({ ...kept, number: 0, dimension, text, code }));
  return {
    recipes: foldVersions(
      numbered(base, lesson).map((version) => ({ ...version, ...kept })),
      knowledge.recipes,
    ),
    aliases: [...knowledge.aliases, ...aliases],
  };
}

/** Keeps a lesson; gives what was kept, and what was not, in sentences. To be called inside `journaled`. */
export function keepLesson(base: WriteBase, entry: number, lesson: Lesson): Message[] {
  const { department, refused } = lesson;
  const aliases = newAliases(base, lesson);
  const versions = numbered(base, lesson);
  for (const version of versions) insertVersion(base, entry, version);
  for (const { entry: answer, ...alias } of aliases) insertAlias(base, entry, department, alias, answer);
  return [
    ...versions.map(({ number, version }) =>
      message('deed.learned.recipe', { recipe: String(number), version: String(version), department }),
    ),
    ...aliases.map(({ text, code }) => message('deed.learned.alias', { text, code, department })),
    ...refused,
  ];
}

type Numbered = Pick<KeptVersion, 'number' | 'version' | 'department' | 'content'>;

/** The versions with their numbers; a layout that another file taught meanwhile is added to. */
function numbered(base: ReadBase, { department, versions }: Lesson): Numbered[] {
  const known = loadRecipes(base).filter((recipe) => recipe.department === department);
  let next = nextRecipe(base);
  return versions.flatMap(({ recipe, version: content }): Numbered[] => {
    const met = recipe ?? known.find(({ layouts }) => layouts.includes(content.layout));
    if (!met) {
      next += 1;
      return [{ number: next - 1, version: 1, department, content }];
    }
    const added = recipe ? content : rebaseVersion(content, met);
    return added ? [{ number: met.number, version: nextVersion(base, met.number), department, content: added }] : [];
  });
}
