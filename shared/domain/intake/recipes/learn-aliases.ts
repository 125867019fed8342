import type { CatalogueIndex } from '#shared/domain/catalogue/lookup.ts';
import { parseCorrectionName } from '#shared/domain/intake/corrections/grammar.ts';
import type { FileReading, Learnable, TableReading } from '#shared/domain/intake/types.ts';
import type { Message } from '#shared/texts/say.ts';
import { type AliasTest, testAlias } from './alias-rules.ts';
import { aliasKey } from './find-alias.ts';
import type { Alias, AliasDimension, NewAlias, Settled } from './model.ts';

/** What a department's own words mean, as far as a reading teaches it, and what is not taken for such a word, and why. */
export interface LearnedAliases {
  readonly aliases: readonly (NewAlias & { readonly entry: number })[];
  readonly refused: readonly Message[];
}

type Candidate = NewAlias & { readonly entry: number };

/** `known`: the department's aliases that hold already. */
export function learnAliases(reading: FileReading, known: readonly Alias[], index: CatalogueIndex): LearnedAliases {
  const aliases = new Map<string, Candidate>();
  const refused = new Map<string, Message>();
  for (const table of reading.tables) {
    const { learnable } = table;
    if (!learnable || table.content === 'nominal' || table.questions.some(({ topic }) => topic === 'personal'))
      continue;
    for (const candidate of [...fromLabels(table, learnable), ...fromHeadings(learnable)]) {
      const key = aliasKey(candidate.dimension, candidate.text);
      const others = [...known, ...aliases.values()];
      const test: AliasTest = testAlias(candidate, others, table.indicator, index);
      if (test.refusal) refused.set(key, test.refusal);
      else if (test.isNew) aliases.set(key, candidate);
    }
  }
  return { aliases: [...aliases.values()], refused: [...refused.values()] };
}

const DIMENSIONS: Readonly<Record<string, AliasDimension>> = {
  place: 'refArea',
  country: 'counterpart',
  category: 'category',
  indicator: 'indicator',
  period: 'period',
};
const FIELDS: Readonly<Record<string, AliasDimension>> = {
  place: 'refArea',
  country: 'counterpart',
  sex: 'category',
  age: 'category',
  kind: 'kind',
  indicator: 'indicator',
  period: 'period',
};

/** Labels that were named in an answer or a correction. */
function fromLabels({ matches }: TableReading, { settled }: Learnable): Candidate[] {
  const labels = new Set(matches.map(({ stated }) => stated));
  return settled.flatMap((one): Candidate[] => {
    if (one.by !== 'answer' || one.answer === 'exclude') return [];
    const name = parseCorrectionName(one.question);
    if (name) return name.target.on === 'label' ? fromCorrection(one, name.target.text, name.field) : [];
    const dimension = DIMENSIONS[one.topic];
    // Other details of questions (`title`, a column's letter) are no labels of the table.
    if (!dimension || !labels.has(one.detail)) return [];
    return [{ dimension: ofCategory(dimension, one.answer), text: one.detail, code: one.answer, entry: one.entry }];
  });
}

function fromCorrection({ answer, entry }: Settled, text: string, field: string): Candidate[] {
  const dimension = FIELDS[field];
  return dimension ? [{ dimension, text, code: answer, entry }] : [];
}

/** An answer about a category may name a sex, an age, or else the kind. */
function ofCategory(dimension: AliasDimension, code: string): AliasDimension {
  if (dimension !== 'category') return dimension;
  return code.split(',').every((part) => /^(?:[MF]|_T|Y(?:\d|_).*)$/.test(part.trim())) ? 'category' : 'kind';
}

const HEADING_FIELDS = ['sex', 'age', 'place', 'country', 'kind', 'indicator'];

/**
 * Headings of columns that were corrected, where at least two of a table are told apart by the same field: then it is their
 * words that make the difference (`Masc.` and `Fém.`), and not what the table happens to be about.
 */
function fromHeadings({ settled, layout }: Learnable): Candidate[] {
  const corrected = settled.flatMap((one) => {
    const name = one.by === 'answer' ? parseCorrectionName(one.question) : undefined;
    const isMeaning = name?.target.on === 'column' && HEADING_FIELDS.includes(name.field);
    if (!isMeaning || name.target.on !== 'column') return [];
    const letter = name.target.column;
    const key = [...layout.letters].find(([, letters]) => letters.includes(letter))?.[0] ?? '';
    const alone = layout.letters.get(key)?.length === 1 && !key.includes(' / ');
    const shown = layout.columns.find((column) => column.key === key)?.shown ?? '';
    return alone ? [{ field: name.field, text: shown, value: one.answer, entry: one.entry }] : [];
  });
  return corrected
    .filter(({ field, value }) => corrected.some((other) => other.field === field && other.value !== value))
    .map(({ field, text, value, entry }) => ({ dimension: 'header', text, code: `${field}=${value}`, entry }));
}
