import { z } from 'zod';
import { DISCREPANCY_TYPES } from '#shared/domain/model/discrepancy.ts';
import { DIMENSION_NAMES } from '#shared/domain/model/observation.ts';
import { instantSchema } from './method.ts';
import { ruleSchema } from './rules.ts';

const day = z.iso.date();
const words = z.string().trim().min(1);
/** Systems differ in how they write accents in file names. */
const fileName = words.transform((name) => name.normalize('NFC'));

const roundSchema = z.object({ title: words, start: day, end: day, due: day });

/** `TIME_PERIOD`, `time_period` and `timePeriod` name the same dimension. */
function camelNames(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  const plain = (name: string) => name.replaceAll('_', '').toLowerCase();
  const known = ['type', ...DIMENSION_NAMES];
  return Object.fromEntries(
    Object.entries(value).map(([name, item]) => [known.find((one) => plain(one) === plain(name)) ?? name, item]),
  );
}

const discrepancyNameSchema = z.preprocess(
  camelNames,
  z.object({
    type: z.enum(DISCREPANCY_TYPES),
    indicator: words,
    timePeriod: words.optional(),
    refArea: words.optional(),
    geo: words.optional(),
    counterpartArea: words.optional(),
    sex: words.optional(),
    age: words.optional(),
    kind: words.optional(),
  }),
);

/** Words, or a number that is meant as text: answers such as 2021. */
const wordsOrNumber = z.union([words, z.number()]).transform(String);

/** `campaign.json` beside the workbooks: what is known before they are read, and what was already judged. */
export const campaignSchema = z.object({
  round: roundSchema.optional(),
  edition_date: day.optional(),
  office: words.optional(),
  expected: z.array(z.object({ department: words, dataset: words, due: day.optional() })).default([]),
  received: z.array(z.object({ file: fileName, department: words.default('_U'), at: instantSchema })).default([]),
  answers: z
    .array(z.object({ file: fileName, sheet: z.string().default(''), question: words, answer: wordsOrNumber }))
    .default([]),
  rules: z.array(ruleSchema).default([]),
  decisions: z.array(z.object({ discrepancy: discrepancyNameSchema, keep: wordsOrNumber, reason: words })).default([]),
});
export type Campaign = z.output<typeof campaignSchema>;
export type CampaignDecision = Campaign['decisions'][number];

/** Where a campaign file is wrong, as `received[3].at`, or what it holds that nobody reads. */
export type CampaignCheck =
  | { readonly ok: true; readonly campaign: Campaign; readonly ignored: readonly string[] }
  | { readonly ok: false; readonly entry: string };

/** Checks a parsed `campaign.json`; the first wrong entry is named. */
export function checkCampaign(raw: unknown): CampaignCheck {
  const parsed = campaignSchema.safeParse(raw);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    return { ok: false, entry: pathName(issue?.path ?? []) };
  }
  return { ok: true, campaign: parsed.data, ignored: ignoredNames(raw, parsed.data, []) };
}

function pathName(path: readonly PropertyKey[]): string {
  return path.reduce<string>((name, part) => {
    if (typeof part === 'number') return `${name}[${part}]`;
    return name === '' ? String(part) : `${name}.${String(part)}`;
  }, '');
}

/** Names in the file that the schema does not know: they are told, not dropped silently. `_` marks a comment. */
function ignoredNames(raw: unknown, read: unknown, path: readonly PropertyKey[]): string[] {
  if (Array.isArray(raw) && Array.isArray(read)) {
    return raw.flatMap((item, i) => ignoredNames(item, read[i], [...path, i]));
  }
  if (typeof raw !== 'object' || raw === null || typeof read !== 'object' || read === null) return [];
  const known = new Map(Object.entries(read));
  return Object.entries(camelIn(raw, known)).flatMap(([name, item]) => {
    if (name.startsWith('_')) return [];
    if (!known.has(name)) return [pathName([...path, name])];
    return ignoredNames(item, known.get(name), [...path, name]);
  });
}

function camelIn(raw: object, known: ReadonlyMap<string, unknown>): object {
  return known.has('type') && known.has('indicator') ? Object.assign({}, camelNames(raw)) : raw;
}
