import type { TextKey } from '#shared/texts/say.ts';
import { settledDiscrepancies } from './discrepancy-tables.ts';
import { completeness, departments } from './standard/departments.ts';
import { assisted, centres, diaspora, reintegration, remittances } from './standard/flows.ts';
import { means, training } from './standard/means.ts';
import { difficulties, objectives, policies, studies } from './standard/record-lists.ts';
import { repatriations, returnsByCountry, returnsByRegion } from './standard/returns.ts';
import { stocks } from './standard/stocks.ts';
import type { StandardTable } from './standard/types.ts';

/** Word of the texts that names a table, what makes it, and what fills it. */
type Row = readonly [word: Word, build: StandardTable['build'], ...fedBy: string[]];

/** Words that have both a title and a tab. */
type Word = NameIn<'title'> & NameIn<'tab'>;
type NameIn<Part extends string> = TextKey extends infer Key
  ? Key extends `tables.${infer Name}.${Part}`
    ? Name
    : never
  : never;

const ROWS: readonly Row[] = [
  ['departments', departments],
  ['policies', policies, 'POLICY'],
  ['objectives', objectives, 'ACTIVITY', 'POLICY', 'STUDY', 'AGREEMENT', 'PROJECT', 'TRAINING'],
  ['stocks', stocks, 'EXT_STOCK', 'EXT_REGISTERED'],
  ['returnsByRegion', returnsByRegion, 'RETURN'],
  ['returnsByCountry', returnsByCountry, 'RETURN'],
  ['repatriations', repatriations, 'REPAT', 'RETURN'],
  ['remittances', remittances, 'REMIT'],
  ['assisted', assisted, 'ASSIST'],
  ['reintegration', reintegration, 'REINT'],
  ['diaspora', diaspora, 'DIA_EXPERT', 'DIA_COMPROJ', 'DIA_INVPROJ', 'DIA_TRAIN'],
  ['training', training, 'TRAIN', 'TRAINING'],
  ['centres', centres, 'CENTRE', 'CORDON'],
  ['means', means, 'BUDGET', 'PROJECT', 'AGREEMENT', 'STAKEHOLDER'],
  ['studies', studies, 'STUDY'],
  ['difficulties', difficulties, 'DIFFICULTY', 'PRIORITY'],
  ['discrepancies', settledDiscrepancies],
  ['completeness', completeness],
];

/** The standard tables of an edition, in the order of the report. */
export const STANDARD_TABLES: readonly StandardTable[] = ROWS.map(([word, build, ...fedBy], i) => ({
  number: i + 1,
  build,
  title: `tables.${word}.title`,
  tab: `tables.${word}.tab`,
  fedBy,
}));
