import { settledDiscrepancies } from './discrepancy-tables.ts';
import { completeness, departments } from './standard/departments.ts';
import { assisted, centres, diaspora, reintegration, remittances } from './standard/flows.ts';
import { means, training } from './standard/means.ts';
import { difficulties, objectives, policies, studies } from './standard/record-lists.ts';
import { repatriations, returnsByCountry, returnsByRegion } from './standard/returns.ts';
import { stocks } from './standard/stocks.ts';
import type { StandardTable } from './standard/types.ts';

/** The standard tables of an edition, in the order of the report. */
export const STANDARD_TABLES: readonly StandardTable[] = [
  departments,
  policies,
  objectives,
  stocks,
  returnsByRegion,
  returnsByCountry,
  repatriations,
  remittances,
  assisted,
  reintegration,
  diaspora,
  training,
  centres,
  means,
  studies,
  difficulties,
  settledDiscrepancies,
  completeness,
].map((build, i) => ({ number: i + 1, build }));
